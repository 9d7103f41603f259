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
const POLITE = ['先生', '女士', '小姐', '太太', '夫人'];
const SPOKEN = '〇零一二三四五六七八九幺两';
/** Case numbers, mail addresses, long numbers in figures or in words, and the tail of a number when it is called one. */
const NUMBERS = [
  /ts-?\d/u,
  /@/u,
  /\d(?:[\s\p{P}]*\d){4}/u,
  new RegExp(`[${SPOKEN}](?:[\\s\\p{P}]*[${SPOKEN}]){4}`, 'u'),
  /(?:尾号|[后末](?:四|4)位)\P{N}{0,3}\d{3}/u,
];

/** As it is compared: no blanks, dots, capitals or wide letters by which a name could slip through. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function isNamed(points: string, name: string): boolean {
  const whole = bare(name);
  const surname = Array.from(whole)[0] ?? '';
  const han = /^\p{Script=Han}/u.test(whole);
  return (
    (whole.length >= SHORTEST_NAME && points.includes(whole)) ||
    (han && POLITE.some((title) => points.includes(surname + title)))
  );
}

/** What is read out to everybody names neither customer nor colleague, and holds no number of theirs. */
export function pointsRefusals(points: string, names: readonly string[]): readonly Refusal[] {
  const plain = points.normalize('NFKC').toLowerCase();
  const compared = bare(points);
  const named =
    NUMBERS.some((number) => number.test(plain)) || names.some((name) => isNamed(compared, name));
  return refusalsOf([
    [isBlank(points), 'points-missing'],
    [named || mask('scan', points) !== points, 'names-a-person'],
  ]);
}
