import { listsWith } from '../../shared/data/worded-lists.ts';
import { GRIEVANCE_LEVELS, REG_LEVELS, URGENCIES } from '../../shared/domain/case-fields.ts';
import { addMonths, at } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { previousPeriod, spansOf } from '../../shared/domain/report-frame.ts';
import type { Frame, Period, Volumes } from '../../shared/domain/report-frame.ts';
import { ROLLING_DAYS } from '../../shared/domain/report-repeats.ts';
import type { ReportFilter } from '../../shared/domain/reports-run.ts';
import { monthOf, volumesOf } from '../../shared/domain/volumes.ts';
import { addDays } from '../../shared/domain/day.ts';
import type { FigureSpan } from '../storage/figure-access.ts';
import type { Office, Visit } from './office.ts';

/** Which cases a report is about; `branchId` null = all branches. */
export type ReportWish = Period & ReportFilter & { readonly branchId: string | null };

/** More days than these are no period of a report. */
const MOST_DAYS = 3660;

/** The branch a person's reports are about: null = all; undefined = not one that they may see. */
export function branchOf(
  row: PermissionRow,
  wished: string | null,
  { me }: Visit,
): string | null | undefined {
  const elsewhere = { branchId: '', people: new Set<never>(), involved: new Set<never>() };
  if (isPermitted(row, me, elsewhere)) return wished;
  return wished === null || wished === me.branchId ? me.branchId : undefined;
}

export function isPeriod({ from, to }: Period): boolean {
  return from <= to && addDays(from, MOST_DAYS) > to;
}

const LEVEL_CODES: ReadonlySet<string> = new Set([
  ...GRIEVANCE_LEVELS,
  ...REG_LEVELS,
  ...URGENCIES,
]);

/** Whether cases can have this source and this level; a filter by another code would count nothing and not say so. */
export function isReportFilter({ source, level }: ReportFilter, office: Office): boolean {
  const { source: sources } = listsWith(office.configuration().contents.lists);
  return (
    (source === null || sources.some(({ code }) => code === source)) &&
    (level === null || LEVEL_CODES.has(level))
  );
}

function branchesIn(branchId: string | null, { store }: Office): readonly string[] {
  const ids = store.staff.branches().map(({ id }) => id);
  return branchId === null ? ids : ids.filter((id) => id === branchId);
}

/** Customers are told once in a while: what was said within a year before still holds. */
const MONTHS_BACK = 12;

function volumesIn(period: Period, branches: readonly string[], { store }: Office): Volumes {
  const first: Day = addMonths(monthOf(period.from), -MONTHS_BACK);
  const entered = branches.map((id) =>
    store.branchRecords.between('volume', id, first, period.to).map(({ is }) => is),
  );
  const each = entered.map((of) => volumesOf(of, period));
  const [only] = each;
  if (each.length === 1 && only !== undefined) return only;
  const customers = each.map((one) => one.customers);
  return {
    volume: volumesOf(entered.flat(), period).volume,
    customers: customers.some((one) => one === null)
      ? null
      : customers.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  };
}

function spanOf({ from, to }: Period, branchId: string | null): FigureSpan {
  return { from: at(from, '00:00'), to: at(to, '23:59:59'), branchId };
}

/** The cases that a report may have to look at: those of the rolling week before the period too. */
export function reportSpan(wish: ReportWish): FigureSpan {
  const from = addDays(wish.from, 1 - ROLLING_DAYS);
  return spanOf({ from, to: wish.to }, wish.branchId);
}

/** What the reports depend on besides the cases. */
export function reportFrame(wish: ReportWish, office: Office): Frame {
  const { from, to, branchId } = wish;
  const period = { from, to };
  const before = previousPeriod(period);
  const branches = branchesIn(branchId, office);
  const byCategory = office.store.figures.received(spanOf(before, branchId), wish);
  return {
    period,
    now: office.world.now(),
    branches,
    spans: spansOf(period),
    volumes: volumesIn(period, branches, office),
    previous: {
      byCategory,
      total: [...byCategory.values()].reduce((sum, one) => sum + one, 0),
      volumes: volumesIn(before, branches, office),
    },
    limits: office.book().settings,
  };
}
