import { NARRATIVE_MOST } from './case-fields.ts';
import type { Case } from './case.ts';
import type { Guards } from './guard.ts';
import { isBlank, isInvolved, lengthOf } from './guard.ts';

/** Text lengths count Unicode characters (rules 2). */
const NARRATIVE_LEAST = 10;
const MOST_REPRESENTATIVES = 5;

export const TRANSFER_SOURCES: ReadonlySet<string> = new Set([
  'S12',
  'S13',
  'S14',
  'S15',
  'S16',
  'S18',
]);

function holdsSensitiveData({ complainant, facts }: Case): boolean {
  const account = facts.contractNo !== null && facts.contractNo.replaceAll(/\D/gu, '').length > 4;
  return !isBlank(complainant.idNo) || account;
}

function isolationMissing({ facts, isolation }: Case): boolean {
  if (facts.source !== 'S01') return false;
  if (isolation === null) return true;
  if (isolation.toRoom === 'M0' || isolation.toRoom === null) {
    return isolation.notMovedReason === null;
  }
  return isolation.movedAt === null;
}

function representativeUnproved({ representatives }: Case): boolean {
  return representatives.some(({ relation, poaOriginalSeen, idSeen, successionProof }) => {
    if (relation === 'RP5') return false;
    if (relation === 'RP2' && !poaOriginalSeen) return true;
    return !idSeen || (relation === 'RP3' && !successionProof);
  });
}

const UNDER_14 = '<14';

/** Guards of T1 registering, T2 assigning, T4 not accepting, T5 withdrawing (domain 6.2). */
export const RECEPTION_GUARDS = {
  'received-at-missing': ({ facts }) => facts.receivedAt === null,
  'received-at-in-future': ({ facts }, { now }) =>
    facts.receivedAt !== null && facts.receivedAt > now,
  'nature-missing': ({ facts }) => facts.nature === null,
  'branch-missing': ({ branchId }) => branchId === '',
  'unit-missing': ({ facts }) => isBlank(facts.receivingUnit) || isBlank(facts.complainedUnit),
  'zone-missing': ({ facts }) => facts.zone === null,
  'source-missing': ({ facts }) => facts.source === null,
  'category-missing': ({ facts }) => facts.bizCategory === null,
  'stated-cause-missing': ({ facts }) => isBlank(facts.statedCause),
  'request-missing': ({ facts }) => isBlank(facts.requestText) && facts.requestTypes.length === 0,
  'narrative-too-short': ({ facts }) => lengthOf(facts.narrative) < NARRATIVE_LEAST,
  'narrative-too-long': ({ facts }) => lengthOf(facts.narrative) > NARRATIVE_MOST,
  'first-receiver-missing': ({ facts }) => facts.firstReceiverId === null,
  'complainant-identity-missing': ({ complainant }) =>
    !complainant.isAnonymous && (isBlank(complainant.name) || isBlank(complainant.phone)),
  'privacy-notice-missing': ({ complainant }) =>
    !complainant.isAnonymous && complainant.noticeGivenAt === null,
  'sensitive-consent-missing': (c) =>
    holdsSensitiveData(c) && c.complainant.sensitiveConsentAt === null,
  // Data of a child are sensitive whatever they are (个保法 28).
  'guardian-consent-missing': ({ complainant }) =>
    complainant.ageBand === UNDER_14 && complainant.guardianConsentAt === null,
  'recording-not-told': ({ isolation, complainant }) =>
    (isolation?.recordingOn === 'RC1' || isolation?.recordingOn === 'RC2') &&
    complainant.recordingToldAt === null,
  'isolation-record-missing': isolationMissing,
  'too-many-representatives': ({ representatives }) =>
    representatives.filter(({ relation }) => relation === 'RP4').length > MOST_REPRESENTATIVES,
  'transfer-data-missing': ({ facts }) =>
    (facts.regulatorTransfer || TRANSFER_SOURCES.has(facts.source ?? '')) &&
    (isBlank(facts.transferFrom) || isBlank(facts.transferRef) || facts.transferAt === null),
  'handler-missing': ({ handlerId }) => handlerId === null,
  'handler-is-involved': (c) => isInvolved(c, c.handlerId),
  'level-missing': (c) => c.grievanceLevel === null || c.regLevel === null || c.urgency === null,
  'admissibility-missing': (c) =>
    c.admissibility === null || (c.admissibility !== 'AD1' && isBlank(c.admissibilityReason)),
  'acceptance-notice-missing': ({ notices }) => !notices.some(({ kind }) => kind === 'NT1'),
  'representative-proof-missing': representativeUnproved,
  'rejection-reason-missing': ({ ending }) =>
    isBlank(ending?.reasonCode) || isBlank(ending?.reason),
  'withdrawal-proof-missing': ({ ending, evidence }) =>
    ending?.proof === null && !evidence.some(({ formCode }) => formCode === 'F12'),
} as const satisfies Guards;
