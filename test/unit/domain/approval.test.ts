import { expect, test } from 'vitest';
import { BANDS } from '../../../shared/data/bands.ts';
import {
  approvalRoute,
  approvedAmount,
  bandAmount,
  bandFor,
  bandOf,
  companyCost,
  singleSignatureLimit,
} from '../../../shared/domain/approval.ts';
import { capitals } from '../../../shared/domain/capitals.ts';
import { fen } from '../../../shared/domain/money.ts';
import { aBook, as, done } from '../../support/branch-world.ts';
import {
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseWithChoice,
  aPaidCase,
  step,
} from '../../support/case-on-its-way.ts';

const NONE = fen(0);
const TWO = ['channelHead', 'opsDirector'];
const THREE = [...TWO, 'cfo'];
const FIVE = [...THREE, 'generalManager', 'chiefActuary'];

test.each([
  [0, null, 'none', [], '零元整'],
  [1, 'B1', 'signature', ['channelHead'], '壹分'],
  [200_000, 'B1', 'signature', ['channelHead'], '贰仟元整'],
  [200_001, 'B2', 'chain', TWO, '贰仟元零壹分'],
  [1_000_000, 'B2', 'chain', TWO, '壹万元整'],
  [1_000_001, 'B3', 'chain', THREE, '壹万元零壹分'],
  [5_000_000, 'B3', 'chain', THREE, '伍万元整'],
  [5_000_001, 'B4', 'chain', FIVE, '伍万元零壹分'],
  [50_000_000, 'B4', 'chain', FIVE, '伍拾万元整'],
  [50_000_001, 'B5', 'chain', [...FIVE, 'board'], '伍拾万元零壹分'],
] as const)('%d fen fall into band %s', (...row) => {
  const [cost, band, route, chain, words] = row;
  const c = aCaseWithChoice(cost);
  expect(bandOf(c, NONE, aBook())?.id ?? null).toBe(band);
  expect(bandOf(c, NONE, aBook())?.chain ?? []).toEqual(chain);
  expect(approvalRoute(c, NONE, aBook())).toBe(route);
  expect(capitals(fen(cost))).toBe(words);
});

test('the bands follow on one another without gap or overlap, from nothing up', () => {
  expect(BANDS[0]?.aboveFen).toBe(0);
  expect(BANDS.at(-1)?.upToFen).toBeNull();
  expect(BANDS.slice(1).map(({ aboveFen }) => aboveFen)).toEqual(
    BANDS.slice(0, -1).map(({ upToFen }) => upToFen),
  );
  expect(singleSignatureLimit(BANDS)).toBe(200_000);
  expect(bandFor(fen(0), BANDS)).toBeNull();
});

test('what the customer claims has no say in the band', () => {
  const c = aCaseWithChoice(100_000, { requestedAmount: fen(60_000_000) });
  expect(bandOf(c, NONE, aBook())?.id).toBe('B1');
});

test('several chosen options add up, those not chosen do not count', () => {
  const one = step(aCaseWithChoice(150_000), 'option', 'lin', {
    seq: 'B',
    companyCost: fen(60_000),
  });
  expect(companyCost(one)).toBe(150_000);
  const both = step(one, 'choose-option', 'lin', { seq: 'B' });
  expect(companyCost(both)).toBe(210_000);
  expect(bandOf(both, NONE, aBook())?.id).toBe('B2');
});

test('splitting over linked cases does not lower the band', () => {
  expect(bandAmount(aCaseWithChoice(80_000), fen(150_000))).toBe(230_000);
  expect(bandOf(aCaseWithChoice(80_000), fen(150_000), aBook())?.id).toBe('B2');
});

test('a free choice needs no approval whatever linked cases cost', () => {
  expect(approvalRoute(aCaseWithChoice(0), fen(900_000), aBook())).toBe('none');
  expect(bandOf(aCaseWithChoice(0), fen(900_000), aBook())).toBeNull();
});

test('what was paid before a reopening still counts towards the band', () => {
  const told = step(aPaidCase(150_000), 'notify', 'lin', {
    decisionType: 'J1',
    decisionText: '退款',
    decisionBasis: '属实',
    notice: { mode: '当面', remediesTold: ['核查', '调解', '仲裁', '诉讼', '监管热线'] },
  });
  const angry = step(told, 'call-back', 'gu', { kind: 'FU1', satisfaction: 1 });
  const reopened = step(angry, 'reopen', 'gu', { newFacts: '另有一笔' });
  expect(companyCost(reopened)).toBe(0);
  expect(bandAmount(reopened, NONE)).toBe(150_000);
});

test('approved is what the last valid signature covers', () => {
  expect(approvedAmount(aCaseWithChoice(100))).toBe(0);
  expect(approvedAmount(aCaseInExecution(100))).toBe(100);
  expect(approvedAmount(aCaseAwaitingSignature())).toBe(0);
  expect(approvedAmount(aCaseInExecution(800_000))).toBe(800_000);
  const changed = done(
    'option',
    aCaseInExecution(100),
    { seq: 'A', companyCost: fen(90) },
    as('lin'),
  );
  expect(approvedAmount(changed)).toBe(0);
});
