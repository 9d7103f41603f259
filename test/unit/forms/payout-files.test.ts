import { expect, test } from 'vitest';
import { ownSheet } from '../../../electron/services/payout-sheet.ts';
import type { PayoutBatch } from '../../../shared/domain/payout-fields.ts';
import { PAYOUT_TYPE } from '../../../shared/data/lists/payout.ts';
import { ownPage, summaryPage } from '../../../shared/forms/payout-pages.ts';
import { bankText, ownText } from '../../../shared/forms/payout-rows.ts';
import { aReleasedBatch } from '../../support/payout-case.ts';
import { zipParts } from '../../support/zip-parts.ts';

const PEOPLE = { madeBy: '方小满', releasedBy: '罗简' };

/** A batch whose one payee is written as someone would who wants to do harm. */
function withPayee(payeeName: string, payeeBank: string): PayoutBatch {
  const batch = aReleasedBatch([10_000]);
  const [item] = batch.items;
  if (item === undefined) throw new Error('no item');
  return { ...batch, items: [{ ...item, payeeName, payeeBank }] };
}

const FORMULA = '=HYPERLINK("http://example.invalid","余额")';

test('the file for the bank has nine columns set apart by tabs, ended by CR LF, without a heading', () => {
  const batch = aReleasedBatch([10_000, 100]);
  const [first, second, rest] = bankText(batch).split('\r\n');
  expect(first?.split('\t')).toEqual([
    'FK-0101-20260317-01',
    '1',
    'TS-0101-20260316-0001',
    '余青',
    '6222000000000000',
    '',
    '100.00',
    'CNY',
    'SY01',
  ]);
  expect(second?.split('\t')[1]).toBe('2');
  expect(rest).toBe('');
});

test('a payee that begins like a formula, or holds a tab or a line, stays one cell of text in every text', () => {
  const batch = withPayee(FORMULA, '+1\t2\r\n3');
  for (const text of [bankText(batch), ownText(batch, PEOPLE)]) {
    const rows = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    const cells = rows.find((row) => row.startsWith('FK-'))?.split('\t') ?? [];
    expect(cells).toHaveLength(9);
    expect(cells[3]).toMatch(/^'=/u);
    expect(cells[5]).toBe("'+1 2 3");
  }
});

test('the pages escape what stands in a name, and say who made and who released the batch', () => {
  const page = ownPage(withPayee('余青', '<script>alert(1)</script>'), PEOPLE);
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script');
  expect(page).toContain('余*');
  expect(page).toContain('制作：方小满 2026-03-17 09:30');
  expect(ownPage(withPayee('余青', FORMULA), PEOPLE)).toContain('&#39;=HYPERLINK');
});

test('the summary gives the total in figures and capitals', () => {
  const page = summaryPage(aReleasedBatch([200_000, 10_000]), PEOPLE, PAYOUT_TYPE);
  for (const words of ['2,100.00', '人民币贰仟壹佰元整', 'PB-C1 行内代付', '罗简']) {
    expect(page).toContain(words);
  }
  expect(page).not.toContain('6222');
});

test('in the spreadsheet no cell is a formula, accounts are masked text, and amounts are numbers', async () => {
  const batch = withPayee('余青', FORMULA);
  const parts = zipParts(Buffer.from(await ownSheet(batch, PEOPLE)));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const all = [...parts.values()].join('');
  expect(sheet).not.toMatch(/<f[ >]/u);
  expect(all).toContain('****0000');
  expect(all).not.toContain('6222000000000000');
  expect(all).toContain('HYPERLINK');
  expect(sheet).toMatch(/<v>100.00<\/v>/u);
});
