import { byCause } from './arrivals.ts';
import type { Arrival } from './arrivals.ts';
import { addMonths, daysBetween, dayOf, mondayOf } from './day.ts';
import type { Day } from './day.ts';
import type { CaseId } from './ids.ts';
import type { Settings } from './settings.ts';

/** The detectors of repeat complaints (rules 9.1). They suggest; a person confirms. */
export const DETECTORS = ['RP1', 'RP2', 'RP3', 'RP4', 'RP5', 'RP6', 'RP7'] as const;
export type Detector = (typeof DETECTORS)[number];
export type Detection = { readonly code: Detector; readonly ids: readonly CaseId[] };
export type RepeatLimits = Pick<Settings, 'repeatWindowDays' | 'sameCauseWeekly'>;

/** A rolling week, today included. */
const ROLLING = 7;
/** Attitude and process: causes whose weekly number is looked at by the manager (RP5). */
const CONDUCT: ReadonlySet<string> = new Set(['C01', 'C03']);
const RECURRING_MONTHS = 3;
const MONTHS_BACK = 6;
const MANY_CASES = 2;

/** True when `earlier` was received before or with `later`, no more than so many days before: 0 and 90 both count. */
function isWithin(earlier: Arrival, later: Arrival, days: number): boolean {
  const age = daysBetween(dayOf(earlier.receivedAt), dayOf(later.receivedAt));
  return earlier.receivedAt <= later.receivedAt && age >= 0 && age <= days;
}

/** What is known around a case: the other cases of the same customer, those of the same branch and cause, months. */
export type Surroundings = {
  readonly sameCustomer: readonly Arrival[];
  /** Same branch, same cause, other cases, anonymous ones included. */
  readonly sameCause: readonly Arrival[];
  /** Cases of this cause in the branch whose cause was confirmed by closing, this one included. */
  readonly confirmed: readonly Arrival[];
  /** The months (`yyyy-MM`) in which the cause came up in the branch. */
  readonly causeMonths: readonly string[];
  /** The customer carries a sensitivity tag. */
  readonly tagged: boolean;
};

/** Earlier cases of the same customer within the window; an anonymous case has no customer. */
export function earlierOf(
  c: Arrival,
  sameCustomer: readonly Arrival[],
  days: number,
): readonly Arrival[] {
  if (c.isAnonymous) return [];
  return sameCustomer.filter(
    (other) => other.id !== c.id && !other.isAnonymous && isWithin(other, c, days),
  );
}

/** Cases of other customers with the same cause in the window (RP3). */
export function alikeOf(
  c: Arrival,
  around: Pick<Surroundings, 'sameCustomer' | 'sameCause'>,
  days: number,
): readonly Arrival[] {
  const own = new Set(c.isAnonymous ? [] : around.sameCustomer.map(({ id }) => id));
  return around.sameCause.filter(
    (other) => other.id !== c.id && !own.has(other.id) && isWithin(other, c, days),
  );
}

function found(code: Detector, arrivals: readonly Arrival[]): Detection {
  return { code, ids: arrivals.map(({ id }) => id) };
}

/** The same cause in the week of the closing of this case, when it came up more often than the limit. */
function overWeek(c: Arrival, confirmed: readonly Arrival[], limit: number): readonly Arrival[] {
  if (c.closedAt === null || !CONDUCT.has(c.reasonCode ?? '')) return [];
  const monday = mondayOf(dayOf(c.closedAt));
  const week = confirmed.filter(
    ({ closedAt }) => closedAt !== null && mondayOf(dayOf(closedAt)) === monday,
  );
  return week.length > limit ? week : [];
}

/** The month of the day and the five before it. */
export function lastMonths(day: Day): readonly string[] {
  return Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(day, -back).slice(0, 7));
}

function recurs(months: readonly string[], day: Day): boolean {
  const recent = new Set(lastMonths(day));
  return new Set(months.filter((month) => recent.has(month))).size >= RECURRING_MONTHS;
}

