import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { cellText } from '../../shared/domain/report-text.ts';
import type { ReportTable, Unit } from '../../shared/domain/report-table.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { CellKind, CellValue, TypedTable } from '../../shared/domain/typed-table.ts';
import type { FigureText } from '../../shared/forms/figure-table.ts';
import { headText, labelText, termText } from '../../shared/forms/report-figures.ts';
import type { ReportNames } from '../../shared/forms/report-figures.ts';
import { reportNames } from './house-names.ts';
import type { Visit } from './office.ts';
import { readReports } from './report-channels.ts';
import { exportTable } from './table-export.ts';

const KINDS: Readonly<Partial<Record<Unit, CellKind>>> = {
  count: 'count',
  percent: 'rate',
  fen: 'money',
};
const NAME_WIDTH = 28;
const FIGURE_WIDTH = 14;

/** What a column holds; figures of several units in one column stay the words they are on screen. */
function kindOf(table: ReportTable, place: number): CellKind {
  const units = new Set(table.rows.flatMap(({ cells }) => cells[place]?.unit ?? []));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? (KINDS[unit] ?? 'figure') : 'text';
}

function valueOf(cell: ReportTable['rows'][number]['cells'][number], kind: CellKind): CellValue {
  if (kind === 'text') return cellText(cell);
  return kind === 'rate' && cell.value !== null ? cell.value / 100 : cell.value;
}

/** One table of a report as a file takes it. */
function typed(
  table: ReportTable,
  names: ReportNames,
  inWords: (text: FigureText) => string,
): TypedTable {
  const kinds = table.columns.map((_, place) => kindOf(table, place));
  const heads = table.columns.map((column, place) => ({
    title: inWords(labelText(column, names)),
    kind: kinds[place] ?? 'text',
    width: FIGURE_WIDTH,
  }));
  return {
    title: inWords(termText(table.name)),
    columns: [{ title: inWords(headText(table)), kind: 'text', width: NAME_WIDTH }, ...heads],
    rows: table.rows.map(({ label, cells }) => {
      const values = cells.map((cell, place) => valueOf(cell, kinds[place] ?? 'text'));
      return [inWords(labelText(label, names)), ...values];
    }),
    foot: [],
  };
}

/** Takes one table of a report out of the program, counted now (permission row 43). */
export async function exportReport(
  wish: Request<'exports.report'>,
  visit: Visit,
): Promise<Result<Response<'exports.report'>, Failure>> {
  const { report, table: name, format, language, ...filter } = wish;
  const read = await readReports({ ...filter, ids: [report] }, visit);
  if (!read.ok) return read;
  const found = read.value.reports[0]?.tables.find((one) => one.name === name);
  if (found === undefined) return fail({ codes: ['not-found'] });
  const inWords = ({ zh, en }: FigureText): string => (language === 'zh-CN' ? zh : en);
  const file = `${report}-${name}-${filter.from}-${filter.to}`;
  const about = { format, language, name: file, what: `${report} ${name}`, about: filter };
  const table = typed(found, reportNames(visit.office), inWords);
  const given = await exportTable(table, about, visit);
  return given.ok ? ok(given.value) : given;
}
