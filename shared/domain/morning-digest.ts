import { isBusinessDay } from './day-counting.ts';
import type { Counting } from './day-counting.ts';
import { addDays } from './day.ts';
import type { Day } from './day.ts';
import type { Days } from './day-figures.ts';
import type { EntityOf, Fields } from './fields.ts';
import { isBlank, refusalsOf } from './guard.ts';
import { mask } from './masking.ts';
import type { Refusal } from './refusals.ts';

const COUNT = { kind: 'count', min: 0, max: 10_000_000, given: true } as const;
const COUNTED = {
  kind: 'rows',
  fields: { code: { kind: 'text', max: 20, given: true }, count: COUNT },
  given: true,
} as const;

/** 晨会通报: what the hall should know in the morning; figures, codes and points that name nobody. */
export const MORNING_DIGEST = {
  on: { kind: 'day', given: true },
  from: { kind: 'day', given: true },
  to: { kind: 'day', given: true },
  received: COUNT,
  closed: COUNT,
  open: COUNT,
  overdue: COUNT,
  dueToday: COUNT,
  callsToday: COUNT,
  categories: COUNTED,
  causes: COUNTED,
  /** Causes that keep coming (RP4). */
  alerts: COUNTED,
  points: { kind: 'text', max: 1000, given: true },
  madeBy: { kind: 'staff', given: true },
  madeAt: { kind: 'moment', given: true },
} as const satisfies Fields;
export type MorningDigest = EntityOf<typeof MORNING_DIGEST>;

/** Longer nothing is open, not even over Spring Festival. */
const LONGEST_REST = 15;

/** What a morning looks back on: the last day the branch was open and the days of rest after it. */
export function daysBefore(on: Day, counting: Counting): Days {
  const to = addDays(on, -1);
  for (let back = 1; back <= LONGEST_REST; back += 1) {
    const from = addDays(on, -back);
    if (isBusinessDay(from, counting)) return { from, to };
  }
  return { from: to, to };
}

/** Shorter than this a name stands in too many words. */
const SHORTEST_NAME = 2;

/** What is read out to everybody names neither customer nor colleague, and holds no number of theirs. */
export function pointsRefusals(points: string, names: readonly string[]): readonly Refusal[] {
  const named = names.some((name) => name.length >= SHORTEST_NAME && points.includes(name));
  return refusalsOf([
    [isBlank(points), 'points-missing'],
    [named || mask('scan', points) !== points, 'names-a-person'],
  ]);
}
