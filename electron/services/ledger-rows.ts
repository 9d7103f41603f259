import type { LedgerFound, LedgerRow } from '../../shared/contract/ledger-channels.ts';
import { dayOf, daysBetween } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { answeredAt, isOverdue } from '../../shared/domain/legal-overdue.ts';
import { isFen, NO_MONEY } from '../../shared/domain/money.ts';
import { mask } from '../../shared/domain/masking.ts';
import { requestSummary } from '../../shared/domain/request-summary.ts';
import { contextOf } from '../../shared/domain/search-marks.ts';
import type { LedgerEntry, LedgerTexts } from '../storage/ledger-access.ts';
import { caseRow } from './case-views.ts';
import type { Office } from './office.ts';

function dayOrNull(at: Moment | null): LedgerRow['toldOn'] {
  return at === null ? null : dayOf(at);
}

type FigureColumns = Omit<LedgerRow, keyof ReturnType<typeof caseRow> | 'branch' | 'found'>;

const WITHOUT: NonNullable<LedgerEntry['figures']> = {
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

/** A reception has no figures yet. */
function columnsOf({ index, figures, phone, request }: LedgerEntry, now: Moment): FigureColumns {
  const known = figures ?? WITHOUT;
  const until = answeredAt(known) ?? now;
  return {
    phone: phone === null ? null : mask('phone', phone),
    request: requestSummary(request === null ? null : mask('scan', request)),
    outcome: known.outcome,
    cost: isFen(known.companyCost) ? known.companyCost : NO_MONEY,
    band: known.bandId,
    finalOn: dayOrNull(known.legalFinal),
    toldOn: dayOrNull(known.toldAt),
    endedOn: dayOrNull(known.closedAt),
    days: daysBetween(dayOf(index.receivedAt), dayOf(until)),
    overdue: isOverdue(known, now),
    satisfaction: known.satisfaction,
    repeat: known.isRepeat,
    regulator: known.regulatorTransfer,
    onSpot: index.onSpotResolved,
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
  const { index } = entry;
  const branch = office.branch();
  const typed = search.trim();
  return {
    ...caseRow(index),
    ...columnsOf(entry, office.world.now()),
    branch: index.branchId === branch.id ? branch.name : index.branchId,
    found: typed === '' ? null : foundIn(office.store.ledger.texts(index.id), index.caseNo, typed),
  };
}
