import { LedgerRow } from '../../shared/contract/ledger-channels.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { LedgerColumnName } from '../../shared/domain/ledger-columns.ts';
import { LEDGER_COLUMN_NAMES, LEDGER_COLUMNS } from '../../shared/domain/ledger-columns.ts';
import { ledgerText, ledgerValue } from '../../shared/domain/ledger-line.ts';
import { ledger as words } from '../../shared/words/zh-cn/ledger.ts';
import { ledgerLook } from '../../electron/services/ledger-look.ts';
import type { Bench } from './scenario-office.ts';
import { ScenarioError } from './scenario-values.ts';

/** Columns by the other names of forms.md 3. */
const CELL_NAMES: Readonly<Record<string, LedgerColumnName>> = {
  '投诉人(掩码)': 'complainant',
  '联系方式(掩码)': 'phone',
  '级别 (G/L)': 'level',
  用时: 'days',
  超期: 'overdue',
  法定超期: 'overdue',
};

function columnOf(named: string): LedgerColumnName | null {
  const known = CELL_NAMES[named];
  return known ?? LEDGER_COLUMN_NAMES.find((name) => words.columns[name] === named) ?? null;
}

async function rowOf(c: Case, bench: Bench, officer: string): Promise<LedgerRow> {
  const request = { filter: {}, search: c.caseNo ?? '', cursor: null, last: false, size: 200 };
  const caller = { visit: bench.visit(officer), mustSetPassword: false };
  const answer = await bench.program.router.answer('ledger.page', request, caller);
  const rows: unknown = answer.ok ? Reflect.get(Object(answer.value), 'rows') : [];
  const found = LedgerRow.array()
    .parse(rows)
    .find(({ id }) => id === c.id);
  if (found === undefined) throw new ScenarioError('the case is not in the ledger');
  return found;
}

/** The ledger's cell for the case, in its words (days as stored, counts as numbers): a column by its Chinese name, or a field of the row. */
export async function ledgerCell(
  named: string,
  c: Case,
  bench: Bench,
  officer: string,
): Promise<unknown> {
  const row = await rowOf(c, bench, officer);
  const column = columnOf(named);
  if (column !== null) {
    const making = { line: row, position: 1, look: ledgerLook('zh-CN', bench.office) };
    const value = ledgerValue(column, making);
    return typeof value === 'number' && LEDGER_COLUMNS[column].kind === 'count'
      ? value
      : ledgerText(column, value, words.sheet);
  }
  if (Object.hasOwn(row, named)) return Reflect.get(row, named);
  throw new ScenarioError(`the ledger has no column ${named}`);
}
