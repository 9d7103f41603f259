import type { ListEntry } from '../data/list-entry.ts';
import { capitals } from '../domain/capitals.ts';
import { formatYuan } from '../domain/money.ts';
import type { PayoutBatch } from '../domain/payout-fields.ts';
import { oneLine } from '../domain/typed-table.ts';
import { payouts as words } from '../words/zh-cn/payouts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { fillSlots } from './paper.ts';
import { pageOf } from './table-page.ts';
import { DETAIL_COLUMNS, detailHeads, ownRows, signatures } from './payout-rows.ts';
import type { PayoutPeople } from './payout-rows.ts';

/** These files are Chinese, whatever the screen is. */
const LANGUAGE = 'zh-CN';

function signedBy(batch: PayoutBatch, people: PayoutPeople): Html {
  return html`<p>${signatures(batch, people).join(' ')}</p>`;
}

function cell(text: string, column: string | undefined): Html {
  return column === 'amount' ? html`<td class="figure">${text}</td>` : html`<td>${text}</td>`;
}

/** The own copy of the detail to read: masked, with its total. */
export function ownPage(batch: PayoutBatch, people: PayoutPeople): string {
  const { file } = words;
  const title = `${file.detailTitle} ${batch.batchNo}`;
  const rows = ownRows(batch).map(
    (row) =>
      html`<tr>
        ${row.map((text, place) => cell(text, DETAIL_COLUMNS[place]))}
      </tr>`,
  );
  return pageOf(
    title,
    LANGUAGE,
    html`<h1>${title}</h1>
      <p>${file.maskedNote}</p>
      <table>
        <thead>
          <tr>
            ${detailHeads().map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      <p>${file.total} ${formatYuan(batch.total)} ${capitalText(batch)}</p>
      ${signedBy(batch, people)}`,
  );
}

function capitalText({ total }: PayoutBatch): string {
  return fillSlots(words.file.inCapitals, { capitals: capitals(total) });
}

function typeText({ type }: PayoutBatch, types: readonly ListEntry[]): string {
  const entry = types.find(({ code }) => code === type);
  return entry === undefined ? type : `${type} ${entry.zh}`;
}

/** The summary (P12): number, type as it is worded here, date, count, total in figures and capitals, made by, released by. */
export function summaryPage(
  batch: PayoutBatch,
  people: PayoutPeople,
  types: readonly ListEntry[],
): string {
  const { file, fields } = words;
  const title = `${file.summaryTitle} ${batch.batchNo}`;
  const facts: readonly (readonly [string, string])[] = [
    [fields.batchNo, batch.batchNo],
    [fields.type, typeText(batch, types)],
    [file.date, batch.createdAt.slice(0, 10)],
    [fields.count, String(batch.count)],
    [file.figures, formatYuan(batch.total)],
    [file.capitals, capitalText(batch)],
    [fields.createdBy, people.madeBy],
    [fields.releasedBy, people.releasedBy],
  ];
  return pageOf(
    title,
    LANGUAGE,
    html`<h1>${title}</h1>
      <table>
        <tbody>
          ${facts.map(
            ([name, value]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${oneLine(value)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${signedBy(batch, people)}`,
  );
}
