import { isDay } from '../../shared/domain/day.ts';
import { REPORT_IDS } from '../../shared/domain/report-table.ts';
import type { Label, ReportId } from '../../shared/domain/report-table.ts';
import { LISTS } from '../../shared/data/lists.ts';
import { API } from '../../shared/contract/api.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-cn.ts';
import type { Bench } from './scenario-office.ts';
import { ScenarioError } from './scenario-values.ts';

type Table = ReturnType<
  (typeof API)['reports.read']['response']['parse']
>['reports'][number]['tables'][number];

/** Other names by which a figure of forms 4 may be asked for. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  收到: 'received',
  受理: 'received',
  应办结: 'due',
  期限内: 'onTime',
  法定超期: 'overdue',
  rate: 'onTimeRate',
  mean: 'meanDays',
  firstRate: 'firstCloseRate',
  secondRate: 'secondCloseRate',
  first: 'firstCloseRate',
  second: 'secondCloseRate',
};

/** Every name of a row or column: its code, and its words in both languages. */
function namesOf(label: Label): readonly string[] {
  if (label.kind === 'term') {
    return [label.of, zhCN.reports.terms[label.of], en.reports.terms[label.of]];
  }
  if (label.kind !== 'list') return [label.of];
  const found = LISTS[label.list].find(({ code }) => code === label.code);
  return [label.code, ...(found === undefined ? [] : [found.zh, found.en])];
}

function isCalled(label: Label, name: string): boolean {
  const names = namesOf(label);
  return names.includes(name) || names.includes(OTHER_NAMES[name] ?? name);
}

function cellOf(table: Table, row: Table['rows'][number], column: string | null): unknown {
  const place = column === null ? 0 : table.columns.findIndex((one) => isCalled(one, column));
  return row.cells[place]?.value;
}

/** `figure` of a row by itself, else of the total; `row.figure` of one row. */
function figureIn(table: Table, figure: string): unknown {
  const [name = '', ...rest] = figure.split('.');
  const row = table.rows.find(({ label }) => isCalled(label, name));
  if (row !== undefined) return cellOf(table, row, rest.length === 0 ? null : rest.join('.'));
  const total = table.rows.find(({ label }) => isCalled(label, 'total'));
  return total === undefined ? undefined : cellOf(table, total, figure);
}

function isReport(id: string): id is ReportId {
  return REPORT_IDS.some((one) => one === id);
}

/** What a report says of a period, as a person who may read it gets it: `report.R3.due`. */
export async function reportFigure(
  key: string,
  period: readonly string[] | undefined,
  { bench, officer }: { readonly bench: Bench; readonly officer: string },
): Promise<unknown> {
  const [, id = '', ...rest] = key.split('.');
  const [from, to] = period ?? [];
  if (!isReport(id)) throw new ScenarioError(`unknown report ${id}`);
  if (!isDay(from) || !isDay(to)) throw new ScenarioError(`${key} needs a period of two days`);
  const request = { from, to, branchId: null, source: null, level: null, ids: [id] };
  const caller = { visit: bench.visit(officer), mustSetPassword: false };
  const answer = await bench.program.router.answer('reports.read', request, caller);
  if (!answer.ok) throw new ScenarioError(answer.failure.codes.join(' '));
  const { reports } = API['reports.read'].response.parse(answer.value);
  const figure = rest.join('.');
  for (const table of reports.flatMap(({ tables }) => tables)) {
    const found = figureIn(table, figure);
    if (found !== undefined) return found;
  }
  throw new ScenarioError(`report ${id} has no figure ${figure}`);
}
