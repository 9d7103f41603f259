import type { AlertView } from '../../shared/contract/monitor.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import { daySpike, focusShift, hourSpike } from '../../shared/domain/arrivals.ts';
import type { Arrival, Cluster } from '../../shared/domain/arrivals.ts';
import { addDays, at, dayOf, mondayOf } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import {
  confirmedAlerts,
  lastMonths,
  recurringAlerts,
  weeklyAlerts,
} from '../../shared/domain/repeat-complaints.ts';
import { hasRole } from '../../shared/domain/roles.ts';
import type { Branch } from '../storage/staff-access.ts';
import { hintedCases } from './hinted-cases.ts';
import { since } from './monitor.ts';
import type { Office, Visit } from './office.ts';

const ROLLING = 7;
const WEEKS = [7, 14, 21, 28] as const;
/** So many of the newest cases are named with an alert. */
const MOST_NAMED = 3;

type Found = Pick<AlertView, 'code' | 'reasonCode' | 'count'> & {
  readonly formerCode?: string;
  readonly ids: readonly CaseId[];
};

function ofCluster(code: 'HOUR' | 'DAY', cluster: Cluster | null): readonly Found[] {
  return cluster === null ? [] : [{ code, reasonCode: null, ...cluster }];
}

function spikes(week: readonly Arrival[], before: readonly number[], today: Day): readonly Found[] {
  const shift = focusShift(week, today);
  return [
    ...ofCluster('HOUR', hourSpike(week, today)),
    ...ofCluster('DAY', daySpike(week, before, today)),
    ...(shift === null
      ? []
      : [
          {
            code: 'FOCUS' as const,
            reasonCode: shift.to,
            formerCode: shift.from,
            count: shift.count,
            ids: shift.ids,
          },
        ]),
  ];
}

function foundIn(branch: Branch, { office }: Visit): readonly Found[] {
  const { monitor } = office.store;
  const { settings } = office.book();
  const now = office.world.now();
  const today = dayOf(now);
  const week = monitor.arrivals(branch.id, since(addDays(today, 1 - ROLLING), now));
  const before = WEEKS.map((days) => {
    const day = addDays(today, -days);
    return monitor.countArrivals(branch.id, since(day, at(day, '23:59:59')));
  });
  const confirmed = monitor.confirmed(branch.id, since(mondayOf(today), now));
  const reasons = listsWith(office.configuration().contents.lists).reason.map(({ code }) => code);
  const months = monitor.causeMonths(branch.id, reasons, lastMonths(today));
  return [
    ...spikes(week, before, today),
    ...weeklyAlerts(week, today, settings),
    ...confirmedAlerts(confirmed, today, settings),
    ...recurringAlerts(months, today),
  ];
}

/** The causes that keep coming in the rolling week (RP4), by code. */
export function repeatedCauses({
  store,
  branch,
  book,
  world,
}: Office): readonly { readonly code: string; readonly count: number }[] {
  const now = world.now();
  const week = store.monitor.arrivals(branch().id, since(addDays(dayOf(now), 1 - ROLLING), now));
  return weeklyAlerts(week, dayOf(now), book().settings).map(({ reasonCode, count }) => ({
    code: reasonCode,
    count,
  }));
}

/** The newest cases of an alert, as far as this person may know of them. */
function named(ids: readonly CaseId[], visit: Visit): AlertView['cases'] {
  return hintedCases(ids.slice(-MOST_NAMED).toReversed(), visit);
}

/** Alerts go to the manager of the branch and to the complaint officer, who has all of them (rules 9). */
export function alertsFor(visit: Visit): readonly AlertView[] {
  const { me, office } = visit;
  const officer = hasRole(me, 'complaintOfficer');
  if (!officer && !hasRole(me, 'branchManager')) return [];
  const branches = office.store.staff.branches().filter(({ id }) => officer || id === me.branchId);
  return branches.flatMap((branch) =>
    foundIn(branch, visit).map(({ code, reasonCode, formerCode = null, count, ids }) => {
      const cases = named(ids, visit);
      return { code, branch: branch.name, reasonCode, formerCode, count, cases };
    }),
  );
}
