import type { PayoutBatch } from '../../shared/domain/payout-fields.ts';
import type { TableColumn } from '../../shared/domain/typed-table.ts';
import {
  DETAIL_COLUMNS,
  detailHeads,
  ownRows,
  signatures,
} from '../../shared/forms/payout-rows.ts';
import type { PayoutPeople } from '../../shared/forms/payout-rows.ts';
import { exported } from '../../shared/words/zh-cn/exported.ts';
import { payouts as words } from '../../shared/words/zh-cn/payouts.ts';
import { once, tableBytes } from './table-file.ts';

const WIDTHS = [24, 6, 26, 12, 16, 28, 14, 8, 10] as const;
const MONEY = DETAIL_COLUMNS.indexOf('amount');

function columns(): readonly TableColumn[] {
  return detailHeads().map((title, place) => ({
    title,
    kind: place === MONEY ? 'money' : 'text',
    width: WIDTHS[place] ?? WIDTHS[0],
  }));
}

/** The own copy as a spreadsheet. */
export async function ownSheet(batch: PayoutBatch, people: PayoutPeople): Promise<Uint8Array> {
  const rows = ownRows(batch).map((row, place) =>
    row.map((text, at) => (at === MONEY ? (batch.items[place]?.amount ?? null) : text)),
  );
  const source = {
    title: words.file.sheet,
    columns: columns(),
    slices: once(rows),
    foot: () => [],
    words: {
      language: 'zh-CN',
      yesNo: { yes: '', no: '' },
      mark: signatures(batch, people).join(' '),
      pages: exported.file.pages,
    },
  };
  return await tableBytes(source, 'xlsx');
}
