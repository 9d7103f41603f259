import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { bookPayout } from '../../../shared/domain/payout-booking.ts';
import { importResult } from '../../../shared/domain/payout-check.ts';
import { resultRows } from '../../../shared/domain/payout-result.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import { fen } from '../../../shared/domain/money.ts';
import { isPayable } from '../../../shared/domain/payable.ts';
import {
  enteredPayee,
  formatBatchNo,
  giveOutRefusals,
  isAccount,
  makeBatch,
  releaseBatch,
  voidBatch,
} from '../../../shared/domain/payouts.ts';
import type { Candidate } from '../../../shared/domain/payouts.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { PEOPLE, as } from '../../support/branch-world.ts';
import {
  aCaseAwaitingSignature,
  aCaseInExecution,
  aPaidCase,
  step,
} from '../../support/case-on-its-way.ts';
import {
  aBatch,
  aCandidate,
  aPayee,
  aReleasedBatch,
  casesOf,
  IMPORTED_AT,
  LUO,
  payableCase,
  rightRows,
  textOf,
  WISH,
} from '../../support/payout-case.ts';

function refusals(
  candidates: readonly Candidate[],
  wish: Partial<Parameters<typeof makeBatch>[1]> = {},
): readonly Refusal[] {
  const made = makeBatch(candidates, { ...WISH, ...wish });
  return made.ok ? [] : made.failure.codes;
}

test('an amount waits once it is approved and until it is paid', () => {
  expect(isPayable(aCaseAwaitingSignature())).toBe(false);
  expect(isPayable(aCaseInExecution())).toBe(true);
  expect(isPayable(aPaidCase())).toBe(false);
});

test('a batch number names branch and day, and goes on counting past ninety-nine', () => {
  expect(formatBatchNo('0101', day('2026-03-17'), 1)).toBe('FK-0101-20260317-01');
  expect(formatBatchNo('0101', day('2026-03-17'), 100)).toBe('FK-0101-20260317-100');
});

test('an account is 8 to 32 digits, however people set them apart', () => {
  expect(['6222 0000 1111 2222', '6222-0000-1111-2222', '６２２２００００'].every(isAccount)).toBe(
    true,
  );
  expect(['1234567', '6222A000', '', '1'.repeat(33)].some(isAccount)).toBe(false);
});

test('a batch is refused with every line that stands in its way', () => {
  const c = payableCase(10_000);
  expect(refusals([])).toEqual(['batch-empty']);
  expect(refusals([aCandidate(c), aCandidate(payableCase(100, 2))], { mostItems: 1 })).toEqual([
    'batch-too-large',
  ]);
  expect(refusals([aCandidate(aPaidCase())])).toEqual(['item-not-approved']);
  expect(refusals([aCandidate(c, { taken: true })])).toEqual(['item-in-other-batch']);
  expect(refusals([aCandidate(c), aCandidate(c)])).toEqual(['item-in-other-batch']);
  expect(refusals([aCandidate(c, { payee: aPayee('', {}) })])).toEqual(['payee-missing']);
  expect(refusals([aCandidate(c, { payee: aPayee('62AB') })])).toEqual(['account-invalid']);
  expect(refusals([aCandidate(c, { seenAmount: fen(1) })])).toEqual(['amount-mismatch']);
  const made = makeBatch(
    [aCandidate(c), aCandidate(payableCase(100, 2), { payee: aPayee('1'), seenAmount: fen(1) })],
    WISH,
  );
  expect(made).toMatchObject({
    failure: {
      lines: [
        { line: 2, code: 'account-invalid' },
        { line: 2, code: 'amount-mismatch' },
      ],
    },
  });
});

test('a payout to another bank names that bank, one within the bank need not', () => {
  const candidate = aCandidate(payableCase(10_000));
  const named = aCandidate(payableCase(10_000), {
    payee: aPayee(undefined, { payeeBank: '示例银行滨江支行' }),
  });
  expect(refusals([candidate], { type: 'PB-C1' })).toEqual([]);
  for (const type of ['PB-C2', 'PB-C3'] as const) {
    expect(refusals([candidate], { type })).toEqual(['payee-missing']);
    expect(refusals([named], { type })).toEqual([]);
  }
});

test('only finance makes a batch, and nobody one with a case about themselves', () => {
  const c = payableCase(10_000);
  expect(refusals([aCandidate(c)], { me: PEOPLE.gu })).toEqual(['role-not-allowed']);
  const about = { ...c, facts: { ...c.facts, involvedStaffIds: [PEOPLE.fang.id] } };
  expect(refusals([aCandidate(about)])).toEqual(['role-not-allowed']);
});

test('the payee keeps what an entry leaves out', () => {
  const known = aPayee();
  expect(enteredPayee(known, { payeeBank: '示例银行' })).toMatchObject({
    value: { payeeName: '余青', payeeAccount: '6222000011112222', payeeBank: '示例银行' },
  });
  expect(enteredPayee(known, { payeeAccount: '6222 3333 4444 5555' })).toMatchObject({
    value: { payeeAccount: '6222333344445555' },
  });
  expect(enteredPayee(known, { payeeName: ' ' })).toMatchObject({ failure: 'payee-missing' });
  expect(enteredPayee(known, { payeeAccount: 'x1' })).toMatchObject({ failure: 'account-invalid' });
});

