import type { CaseIndex } from './case-index.ts';
import { dayOf } from './day.ts';
import type { Day } from './day.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';
import type { LedgerColumnName } from './ledger-columns.ts';
import type { ListName } from './list-names.ts';
import { formatYuan, isFen } from './money.ts';
import type { Fen } from './money.ts';
import type { CaseState } from './states.ts';
import type { CellValue } from './typed-table.ts';

/** A case as a line of the ledger, before it is put into words; masked or in full as it was asked for. */
export type LedgerLine = Pick<
  CaseIndex,
  | 'caseNo'
  | 'status'
  | 'receivedAt'
  | 'complainant'
  | 'isAnonymous'
  | 'source'
  | 'bizCategory'
  | 'reasonCode'
  | 'firstReceiverId'
  | 'handlerId'
> & {
  readonly branch: string;
  readonly grievanceLevel: string | null;
  readonly regLevel: string | null;
  readonly phone: string | null;
  readonly request: string | null;
  readonly outcome: string | null;
  /** Null of a reception, which has no figures yet. */
  readonly cost: Fen | null;
  readonly band: string | null;
  readonly finalOn: Day | null;
  readonly toldOn: Day | null;
  readonly endedOn: Day | null;
  readonly days: number;
  /** Null where no legal date is reckoned: of what had ended in an old ledger. */
  readonly overdue: boolean | null;
  readonly satisfaction: number | null;
  readonly repeat: boolean;
  readonly regulator: boolean;
  readonly onSpot: boolean;
  /** Taken over from an old ledger, under its number there. */
  readonly imported: { readonly oldNo: string | null } | null;
};

/** What puts codes and ids into the words of a language. */
export type LedgerLook = {
  readonly entry: (list: ListName, code: string | null) => string | null;
  readonly staff: (id: string | null) => string | null;
  readonly status: Readonly<Record<CaseState, string>>;
  readonly anonymous: string;
  readonly noNumber: string;
  readonly onSpot: string;
  readonly imported: (oldNo: string | null) => string;
  /** Between two remarks. */
  readonly and: string;
};

type Making = {
  readonly line: LedgerLine;
  /** Its number in the ledger; 0 while that is not known. */
  readonly position: number;
  readonly look: LedgerLook;
};

function joined(parts: readonly (string | null)[], separator: string): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(separator);
}

const VALUES: Readonly<Record<LedgerColumnName, (making: Making) => CellValue>> = {
  position: ({ position }) => (position > 0 ? position : null),
  caseNo: ({ line, look }) => line.caseNo ?? look.noNumber,
  receivedOn: ({ line }) => dayOf(line.receivedAt),
  branch: ({ line }) => line.branch,
  source: ({ line, look }) => look.entry('source', line.source),
  complainant: ({ line, look }) => (line.isAnonymous ? look.anonymous : line.complainant),
  phone: ({ line }) => line.phone,
  category: ({ line, look }) => look.entry('bizCategory', line.bizCategory),
  reason: ({ line, look }) => look.entry('reason', line.reasonCode),
  level: ({ line }) => joined([line.grievanceLevel, line.regLevel], '/'),
  request: ({ line }) => line.request,
  firstReceiver: ({ line, look }) => look.staff(line.firstReceiverId),
  handler: ({ line, look }) => look.staff(line.handlerId),
  outcome: ({ line, look }) => look.entry('outcome', line.outcome),
  cost: ({ line }) => line.cost,
  band: ({ line }) => line.band,
  finalOn: ({ line }) => line.finalOn,
  toldOn: ({ line }) => line.toldOn,
  endedOn: ({ line }) => line.endedOn,
  days: ({ line }) => line.days,
  overdue: ({ line }) => line.overdue,
  satisfaction: ({ line, look }) =>
    look.entry('satisfaction', line.satisfaction?.toString() ?? null),
  repeat: ({ line }) => line.repeat,
  regulator: ({ line }) => line.regulator,
  status: ({ line, look }) => look.status[line.status],
  note: ({ line: { onSpot, imported }, look }) =>
    joined(
      [onSpot ? look.onSpot : null, imported === null ? null : look.imported(imported.oldNo)],
      look.and,
    ),
};

/** What stands in a column of the ledger, wherever it is shown: page, sheet F09 and files ask here. */
export function ledgerValue(name: LedgerColumnName, making: Making): CellValue {
  const value = VALUES[name](making);
  return value === '' ? null : value;
}

/** Sorts behind every number: a reception that has none yet stands behind those of its day. */
const NO_NUMBER = '~';

/** By which cases stand in order on paper and in files: 受理日期, then 编号 (forms.md 3). */
export function ledgerKey({
  receivedOn,
  caseNo,
}: {
  readonly receivedOn: string;
  readonly caseNo: string | null;
}): string {
  return `${receivedOn} ${caseNo ?? NO_NUMBER}`;
}

/** A value of the ledger as text, days as they are stored; null for nothing. */
export function ledgerText(
  name: LedgerColumnName,
  value: CellValue,
  { yes, no }: { readonly yes: string; readonly no: string },
): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? yes : no;
  return LEDGER_COLUMNS[name].kind === 'money' && isFen(value) ? formatYuan(value) : String(value);
}
