import type { Request } from '../../shared/contract/api.ts';
import { isDay } from '../../shared/domain/day.ts';
import { LEDGER_COLUMN_NAMES, LEDGER_COLUMNS } from '../../shared/domain/ledger-columns.ts';
import type { LedgerColumnName } from '../../shared/domain/ledger-columns.ts';
import { ledgerText, ledgerValue } from '../../shared/domain/ledger-line.ts';
import type { LedgerLine, LedgerLook } from '../../shared/domain/ledger-line.ts';
import type { CellValue } from '../../shared/domain/typed-table.ts';
import type { LedgerCells } from '../../shared/forms/ledger-sheet.ts';
import { timeText } from '../../shared/forms/paper.ts';
import { ledger as words } from '../../shared/words/zh-cn/ledger.ts';

/** Days as `2026年03月11日` (rule PR5). */
function paperText(name: LedgerColumnName, value: CellValue): string | null {
  const isDate = LEDGER_COLUMNS[name].kind === 'day' && isDay(value);
  return isDate ? timeText(value) : ledgerText(name, value, words.sheet);
}

type PaperCells = Partial<Record<LedgerColumnName, string | null>>;

function areWhole(cells: PaperCells): cells is Record<LedgerColumnName, string | null> {
  return LEDGER_COLUMN_NAMES.every((name) => Object.hasOwn(cells, name));
}

/** The words of one line of the ledger on paper; what is not known yet prints as （空）. */
export function ledgerCells(line: LedgerLine, position: number, look: LedgerLook): LedgerCells {
  const cells: PaperCells = {};
  for (const name of LEDGER_COLUMN_NAMES) {
    cells[name] = paperText(name, ledgerValue(name, { line, position, look }));
  }
  if (!areWhole(cells)) throw new TypeError('a column of the ledger is missing');
  return cells;
}

type Filter = Request<'ledger.page'>['filter'];

/** The column that each part of the filter narrows; the period is told by itself. */
const NARROWS: Readonly<Record<Exclude<keyof Filter, 'from' | 'to'>, LedgerColumnName>> = {
  statuses: 'status',
  grievanceLevels: 'level',
  regLevels: 'level',
  urgencies: 'level',
  sources: 'source',
  categories: 'category',
  reasons: 'reason',
  handlerId: 'handler',
  handlers: 'handler',
  due: 'finalOn',
  caseNo: 'caseNo',
  branches: 'branch',
  name: 'complainant',
  anonymous: 'complainant',
  phone: 'phone',
  request: 'request',
  firstReceivers: 'firstReceiver',
  outcomes: 'outcome',
  costFrom: 'cost',
  costTo: 'cost',
  bands: 'band',
  finalFrom: 'finalOn',
  finalTo: 'finalOn',
  toldFrom: 'toldOn',
  toldTo: 'toldOn',
  endedFrom: 'endedOn',
  endedTo: 'endedOn',
  daysFrom: 'days',
  daysTo: 'days',
  overdue: 'overdue',
  satisfactions: 'satisfaction',
  repeat: 'repeat',
  regulator: 'regulator',
  onSpot: 'note',
};

/** The columns by which the rows were narrowed, each once, in words. */
export function narrowedColumns(filter: Filter): readonly string[] {
  const columns = Object.entries(NARROWS)
    .filter(([name]) => Reflect.get(filter, name) !== undefined)
    .map(([, column]) => words.columns[column]);
  return [...new Set(columns)];
}
