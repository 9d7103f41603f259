import { encode } from 'uqr';
import { html } from './markup.ts';
import type { Html } from './markup.ts';

/** What a scanner types: the code first, then form and number. Nothing of the customer. */
export type CodeMark = {
  readonly code: string;
  readonly form: string;
  readonly caseNo: string | null;
};

/** Only digits, capitals, hyphen and blank: the densest way of writing, so the squares stay large. */
export function markText({ code, form, caseNo }: CodeMark): string {
  return [code, form, ...(caseNo === null ? [] : [caseNo])].join(' ');
}

/** Runs of dark squares of one line, as rectangles of one path. */
function lineOf(cells: readonly boolean[], y: number): string {
  return cells
    .map((dark, x) => (dark && cells[x - 1] !== true ? runFrom(cells, x, y) : ''))
    .join('');
}

function runFrom(cells: readonly boolean[], x: number, y: number): string {
  const end = cells.indexOf(false, x);
  const width = String((end === -1 ? cells.length : end) - x);
  return `M${String(x)} ${String(y)}h${width}v1h-${width}z`;
}

/** The code as black squares; the white around it is the paper's own. */
export function codeMark(mark: CodeMark, name: string): Html {
  const { data, size } = encode(markText(mark), { ecc: 'M', border: 0 });
  const box = `0 0 ${String(size)} ${String(size)}`;
  return html`<svg class="code-mark" viewBox="${box}" role="img" aria-label="${name}">
    <path d="${data.map(lineOf).join('')}" />
  </svg>`;
}
