import { expect, test } from 'vitest';
import { fen } from '../../../shared/domain/money.ts';
import { renderForm } from '../../../shared/forms/catalog.ts';
import type { FormRecord } from '../../../shared/forms/record.ts';
import { aCase } from '../../support/sample-case.ts';
import { aFormRecord } from '../../support/sample-record.ts';

/** The cells of the row of F02 that begins with this head. */
function rowOf(head: string, known: Partial<FormRecord> = {}): readonly string[] {
  const { content } = renderForm('F02', aFormRecord(known));
  const rows = content.split('<tr').map((row) =>
    row
      .split(/<t[hd]/u)
      .slice(1)
      .map((cell) => cell.replace(/^[^>]*>/u, '').replaceAll(/<[^>]*>|\s/gu, '')),
  );
  return rows.find((cells) => cells[0]?.startsWith(head) === true) ?? [];
}

test('of two payments of a round only the one that counts is printed', () => {
  const [payment] = aCase().payments;
  if (payment === undefined) throw new Error('the sample case has a payment');
  const wrong = { ...payment, id: 'pay-0', paidAmount: fen(700_000), voucherNo: 'FK-WRONG' };
  const known = { case: aCase({ payments: [wrong, payment] }) };
  const { content } = renderForm('F02', aFormRecord(known));
  expect(content).toContain(payment.voucherNo);
  expect(content).not.toContain('FK-WRONG');
  expect(content).not.toContain('¥7,000.00');
});

test('the handling record carries the decision on every copy', () => {
  const { decision } = aCase();
  for (const copy of ['customer', 'internal', 'archive'] as const) {
    expect(rowOf('处理结论', { copy })[1]).toBe('部分支持');
    expect(rowOf('处理结论', { copy })[3]).toBe(decision?.decisionText);
    expect(rowOf('依据和理由', { copy })[1]).toBe(decision?.decisionBasis);
  }
  const open = { case: aCase({ decision: null }) };
  expect(rowOf('处理结论', open)[1]).toBe('（空）');
});

test('who was there is not made up where nobody counted', () => {
  const there = (known: object): string | undefined => {
    const recorded = aCase().isolation;
    const isolation = recorded === null ? null : { ...recorded, ...known };
    return rowOf('2026年03月11日10:08', { case: aCase({ isolation }) })[3];
  };
  expect(there({ companions: null, bystanders: null })).toBe('（空）');
  expect(there({ companions: 1, bystanders: null })).toBe('客户方2人，围观（空）');
  expect(there({ companions: 0, bystanders: 4 })).toBe('客户方1人，围观4人');
});
