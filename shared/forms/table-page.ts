import type { Cell, CellKind, TableColumn } from '../domain/typed-table.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { readText } from './table-text.ts';
import type { YesNo } from './table-text.ts';

/** Black on white, nothing fetched; the heading is repeated on every printed page. */
const PAGE_STYLE = html`<style>
  @page {
    size: A4 landscape;
    margin: 15mm;
  }
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
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
  th,
  td {
    padding: 3px 8px;
    text-align: left;
    vertical-align: top;
    border: 1px solid #666;
  }
  .figure {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .wide {
    min-width: 16em;
  }
  @media print {
    body {
      margin: 0;
      font-size: 8pt;
    }
    th,
    td {
      padding: 1px 3px;
    }
    .wide {
      min-width: 0;
    }
  }
</style>`;

/** A page that stands alone: it may load nothing and run nothing. `body` is cut where the rows go. */
export function pageOf(title: string, language: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="content-security-policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${title}</title>
        ${PAGE_STYLE}
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
}

const RIGHT: ReadonlySet<CellKind> = new Set(['money', 'count', 'figure', 'rate']);
/** A column of at least so many characters is given room. */
const WIDE = 30;
/** Where the rows of a page go: a text that no value can hold, since values are escaped. */
const ROWS = '<!--rows-->';

function heads(columns: readonly TableColumn[]): Html {
  return html`<thead>
    <tr>
      ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
    </tr>
  </thead>`;
}

function cellOf(cell: Cell, width: number, yesNo: YesNo): Html {
  const text = readText(cell, yesNo);
  if (RIGHT.has(cell.kind)) return html`<td class="figure">${text}</td>`;
  return width >= WIDE ? html`<td class="wide">${text}</td>` : html`<td>${text}</td>`;
}

/** One row of the body. */
export function pageRow(
  cells: readonly Cell[],
  columns: readonly TableColumn[],
  yesNo: YesNo,
): string {
  const made = cells.map((cell, place) => cellOf(cell, columns[place]?.width ?? 0, yesNo).markup);
  return `<tr>${made.join('')}</tr>\n`;
}

/** A row below the last one, across the table: totals, signatures. */
export function pageFoot(cells: readonly Cell[], columns: number, yesNo: YesNo): string {
  const text = cells.map((cell) => readText(cell, yesNo)).join('  ');
  return `${
    html`<tr>
      <td colspan="${String(columns)}">${text}</td>
    </tr>`.markup
  }\n`;
}

type PageHead = { readonly title: string; readonly language: string; readonly mark: string };

function wholePage({ title, language, mark }: PageHead, columns: readonly TableColumn[]): string {
  return pageOf(
    title,
    language,
    html`<h1>${title}</h1>
      <p>${mark}</p>
      <table>
        ${heads(columns)}
        <tbody>
          ${{ markup: ROWS }}
        </tbody>
      </table>
      <p>${mark}</p>`,
  );
}

/** A page with one table, up to its first row and from its last row on. */
export function pageAround(
  head: PageHead,
  columns: readonly TableColumn[],
): { readonly start: string; readonly end: string } {
  const [start = '', end = ''] = wholePage(head, columns).split(ROWS);
  return { start, end };
}
