import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importResult } from '../../shared/domain/payout-check.ts';
import type { PayoutBatch } from '../../shared/domain/payout-fields.ts';
import { resultRows } from '../../shared/domain/payout-result.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { oneLine } from '../../shared/domain/typed-table.ts';
import { bankText, ownText } from '../../shared/forms/payout-rows.ts';
import {
  aBatch,
  aReleasedBatch,
  IMPORTED_AT,
  LUO,
  rightRows,
  SOME_PAYOUTS,
  textOf,
} from '../support/payout-case.ts';

const PEOPLE = { madeBy: '方小满', releasedBy: '罗简' };

function imported(batch: PayoutBatch, text: string): ReturnType<typeof importResult> {
  const rows = resultRows(text);
  return rows.ok ? importResult(batch, rows.value, { me: LUO, at: IMPORTED_AT }) : rows;
}

function codesOf(done: ReturnType<typeof importResult>): readonly Refusal[] {
  return done.ok ? [] : done.failure.codes;
}

test('the items of a batch add up to its total, counted from one', () => {
  fc.assert(
    fc.property(SOME_PAYOUTS, ({ amounts }) => {
      const batch = aBatch(amounts);
      expect(batch.items.reduce((sum, { amount }) => sum + amount, 0)).toBe(batch.total);
      expect(batch.items.map(({ seq }) => seq)).toEqual(amounts.map((_, place) => place + 1));
      expect(batch.count).toBe(amounts.length);
    }),
  );
});

test('a right file is taken in any order of its rows, and answers every item', () => {
  const shuffled = SOME_PAYOUTS.chain(({ amounts, paid }) => {
    const batch = aReleasedBatch(amounts);
    const rows = rightRows(batch, paid);
    return fc
      .shuffledSubarray(rows, { minLength: rows.length })
      .map((mixed) => ({ batch, paid, mixed }));
  });
  fc.assert(
    fc.property(shuffled, ({ batch, paid, mixed }) => {
      const done = imported(batch, textOf(mixed));
      expect(codesOf(done)).toEqual([]);
      const results = done.ok ? done.value.items.map(({ result }) => result === '成功') : [];
      expect(results).toEqual(paid);
    }),
  );
});

/** Columns whose every change must be found; what the bank says in words may differ. */
const CHECKED = { batchNo: 0, seq: 1, payeeAccount: 2, amount: 3, result: 4 } as const;

/** A cell that says the same in another way is no change: `8000.0` for `8000.00`; nor is one that ends the cell. */
function saysTheSame(column: number, before: string, cell: string): boolean {
  const isNumber = column === CHECKED.amount || column === CHECKED.seq;
  if (/[\t\r\n|"',]/u.test(cell) || cell.normalize('NFKC').trim() === before) return true;
  // 失败 for 成功 is an answer of its own; 成功 for 失败 lacks its voucher.
  if (column === CHECKED.result) return cell.trim() === '失败';
  return isNumber && Number(cell) === Number(before);
}

test('a right file with one cell changed is refused, and the row that was changed is named', () => {
  const altered = SOME_PAYOUTS.chain(({ amounts, paid }) => {
    const batch = aReleasedBatch(amounts);
    return fc.record({
      batch: fc.constant(batch),
      rows: fc.constant(rightRows(batch, paid)),
      at: fc.nat({ max: amounts.length - 1 }),
      column: fc.constantFrom(...Object.values(CHECKED)),
      cell: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.nat({ max: 999_999 }).map(String),
        fc.constantFrom('', '成功', '失败', '-1', '0.00', '1e3', '６２２２'),
      ),
    });
  });
  fc.assert(
    fc.property(altered, ({ batch, rows, at, column, cell }) => {
      fc.pre(!saysTheSame(column, rows[at]?.[column] ?? '', cell));
      const changed = rows.map((row, place) => (place === at ? row.with(column, cell) : row));
      const done = imported(batch, textOf(changed));
      expect(done.ok).toBe(false);
      // Of a file for no batch, or with a row lost to the headings, there is no line to name.
      const isOther = ['batch-unknown', 'row-count-mismatch'].some((code) =>
        codesOf(done).some((one) => one === code),
      );
      if (isOther) return;
      const lines = done.ok ? [] : done.failure.lines.map(({ line }) => line);
      expect(lines).toContain(at + 1);
    }),
    { numRuns: 500 },
  );
});

test('a row too many or too few is another file', () => {
  fc.assert(
    fc.property(SOME_PAYOUTS, fc.nat(), ({ amounts, paid }, at) => {
      const batch = aReleasedBatch(amounts);
      const rows = rightRows(batch, paid);
      const one = rows[at % rows.length] ?? [];
      const more = [...rows, one];
      expect(codesOf(imported(batch, textOf(more)))).toEqual(['row-count-mismatch']);
      const fewer = rows.filter((row) => row !== one);
      const wanted = fewer.length === 0 ? 'batch-unknown' : 'row-count-mismatch';
      if (fewer.length > 0) expect(codesOf(imported(batch, textOf(fewer)))).toEqual([wanted]);
    }),
  );
});

test('whatever text comes in is read or refused, and never takes long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const batch = aReleasedBatch([100]);
      expect(imported(batch, text).ok).toBe(false);
    }),
  );
  const started = performance.now();
  for (const nasty of ['\n'.repeat(5_000_000), '"'.repeat(1_000_000), ','.repeat(1_000_000)]) {
    expect(imported(aReleasedBatch([100]), nasty).ok).toBe(false);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

/** Signs that begin a formula, end a cell or a line, or are not seen at all. */
const NASTY = [...'=+-@＝＋－＠\t\r\n\0\u0085\u200F\u2028\uFEFF\'" 余a1'];

test('a cell of the files stays one line of plain text, whatever a name holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...NASTY), maxLength: 12 }), (text) => {
      const cell = oneLine(text);
      expect(cell).not.toMatch(/[\t\r\n\0]|^[=+\-@＝＋－＠]/u);
      expect(oneLine(cell)).toBe(cell);
    }),
  );
});

test('the file for the bank has one row an item, each with its whole account; the own copy has none of them', () => {
  fc.assert(
    fc.property(SOME_PAYOUTS, ({ amounts }) => {
      const batch = aReleasedBatch(amounts);
      const rows = bankText(batch).split('\r\n');
      expect(rows).toHaveLength(amounts.length + 1);
      for (const { payeeAccount } of batch.items) {
        expect(bankText(batch)).toContain(payeeAccount ?? '');
        expect(ownText(batch, PEOPLE)).not.toContain(payeeAccount ?? '');
      }
    }),
  );
});
