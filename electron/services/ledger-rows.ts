import type { LedgerFound, LedgerRow } from '../../shared/contract/ledger-channels.ts';
import { dayOf, daysBetween } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { isFen, NO_MONEY } from '../../shared/domain/money.ts';
import { mask } from '../../shared/domain/masking.ts';
import { contextOf } from '../../shared/domain/search-marks.ts';
import type { LedgerEntry, LedgerTexts } from '../storage/ledger-access.ts';
import { caseRow } from './case-views.ts';
import type { Office } from './office.ts';

/** A grievance has targets but no legal date (domain 2). */
const WITHOUT_LEGAL_DATE = 'NA2';

type Figures = LedgerEntry['figures'];

function legalFinal(figures: Figures): Moment | null {
  return figures === null || figures.nature === WITHOUT_LEGAL_DATE ? null : figures.legalFinal;
}

function isOverdue(figures: Figures, now: Moment): boolean {
  const final = legalFinal(figures);
  return final !== null && (figures?.toldAt ?? figures?.closedAt ?? now) > final;
}

function dayOrNull(at: Moment | null | undefined): LedgerRow['toldOn'] {
  return at === null || at === undefined ? null : dayOf(at);
}

type FigureColumns = Omit<LedgerRow, keyof ReturnType<typeof caseRow> | 'branch' | 'found'>;

function columnsOf({ index, figures, phone, request }: LedgerEntry, now: Moment): FigureColumns {
  const cost = figures?.companyCost ?? 0;
  const until = figures?.toldAt ?? figures?.closedAt ?? now;
  return {
    phone: phone === null ? null : mask('phone', phone),
    request: request === null ? null : mask('scan', request),
    outcome: figures?.outcome ?? null,
    cost: isFen(cost) ? cost : NO_MONEY,
    band: figures?.bandId ?? null,
    finalOn: dayOrNull(legalFinal(figures)),
    toldOn: dayOrNull(figures?.toldAt),
    endedOn: dayOrNull(figures?.closedAt),
    days: daysBetween(dayOf(index.receivedAt), dayOf(until)),
    overdue: isOverdue(figures, now),
    satisfaction: figures?.satisfaction ?? null,
    repeat: figures?.isRepeat ?? false,
    regulator: figures?.regulatorTransfer ?? false,
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
