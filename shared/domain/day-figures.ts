import type { CaseFigures } from './case-figures.ts';
import { dayOf } from './day.ts';
import type { Day, Moment } from './day.ts';
import { isOverdue } from './legal-overdue.ts';
import { CASE_STATES, isOpen } from './states.ts';

export type CodeCount = { readonly code: string; readonly count: number };

/** What happened in these days and how things stand now: numbers and codes, nobody's name. */
export type DayFigures = {
  readonly received: number;
  readonly closed: number;
  readonly open: number;
  /** Of the open ones. */
  readonly overdue: number;
  readonly categories: readonly CodeCount[];
  readonly causes: readonly CodeCount[];
};

export type Days = { readonly from: Day; readonly to: Day };

type Counted = Pick<
  CaseFigures,
  'status' | 'receivedAt' | 'closedAt' | 'legalFinal' | 'toldAt' | 'bizCategory' | 'reasonCode'
>;

const OPEN: ReadonlySet<string> = new Set(CASE_STATES.filter(isOpen));

function isIn({ from, to }: Days, at: string | null): boolean {
  return at !== null && at.slice(0, 10) >= from && at.slice(0, 10) <= to;
}

/** How often each code stands, the most frequent first. */
function tally(codes: readonly (string | null)[]): readonly CodeCount[] {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

/** The figures of these days, from every case that was active in them or is open now. */
export function dayFigures(cases: readonly Counted[], days: Days, now: Moment): DayFigures {
  const received = cases.filter(({ receivedAt }) => isIn(days, receivedAt));
  return {
    received: received.length,
    closed: cases.filter(({ status, closedAt }) => !OPEN.has(status) && isIn(days, closedAt))
      .length,
    open: cases.filter(({ status }) => OPEN.has(status)).length,
    overdue: cases.filter((one) => OPEN.has(one.status) && isOverdue(one, now)).length,
    categories: tally(received.map(({ bizCategory }) => bizCategory)),
    causes: tally(received.map(({ reasonCode }) => reasonCode)),
  };
}

/** The day alone. */
export function onlyDay(now: Moment): Days {
  return { from: dayOf(now), to: dayOf(now) };
}
