/** How a column shows and sorts what it holds: figures stand to the right, days and numbers in tabular figures. */
type ColumnKind = 'text' | 'day' | 'money' | 'count' | 'yesNo';

type LedgerColumn = {
  readonly kind: ColumnKind;
  /** On screen, in pixels, until a person chooses another. */
  readonly width: number;
  /** On paper, in millimetres of the landscape line, as a share of all. */
  readonly paper: number;
};

/** The columns of the ledger 台账, in the order of forms.md 3. */
export const LEDGER_COLUMNS = {
  position: { kind: 'count', width: 42, paper: 7 },
  caseNo: { kind: 'text', width: 162, paper: 19 },
  receivedOn: { kind: 'day', width: 88, paper: 12 },
  branch: { kind: 'text', width: 96, paper: 10 },
  source: { kind: 'text', width: 104, paper: 10 },
  complainant: { kind: 'text', width: 64, paper: 8.5 },
  phone: { kind: 'text', width: 108, paper: 14 },
  category: { kind: 'text', width: 84, paper: 10 },
  reason: { kind: 'text', width: 112, paper: 12 },
  level: { kind: 'text', width: 62, paper: 8 },
  request: { kind: 'text', width: 132, paper: 26 },
  firstReceiver: { kind: 'text', width: 86, paper: 9.5 },
  handler: { kind: 'text', width: 68, paper: 9.5 },
  outcome: { kind: 'text', width: 92, paper: 9.5 },
  cost: { kind: 'money', width: 102, paper: 13 },
  band: { kind: 'text', width: 74, paper: 7.5 },
  finalOn: { kind: 'day', width: 88, paper: 12 },
  toldOn: { kind: 'day', width: 88, paper: 12 },
  endedOn: { kind: 'day', width: 88, paper: 12 },
  days: { kind: 'count', width: 72, paper: 6.5 },
  overdue: { kind: 'yesNo', width: 72, paper: 6.5 },
  satisfaction: { kind: 'text', width: 70, paper: 7.5 },
  repeat: { kind: 'yesNo', width: 54, paper: 6 },
  regulator: { kind: 'yesNo', width: 76, paper: 6.5 },
  status: { kind: 'text', width: 86, paper: 9.5 },
  note: { kind: 'text', width: 84, paper: 9.5 },
} as const satisfies Readonly<Record<string, LedgerColumn>>;

export type LedgerColumnName = keyof typeof LEDGER_COLUMNS;

function isColumnName(name: string): name is LedgerColumnName {
  return Object.hasOwn(LEDGER_COLUMNS, name);
}

export const LEDGER_COLUMN_NAMES: readonly LedgerColumnName[] =
  Object.keys(LEDGER_COLUMNS).filter(isColumnName);

/** These stay at the left while the others move past them. */
export const FIXED_COLUMNS: ReadonlySet<LedgerColumnName> = new Set(['position', 'caseNo']);

export const NARROWEST = 40;
export const WIDEST = 600;

export type ChosenColumn = { readonly name: LedgerColumnName; readonly width: number };

export function columnAt(name: LedgerColumnName): ChosenColumn {
  return { name, width: LEDGER_COLUMNS[name].width };
}

const USUAL: readonly LedgerColumnName[] = [
  'position',
  'caseNo',
  'receivedOn',
  'complainant',
  'level',
  'category',
  'reason',
  'request',
  'handler',
  'cost',
  'finalOn',
  'overdue',
  'status',
];

/** What everybody finds before they keep a view of their own. */
export const SHIPPED_VIEWS = {
  usual: USUAL.map((name) => columnAt(name)),
  whole: LEDGER_COLUMN_NAMES.map((name) => columnAt(name)),
} as const;
export type ShippedView = keyof typeof SHIPPED_VIEWS;

/** The columns with the fixed ones first, each once: what a table can draw whatever was kept. */
export function inTableOrder(columns: readonly ChosenColumn[]): readonly ChosenColumn[] {
  const once = [...new Map(columns.map((column) => [column.name, column])).values()];
  return [
    ...once.filter(({ name }) => FIXED_COLUMNS.has(name)),
    ...once.filter(({ name }) => !FIXED_COLUMNS.has(name)),
  ];
}
