import type { Day } from './day.ts';
import type { Mask } from './fields.ts';
import type { StaffId } from './ids.ts';
import type { ListName } from './list-names.ts';
import type { Fen } from './money.ts';
import type { CaseState } from './states.ts';

/** What a column of the ledger holds before it is put into words. */
type LedgerKind =
  | { readonly type: 'text'; readonly mask?: Mask }
  | { readonly type: 'day' }
  | { readonly type: 'money' }
  | { readonly type: 'count' }
  | { readonly type: 'yesno' }
  | { readonly type: 'code'; readonly list: ListName }
  /** Several codes in one cell, each of its own list, in the order of `lists`. */
  | { readonly type: 'codes'; readonly lists: readonly ListName[] }
  | { readonly type: 'staff' }
  | { readonly type: 'state' };

/**
 * The 26 columns of the ledger 台账 (F09), in order. Page, paper and exports read this one table; the heading of each
 * stands under the same name in the catalogues (`ledger.columns`). `width` is in characters of a spreadsheet.
 */
export const LEDGER_COLUMNS = {
  /** The number of the row in what is shown, from 1; nothing that is stored. */
  seq: { type: 'count', width: 6 },
  caseNo: { type: 'text', width: 22 },
  /** The day of `receivedAt`. */
  receivedOn: { type: 'day', width: 12 },
  branch: { type: 'text', width: 16 },
  source: { type: 'code', list: 'source', width: 14 },
  complainant: { type: 'text', mask: 'name', width: 10 },
  contact: { type: 'text', mask: 'phone', width: 14 },
  bizCategory: { type: 'code', list: 'bizCategory', width: 14 },
  reason: { type: 'code', list: 'reason', width: 16 },
  /** Grievance level, then regulatory level. */
  levels: { type: 'codes', lists: ['grievanceLevel', 'regLevel'], width: 16 },
  requestText: { type: 'text', mask: 'scan', width: 36 },
  firstReceiver: { type: 'staff', width: 10 },
  handler: { type: 'staff', width: 10 },
  outcome: { type: 'code', list: 'outcome', width: 12 },
  companyCost: { type: 'money', width: 14 },
  /** The id of the band. */
  band: { type: 'text', width: 8 },
  /** The final date of the legal rule in force. */
  dueOn: { type: 'day', width: 12 },
  notifiedOn: { type: 'day', width: 12 },
  closedOn: { type: 'day', width: 12 },
  /** Calendar days from receipt until the decision was told, or until today. */
  daysTaken: { type: 'count', width: 8 },
  /** A legal date was missed. */
  overdue: { type: 'yesno', width: 8 },
  satisfaction: { type: 'code', list: 'satisfaction', width: 10 },
  repeat: { type: 'yesno', width: 6 },
  regulatorTransfer: { type: 'yesno', width: 8 },
  state: { type: 'state', width: 10 },
  remark: { type: 'text', mask: 'scan', width: 16 },
} as const satisfies Readonly<Record<string, LedgerKind & { readonly width: number }>>;

type Columns = typeof LEDGER_COLUMNS;
export type LedgerColumn = keyof Columns;

/** Type, lists, mask and width of a column, whichever it is. */
export type LedgerColumnKind = LedgerKind & { readonly width: number };

type Values = {
  text: string | null;
  day: Day | null;
  money: Fen | null;
  count: number;
  yesno: boolean;
  code: string | null;
  codes: readonly (string | null)[];
  staff: StaffId | null;
  state: CaseState;
};

/** One case in the ledger: a value for each column, codes and ids not yet words, nothing masked. */
export type LedgerRow = { readonly [K in LedgerColumn]: Values[Columns[K]['type']] };

function isLedgerColumn(name: string): name is LedgerColumn {
  return Object.hasOwn(LEDGER_COLUMNS, name);
}

/** The columns in their order. */
export const LEDGER_COLUMN_NAMES: readonly LedgerColumn[] =
  Object.keys(LEDGER_COLUMNS).filter(isLedgerColumn);

/** What stands below the last row: 件数, 办结, 超期, 承担金额. */
export type LedgerTotals = {
  readonly cases: number;
  readonly closed: number;
  readonly overdue: number;
  readonly companyCost: Fen;
};
