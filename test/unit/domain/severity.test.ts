import { expect, test } from 'vitest';
import {
  EMOTION_FIELDS,
  ISOLATION_FIELDS,
  LOGGED,
} from '../../../shared/domain/reception-fields.ts';
import { fill } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { fen } from '../../../shared/domain/money.ts';
import { levelFor, severityOf, urgencyOfMatter } from '../../../shared/domain/severity.ts';
import { aCase, CLERK } from '../../support/a-case.ts';
import { NOON } from '../../support/branch-world.ts';

const LOG = { id: 'x', loggedAt: NOON, loggedBy: CLERK };

function anEmotion(level: 'EM1' | 'EM3' | 'EM4' | 'EM5') {
  return fill({ ...LOGGED, ...EMOTION_FIELDS }, { ...LOG, at: NOON, level });
}

function anIsolation(known: InputOf<typeof ISOLATION_FIELDS>) {
  return fill({ ...LOGGED, ...ISOLATION_FIELDS }, { ...LOG, ...known });
}

function points(...args: Parameters<typeof aCase>): readonly number[] {
  return Object.values(severityOf(aCase(...args)).points);
}

test('the overseas fund of a customer of 63 has eight points and suggests G2', () => {
  const told = severityOf(
    aCase({
      facts: {
        source: 'S02',
        bizCategory: 'B04',
        reasonCode: 'C04',
        requestedAmount: fen(3_000_000),
      },
      complainant: { ageBand: '>=60' },
      whole: { emotions: [anEmotion('EM3')] },
    }),
  );
  expect(Object.values(told.points)).toEqual([3, 1, 1, 0, 1, 2, 0]);
  expect(told).toMatchObject({ sum: 8, grievanceLevel: 'G2', urgency: 'U2', regLevel: 'L2' });
});

test.each([
  [0, 'G1'],
  [5, 'G1'],
  [6, 'G2'],
  [11, 'G2'],
  [12, 'G3'],
  [21, 'G3'],
] as const)('%i points suggest %s', (sum, level) => {
  expect(levelFor(sum)).toBe(level);
});

test.each([
  [200_000, 0],
  [200_001, 1],
  [1_000_000, 1],
  [1_000_001, 2],
  [5_000_000, 2],
  [5_000_001, 3],
])('an amount of %i fen has %i points, whether it is involved or claimed', (amount, wanted) => {
  expect(points({ facts: { amountInvolved: fen(amount) } })[5]).toBe(wanted);
  expect(points({ facts: { requestedAmount: fen(amount) } })[5]).toBe(wanted);
});

test.each([
  [1, 0],
  [2, 1],
  [4, 1],
  [5, 2],
  [19, 2],
  [20, 3],
])('%i people have %i points, whether they stand by or complain together', (people, wanted) => {
  expect(points({ facts: { groupCount: people } })[3]).toBe(wanted);
  const isolation = anIsolation({ bystanders: people });
  expect(points({ whole: { isolation } })[3]).toBe(wanted);
});

test.each([
  ['EX0', 0],
  ['EX4', 1],
  ['EX6', 1],
  ['EX1', 2],
  ['EX2', 2],
  ['EX3', 2],
  ['EX8', 2],
  ['EX7', 3],
  ['EX9', 3],
])('the outside channel %s has %i points', (channel, wanted) => {
  const externalChannels = [{ channel, date: null, refNo: null }];
  expect(points({ facts: { externalChannels } })[6]).toBe(wanted);
});

test('the strongest mood counts, not the last', () => {
  expect(points({ whole: { emotions: [anEmotion('EM4'), anEmotion('EM1')] } })[4]).toBe(2);
});

test('a safety event, a customer out of control and a crowd of twenty each suggest U1', () => {
  const isolation = anIsolation({ safetyEvent: 'SE3' });
  expect(severityOf(aCase({ whole: { isolation } })).urgency).toBe('U1');
  expect(severityOf(aCase({ whole: { emotions: [anEmotion('EM5')] } })).urgency).toBe('U1');
  const crowd = severityOf(aCase({ facts: { groupCount: 20, source: 'S04' } }));
  expect(crowd).toMatchObject({ urgency: 'U1', regLevel: 'L1' });
});

test('twenty people face to face suggest L3, by phone they do not', () => {
  expect(severityOf(aCase({ facts: { groupCount: 20, source: 'S01' } })).regLevel).toBe('L3');
  expect(severityOf(aCase({ facts: { groupCount: 20, source: 'S04' } })).regLevel).toBe('L1');
});

test('an ordinary reception is same-day, an ordinary letter is not; neither is urgent by its matter', () => {
  const oral = aCase({ facts: { source: 'S01' } });
  const letter = aCase({ facts: { source: 'S02' } });
  expect(severityOf(oral).urgency).toBe('U2');
  expect(severityOf(letter).urgency).toBe('U3');
  expect([urgencyOfMatter(oral), urgencyOfMatter(letter)]).toEqual([null, null]);
  expect(urgencyOfMatter(aCase({ facts: { source: 'S12' } }))).toBe('U2');
});

test('waiting is an inconvenience, a wrong process a service error, a fee touches money', () => {
  const severity = (reasonCode: string, branchCauseCodes: readonly string[]) =>
    points({ facts: { reasonCode, branchCauseCodes } })[0];
  expect(severity('C03', ['X01', 'X10'])).toBe(0);
  expect(severity('C03', ['X04'])).toBe(1);
  expect(severity('C07', [])).toBe(2);
});

test('what a person judges otherwise replaces what the record gives', () => {
  const plain = aCase({ facts: { source: 'S02' } });
  expect(severityOf(plain).sum).toBe(0);
  const judged = severityOf(plain, { severity: 3, complexity: 3 });
  expect(judged).toMatchObject({ sum: 6, grievanceLevel: 'G2', regLevel: 'L2' });
});
