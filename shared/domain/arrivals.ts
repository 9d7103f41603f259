import type { Case } from './case.ts';
import { receivedAt } from './case-times.ts';
import { daysBetween, dayOf, minutesBetween, timeOf } from './day.ts';
import type { Day, Moment } from './day.ts';
import type { CaseId } from './ids.ts';

/** One complaint as the detectors see it: when, where and about what, never who. */
export type Arrival = {
  readonly id: CaseId;
  readonly receivedAt: Moment;
  readonly closedAt: Moment | null;
  readonly reasonCode: string | null;
  readonly zone: string | null;
  readonly isAnonymous: boolean;
};

/** The case as the detectors see it; what was withdrawn or ended otherwise confirmed no cause. */
export function arrivalOf(c: Case): Arrival {
  const { id, facts, closing, complainant } = c;
  return {
    id,
    receivedAt: receivedAt(c),
    closedAt: closing?.closedAt ?? null,
    reasonCode: facts.reasonCode,
    zone: facts.zone,
    isAnonymous: complainant.isAnonymous,
  };
}

/** Several arrivals that together say something. */
export type Cluster = { readonly count: number; readonly ids: readonly CaseId[] };

/** So many complaints within the hour are a spike (rules 9.2). */
const SPIKE = 3;
const SPIKE_MINUTES = 60;
const SPIKE_FACTOR = 2;
const WEEKS_BEFORE = 4;
const FOCUS = 3;
const WEEK = 7;

function clusterOf(arrivals: readonly Arrival[]): Cluster {
  return { count: arrivals.length, ids: arrivals.map(({ id }) => id) };
}

function onDay(arrivals: readonly Arrival[], day: Day): readonly Arrival[] {
  return arrivals.filter(({ receivedAt }) => dayOf(receivedAt) === day);
}

/** The fullest hour of the day, the latest of equals; null under three complaints. */
export function hourSpike(arrivals: readonly Arrival[], today: Day): Cluster | null {
  const all = onDay(arrivals, today).toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const hours = all.map((last, index) =>
    all
      .slice(0, index + 1)
      .filter(({ receivedAt }) => minutesBetween(receivedAt, last.receivedAt) <= SPIKE_MINUTES),
  );
  const fullest = hours.reduce<readonly Arrival[]>(
    (most, hour) => (hour.length >= most.length ? hour : most),
    [],
  );
  return fullest.length >= SPIKE ? clusterOf(fullest) : null;
}

/** Counts of the same weekday in the four weeks before, beside today's. */
export type DayCounts = { readonly today: number; readonly before: readonly number[] };

/** True when today brings three or more and at least twice what the same weekday usually brings. */
export function isDaySpike({ today, before }: DayCounts): boolean {
  const mean = before.reduce((sum, count) => sum + count, 0) / WEEKS_BEFORE;
  return today >= SPIKE && today >= SPIKE_FACTOR * mean;
}

/** The arrivals of today when they are a spike against the same weekday of the last four weeks; null otherwise. */
export function daySpike(
  arrivals: readonly Arrival[],
  before: readonly number[],
  today: Day,
): Cluster | null {
  const now = onDay(arrivals, today);
  return isDaySpike({ today: now.length, before }) ? clusterOf(now) : null;
}

export type Counted = { readonly reasonCode: string; readonly arrivals: readonly Arrival[] };

/** Arrivals by cause, the most frequent first; those without a cause are left out. */
export function byCause(arrivals: readonly Arrival[]): readonly Counted[] {
  const groups = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const { reasonCode } = arrival;
    if (reasonCode === null) continue;
    const group = groups.get(reasonCode) ?? [];
    group.push(arrival);
    groups.set(reasonCode, group);
  }
  return [...groups]
    .map(([reasonCode, group]) => ({ reasonCode, arrivals: group }))
    .toSorted(
      (a, b) => b.arrivals.length - a.arrivals.length || (a.reasonCode < b.reasonCode ? -1 : 1),
    );
}

export type FocusShift = Cluster & { readonly from: string; readonly to: string };

/** Today's top cause, with three cases or more, is not the top of the seven days up to today (rules 9.2). */
export function focusShift(arrivals: readonly Arrival[], today: Day): FocusShift | null {
  const week = arrivals.filter(({ receivedAt }) => {
    const age = daysBetween(dayOf(receivedAt), today);
    return age >= 0 && age < WEEK;
  });
  const [now] = byCause(onDay(week, today));
  const all = byCause(week);
  const most = all[0]?.arrivals.length ?? 0;
  const tops = all.filter((one) => one.arrivals.length === most).map((one) => one.reasonCode);
  const [from] = tops;
  if (now === undefined || from === undefined || now.arrivals.length < FOCUS) return null;
  if (tops.includes(now.reasonCode)) return null;
  return { ...clusterOf(now.arrivals), from, to: now.reasonCode };
}

export type HeatCell = { readonly hour: number; readonly key: string; readonly count: number };

/** Which way a heat map looks: by the place in the branch or by the cause. */
export type HeatBy = 'zone' | 'cause';

/** Hour by zone or by cause (R8): the cells that hold something, by hour, then by key. */
export function heatMap(arrivals: readonly Arrival[], by: HeatBy): readonly HeatCell[] {
  const cells = new Map<string, HeatCell>();
  for (const { receivedAt, zone, reasonCode } of arrivals) {
    const key = by === 'zone' ? zone : reasonCode;
    if (key === null) continue;
    const hour = Number(timeOf(receivedAt).slice(0, 2));
    const name = `${String(hour)} ${key}`;
    cells.set(name, { hour, key, count: (cells.get(name)?.count ?? 0) + 1 });
  }
  return [...cells.values()].toSorted((a, b) => a.hour - b.hour || (a.key < b.key ? -1 : 1));
}
