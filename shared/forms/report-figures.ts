import type { ListName } from '../domain/list-names.ts';
import { cellText } from '../domain/report-text.ts';
import type { Cell, Label, ReportRow, ReportTable, Term } from '../domain/report-table.ts';
import { deadlines as deadlinesEn } from '../words/en/deadlines.ts';
import { reports as english } from '../words/en/reports.ts';
import { statistics as statisticsEn } from '../words/en/statistics.ts';
import { deadlines as deadlinesZh } from '../words/zh-cn/deadlines.ts';
import { reports as chinese } from '../words/zh-cn/reports.ts';
import { statistics as statisticsZh } from '../words/zh-cn/statistics.ts';
import { figure } from './figure-table.ts';
import type { FigureTable, FigureText } from './figure-table.ts';

/** How an institution calls what stands in a report. */
export type ReportNames = {
  readonly entry: (list: ListName, code: string) => FigureText;
  readonly staff: (id: string) => string;
  readonly branch: (id: string) => string;
};

type Words = Readonly<Record<string, string>>;

function wordOf(code: string, zh: Words, en: Words): FigureText {
  return { zh: zh[code] ?? code, en: en[code] ?? code };
}

export function termText(of: Term): FigureText {
  return { zh: chinese.terms[of], en: english.terms[of] };
}

const INDICATOR: FigureText = { zh: statisticsZh.indicator, en: statisticsEn.indicator };

/** What the rows of a table are; rows of single figures are named by none of its columns. */
export function headText({ head }: Pick<ReportTable, 'head'>): FigureText {
  return head === 'count' ? INDICATOR : termText(head);
}

function named({ kind, of }: Exclude<Label, { readonly kind: 'list' }>, names: ReportNames) {
  const texts = {
    term: () => wordOf(of, chinese.terms, english.terms),
    staff: () => figure(names.staff(of)),
    branch: () => figure(names.branch(of)),
    rule: () => wordOf(of, deadlinesZh, deadlinesEn),
    gap: () => wordOf(of, chinese.gaps, english.gaps),
    text: () => figure(of),
  } as const;
  return texts[kind]();
}

/** What a column, a row or a value is called, in both languages. */
export function labelText(label: Label, names: ReportNames): FigureText {
  return label.kind === 'list' ? names.entry(label.list, label.code) : named(label, names);
}

function noted({ zh, en }: FigureText, note: string | undefined): FigureText {
  return note === undefined ? { zh, en } : { zh: `${zh}(${note})`, en: `${en} (${note})` };
}

/** A sheet of A4 holds so many columns of numbers beside the names of the rows. */
const MOST_COLUMNS = 9;

function part(
  table: ReportTable,
  [from, to, number]: readonly [from: number, to: number, number: string],
  names: ReportNames,
): FigureTable {
  const { name, columns, rows } = table;
  const rowOf = ({ label, cells, note }: ReportRow): readonly FigureText[] => {
    const values = cells.slice(from, to).map((cell) => figure(cellText(cell)));
    return [noted(labelText(label, names), note), ...values];
  };
  const heads = columns.slice(from, to).map((column) => labelText(column, names));
  return {
    title: noted(termText(name), number === '' ? undefined : number),
    columns: [headText(table), ...heads],
    rows: rows.map(rowOf),
    note: null,
  };
}

/** A table of a report ready to print; one that is too wide for the sheet follows in parts, each with its row names. */
export function figureTablesOf(
  table: ReportTable,
  names: ReportNames,
  note: FigureText | null = null,
): readonly FigureTable[] {
  const parts = Math.max(1, Math.ceil(table.columns.length / MOST_COLUMNS));
  const width = Math.ceil(table.columns.length / parts);
  return Array.from({ length: parts }, (_, place) => {
    const number = parts === 1 ? '' : `${String(place + 1)}/${String(parts)}`;
    const shown = part(table, [place * width, (place + 1) * width, number], names);
    return place === parts - 1 ? { ...shown, note } : shown;
  });
}

/** A list of cases as a report gives it to whoever may see it. */
export type ReportList = {
  readonly name: Term;
  readonly columns: readonly Term[];
  readonly rows: readonly {
    readonly caseNo: string | null;
    readonly dueAt: string | null;
    readonly handlerId: string | null;
    readonly values: readonly (Label | Cell)[];
  }[];
};

type ListRow = ReportList['rows'][number];

function valueText(value: Label | Cell, names: ReportNames): FigureText {
  return 'unit' in value ? figure(cellText(value)) : labelText(value, names);
}

function joined(texts: readonly FigureText[]): FigureText {
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };
}

/** What stands in one column of one case; a list has at most one column of values. */
export function listCellText(column: Term, row: ListRow, names: ReportNames): FigureText {
  if (column === 'caseNo') return figure(row.caseNo ?? cellText({ value: null, unit: 'count' }));
  if (column === 'dueAt') return figure(row.dueAt?.slice(0, 10) ?? '');
  if (column === 'handler') return figure(row.handlerId === null ? '' : names.staff(row.handlerId));
  return joined(row.values.map((value) => valueText(value, names)));
}

/** A list of cases ready to print. */
export function listTableOf(list: ReportList, names: ReportNames): FigureTable {
  const { name, columns, rows } = list;
  return {
    title: termText(name),
    columns: columns.map(termText),
    rows: rows.map((row) => columns.map((column) => listCellText(column, row, names))),
    note: null,
  };
}
