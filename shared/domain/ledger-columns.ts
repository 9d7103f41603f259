/** How a column shows and sorts what it holds: figures stand to the right, days and numbers in tabular figures. */
type ColumnKind = 'text' | 'day' | 'money' | 'count' | 'yesNo';

type LedgerColumn = {
  readonly kind: ColumnKind;
  /** On screen, in pixels, until a person chooses another. */
  readonly width: number;
  /** On paper, in thousandths of the line. */
  readonly paper: number;
};

/** The columns of the ledger 台账, in the order of forms.md 3. */
export const LEDGER_COLUMNS = {
  position: { kind: 'count', width: 48, paper: 22 },
  caseNo: { kind: 'text', width: 172, paper: 62 },
  receivedOn: { kind: 'day', width: 92, paper: 42 },
  branch: { kind: 'text', width: 96, paper: 36 },
  source: { kind: 'text', width: 96, paper: 36 },
  complainant: { kind: 'text', width: 68, paper: 30 },
  phone: { kind: 'text', width: 112, paper: 48 },
  category: { kind: 'text', width: 104, paper: 40 },
  reason: { kind: 'text', width: 128, paper: 44 },
  level: { kind: 'text', width: 62, paper: 26 },
  request: { kind: 'text', width: 190, paper: 90 },
  firstReceiver: { kind: 'text', width: 86, paper: 34 },
  handler: { kind: 'text', width: 74, paper: 34 },
  outcome: { kind: 'text', width: 92, paper: 36 },
  cost: { kind: 'money', width: 108, paper: 48 },
  band: { kind: 'text', width: 76, paper: 26 },
  finalOn: { kind: 'day', width: 92, paper: 42 },
  toldOn: { kind: 'day', width: 92, paper: 42 },
  endedOn: { kind: 'day', width: 92, paper: 42 },
  days: { kind: 'count', width: 76, paper: 24 },
  overdue: { kind: 'yesNo', width: 76, paper: 24 },
  satisfaction: { kind: 'text', width: 84, paper: 32 },
  repeat: { kind: 'yesNo', width: 56, paper: 22 },
  regulator: { kind: 'yesNo', width: 80, paper: 24 },
  status: { kind: 'text', width: 92, paper: 36 },
  note: { kind: 'text', width: 96, paper: 34 },
} as const satisfies Readonly<Record<string, LedgerColumn>>;

export type LedgerColumnName = keyof typeof LEDGER_COLUMNS;

function isColumnName(name: string): name is LedgerColumnName {
  return Object.hasOwn(LEDGER_COLUMNS, name);
}

export const LEDGER_COLUMN_NAMES: readonly LedgerColumnName[] =
  Object.keys(LEDGER_COLUMNS).filter(isColumnName);
