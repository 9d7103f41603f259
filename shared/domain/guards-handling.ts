import {
  approvalRoute,
  approvedAmount,
  bandAmount,
  chosenOptions,
  companyCost,
  currentOptions,
  giftCost,
  inRound,
  singleSignatureLimit,
} from './approval.ts';
import type { Case, CaseOption, Notice, Task } from './case.ts';
import type { ActionWorld, Guards } from './guard.ts';
import { isAgencyBusiness, isBlank, isInvolved } from './guard.ts';
import { REMEDIES } from './handling-fields.ts';
import { NO_MONEY } from './money.ts';
import { differsFromApproved, lastPayment } from './payment-gap.ts';
import { waiverHits } from './waiver.ts';

/** The one item that people named in the case write themselves (domain 3.3). */
export const STATEMENT = 'FC13';

/** Outcomes that need grounds and the manager's signature instead of the customer's consent: 不支持, 解释说明. */
const DECLINING: ReadonlySet<string> = new Set(['J3', 'J4']);

export function isDeclining(c: Case): boolean {
  return c.decision !== null && DECLINING.has(c.decision.decisionType);
}

export function decisionNotice(c: Case): Notice | null {
  return c.notices.findLast((notice) => notice.kind === 'NT3' && inRound(c, notice)) ?? null;
}

export function remediesTold(notice: Notice | null): boolean {
  return notice !== null && REMEDIES.every((remedy) => notice.remediesTold.includes(remedy));
}

/** Options come from the list only (domain 8, 2): one without a type of the list is no option yet. */
function isListed({ options }: ActionWorld['book']): (option: CaseOption) => boolean {
  return ({ typeCode }) => options.some(({ code }) => code === typeCode);
}

/** A notice not given face to face needs its proof of delivery. */
function proofMissing(notice: Notice | null): boolean {
  return notice !== null && notice.mode !== '当面' && isBlank(notice.proofEvidenceId);
}

/** Every cell of an option that somebody writes freely and the customer reads. */
export function wordsOf(option: CaseOption): readonly (string | null)[] {
  const { description, benefitToCustomer, agreedBy, soleOptionReason, timetable } = option;
  const steps = (timetable ?? []).flatMap(({ step, owner }) => [step, owner]);
  return [description, benefitToCustomer, agreedBy, soleOptionReason, ...steps];
}

/** Invariant 5: option and decision texts never limit the customer's rights. */
function hasWaiver(c: Case, { book }: ActionWorld): boolean {
  const texts = [
    ...currentOptions(c).flatMap(wordsOf),
    c.decision?.decisionText ?? null,
    c.decision?.decisionBasis ?? null,
    c.ending?.reason ?? null,
  ];
  return texts.some((text) => text !== null && waiverHits(text, book.waiverWords).length > 0);
}

function factChecksOpen(c: Case, { book }: ActionWorld): boolean {
  return book.factChecks.some((code) => {
    const check = c.factChecks.findLast(({ itemCode }) => itemCode === code);
    return check === undefined || (check.answer === '不适用' && isBlank(check.naReason));
  });
}

/** Rule A10: the budget is the branch's, for a calendar year; what other cases took of it is gone. */
function giftsOverBudget(c: Case, { book, giftsSpent }: ActionWorld): boolean {
  const own = giftCost(c);
  return own > 0 && own + giftsSpent > book.settings.giftBudget;
}

function confirmationMissing(c: Case): boolean {
  if (isDeclining(c) || c.decision?.customerConfirmation !== null) return false;
  return !chosenOptions(c).some(({ customerSignedAt }) => customerSignedAt !== null);
}

export function tasksOf(c: Case): Case['tasks'] {
  return c.tasks.filter((task) => inRound(c, task));
}

export function isOpenTask({ doneAt }: Task): boolean {
  return doneAt === null;
}

/** True once money left the institution in this round; the options are then fixed (rule A6). */
export function isPaid(c: Case): boolean {
  return lastPayment(c) !== null;
}

/** Guards of T6 proposing to T12 telling the decision (domain 6.2). */
export const HANDLING_GUARDS = {
  'fact-checks-open': factChecksOpen,
  'fact-check-by-involved': (c) =>
    c.factChecks.some(
      ({ itemCode, loggedBy }) => itemCode !== STATEMENT && isInvolved(c, loggedBy),
    ),
  'external-channels-unanswered': ({ facts }) => facts.externalChannels === null,
  'evidence-missing': ({ evidence, facts }) =>
    evidence.length === 0 && isBlank(facts.evidenceNoneReason),
  'option-not-chosen': (c, { book }) =>
    chosenOptions(c).length === 0 || !chosenOptions(c).every(isListed(book)),
  'options-too-few': (c, { book }) => {
    const options = currentOptions(c).filter(isListed(book));
    return options.length < 2 && isBlank(options[0]?.soleOptionReason);
  },
  'company-cost-missing': (c) => chosenOptions(c).some((option) => option.companyCost === null),
  'timetable-missing': (c) =>
    chosenOptions(c).some(({ timetable }) => timetable === null || timetable.length === 0),
  'partner-agreement-missing': (c) =>
    isAgencyBusiness(c) &&
    chosenOptions(c).some(({ agreedBy, agreedAt }) => isBlank(agreedBy) || agreedAt === null),
  'waiver-wording': hasWaiver,
  'gift-budget-exceeded': giftsOverBudget,
  'approval-not-needed': (c, { linkedCost, book }) =>
    approvalRoute(c, linkedCost, book) !== 'chain',
  'amount-over-authority': (c, { linkedCost, book }) =>
    approvalRoute(c, linkedCost, book) === 'chain' ||
    bandAmount(c, linkedCost) > singleSignatureLimit(book.bands),
  'customer-confirmation-missing': confirmationMissing,
  'cost-not-zero': (c) => companyCost(c) > 0,
  'decision-type-missing': ({ decision }) => decision === null,
  'decision-grounds-missing': ({ decision }) =>
    isBlank(decision?.decisionText) || isBlank(decision?.decisionBasis),
  'decision-notice-missing': (c) => decisionNotice(c) === null,
  'manager-signature-missing': ({ outcomeSignature }) => outcomeSignature === null,
  'tasks-open': (c) => tasksOf(c).some(isOpenTask),
  'task-not-signed-for': (c) =>
    tasksOf(c).some(({ doneAt, signedAt }) => doneAt !== null && signedAt === null),
  'paid-amount-mismatch': (c) =>
    companyCost(c) > 0 &&
    differsFromApproved(lastPayment(c)?.paidAmount ?? NO_MONEY, approvedAmount(c)),
  'voucher-missing': (c) => companyCost(c) > 0 && isBlank(lastPayment(c)?.voucherNo),
  'remedies-not-told': (c) => !remediesTold(decisionNotice(c)),
  'notice-proof-missing': (c) => proofMissing(decisionNotice(c)),
} as const satisfies Guards;