/** Every detector that a case raises, with the cases that raised it (rules 9.1). */
export function detectionsOf(
  c: Arrival,
  around: Surroundings,
  limits: RepeatLimits,
): readonly Detection[] {
  const { repeatWindowDays, sameCauseWeekly } = limits;
  const earlier = earlierOf(c, around.sameCustomer, repeatWindowDays);
  const sameReason = earlier.filter(
    ({ reasonCode }) => reasonCode !== null && reasonCode === c.reasonCode,
  );
  const alike = c.reasonCode === null ? [] : alikeOf(c, around, repeatWindowDays);
  const week =
    c.reasonCode === null
      ? []
      : [c, ...around.sameCause.filter((other) => other.id !== c.id)].filter((other) =>
          isWithin(other, c, ROLLING - 1),
        );
  const confirmed = overWeek(c, around.confirmed, sameCauseWeekly);
  const watched = !c.isAnonymous && (around.tagged || earlier.length + 1 >= MANY_CASES);
  const recurring =
    !c.isAnonymous && c.reasonCode !== null && recurs(around.causeMonths, dayOf(c.receivedAt));
  const raised: readonly (readonly [boolean, Detection])[] = [
    [earlier.length > 0, found('RP1', earlier)],
    [sameReason.length > 0, found('RP2', sameReason)],
    [alike.length > 0, found('RP3', alike)],
    [week.length >= sameCauseWeekly, found('RP4', week)],
    [confirmed.length > 0, found('RP5', confirmed)],
    [watched, found('RP6', earlier)],
    [recurring, found('RP7', [])],
  ];
  return raised.filter(([isRaised]) => isRaised).map(([, detection]) => detection);
}

/** An alert about a branch: by its cause, how many, which cases. */
export type CauseAlert = {
  readonly code: 'RP4' | 'RP5' | 'RP7';
  readonly reasonCode: string;
  readonly count: number;
  readonly ids: readonly CaseId[];
};

/** Causes that came up so often in the seven days up to today (RP4). */
export function weeklyAlerts(
  arrivals: readonly Arrival[],
  today: Day,
  { sameCauseWeekly }: RepeatLimits,
): readonly CauseAlert[] {
  const week = arrivals.filter(({ receivedAt }) => {
    const age = daysBetween(dayOf(receivedAt), today);
    return age >= 0 && age < ROLLING;
  });
  return byCause(week)
    .filter(({ arrivals: of }) => of.length >= sameCauseWeekly)
    .map(({ reasonCode, arrivals: of }) => ({
      code: 'RP4',
      reasonCode,
      count: of.length,
      ids: of.map(({ id }) => id),
    }));
}

/** Attitude and process causes confirmed more often than the limit in the week of today, Monday to Sunday (RP5). */
export function confirmedAlerts(
  confirmed: readonly Arrival[],
  today: Day,
  { sameCauseWeekly }: RepeatLimits,
): readonly CauseAlert[] {
  const monday = mondayOf(today);
  const week = confirmed.filter(
    ({ closedAt }) => closedAt !== null && mondayOf(dayOf(closedAt)) === monday,
  );
  return byCause(week)
    .filter(
      ({ reasonCode, arrivals }) => CONDUCT.has(reasonCode) && arrivals.length > sameCauseWeekly,
    )
    .map(({ reasonCode, arrivals }) => ({
      code: 'RP5',
      reasonCode,
      count: arrivals.length,
      ids: arrivals.map(({ id }) => id),
    }));
}

/** A cause and a month (`yyyy-MM`) in which it came up. */
export type CauseMonth = { readonly reasonCode: string; readonly month: string };

/** Causes that came up in three or more of the last six months (RP7); `count` is in months. */
export function recurringAlerts(months: readonly CauseMonth[], today: Day): readonly CauseAlert[] {
  const recent = new Set(lastMonths(today));
  const causes = new Map<string, Set<string>>();
  for (const { reasonCode, month } of months) {
    if (!recent.has(month)) continue;
    causes.set(reasonCode, (causes.get(reasonCode) ?? new Set()).add(month));
  }
  return [...causes]
    .filter(([, of]) => of.size >= RECURRING_MONTHS)
    .map(([reasonCode, of]) => ({ code: 'RP7' as const, reasonCode, count: of.size, ids: [] }))
    .toSorted((a, b) => b.count - a.count || (a.reasonCode < b.reasonCode ? -1 : 1));
}

/** Complaints and grievances only: an inquiry or praise repeats nothing. A case without a nature yet is a complaint. */
export function isComplaint({
  facts,
}: {
  readonly facts: { readonly nature: string | null };
}): boolean {
  return facts.nature === null || facts.nature === 'NA1' || facts.nature === 'NA2';
}
