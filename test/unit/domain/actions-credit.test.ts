import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { seenCase } from '../../../shared/domain/case-mask.ts';
import { deadlinesOf, headlineOf } from '../../../shared/domain/deadlines.ts';
import type { ActionWorld } from '../../../shared/domain/guard.ts';
import { PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import { aCaseUnderInvestigation } from '../../support/case-on-its-way.ts';
import { find, in2026, world } from '../../support/deadline-world.ts';

function at(name: PersonName, text: string): ActionWorld {
  return as(name, { now: in2026(text) });
}

const TAKEN = {
  idSeen: true,
  idCopyKept: true,
  disputedItem: '信用卡2025年8月逾期',
  receivedAt: in2026('09-24 10:00'),
};

function disputed(): Case {
  return done('credit-dispute', aCaseUnderInvestigation(), TAKEN, at('gu', '09-24 10:05'));
}

function flagged(): Case {
  const now = at('qiao', '09-24 10:30');
  return done('credit-dispute', disputed(), { flaggedAt: now.now, sameDayCheckAt: now.now }, now);
}

test('a credit dispute is taken in with the identity seen and its copy kept, unless an inquiry brought it', () => {
  const c = aCaseUnderInvestigation();
  const gu = at('gu', '09-24 10:05');
  expect(refusals('credit-dispute', c, { ...TAKEN, idSeen: false }, gu)).toEqual(['id-not-seen']);
  expect(refusals('credit-dispute', c, { ...TAKEN, idCopyKept: false }, gu)).toEqual([
    'id-copy-missing',
  ]);
  expect(refusals('credit-dispute', c, { origin: '协查通知' }, gu)).toEqual([]);
});

test('both clocks of a credit dispute run, and the earlier one is worked to', () => {
  const deadlines = deadlinesOf(disputed(), world('09-24 11:00'));
  expect(find(deadlines, 'D08')?.final).toBe('2026-10-14T17:00:00');
  expect(find(deadlines, 'D09')?.final).toBe('2026-10-15T17:00:00');
  expect(find(deadlines, 'D10')?.final).toBe('2026-09-24T17:00:00');
  const both = deadlines.filter(({ rule }) => rule === 'D08' || rule === 'D09');
  expect(headlineOf(both)?.rule).toBe('D08');
  expect(find(deadlinesOf(flagged(), world('09-24 11:00')), 'D10')?.met).toBe(
    '2026-09-24T10:30:00',
  );
});

test('check, outcome and reply are the credit officer’s', () => {
  expect(
    refusals('credit-dispute', disputed(), { outcome: '更正' }, at('he', '09-25 09:00')),
  ).toEqual(['role-not-allowed']);
});

test.each([
  [{ outcome: '取消标注' }, ['proof-missing']],
  [{ outcome: '不能确认记载' }, ['statement-missing']],
  [{ replyMode: '电话', replyLetterNo: 'HF-1' }, ['reply-not-written']],
  [{ replyMode: '书面' }, ['reply-not-written']],
  [{ outcome: '取消标注', proofProvided: true }, []],
  [{ outcome: '不能确认记载', customerStatement: '本人未办理', checkResult: '凭证缺失' }, []],
  [{ replyMode: '邮寄', replyLetterNo: 'HF-1' }, []],
] as const)('what the credit officer enters is complete: %o', (input, codes) => {
  expect(refusals('credit-dispute', flagged(), input, at('qiao', '10-09 09:00'))).toEqual(codes);
});

test('nothing is decided before the item is flagged', () => {
  const input = { outcome: '取消标注', proofProvided: true } as const;
  expect(refusals('credit-dispute', disputed(), input, at('qiao', '09-25 09:00'))).toEqual([
    'flag-missing',
  ]);
});

test('after ten working days the reason stands where the correction should', () => {
  const late = at('qiao', '10-15 17:01');
  const correct = { outcome: '更正' } as const;
  expect(refusals('credit-dispute', flagged(), correct, at('qiao', '10-15 17:00'))).toEqual([]);
  expect(refusals('credit-dispute', flagged(), correct, late)).toEqual([
    'cannot-correct-reason-missing',
  ]);
  const why = { ...correct, cannotCorrectReason: '数据报送行尚未反馈' };
  const told = done('credit-dispute', flagged(), why, late);
  expect(find(deadlinesOf(told, world('10-15 18:00')), 'D09')?.met).toBe('2026-10-15T17:01:00');
});

test('a new receiver of disputes is reported within two working days', () => {
  const input = { officerTo: PEOPLE.lin.id, officerChangedAt: in2026('09-24 15:00') };
  const changed = done('credit-dispute', disputed(), input, at('he', '09-24 16:00'));
  expect(find(deadlinesOf(changed, world('09-24 16:00')), 'D11')?.final).toBe(
    '2026-09-29T17:00:00',
  );
});

test('who works on the dispute sees what is disputed; others who see the case do not', () => {
  const seen = (dispute: boolean) =>
    seenCase(disputed(), { whole: false, internal: false, dispute }).creditDispute?.disputedItem;
  expect(seen(false)).toBeNull();
  expect(seen(true)).toBe('信用卡2025年8月逾期');
});
