import { dayOf, daysBetween, isMoment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { Mask } from '../../shared/domain/fields.ts';
import { LEDGER_COLUMNS } from '../../shared/domain/ledger-columns.ts';
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

type Figures = LedgerRecord['figures'];

/** A grievance has a target and no legal date (domain 2, NA2). */
function legalFinal(figures: Figures): string | null {
  return figures === null || figures.nature === 'NA2' ? null : figures.legalFinal;
}

export function isOverdue(figures: Figures, now: Moment): boolean {
  const final = legalFinal(figures);
  return final !== null && (figures?.toldAt ?? figures?.closedAt ?? now) > final;
}

function daysTaken({ receivedAt, figures }: LedgerRecord, now: Moment): number {
  const until = figures?.toldAt ?? figures?.closedAt ?? now;
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

/** 诉求摘要 is the beginning of what the customer asks for. */
const SUMMARY = 200;

function summaryOf(text: string | null): string | null {
  return text === null ? null : [...text].slice(0, SUMMARY).join('');
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
  request: ({ record, look }) => summaryOf(seen(record.request, 'scan', look)),
  firstReceiver: ({ record, look }) => look.staff(record.firstReceiverId),
  handler: ({ record, look }) => look.staff(record.handlerId),
  outcome: ({ record, look }) => look.entry('outcome', record.figures?.outcome ?? null),
  cost: ({ record }) => record.figures?.companyCost ?? null,
  band: ({ record }) => record.figures?.bandId ?? null,
  finalOn: ({ record }) => dayText(legalFinal(record.figures)),
  toldOn: ({ record }) => dayText(record.figures?.toldAt),
  endedOn: ({ record }) => dayText(record.figures?.closedAt),
  days: ({ record, look }) => daysTaken(record, look.now),
  overdue: ({ record, look }) => isOverdue(record.figures, look.now),
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
