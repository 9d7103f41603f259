import type { Case } from './case.ts';
import { endedAt, receivedAt } from './case-times.ts';
import type { Moment } from './day.ts';

/** What the deadline engine says of a case at this moment, kept so that lists and the scan need no engine. */
export type CaseDues = {
  /** The earliest open deadline a person sees; null when nothing runs. */
  readonly dueAt: Moment | null;
  /** When the first of the running deadlines is missed; null when nothing runs. */
  readonly finalAt: Moment | null;
  /** When the time of the first internal date began to run: its colours follow from it. */
  readonly dueFrom: Moment | null;
  /** When the scan has to look at the case next, because an overdue effect falls due; null = never. */
  readonly effectAt: Moment | null;
};

export const NO_DUES: CaseDues = {
  dueAt: null,
  finalAt: null,
  dueFrom: null,
  effectAt: null,
};

/** What lists show, filter and sort by, without opening the case. */
export type CaseIndex = Pick<
  Case,
  | 'id'
  | 'rev'
  | 'branchId'
  | 'terminal'
  | 'caseNo'
  | 'status'
  | 'stage'
  | 'procedureId'
  | 'openedBy'
  | 'openedAt'
  | 'updatedAt'
  | 'registeredAt'
  | 'resolvedAt'
  | 'handlerId'
  | 'grievanceLevel'
  | 'regLevel'
  | 'urgency'
> &
  Pick<
    Case['facts'],
    'nature' | 'source' | 'bizCategory' | 'reasonCode' | 'firstReceiverId' | 'onSpotResolved'
  > &
  CaseDues & {
    /** Never empty: until a person has said when the matter was received, it is when the case was opened. */
    readonly receivedAt: Moment;
    readonly closedAt: Moment | null;
    /** In full: whoever shows it masks it. */
    readonly complainant: string | null;
    readonly isAnonymous: boolean;
  };

/** The one derivation of a list row from a case. */
export function caseIndex(whole: Case, dues: CaseDues): CaseIndex {
  const { facts, complainant } = whole;
  return {
    id: whole.id,
    rev: whole.rev,
    branchId: whole.branchId,
    terminal: whole.terminal,
    caseNo: whole.caseNo,
    status: whole.status,
    stage: whole.stage,
    procedureId: whole.procedureId,
    openedBy: whole.openedBy,
    openedAt: whole.openedAt,
    updatedAt: whole.updatedAt,
    registeredAt: whole.registeredAt,
    resolvedAt: whole.resolvedAt,
    handlerId: whole.handlerId,
    grievanceLevel: whole.grievanceLevel,
    regLevel: whole.regLevel,
    urgency: whole.urgency,
    nature: facts.nature,
    source: facts.source,
    bizCategory: facts.bizCategory,
    reasonCode: facts.reasonCode,
    firstReceiverId: facts.firstReceiverId,
    onSpotResolved: facts.onSpotResolved,
    receivedAt: receivedAt(whole),
    closedAt: endedAt(whole),
    complainant: complainant.name,
    isAnonymous: complainant.isAnonymous,
    dueAt: dues.dueAt,
    finalAt: dues.finalAt,
    dueFrom: dues.dueFrom,
    effectAt: dues.effectAt,
  };
}

/** The texts of a case that can be searched, one per column of the search index. */
type CaseTexts = {
  readonly narrative: string;
  readonly request: string;
  readonly handling: string;
  readonly names: string;
};

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n');
}

/** Identity and contract numbers are left out: they are found by exact index or not at all. */
export function caseTexts(whole: Case): CaseTexts {
  const { facts, complainant, representatives } = whole;
  return {
    narrative: joined([facts.narrative]),
    request: joined([
      facts.statedCause,
      facts.requestText,
      ...whole.concerns.map((one) => one.text),
    ]),
    handling: joined([
      whole.decision?.decisionText,
      whole.closing?.rootCauseText,
      ...whole.options.map((one) => one.description),
    ]),
    names: joined([
      complainant.name,
      ...representatives.map((one) => one.name),
      facts.thirdPartyName,
      facts.productName,
    ]),
  };
}

/** The fewest digits that can be searched as the tail of a phone number. */
export const SHORTEST_TAIL = 4;

export function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/gu, '');
}

/** Every phone number on the case, digits only, each once: what the search by phone tail and the repeat check read. */
export function casePhones(whole: Case): readonly string[] {
  const { phone, altPhone } = whole.complainant;
  const typed = [phone, altPhone, ...whole.representatives.map((one) => one.phone)];
  const digits = typed.map((text) => digitsOf(text ?? ''));
  return [...new Set(digits.filter((text) => text.length >= SHORTEST_TAIL))];
}

/** Digits back to front: the tail of a number becomes the beginning of its key. */
export function tailKey(digits: string): string {
  return Array.from(digits).toReversed().join('');
}
