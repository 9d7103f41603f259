import type { Moment } from '../domain/day.ts';
import { mask } from '../domain/masking.ts';
import { plainYuan } from '../domain/money.ts';
import type { PayoutBatch, PayoutItem } from '../domain/payout-fields.ts';
import { oneLine } from '../domain/typed-table.ts';
import { fillSlots } from './paper.ts';
import { BYTE_ORDER_MARK, tabLine, textCells } from './table-text.ts';
import { payouts as words } from '../words/zh-cn/payouts.ts';

/** Who made and released a batch, by name. */
export type PayoutPeople = { readonly madeBy: string; readonly releasedBy: string };

/** Columns of the detail (P12), in the order of the file. */
export const DETAIL_COLUMNS = [
  'batchNo',
  'seq',
  'caseNo',
  'payeeName',
  'payeeAccount',
  'payeeBank',
  'amount',
  'currency',
  'summaryCode',
] as const;

function cellsOf({ batchNo }: PayoutBatch, item: PayoutItem, full: boolean): readonly string[] {
  const name = item.payeeName ?? '';
  const account = item.payeeAccount ?? '';
  return [
    batchNo,
    String(item.seq),
    item.caseNo,
    full ? name : mask('name', name),
    full ? account : mask('last4', account),
    item.payeeBank ?? '',
    plainYuan(item.amount),
    item.currency,
    item.summaryCode ?? '',
  ].map(oneLine);
}

/** The rows of a copy of one's own: names and accounts masked. */
export function ownRows(batch: PayoutBatch): readonly (readonly string[])[] {
  return batch.items.map((item) => cellsOf(batch, item, false));
}

export function detailHeads(): readonly string[] {
  return DETAIL_COLUMNS.map((name) => words.fields[name]);
}

function momentText(at: Moment | null): string {
  return at === null ? '' : `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

/** Who made and who released a batch, and when: at the foot of every copy that stays. */
export function signatures(
  { createdAt, releasedAt }: PayoutBatch,
  { madeBy, releasedBy }: PayoutPeople,
): readonly string[] {
  return [
    fillSlots(words.file.made, { name: madeBy, at: momentText(createdAt) }),
    fillSlots(words.file.letOut, { name: releasedBy, at: momentText(releasedAt) }),
  ];
}

/** Amounts stand here in words already, so that every cell is a text. */
const NO_ANSWERS = { yes: '', no: '' } as const;

function linesOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => tabLine(textCells(row), NO_ANSWERS)).join('');
}

/**
 * The detail for the bank: UTF-8 without a byte order mark, columns set apart by tabs, no heading, each row ended by CR LF.
 * The only place where accounts leave in full.
 */
export function bankText(batch: PayoutBatch): string {
  return linesOf(batch.items.map((item) => cellsOf(batch, item, true)));
}

/** The same columns to be kept, under their headings; the mark at its start lets office programs know UTF-8. */
export function ownText(batch: PayoutBatch, people: PayoutPeople): string {
  const foot = [signatures(batch, people)];
  return BYTE_ORDER_MARK + linesOf([detailHeads(), ...ownRows(batch), ...foot]);
}
