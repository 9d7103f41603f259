import type { ListName } from './list-names.ts';

type Kind =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'moment'; readonly ahead?: true }
  | { readonly kind: 'amount' | 'flag' | 'phone' | 'level' | 'state' | 'staff' | 'score' }
  | { readonly kind: 'code'; readonly list: ListName };

/**
 * What a column of an old ledger can become. Running number, days used and approval band are not among them: the
 * program reckons these itself.
 */
export const LEDGER_FIELDS = {
  oldNo: { kind: 'text', max: 60 },
  receivedAt: { kind: 'moment' },
  unit: { kind: 'text', max: 100 },
  nature: { kind: 'code', list: 'nature' },
  source: { kind: 'code', list: 'source' },
  name: { kind: 'text', max: 100 },
  phone: { kind: 'phone' },
  bizCategory: { kind: 'code', list: 'bizCategory' },
  reasonCode: { kind: 'code', list: 'reason' },
  level: { kind: 'level' },
  narrative: { kind: 'text', max: 4000 },
  statedCause: { kind: 'text', max: 1000 },
  requestText: { kind: 'text', max: 1000 },
  productName: { kind: 'text', max: 200 },
  contractNo: { kind: 'text', max: 64 },
  amountInvolved: { kind: 'amount' },
  requestedAmount: { kind: 'amount' },
  firstReceiver: { kind: 'staff' },
  handler: { kind: 'staff' },
  decision: { kind: 'code', list: 'outcome' },
  decisionText: { kind: 'text', max: 2000 },
  companyCost: { kind: 'amount' },
  dueOn: { kind: 'moment', ahead: true },
  notifiedAt: { kind: 'moment' },
  closedAt: { kind: 'moment' },
  overdue: { kind: 'flag' },
  satisfaction: { kind: 'score' },
  isRepeat: { kind: 'flag' },
  regulatorTransfer: { kind: 'flag' },
  state: { kind: 'state' },
  remark: { kind: 'text', max: 1000 },
} as const satisfies Readonly<Record<string, Kind>>;

export type LedgerField = keyof typeof LEDGER_FIELDS;
export type LedgerKind = Kind;

export function isLedgerField(value: unknown): value is LedgerField {
  return typeof value === 'string' && Object.hasOwn(LEDGER_FIELDS, value);
}

export const LEDGER_FIELD_NAMES: readonly LedgerField[] =
  Object.keys(LEDGER_FIELDS).filter(isLedgerField);

/** Without these columns a row is no complaint: when it came, and from whom. */
export const NEEDED_FIELDS = ['receivedAt', 'name'] as const satisfies readonly LedgerField[];

/** What each column of the file becomes; null = it is left out. */
export type LedgerMapping = readonly (LedgerField | null)[];

/** How a row of an old ledger stands. */
export const LEDGER_STATES = ['open', 'closed', 'withdrawn', 'rejected'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

/** The words in which ledgers are kept; none of them stands in a rule. */
export type LedgerWords = {
  readonly headings: Readonly<Record<LedgerField, readonly string[]>>;
  /** Columns that the program reckons itself. */
  readonly reckoned: readonly string[];
  readonly states: Readonly<Record<LedgerState, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly anonymous: readonly string[];
  /** Written where there is nothing to write. */
  readonly nothing: readonly string[];
  /** How a total or a signature below the table begins. */
  readonly foot: readonly string[];
};

/** An entry of a code list, as a cell may name it. */
export type NamedCode = { readonly code: string; readonly zh: string; readonly en: string };
