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

/** The one record a sheet is about. */
function about<T extends { readonly id: string }>(
  records: readonly T[],
  subjectId: string | null,
): T | null {
  return records.find(({ id }) => id === subjectId) ?? null;
}

function approved(c: Case, subjectId: string | null): Slots {
  const approval = about(c.approvals, subjectId);
  const authorisation = about(c.authorisations, subjectId);
  if (approval === null) return whole(!isBlank(authorisation?.authoriserId));
  return whole(approval.status !== '审批中' && approval.steps.every(isBoardProved));
}

/** Whoever extends or pauses does so at their own account; a pause is set by whoever may approve it. */
function extended(c: Case, subjectId: string | null): Slots {
  if (about(c.suspensions, subjectId) !== null) return WHOLE_SHEET;
  const extension = about(c.extensions, subjectId);
  if (extension === null) return NONE;
  const { approvedAt, recordedBy, proofEvidenceId } = extension;
  const proved = recordedBy === null || !isBlank(proofEvidenceId);
  return approvedAt !== null && proved ? WHOLE_SHEET : ['staff'];
}

/** A slip is handed over at an account, or by the rule itself; the receiver signs it there, or on paper with its scan. */
function handedOver(c: Case, subjectId: string | null): Slots {
  const slip = about(c.transfers, subjectId);
  if (slip === null) return NONE;
  const { signedAt, signRecordedBy, signProofId } = slip;
  const proved = signRecordedBy === null || !isBlank(signProofId);
  return signedAt !== null && proved ? WHOLE_SHEET : ['handedBy'];
}

function called(c: Case, subjectId: string | null): Slots {
  const call = about(c.followUps, subjectId);
  return whole(call !== null && (!call.onPaper || !isBlank(call.proofEvidenceId)));
}

/**
 * Places whose signature can stand in the records themselves, made by each person at their own account, or for which
 * forms.md 2.1 takes another proof. A form with a sheet for each of several records asks the one of that sheet.
 */
const IN_RECORDS: Readonly<Record<string, (c: Case, subjectId: string | null) => Slots>> = {
  F03: approved,
  F05: (c) => only(!isBlank(decisionNotice(c)?.proofEvidenceId), 'receipt'),
  F06: extended,
  F07: handedOver,
  F08: called,
  F10: ({ corrections }, subjectId) => {
    const one = about(corrections, subjectId);
    return whole(one !== null && one.verifiedAt !== null);
  },
  F11: ({ creditDispute }) => only(!isBlank(creditDispute?.deliveryProofId), 'deliveryReceipt'),
  F12: ({ ending }) => whole(ending?.proof === '录音'),
  // The original was seen, and whoever took material in entered it at their own account.
  F17: ({ representatives }) => {
    const seen = representatives.every(
      ({ relation, poaOriginalSeen }) => relation !== AGENT || poaOriginalSeen,
    );
    return seen ? WHOLE_SHEET : ['takenIn'];
  },
  // Whoever archives the case signs as the one who puts the file together, by archiving it.
  F19: () => WHOLE_SHEET,
};

/** Where staff noted that the customer signed: it holds as long as no signature on file says otherwise. */
const NOTED: Readonly<Record<string, (c: Case) => Slots>> = {
  F04: (c) => only(confirmedByHand(c) || hasSignedOptions(c), 'customerSign'),
  F16: (c) => only(confirmedByHand(c), 'customer'),
};

function has(slots: Slots | undefined, slot: string): boolean {
  return slots !== undefined && (slots === WHOLE_SHEET || slots.includes(slot));
}

/** True for a place that the record of this sheet signs by itself. */
export function isSignedInRecords(
  c: Case,
  form: string,
  subjectId: string | null,
  slot: string,
): boolean {
  return has(IN_RECORDS[form]?.(c, subjectId), slot);
}

/** True for a place of which staff noted that the customer signed there. */
export function isNotedAsSigned(c: Case, form: string, slot: string): boolean {
  return has(NOTED[form]?.(c), slot);
}
