import type { Case } from './case.ts';
import { refusalsOf, staffById } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { StaffId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import type { Staff } from './roles.ts';

/** What comes with a signature that may have been given outside the program 线下 (domain 5.6). */
export type PaperInput = {
  readonly onPaper?: boolean;
  readonly proofEvidenceId?: string | null;
  readonly approverId?: StaffId | null;
};

/** Who signed: the person at the desk, or the one named on the paper; null when nobody is named there. */
export function signerOnPaper(input: PaperInput, world: ActionWorld): Staff | null {
  return input.onPaper === true ? staffById(world, input.approverId ?? null) : world.me;
}

/** A paper names somebody else than whoever enters it, and its scan is with the material. */
export function paperGaps(c: Case, input: PaperInput, world: ActionWorld): readonly Refusal[] {
  if (input.onPaper !== true) return [];
  const named = signerOnPaper(input, world);
  return refusalsOf([
    [named === null || named.id === world.me.id, 'staff-not-found'],
    [!c.evidence.some(({ id }) => id === input.proofEvidenceId), 'paper-proof-missing'],
  ]);
}

/** What the record keeps of it: who entered the paper, with which scan. */
export function paperTrace(
  { onPaper = false, proofEvidenceId = null }: PaperInput,
  { me }: ActionWorld,
): {
  readonly onPaper: boolean;
  readonly proofEvidenceId: string | null;
  readonly recordedBy: StaffId | null;
} {
  return { onPaper, proofEvidenceId, recordedBy: onPaper ? me.id : null };
}
