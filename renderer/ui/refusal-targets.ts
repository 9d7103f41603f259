import type { ActionName } from '../../shared/domain/actions.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';

/** The parts of a case's page that a refusal may lead to. */
export const CASE_TABS = [
  'reception',
  'story',
  'check',
  'options',
  'approval',
  'execution',
  'followUp',
  'correction',
  'material',
  'special',
  'timeline',
] as const;
export type CaseTab = (typeof CASE_TABS)[number];

/** Where what is missing is entered: the tab of the case and the field, as in `data-field`. */
export type RefusalTarget = {
  readonly tab: CaseTab;
  readonly field: string;
  /** The form to open, already about the row that is meant. */
  readonly open?: {
    readonly name: ActionName | 'evidence';
    readonly preset: Readonly<Record<string, unknown>>;
  };
};

function target(tab: CaseTab, field: string): RefusalTarget {
  return { tab, field };
}

/** Refusals that a field mends. The others are answered by their words alone. */
export const REFUSAL_TARGETS: Readonly<Partial<Record<Refusal, RefusalTarget>>> = {
  'received-at-missing': target('reception', 'facts.receivedAt'),
  'received-at-in-future': target('reception', 'facts.receivedAt'),
  'change-reason-missing': target('story', 'facts.changeReason'),
  'nature-missing': target('reception', 'facts.nature'),
  'unit-missing': target('reception', 'facts.receivingUnit'),
  'zone-missing': target('reception', 'facts.zone'),
  'source-missing': target('reception', 'facts.source'),
  'category-missing': target('reception', 'facts.bizCategory'),
  'stated-cause-missing': target('reception', 'facts.statedCause'),
  'request-missing': target('reception', 'facts.requestText'),
  'narrative-too-short': target('reception', 'facts.narrative'),
  'narrative-too-long': target('reception', 'facts.narrative'),
  'first-receiver-missing': target('reception', 'facts.firstReceiverId'),
  'complainant-identity-missing': target('reception', 'complainant.name'),
  'privacy-notice-missing': target('reception', 'complainant.noticeGivenAt'),
  'guardian-consent-missing': target('reception', 'complainant.guardianConsentAt'),
  'sensitive-consent-missing': target('reception', 'complainant.sensitiveConsentAt'),
  'recording-not-told': target('reception', 'complainant.recordingToldAt'),
  'isolation-record-missing': target('reception', 'isolation.toRoom'),
  'host-is-involved': target('reception', 'isolation.hostId'),
  'host-is-seller': target('reception', 'isolation.hostId'),
  'transfer-data-missing': target('reception', 'facts.transferFrom'),
  'contact-missing': target('reception', 'complainant.phone'),
  'next-day-consent-missing': target('reception', 'facts.nextDayAgreed'),
  'too-many-representatives': target('story', 'representatives.name'),
  'representative-proof-missing': target('story', 'representatives.poaOriginalSeen'),
  'handler-missing': target('story', 'assign.handlerId'),
  'handler-is-involved': target('story', 'assign.handlerId'),
  'level-missing': target('story', 'assign.grievanceLevel'),
  'admissibility-missing': target('story', 'assign.admissibility'),
  'acceptance-notice-missing': target('execution', 'notice.kind'),
  'level-reason-missing': target('story', 'setLevel.reason'),
  'rejection-reason-missing': target('story', 'reject.reason'),
  'withdrawal-proof-missing': target('story', 'withdraw.proof'),
  'reply-missing': target('story', 'answer.reply'),
  'external-channels-unanswered': target('check', 'facts.externalChannels'),
  'fact-checks-open': target('check', 'factCheck.answers'),
  'fact-check-by-involved': target('check', 'factCheck.answers'),
  'evidence-missing': target('material', 'evidence.kind'),
  'established-missing': target('story', 'facts.established'),
  'resp-dept-missing': target('story', 'facts.respDept'),
  'dissent-missing': target('check', 'facts.dissent'),
  'dissent-evidence-missing': target('material', 'evidence.kind'),
  'paper-proof-missing': target('material', 'evidence.kind'),
  'notice-proof-missing': target('material', 'evidence.kind'),
  'delegate-proof-missing': target('material', 'evidence.kind'),
  'attachment-missing': target('material', 'evidence.kind'),
  'option-not-chosen': target('options', 'choice.choice'),
  'options-too-few': target('options', 'option.soleOptionReason'),
  'company-cost-missing': target('options', 'option.companyCost'),
  'timetable-missing': target('options', 'option.timetable'),
  'partner-agreement-missing': target('options', 'option.agreedBy'),
  'waiver-wording': target('options', 'option.description'),
  'gift-budget-exceeded': target('options', 'option.companyCost'),
  'option-type-missing': target('options', 'option.typeCode'),
  'option-text-missing': target('options', 'option.description'),
  'approval-stale': target('options', 'choice.choice'),
  'authorisation-missing': target('approval', 'requestApproval.reason'),
  'approval-incomplete': target('approval', 'requestApproval.reason'),
  'resolution-number-missing': target('approval', 'decide.resolutionNo'),
  'comment-missing': target('approval', 'decide.comment'),
  'customer-confirmation-missing': target('execution', 'notify.customerConfirmation'),
  'decision-type-missing': target('execution', 'notify.decisionType'),
  'decision-grounds-missing': target('execution', 'notify.decisionBasis'),
  'manager-signature-missing': target('execution', 'signOutcome.comment'),
  'decision-notice-missing': target('execution', 'notify.decisionText'),
  'remedies-not-told': target('execution', 'notice.remediesTold'),
  'customer-not-told': target('execution', 'notice.mode'),
  'tasks-open': target('execution', 'tasks'),
  'task-not-signed-for': target('execution', 'tasks'),
  'paid-amount-mismatch': target('execution', 'pay.paidAmount'),
  'voucher-missing': target('execution', 'pay.voucherNo'),
  'closing-call-missing': target('followUp', 'followUp.at'),
  'satisfaction-missing': target('followUp', 'followUp.satisfaction'),
  'not-satisfied-not-final': target('followUp', 'followUp.outcome'),
  'reopen-grounds-missing': target('followUp', 'reopen.newFacts'),
  'reason-code-missing': target('correction', 'close.reasonCode'),
  'root-cause-missing': target('correction', 'close.rootCauseText'),
  'responsible-missing': target('correction', 'close.responsibleIds'),
  'partner-cooperation-missing': target('correction', 'close.thirdPartyCoop'),
  'improvement-missing': target('correction', 'correction.measure'),
  'improvement-not-done': target('correction', 'correction.doneAt'),
  'receiver-not-listed': target('special', 'transfer.receiverId'),
  'deputy-missing': target('special', 'transfer.receiverId'),
  'transfer-not-signed': target('special', 'transferSign.at'),
  'first-reply-missing': target('special', 'transferReply.text'),
  'close-not-applied': target('special', 'transferClose.result'),
  'slip-not-returned': target('special', 'transferReturn.note'),
  'id-not-seen': target('special', 'creditDispute.idSeen'),
  'id-copy-missing': target('special', 'creditDispute.idCopyKept'),
  'flag-missing': target('special', 'creditDispute.flaggedAt'),
  'cannot-correct-reason-missing': target('special', 'creditDispute.cannotCorrectReason'),
  'proof-missing': target('special', 'creditDispute.proofProvided'),
  'statement-missing': target('special', 'creditDispute.customerStatement'),
  'objection-register-missing': target('special', 'objection.receivedForm'),
  'objection-check-open': target('special', 'objection.checks'),
  'objection-form-not-written': target('special', 'objection.receivedForm'),
  'objection-not-signed': target('special', 'objection.checks'),
  'objection-reason-missing': target('special', 'objection.checkReason'),
  'resp-dept-not-signed': target('special', 'objection.respDept'),
  'draft-missing': target('special', 'objection.draftOpinion'),
  'major-report-missing': target('special', 'majorEvent.measures'),
  'spokesperson-missing': target('special', 'majorEvent.spokespersonId'),
  'crisis-checklist-open': target('special', 'majorEvent.checklist'),
  'quality-flag-missing': target('special', 'returnExchange.isQualityProblem'),
  'commission-flag-missing': target('special', 'returnExchange.deductCommission'),
};

/** Puts the cursor on a field that is on the page; false when it is not. */
export function focusField(place: string): boolean {
  const box = document.querySelector(`[data-field="${CSS.escape(place)}"]`);
  const control = box?.querySelector<HTMLElement>(
    'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), button:not(:disabled), [tabindex="0"]',
  );
  const row = box instanceof HTMLElement && box.hasAttribute('tabindex') ? box : null;
  const found = control ?? row;
  if (found === null) return false;
  found.focus();
  box?.scrollIntoView({ block: 'center' });
  return true;
}
