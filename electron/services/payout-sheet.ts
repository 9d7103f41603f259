import type { PayoutBatch } from '../../shared/domain/payout-fields.ts';
import {
  DETAIL_COLUMNS,
  detailHeads,
  ownRows,
  signatures,
} from '../../shared/forms/payout-rows.ts';
import type { PayoutPeople } from '../../shared/forms/payout-rows.ts';
import { payouts as words } from '../../shared/words/zh-cn/payouts.ts';

const WIDTHS = [24, 6, 26, 12, 16, 28, 14, 8, 10] as const;

/** The own copy as a spreadsheet. The library is read now, not at the start of the desk. */
export async function ownSheet(batch: PayoutBatch, people: PayoutPeople): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const heads = detailHeads().map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const rows = ownRows(batch).map((row, place) =>
    row.map((value, at) =>
      DETAIL_COLUMNS[at] === 'amount'
        ? { value: (batch.items[place]?.amount ?? 0) / 100, type: Number, format: '#,##0.00' }
        : { value, type: String },
    ),
  );
  const foot = signatures(batch, people).map((value) => ({ value, type: String }));
  return await writeXlsxFile([heads, ...rows, foot], {
    sheet: words.file.sheet,
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: WIDTHS.map((width) => ({ width })),
  }).toBuffer();
}
