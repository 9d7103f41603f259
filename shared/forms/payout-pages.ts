import type { ListEntry } from '../data/list-entry.ts';
import { capitals } from '../domain/capitals.ts';
import { formatYuan } from '../domain/money.ts';
import type { PayoutBatch } from '../domain/payout-fields.ts';
import { payouts as words } from '../words/zh-cn/payouts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { fillSlots } from './paper.ts';
import { DETAIL_COLUMNS, detailHeads, ownRows, safeCell, signatures } from './payout-rows.ts';
import type { PayoutPeople } from './payout-rows.ts';

const STYLE = html`<style>
  body {
    margin: 24px;
    color: #000;
    font:
      14px/1.5 'Noto Sans SC',
      'Microsoft YaHei',
      sans-serif;
  }
  h1 {
    font-size: 18px;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 3px 8px;
    text-align: left;
    border: 1px solid #666;
  }
  .figure {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
</style>`;

function pageOf(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="content-security-policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
}

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
    html`<h1>${title}</h1>
      <table>
        <tbody>
          ${facts.map(
            ([name, value]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${safeCell(value)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${signedBy(batch, people)}`,
  );
}
