import { LedgerRow } from '../../shared/contract/ledger-channels.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { LedgerColumnName } from '../../shared/domain/ledger-columns.ts';
import { LEDGER_COLUMN_NAMES } from '../../shared/domain/ledger-columns.ts';
import { ledger as words } from '../../shared/words/zh-cn/ledger.ts';
import { ledgerCells } from '../../electron/services/ledger-cells.ts';
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

/** Columns whose values stories compare as they are stored: days as `yyyy-MM-dd`, amounts plain, numbers as numbers. */
const AS_STORED: Readonly<Partial<Record<LedgerColumnName, (row: LedgerRow) => unknown>>> = {
  receivedOn: ({ receivedAt }) => receivedAt.slice(0, 10),
  finalOn: ({ finalOn }) => finalOn,
  toldOn: ({ toldOn }) => toldOn,
  endedOn: ({ endedOn }) => endedOn,
  days: ({ days }) => days,
  satisfaction: ({ satisfaction }) => satisfaction,
};

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

/** The ledger's cell for the case, as the ledger itself shows and prints it: a column by its Chinese name, or a field of the row. */
export async function ledgerCell(
  named: string,
  c: Case,
  bench: Bench,
  officer: string,
): Promise<unknown> {
  const row = await rowOf(c, bench, officer);
  const column = columnOf(named);
  if (column !== null) {
    const stored = AS_STORED[column];
    if (stored !== undefined) return stored(row);
    const cell = ledgerCells(row, 1, bench.office)[column];
    return cell === '' ? null : cell;
  }
  if (Object.hasOwn(row, named)) return Reflect.get(row, named);
  throw new ScenarioError(`the ledger has no column ${named}`);
}
