import { LISTS } from '../../shared/data/lists.ts';
import { CaseRow } from '../../shared/contract/views.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { ListName } from '../../shared/domain/list-names.ts';
import { states } from '../../shared/words/zh-cn/states.ts';
import type { Bench } from './scenario-office.ts';
import { CASE_CELLS, CELL_NAMES } from './scenario-ledger-cells.ts';
import { ScenarioError } from './scenario-values.ts';

function entry(list: ListName, code: string | null): string | null {
  return LISTS[list].find((one) => one.code === code)?.zh ?? code;
}

function nameOf(bench: Bench, id: string | null): string | null {
  return bench.office.directory().find((staff) => staff.id === id)?.name ?? null;
}

type Cell = (row: CaseRow, bench: Bench) => string | null;

/** The columns of the printed ledger that a row of the list holds already. */
const COLUMNS: Readonly<Record<string, Cell>> = {
  投诉编号: ({ caseNo }) => caseNo,
  受理日期: ({ receivedAt }) => receivedAt.slice(0, 10),
  来源: ({ source }) => entry('source', source),
  投诉人: ({ complainant, isAnonymous }) => (isAnonymous ? '匿名' : complainant),
  业务类别: ({ bizCategory }) => entry('bizCategory', bizCategory),
  投诉原因: ({ reasonCode }) => entry('reason', reasonCode),
  第一接待人: ({ firstReceiverId }, bench) => nameOf(bench, firstReceiverId),
  承办人: ({ handlerId }, bench) => nameOf(bench, handlerId),
  办结日期: ({ closedAt }) => closedAt?.slice(0, 10) ?? null,
  状态: ({ status }) => states.cases[status],
};

/** The ledger's cell for the case: a column by its Chinese name, or a field of the row. */
export async function ledgerCell(
  named: string,
  c: Case,
  bench: Bench,
  officer: string,
): Promise<unknown> {
  const column = CELL_NAMES[named] ?? named;
  const request = { filter: {}, search: c.caseNo ?? '', cursor: null, size: 200 };
  const caller = { visit: bench.visit(officer), mustSetPassword: false };
  const answer = await bench.program.router.answer('cases.list', request, caller);
  const rows: unknown = answer.ok ? Reflect.get(Object(answer.value), 'rows') : [];
  const found = CaseRow.array()
    .parse(rows)
    .find(({ id }) => id === c.id);
  if (found === undefined) throw new ScenarioError('the case is not in the ledger');
  const ofCase = CASE_CELLS[column];
  if (ofCase !== undefined) return ofCase(c, bench);
  const cell = COLUMNS[column];
  if (cell !== undefined) return cell(found, bench);
  if (Object.hasOwn(found, column)) return Reflect.get(found, column);
  throw new ScenarioError(`the ledger does not hold ${column} yet`);
}
