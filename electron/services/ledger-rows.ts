import type { LedgerFound, LedgerRow } from '../../shared/contract/ledger-channels.ts';
import { dayOf, daysBetween } from '../../shared/domain/day.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import type { Mask } from '../../shared/domain/fields.ts';
import type { LedgerLine } from '../../shared/domain/ledger-line.ts';
import { answeredAt, isOverdue } from '../../shared/domain/legal-overdue.ts';
import { isFen, NO_MONEY } from '../../shared/domain/money.ts';
import { mask } from '../../shared/domain/masking.ts';
import { requestSummary } from '../../shared/domain/request-summary.ts';
import { contextOf } from '../../shared/domain/search-marks.ts';
import type { LedgerEntry, LedgerTexts } from '../storage/ledger-access.ts';
import type { LedgerRecord } from '../storage/snapshot-access.ts';
import { caseRow } from './case-views.ts';
import type { Office } from './office.ts';

function dayOrNull(at: Moment | null): Day | null {
  return at === null ? null : dayOf(at);
}

const WITHOUT: NonNullable<LedgerRecord['figures']> = {
  nature: null,
  legalFinal: null,
  toldAt: null,
  closedAt: null,
  outcome: null,
  companyCost: NO_MONEY,
  bandId: null,
  satisfaction: null,
  isRepeat: false,
  regulatorTransfer: false,
};

function seen(text: string | null, as: Mask, full: boolean): string | null {
  return text === null || full ? text : mask(as, text);
}

type FigureColumns = Pick<
  LedgerLine,
  | 'outcome'
  | 'cost'
  | 'band'
  | 'finalOn'
  | 'toldOn'
  | 'endedOn'
  | 'days'
  | 'overdue'
  | 'satisfaction'
  | 'repeat'
  | 'regulator'
>;

/** A reception has no figures yet; what had ended elsewhere has no legal date to be late for. */
function columnsOf({ figures, imported, receivedAt }: LedgerRecord, now: Moment): FigureColumns {
  const known = figures ?? WITHOUT;
  const { legalFinal, closedAt } = known;
  const isHistory = imported?.asEnded === true && legalFinal === null && closedAt !== null;
  return {
    outcome: known.outcome,
    cost: isFen(figures?.companyCost) ? figures.companyCost : null,
    band: known.bandId,
    finalOn: dayOrNull(legalFinal),
    toldOn: dayOrNull(known.toldAt),
    endedOn: dayOrNull(closedAt),
    days: daysBetween(dayOf(receivedAt), dayOf(answeredAt(known) ?? now)),
    overdue: isHistory ? null : isOverdue(known, now),
    satisfaction: known.satisfaction,
    repeat: known.isRepeat,
    regulator: known.regulatorTransfer,
  };
}

function branchName(id: string, { branch, store }: Office): string {
  const own = branch();
  if (own.id === id) return own.name;
  return store.staff.branches().find((one) => one.id === id)?.name ?? id;
}

/** A case as the ledger shows it everywhere, masked unless it is asked for in full. */
export function ledgerLine(record: LedgerRecord, office: Office, full = false): LedgerLine {
  const { imported } = record;
  return {
    ...columnsOf(record, office.world.now()),
    caseNo: record.caseNo,
    status: record.status,
    receivedAt: record.receivedAt,
    branch: branchName(record.branchId, office),
    complainant: seen(record.complainant, 'name', full),
    isAnonymous: record.isAnonymous,
    phone: seen(record.phone, 'phone', full),
    source: record.source,
    bizCategory: record.bizCategory,
    reasonCode: record.reasonCode,
    grievanceLevel: record.grievanceLevel,
    regLevel: record.regLevel,
    request: requestSummary(seen(record.request, 'scan', full)),
    firstReceiverId: record.firstReceiverId,
    handlerId: record.handlerId,
    onSpot: record.onSpotResolved,
    imported: imported === null ? null : { oldNo: imported.oldNo },
  };
}

/** Far more than is shown, so that a number is masked whole before its surroundings are cut. */
const AROUND = 240;

/** What may be shown of the place where a search hit a text; null when it did not hit it. */
function shownContext(text: string, search: string): string | null {
  const line = text.replaceAll(/\s+/gu, ' ');
  const hit = contextOf(line, search);
  if (hit === null) return null;
  const at = line.indexOf(hit.replaceAll('…', ''));
  const near = line.slice(Math.max(at - AROUND, 0), at + hit.length + AROUND);
  return contextOf(mask('scan', near), search) ?? '';
}

const PARTS = [
  'request',
  'narrative',
  'handling',
] as const satisfies readonly (keyof LedgerTexts)[];
const NUMBER = /^[\d\s+()-]+$/u;

function foundIn(texts: LedgerTexts, caseNo: string | null, search: string): LedgerFound {
  for (const part of PARTS) {
    const text = shownContext(texts[part], search);
    if (text !== null) return { part, text };
  }
  const typed = search.normalize('NFKC').trim().toUpperCase();
  if (caseNo?.includes(typed) === true) return { part: 'caseNo', text: '' };
  return { part: NUMBER.test(typed) ? 'phone' : 'names', text: '' };
}

/** One line of the ledger, masked; where it was found is told only of a search. */
export function ledgerRow(entry: LedgerEntry, search: string, office: Office): LedgerRow {
  const { index, ...said } = entry;
  const typed = search.trim();
  return {
    ...caseRow(index),
    ...ledgerLine({ ...index, ...said }, office),
    found: typed === '' ? null : foundIn(office.store.ledger.texts(index.id), index.caseNo, typed),
  };
}