test('another person of finance or the officer releases, once; nothing is given out before', () => {
  const batch = aBatch([10_000]);
  const at = moment('2026-03-17T10:00:00');
  const by = (me: typeof LUO, cases = [payableCase(10_000)]): readonly Refusal[] => {
    const done = releaseBatch(batch, { me, at, cases });
    return done.ok ? [] : done.failure.codes;
  };
  expect(by(PEOPLE.fang)).toEqual(['batch-needs-second-person']);
  expect(by(PEOPLE.he)).toEqual(['role-not-allowed']);
  expect(by(LUO)).toEqual([]);
  expect(by({ ...PEOPLE.gu })).toEqual([]);
  const c = payableCase(10_000);
  const about = { ...c, facts: { ...c.facts, involvedStaffIds: [LUO.id] } };
  expect(by(LUO, [about])).toEqual(['role-not-allowed']);
  expect(giveOutRefusals(batch)).toEqual(['batch-needs-second-person']);
  const released = aReleasedBatch([10_000]);
  expect(giveOutRefusals(released)).toEqual([]);
  expect(releaseBatch(released, { me: LUO, at, cases: [] })).toMatchObject({
    failure: { codes: ['transition-not-possible'] },
  });
});

test('nothing is released whose case has moved on meanwhile', () => {
  const batch = aBatch([10_000, 100]);
  const [first, second] = casesOf([10_000, 100]);
  if (first === undefined || second === undefined) throw new Error('no cases');
  const by = (cases: readonly Case[]): unknown =>
    releaseBatch(batch, { me: LUO, at: IMPORTED_AT, cases });
  expect(by([first, { ...second, status: 'withdrawn' }])).toMatchObject({
    failure: { lines: [{ line: 2, code: 'item-not-approved' }] },
  });
  expect(by([payableCase(100, 1), second])).toMatchObject({
    failure: { lines: [{ line: 1, code: 'amount-mismatch' }] },
  });
  expect(by([first])).toMatchObject({ failure: { codes: ['item-not-approved'] } });
});

test('a batch is taken back with a reason, after its release not by its maker alone', () => {
  const at = moment('2026-03-17T10:00:00');
  const fang = { me: PEOPLE.fang, at };
  expect(voidBatch(aBatch([1]), '', fang)).toMatchObject({ failure: ['reason-missing'] });
  expect(voidBatch(aBatch([1]), '账号有误', fang)).toMatchObject({ value: { status: '已作废' } });
  const released = aReleasedBatch([1]);
  expect(voidBatch(released, '账号有误', fang)).toMatchObject({
    failure: ['batch-needs-second-person'],
  });
  const voided = voidBatch(released, '账号有误', { me: LUO, at });
  expect(voided).toMatchObject({ value: { status: '已作废', voidReason: '账号有误' } });
  if (voided.ok) {
    expect(giveOutRefusals(voided.value)).toEqual(['transition-not-possible']);
    expect(importResult(voided.value, [], { me: LUO, at })).toMatchObject({
      failure: { codes: ['batch-unknown'] },
    });
  }
});

test.each([
  ['tabs', '\t', '8000.00'],
  ['upright lines', '|', '8,000.00'],
  ['commas', ',', '"8,000.00"'],
])('a result file set apart by %s is read, with or without headings', (_, mark, amount) => {
  const cells = ['FK-0101-20260317-01', '1', '6222000011112222', amount, '成功', '', 'PZ-1'];
  const row = [...cells, '2026-03-17 11:00'].join(mark);
  const heads = '批次号 序号 收款账号 金额 结果 原因 凭证号 付费时间'.split(' ').join(mark);
  for (const text of [row, `${heads}\r\n${row}\r\n\r\n`, `${row}${mark}\n`]) {
    const rows = resultRows(text);
    expect(rows).toMatchObject({
      value: [{ seq: 1, amount: 800_000, paidAt: '2026-03-17T11:00:00', voucherNo: 'PZ-1' }],
    });
  }
});

test('a line that is no row is named by its number in the file', () => {
  const wrong = resultRows('批次号,序号\r\n\r\nFK-1,1,2,3\r\nFK-1,1,6222,1.00,成功,,PZ,31/03/2026');
  expect(wrong).toMatchObject({
    failure: {
      codes: ['row-malformed'],
      lines: [
        { line: 3, code: 'row-malformed' },
        { line: 4, code: 'row-malformed' },
      ],
    },
  });
});

test('a file with rows too many names those, and nothing else', () => {
  const batch = aReleasedBatch([10_000]);
  const [right = []] = rightRows(batch, [true]);
  const rows = resultRows(textOf([right, right.with(1, '2'), right]));
  if (!rows.ok) throw new Error('unread');
  expect(importResult(batch, rows.value, { me: LUO, at: IMPORTED_AT })).toMatchObject({
    failure: {
      codes: ['row-count-mismatch'],
      lines: [
        { line: 2, code: 'row-count-mismatch' },
        { line: 3, code: 'row-count-mismatch' },
      ],
    },
  });
});

test('an item that was paid is booked on its case, and its payment task is done whoever held it', () => {
  const given = step(aCaseInExecution(), 'task', 'lin', {
    type: 'TK3',
    assigneeId: PEOPLE.tong.id,
  });
  const other = step(given, 'task', 'lin', { type: 'TK2', assigneeId: PEOPLE.jiang.id });
  const [item] = aReleasedBatch([10_000]).items;
  if (item === undefined) throw new Error('no item');
  const paid = { ...item, voucherNo: 'PZ-1', paidAt: moment('2026-03-11T12:30:00') };
  const world = as('fang', { now: moment('2026-03-11T13:00:00') });
  expect(bookPayout(other, paid, world)).toMatchObject({
    value: {
      payments: [{ paidAmount: 10_000, voucherNo: 'PZ-1', paidAt: '2026-03-11T12:30:00' }],
      tasks: [
        { type: 'TK3', doneBy: 'fang', signedBy: 'fang', refNo: 'PZ-1' },
        { type: 'TK2', doneAt: null },
      ],
    },
  });
  expect(bookPayout({ ...other, status: 'onHold' }, paid, world).ok).toBe(false);
});
