import { countFrom } from './day-counting.ts';
import type { Case } from './case.ts';
import { isWritten } from './credit-fields.ts';
import type { Moment } from './day.ts';
import { dayOf } from './day.ts';
import type { ActionWorld, Guards } from './guard.ts';
import { isBlank, staffById } from './guard.ts';
import { CRISIS_CHECKS } from './major-fields.ts';
import { OBJECTION_CHECKS } from './objection-fields.ts';
import { slipsOf } from './transfer-slips.ts';
import type { Transfer } from './transfer-slips.ts';

function lastSlip(c: Case): Transfer | null {
  return slipsOf(c).at(-1) ?? null;
}

/** True for a receiver whom the table of the institution does not name for this department; an empty table names all. */
export function isUnlisted(
  { toDept, receiverId }: Pick<Transfer, 'toDept' | 'receiverId'>,
  { book: { receivers } }: ActionWorld,
): boolean {
  if (receivers.length === 0) return false;
  return !receivers.some(
    (row) => row.dept === toDept && (row.receiverId === receiverId || row.deputyId === receiverId),
  );
}

function isDeputyMissing(c: Case, world: ActionWorld): boolean {
  const slip = lastSlip(c);
  if (slip === null || staffById(world, slip.receiverId)?.active === true) return false;
  return staffById(world, slip.deputyId)?.active !== true;
}

/** The last moment of the ten working days in which the data are corrected (D09); null when the rule is off. */
function correctionLimit(c: Case, { book }: Pick<ActionWorld, 'book'>): Moment | null {
  const rule = book.rules.find(({ id, on }) => id === 'D09' && on);
  if (c.creditDispute === null || typeof rule?.length !== 'number') return null;
  const { receivedAt } = c.creditDispute;
  return countFrom(receivedAt, { length: rule.length, unit: rule.unit }, book.counting).final;
}

/** Wrong data that were not corrected in time, and nobody said why. */
function reasonMissing(c: Case, world: ActionWorld): boolean {
  const { creditDispute: dispute } = c;
  const limit = correctionLimit(c, world);
  if (dispute === null || limit === null || !isBlank(dispute.cannotCorrectReason)) return false;
  if (dispute.outcome !== null && dispute.outcome !== '更正') return false;
  return (dispute.correctionSentAt ?? world.now) > limit;
}

function byCustomer({ creditDispute }: Case): boolean {
  return creditDispute?.origin !== '协查通知';
}

function isReplyUnwritten({ creditDispute, objection }: Case): boolean {
  const credit =
    creditDispute !== null &&
    (!isWritten(creditDispute.replyMode) || isBlank(creditDispute.replyLetterNo));
  const formal =
    objection !== null && (!isWritten(objection.replyMode) || isBlank(objection.finalReplyNo));
  return credit || formal || (creditDispute === null && objection === null);
}

function failed({ objection }: Case, code: (typeof OBJECTION_CHECKS)[number]): boolean {
  return objection?.checks[code] === '不通过';
}

/** What the report of a major event says at least (form F13). */
function isReported({ majorEvent }: Case): boolean {
  if (majorEvent === null) return false;
  const { trigger, place, time, measures, openedBy } = majorEvent;
  const texts = [majorEvent.class, place, measures];
  // Opened by the rule, its trigger is the rule.
  return time !== null && !texts.some(isBlank) && (openedBy === null || !isBlank(trigger));
}

/** L3, or an event of its own: the report, the spokesperson and the eight points are asked for (domain 6.2, T13). */
function isMajor({ regLevel, majorEvent }: Case): boolean {
  return regLevel === 'L3' || majorEvent !== null;
}

function isChecklistOpen({ majorEvent }: Case): boolean {
  const seen = (majorEvent?.checklist ?? []).filter(({ done, note }) => done || !isBlank(note));
  return !CRISIS_CHECKS.every((code) => seen.some((one) => one.code === code));
}

/** Solved on a later day than it was received, without the customer's word that this is right. */
function isConsentMissing({ facts, resolvedAt }: Case): boolean {
  if (facts.source !== 'S01' || facts.receivedAt === null || resolvedAt === null) return false;
  return dayOf(resolvedAt) > dayOf(facts.receivedAt) && !facts.nextDayAgreed;
}

/** The record sheet goes to two files, the unit's and the secretariat's (store procedure). */
const RECORD_SHEET = 'F02';
const COPIES = 2;

/** Guards of transfer, credit dispute, formal objection, major event and store return, by code (procedures P3-P8). */
export const SPECIAL_GUARDS = {
  'receiver-not-listed': (c, world) => {
    const slip = lastSlip(c);
    return slip === null || isUnlisted(slip, world);
  },
  'transfer-not-signed': (c) => !slipsOf(c).some(({ signedAt }) => signedAt !== null),
  'first-reply-missing': (c) => !slipsOf(c).some(({ firstReplyAt }) => firstReplyAt !== null),
  'close-not-applied': (c) => !slipsOf(c).some(({ closeAppliedAt }) => closeAppliedAt !== null),
  'slip-not-returned': (c) => lastSlip(c)?.returnedAt === null,
  'deputy-missing': isDeputyMissing,
  'id-not-seen': (c) => byCustomer(c) && c.creditDispute?.idSeen !== true,
  'id-copy-missing': (c) => byCustomer(c) && c.creditDispute?.idCopyKept !== true,
  'flag-missing': ({ creditDispute }) => (creditDispute?.flaggedAt ?? null) === null,
  'cannot-correct-reason-missing': reasonMissing,
  'proof-missing': ({ creditDispute: dispute }) =>
    dispute?.outcome === '取消标注' && !dispute.proofProvided,
  'statement-missing': ({ creditDispute: dispute }) =>
    dispute?.outcome === '不能确认记载' &&
    (isBlank(dispute.customerStatement) || isBlank(dispute.checkResult)),
  'reply-not-written': isReplyUnwritten,
  'objection-register-missing': ({ objection }) => objection === null,
  'objection-check-open': ({ objection }) =>
    OBJECTION_CHECKS.some((code) => objection?.checks[code] === undefined),
  'objection-form-not-written': (c) => failed(c, 'AC4'),
  'objection-not-signed': (c) => failed(c, 'AC5'),
  'objection-reason-missing': (c) =>
    OBJECTION_CHECKS.some((code) => failed(c, code)) && isBlank(c.objection?.checkReason),
  'resp-dept-not-signed': ({ objection }) => (objection?.deptSignedAt ?? null) === null,
  'draft-missing': ({ objection }) => isBlank(objection?.draftOpinion),
  'major-report-missing': (c) => isMajor(c) && !isReported(c),
  'spokesperson-missing': (c) =>
    isMajor(c) && (c.majorEvent === null || c.majorEvent.spokespersonId === null),
  'crisis-checklist-open': (c) => isMajor(c) && isChecklistOpen(c),
  'contact-missing': ({ complainant: { phone, altPhone, email, address } }) =>
    [phone, altPhone, email, address].every(isBlank),
  'next-day-consent-missing': isConsentMissing,
  'second-copy-missing': ({ evidence }) =>
    evidence.filter(({ formCode }) => formCode === RECORD_SHEET).length < COPIES,
} as const satisfies Guards;
