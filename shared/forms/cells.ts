import type { FigureTable, FigureText } from './figure-table.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, DASH, mark } from './paper.ts';
import type { LabelKey, SignKey, TickKey, Tongues } from './paper.ts';
import { signedBox } from './signed-box.ts';
import type { SignedSheet } from './signed-box.ts';

/** All tables of a form stand on one grid of 24 columns, so that rules meet from row to row. */
const GRID = 24;

const COLUMNS = html`<colgroup>
  ${Array.from({ length: GRID }, () => html`<col />`)}
</colgroup>`;

/** A label and its value; widths in grid columns. */
export type Field = readonly [
  label: LabelKey,
  value: Html,
  valueWidth: number,
  labelWidth?: number,
];

const LABEL_WIDTH = 3;

/** One row of labels and values; the widths add up to {@link GRID}. */
export function row(paper: Tongues, ...fields: readonly Field[]): Html {
  const cells = fields.map(
    ([label, value, width, labelWidth = LABEL_WIDTH]) =>
      html`<th colspan="${String(labelWidth)}" scope="row">${paper.label(label)}</th>
        <td colspan="${String(width)}">${value}</td>`,
  );
  return html`<tr>
    ${cells}
  </tr>`;
}

export type Room = 'plain' | 'large' | 'largest';

/** A label with a large space for text, which flows on to further pages. */
export function block(paper: Tongues, label: LabelKey, value: Html, room: Room = 'plain'): Html {
  return html`<tr class="${room}">
    <th colspan="${String(LABEL_WIDTH)}" scope="row">${paper.label(label)}</th>
    <td colspan="${String(GRID - LABEL_WIDTH)}" class="text">${value}</td>
  </tr>`;
}

/** A statement across the whole sheet. */
export function wide(value: Html): Html {
  return html`<tr>
    <td colspan="${String(GRID)}" class="text">${value}</td>
  </tr>`;
}

/** Rows on the grid. */
export function grid(...rows: readonly Html[]): Html {
  return html`<table class="grid">
    ${COLUMNS}
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** Rows to write in, of a list on a blank form. */
const BLANK_ROWS = 3;
const BLANK_FIGURES = 2;

export type Column = readonly [label: LabelKey, width: number];

/** The lines of a list; none at all leaves so many to write in on a blank form. */
type Lines =
  | readonly (readonly Html[])[]
  | { readonly of: readonly (readonly Html[])[]; readonly blank: number };

/** A list under a title. Title and column heads repeat on every page it runs over; an empty list prints one `—`. */
export function list(
  paper: Tongues,
  title: LabelKey | null,
  columns: readonly Column[],
  lines: Lines,
): Html {
  const { of: rows, blank } = 'of' in lines ? lines : { of: lines, blank: BLANK_ROWS };
  const heads = columns.map(
    ([label, width]) => html`<th colspan="${String(width)}" scope="col">${paper.label(label)}</th>`,
  );
  const none = paper.blank ? blank : 1;
  const shown =
    rows.length === 0 ? Array.from({ length: none }, () => columns.map(() => DASH)) : rows;
  const written = shown.map(
    (cells) =>
      html`<tr>
        ${columns.map(
          ([, width], index) => html`<td colspan="${String(width)}">${cells[index] ?? DASH}</td>`,
        )}
      </tr>`,
  );
  return html`<table class="grid">
    ${COLUMNS}
    <thead>
      ${title === null ? NOTHING : heading(paper.label(title))}
      <tr class="heads">
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${written}
    </tbody>
  </table>`;
}

/** Numbers, rates, and the dash in their place. */
const COUNTED = /^[\d.,%+—-]*$/u;

/** A table of figures under its title: columns of numbers stand to the right, a note beneath. */
export function figureTable(
  { title, columns, rows, note }: FigureTable,
  { bilingual, blank }: { readonly bilingual: boolean; readonly blank: boolean },
): Html {
  const both = ({ zh, en }: FigureText): Html =>
    bilingual && en !== zh ? html`${zh}<span class="en" lang="en">${en}</span>` : html`${zh}`;
  const none = columns.map(() => DASH);
  const empty = Array.from({ length: blank ? BLANK_FIGURES : 1 }, () => none);
  // On a blank sheet the rows that are always there keep their names.
  const said = (cells: readonly FigureText[]): readonly Html[] =>
    cells.map((cell, place) => (blank && place > 0 ? DASH : both(cell)));
  const lines = rows.length === 0 ? empty : rows.map(said);
  const isCount = (place: number): boolean =>
    rows.every((cells) => COUNTED.test(cells[place]?.zh ?? ''));
  const kinds = columns.map((_, place) => (place > 0 && isCount(place) ? 'count' : 'words'));
  return html`<table class="grid figures">
    <thead>
      <tr class="heading">
        <th colspan="${String(columns.length)}">${both(title)}</th>
      </tr>
      <tr class="heads">
        ${columns.map((name) => html`<th scope="col">${both(name)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (cells) =>
          html`<tr>
            ${kinds.map((kind, place) => html`<td class="${kind}">${cells[place] ?? DASH}</td>`)}
          </tr>`,
      )}
    </tbody>
    ${note === null || blank ? NOTHING : footNote(columns.length, both(note))}
  </table>`;
}

function footNote(width: number, note: Html): Html {
  return html`<tfoot>
    <tr>
      <td colspan="${String(width)}">${note}</td>
    </tr>
  </tfoot>`;
}

/** A heading, so that the parts of a long sheet are found in the bookmarks of its PDF. */
function heading(title: Html): Html {
  return html`<tr class="heading">
    <th colspan="${String(GRID)}"><h2>${title}</h2></th>
  </tr>`;
}

/** `☑ 是` or `□ 是`. */
export function tickText(on: boolean, name: Html): Html {
  return html`<span class="tick">${mark(on ? 'on' : 'off')} ${name}</span> `;
}

export function tick(paper: Tongues, on: boolean, key: TickKey): Html {
  return tickText(on, paper.tickName(key));
}

/** `☑ 是 □ 否`; both open while nothing is known. */
export function yesNo(paper: Tongues, answer: boolean | null): Html {
  return html`${tick(paper, answer === true, 'yes')}${tick(paper, answer === false, 'no')}`;
}

/** Who signs: the person known by name, a place for the signature and the date, or `—` when nobody has to. */
export type Signer = readonly [who: SignKey, name: string | null, applies?: boolean];

/** More signers than this stand in smaller type. */
const MANY = 3;

/** Signature cells of at least 18 mm (rule PR9), kept together and with what stands before them. */
export function signatures(paper: SignedSheet, ...signers: readonly Signer[]): Html {
  const cells = signers.map(([who, name, applies = true]) => {
    const known = name === null ? BLANK : html`<span class="name">${name}</span>`;
    const body = applies ? signedBox(paper, who) : DASH;
    return html`<td><span class="who">${paper.sign(who)}</span>${known}${body}</td>`;
  });
  return html`<table class="grid sign ${signers.length > MANY ? 'many' : 'few'}">
    <tbody>
      <tr>
        ${cells}
      </tr>
    </tbody>
  </table>`;
}
