import { chosenOptions } from './approval.ts';
import type { ApprovalStep, Case } from './case.ts';
import { decisionNotice } from './guards-handling.ts';
import { isBlank } from './guard.ts';

type Signed = (c: Case) => boolean;

function confirmedByHand({ decision }: Case): boolean {
  return decision?.customerConfirmation === '签字';
}

/** The board's resolution is entered by its recorder: with its number, and its scan before the case is archived. */
function isBoardProved({ roleId, decision, proofEvidenceId }: ApprovalStep): boolean {
  return roleId !== 'board' || decision === null || !isBlank(proofEvidenceId);
}

const AGENT = 'RP2';

/** Forms whose signatures can stand in the records themselves, made by each person at their own account (forms.md 2.1). */
const IN_RECORDS: Readonly<Record<string, Signed>> = {
  F03: ({ approvals, authorisations }) =>
    approvals.every(({ status, steps }) => status !== '审批中' && steps.every(isBoardProved)) &&
    authorisations.every(({ authoriserId }) => !isBlank(authoriserId)),
  F04: (c) =>
    confirmedByHand(c) ||
    chosenOptions(c).every(({ customerSignedAt }) => customerSignedAt !== null),
  F05: (c) => !isBlank(decisionNotice(c)?.proofEvidenceId),
  F08: ({ followUps }) =>
    followUps.every(({ onPaper, proofEvidenceId }) => !onPaper || !isBlank(proofEvidenceId)),
  F10: ({ corrections }) => corrections.every(({ verifiedAt }) => verifiedAt !== null),
  F12: ({ ending }) => ending?.proof === '录音',
  F16: confirmedByHand,
  // The original was seen, and whoever took material in entered it at their own account.
  F17: ({ representatives }) =>
    representatives.every(({ relation, poaOriginalSeen }) => relation !== AGENT || poaOriginalSeen),
  // Whoever archives the case signs as the one who puts the file together, by archiving it.
  F19: () => true,
};

/** True when the form's signatures are in the records, or its signed scan is with the material. */
function isSigned(c: Case, form: string): boolean {
  if (c.evidence.some(({ formCode }) => formCode === form)) return true;
  return IN_RECORDS[form]?.(c) ?? false;
}

/** Those of the required forms that nobody signed yet. */
export function unsignedForms(c: Case, required: readonly string[]): readonly string[] {
  return required.filter((form) => !isSigned(c, form));
}
