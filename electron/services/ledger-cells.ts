import type { Request } from '../../shared/contract/api.ts';
import type { LedgerRow } from '../../shared/contract/ledger-channels.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { LedgerColumnName } from '../../shared/domain/ledger-columns.ts';
import type { ListName } from '../../shared/domain/list-names.ts';
import { formatYuan } from '../../shared/domain/money.ts';
import { timeText } from '../../shared/forms/paper.ts';
import type { LedgerCells } from '../../shared/forms/ledger-sheet.ts';
import { common } from '../../shared/words/zh-cn/common.ts';
import { forms } from '../../shared/words/zh-cn/forms.ts';
import { ledger as words } from '../../shared/words/zh-cn/ledger.ts';
import { states } from '../../shared/words/zh-cn/states.ts';
import type { Office } from './office.ts';

function yesNo(value: boolean): string {
  return value ? words.sheet.yes : words.sheet.no;
}

/** `2026年03月11日` (rule PR5). */
function day(on: Day | null): string | null {
  return on === null ? null : timeText(on);
}

/** The words of one line of the ledger on paper; what is not known yet prints as （空）. */
export function ledgerCells(row: LedgerRow, position: number, office: Office): LedgerCells {
  const lists = listsWith(office.configuration().contents.lists);
  const entry = (list: ListName, code: string | null): string | null =>
    lists[list].find((one) => one.code === code)?.zh ?? code;
  const nameOf = (id: string | null): string | null =>
    office.directory().find((staff) => staff.id === id)?.name ?? null;
  const levels = [row.grievanceLevel, row.regLevel].filter((level) => level !== null);
  return {
    position: String(position),
    caseNo: row.caseNo ?? common.noNumber,
    receivedOn: day(dayOf(row.receivedAt)),
    branch: row.branch,
    source: entry('source', row.source),
    complainant: row.isAnonymous ? forms.mark.anonymous : row.complainant,
    phone: row.phone,
    category: entry('bizCategory', row.bizCategory),
    reason: entry('reason', row.reasonCode),
    level: levels.join('/'),
    request: row.request,
    firstReceiver: nameOf(row.firstReceiverId),
    handler: nameOf(row.handlerId),
    outcome: entry('outcome', row.outcome),
    cost: formatYuan(row.cost),
    band: row.band,
    finalOn: day(row.finalOn),
    toldOn: day(row.toldOn),
    endedOn: day(row.endedOn),
    days: String(row.days),
    overdue: yesNo(row.overdue),
    satisfaction: row.satisfaction === null ? null : String(row.satisfaction),
    repeat: yesNo(row.repeat),
    regulator: yesNo(row.regulator),
    status: states.cases[row.status],
    note: row.onSpot ? words.onSpot : null,
  };
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
