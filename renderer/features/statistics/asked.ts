import type { Request } from '../../../shared/contract/api.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { namedPeriod } from '../../../shared/domain/report-periods.ts';
import type { PeriodName } from '../../../shared/domain/report-periods.ts';

/** What every report of the page is asked with. */
export type ReportFilter = Omit<Request<'reports.read'>, 'ids'>;

/** The choices as they stand: a named period, or days that are typed and may not be whole yet. */
export type Asked = Omit<ReportFilter, 'from' | 'to'> & {
  readonly name: PeriodName;
  readonly from: Day | null;
  readonly to: Day | null;
};

export function firstAsked(today: Day): Asked {
  const all = { branchId: null, source: null, level: null };
  return { name: 'thisMonth', ...namedPeriod('thisMonth', today), ...all };
}

/** A period by its name; the days that stood there are where typing begins. */
export function withPeriod(asked: Asked, name: PeriodName, today: Day): Asked {
  return { ...asked, name, ...(name === 'own' ? {} : namedPeriod(name, today)) };
}

/** What can be asked of the desk; null while the days make no period. */
export function filterOf({ from, to, branchId, source, level }: Asked): ReportFilter | null {
  if (from === null || to === null || from > to) return null;
  return { from, to, branchId, source, level };
}

/** Stands for a period that cannot be asked; nothing is sent with it. */
export function dayAlone(today: Day): ReportFilter {
  return { from: today, to: today, branchId: null, source: null, level: null };
}
