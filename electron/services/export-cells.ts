import { dayOf, daysBetween, isMoment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { Mask } from '../../shared/domain/fields.ts';
import { LEDGER_COLUMNS } from '../../shared/domain/ledger-columns.ts';
import { answeredAt, isOverdue } from '../../shared/domain/legal-overdue.ts';
import { requestSummary } from '../../shared/domain/request-summary.ts';
import type { LedgerColumnName } from '../../shared/domain/ledger-columns.ts';
import type { ListName } from '../../shared/domain/list-names.ts';
import { mask } from '../../shared/domain/masking.ts';
import type { CaseState } from '../../shared/domain/states.ts';
import type { CellKind, CellValue } from '../../shared/domain/typed-table.ts';
import type { LedgerRecord } from '../storage/snapshot-access.ts';

/** What puts codes and ids into words, and whether names and numbers are given in full. */
export type LedgerLook = {
  readonly now: Moment;
  readonly full: boolean;
  readonly entry: (list: ListName, code: string | null) => string | null;
  readonly staff: (id: string | null) => string | null;
  readonly branch: (id: string) => string | null;
  readonly status: (state: CaseState) => string;
  readonly anonymous: string;
};

/** The kind of cell that each column of the ledger makes in a file. */
export function ledgerKind(name: LedgerColumnName): CellKind {
  const { kind } = LEDGER_COLUMNS[name];
  return kind === 'yesNo' ? 'yesno' : kind;
}

/** A reception has no figures yet. */
export function isLate({ figures }: LedgerRecord, now: Moment): boolean {
  return figures !== null && isOverdue(figures, now);
}

function daysTaken({ receivedAt, figures }: LedgerRecord, now: Moment): number {
  const until = figures === null ? now : (answeredAt(figures) ?? now);
  return isMoment(until) ? daysBetween(dayOf(receivedAt), dayOf(until)) : 0;
}

function dayText(at: string | null | undefined): string | null {
  return at?.slice(0, 10) ?? null;
}

type Making = {
  readonly record: LedgerRecord;
  readonly position: number;
  readonly look: LedgerLook;
};

function seen(text: string | null, as: Mask, { full }: LedgerLook): string | null {
  return text === null || full ? text : mask(as, text);
}

const CELLS: Readonly<Record<LedgerColumnName, (making: Making) => CellValue>> = {
  position: ({ position }) => position,
  caseNo: ({ record }) => record.caseNo,
  receivedOn: ({ record }) => dayText(record.receivedAt),
  branch: ({ record, look }) => look.branch(record.branchId),
  source: ({ record, look }) => look.entry('source', record.source),
  complainant: ({ record: { complainant, isAnonymous }, look }) =>
    isAnonymous ? look.anonymous : seen(complainant, 'name', look),
  phone: ({ record, look }) => seen(record.phone, 'phone', look),
  category: ({ record, look }) => look.entry('bizCategory', record.bizCategory),
  reason: ({ record, look }) => look.entry('reason', record.reasonCode),
  level: ({ record: { grievanceLevel, regLevel } }) =>
    [grievanceLevel, regLevel].filter((code) => code !== null).join('/'),
  request: ({ record, look }) => requestSummary(seen(record.request, 'scan', look)),
  firstReceiver: ({ record, look }) => look.staff(record.firstReceiverId),
  handler: ({ record, look }) => look.staff(record.handlerId),
  outcome: ({ record, look }) => look.entry('outcome', record.figures?.outcome ?? null),
  cost: ({ record }) => record.figures?.companyCost ?? null,
  band: ({ record }) => record.figures?.bandId ?? null,
  finalOn: ({ record }) => dayText(record.figures?.legalFinal),
  toldOn: ({ record }) => dayText(record.figures?.toldAt),
  endedOn: ({ record }) => dayText(record.figures?.closedAt),
  days: ({ record, look }) => daysTaken(record, look.now),
  overdue: ({ record, look }) => isLate(record, look.now),
  satisfaction: ({ record: { figures }, look }) =>
    look.entry('satisfaction', figures?.satisfaction?.toString() ?? null),
  repeat: ({ record }) => record.figures?.isRepeat ?? false,
  regulator: ({ record }) => record.figures?.regulatorTransfer ?? false,
  status: ({ record, look }) => look.status(record.status),
  // Nothing of a case is called a remark: the column is for the pen.
  note: () => null,
};

/** The cells of one case in these columns. */
export function ledgerCells(columns: readonly LedgerColumnName[], making: Making): CellValue[] {
  return columns.map((name) => CELLS[name](making));
}
