import type { CellValue, Cell, TableColumn, TableFormat } from '../../shared/domain/typed-table.ts';
import {
  SHEET_PART,
  sheetEnd,
  sheetParts,
  sheetRow,
  sheetStart,
} from '../../shared/forms/sheet-xml.ts';
import { pageAround, pageFoot, pageRow } from '../../shared/forms/table-page.ts';
import {
  BYTE_ORDER_MARK,
  cellsOf,
  csvLine,
  tabLine,
  textCells,
} from '../../shared/forms/table-text.ts';
import type { YesNo } from '../../shared/forms/table-text.ts';
import { openPipe, zipInto } from './zip-file.ts';

/** A table on its way into a file; its rows are made while it is written, so that none has to be kept. */
export type TableSource = {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly slices: AsyncIterable<readonly (readonly CellValue[])[]>;
  /** Asked after the last row: what it holds may have been summed on the way. */
  readonly foot: () => readonly (readonly Cell[])[];
  readonly words: TableWords;
};

export type TableWords = {
  readonly language: string;
  readonly yesNo: YesNo;
  /** Who took the table out, and when: stands in every file and on every printed page. */
  readonly mark: string;
  /** The number of a printed page, with `&P` and `&N` for page and pages. */
  readonly pages: string;
};

type Lines = {
  readonly start: string;
  readonly row: (cells: readonly Cell[], number: number) => string;
  readonly foot: (cells: readonly Cell[], number: number) => string;
  readonly end: string;
};

/** Text files: the heading, then lines of one kind. */
function plainLines(
  { columns, words }: TableSource,
  line: (cells: readonly Cell[], yesNo: YesNo) => string,
): Lines {
  const row = (cells: readonly Cell[]): string => line(cells, words.yesNo);
  const start = BYTE_ORDER_MARK + row(textCells(columns.map(({ title }) => title)));
  return { start, row, foot: row, end: '' };
}

const LINES: Readonly<Record<TableFormat, (source: TableSource) => Lines>> = {
  csv: (source) => plainLines(source, csvLine),
  txt: (source) => plainLines(source, tabLine),
  html: ({ title, columns, words: { language, yesNo, mark } }) => ({
    ...pageAround({ title, language, mark }, columns),
    row: (cells) => pageRow(cells, columns, yesNo),
    foot: (cells) => pageFoot(cells, columns.length, yesNo),
  }),
  xlsx: ({ title, columns, words: { yesNo, mark, pages } }) => {
    const row = (cells: readonly Cell[], number: number): string => sheetRow(cells, number, yesNo);
    return {
      start: sheetStart(columns, yesNo),
      row,
      foot: row,
      end: sheetEnd({ title, mark, pages }),
    };
  },
};

/** The text of the file slice by slice; of a spreadsheet, that of its sheet. */
async function* textOf(source: TableSource, format: TableFormat): AsyncGenerator<Uint8Array> {
  const lines = LINES[format](source);
  yield Buffer.from(lines.start);
  // The heading is row 1.
  let number = 1;
  for await (const slice of source.slices) {
    let text = '';
    for (const values of slice) {
      number += 1;
      text += lines.row(cellsOf(source.columns, values), number);
    }
    yield Buffer.from(text);
  }
  // A page says it in a frame of its own.
  const mark = format === 'html' ? [] : [textCells([source.words.mark])];
  const foot = [...source.foot(), ...mark].map((cells) => {
    number += 1;
    return lines.foot(cells, number);
  });
  yield Buffer.from(foot.join('') + lines.end);
}

/** What is there already, as something that is read. */
export async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield await Promise.resolve(value);
}

async function writeSheet(source: TableSource, into: WritableStream<Uint8Array>): Promise<void> {
  const parts = Object.entries(sheetParts(source.title)).map(([name, text]) => ({
    name,
    content: once(Buffer.from(text)),
  }));
  const sheet = { name: SHEET_PART, content: textOf(source, 'xlsx') };
  await zipInto(into, [...parts, sheet], null);
}

/** Writes the table in one format; ends or aborts `into`. */
export async function writeTable(
  source: TableSource,
  format: TableFormat,
  into: WritableStream<Uint8Array>,
): Promise<void> {
  if (format === 'xlsx') await writeSheet(source, into);
  else await ReadableStream.from(textOf(source, format)).pipeTo(into);
}

/** The same inside a zip that only the password opens. The name of what lies in it stays readable. */
export async function writeLockedTable(
  source: TableSource,
  { format, name, password }: { format: TableFormat; name: string; password: string },
  into: WritableStream<Uint8Array>,
): Promise<void> {
  const pipe = openPipe();
  const made = writeTable(source, format, pipe.writable).catch((error: unknown) => {
    pipe.fail(error);
    throw error;
  });
  const locked = zipInto(into, [{ name, content: pipe.readable }], password).catch(
    (error: unknown) => {
      pipe.fail(error);
      throw error;
    },
  );
  const ended = await Promise.allSettled([made, locked]);
  const fault = ended.find((one) => one.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
}

/** A small table as bytes. */
export async function tableBytes(source: TableSource, format: TableFormat): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const into = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(chunk);
    },
  });
  await writeTable(source, format, into);
  return Buffer.concat(chunks);
}
