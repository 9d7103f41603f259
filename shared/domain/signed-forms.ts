import { chosenOptions } from './approval.ts';
import type { ApprovalStep, Case } from './case.ts';
import { decisionNotice } from './guards-handling.ts';
import { isBlank } from './guard.ts';
import { WHOLE_SHEET } from './signature-fields.ts';

type Slots = readonly string[] | typeof WHOLE_SHEET;

const NONE: Slots = [];

function whole(signed: boolean): Slots {
  return signed ? WHOLE_SHEET : NONE;
}

function only(signed: boolean, slot: string): Slots {
  return signed ? [slot] : NONE;
}

function confirmedByHand({ decision }: Case): boolean {
  return decision?.customerConfirmation === '签字';
}

function hasSignedOptions(c: Case): boolean {
  const chosen = chosenOptions(c);
  return chosen.length > 0 && chosen.every(({ customerSignedAt }) => customerSignedAt !== null);
}

/** The board's resolution is entered by its recorder: with its number, and its scan before the case is archived. */
function isBoardProved({ roleId, decision, proofEvidenceId }: ApprovalStep): boolean {
  return roleId !== 'board' || decision === null || !isBlank(proofEvidenceId);
}

const AGENT = 'RP2';

/**
 * Places whose signature can stand in the records themselves, made by each person at their own account, or for which
 * forms.md 2.1 takes another proof.
 */
const IN_RECORDS: Readonly<Record<string, (c: Case) => Slots>> = {
  F03: ({ approvals, authorisations }) =>
    whole(
      approvals.every(({ status, steps }) => status !== '审批中' && steps.every(isBoardProved)) &&
        authorisations.every(({ authoriserId }) => !isBlank(authoriserId)),
    ),
  F05: (c) => only(!isBlank(decisionNotice(c)?.proofEvidenceId), 'receipt'),
  F08: ({ followUps }) =>
    whole(followUps.every(({ onPaper, proofEvidenceId }) => !onPaper || !isBlank(proofEvidenceId))),
  F10: ({ corrections }) => whole(corrections.every(({ verifiedAt }) => verifiedAt !== null)),
  F12: ({ ending }) => whole(ending?.proof === '录音'),
  // The original was seen, and whoever took material in entered it at their own account.
  F17: ({ representatives }) =>
    whole(
      representatives.every(
        ({ relation, poaOriginalSeen }) => relation !== AGENT || poaOriginalSeen,
      ),
    ),
  // Whoever archives the case signs as the one who puts the file together, by archiving it.
  F19: () => whole(true),
};

/** Where staff noted that the customer signed: it holds as long as no signature on file says otherwise. */
const NOTED: Readonly<Record<string, (c: Case) => Slots>> = {
  F04: (c) => only(confirmedByHand(c) || hasSignedOptions(c), 'customerSign'),
  F16: (c) => only(confirmedByHand(c), 'customer'),
};

function has(slots: Slots | undefined, slot: string): boolean {
  return slots !== undefined && (slots === WHOLE_SHEET || slots.includes(slot));
}

/** True for a place that the records sign by themselves. */
export function isSignedInRecords(c: Case, form: string, slot: string): boolean {
  return has(IN_RECORDS[form]?.(c), slot);
}

/** True for a place of which staff noted that the customer signed there. */
export function isNotedAsSigned(c: Case, form: string, slot: string): boolean {
  return has(NOTED[form]?.(c), slot);
}
