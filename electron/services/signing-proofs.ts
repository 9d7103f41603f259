import type { StaffId } from '../../shared/domain/ids.ts';

/** A password given again counts for one signature, for this long. */
const VALID_MS = 120_000;

/** Who has just given the password again, so that the next signature is theirs and not that of whoever sat down. */
export type SigningProofs = {
  readonly give: (by: StaffId) => void;
  /** True once for each proof. */
  readonly take: (by: StaffId) => boolean;
};

export function createSigningProofs(nowMs: () => number): SigningProofs {
  let last: { readonly by: StaffId; readonly until: number } | null = null;
  return {
    give: (by) => {
      last = { by, until: nowMs() + VALID_MS };
    },
    take: (by) => {
      const proof = last;
      last = null;
      return proof?.by === by && nowMs() < proof.until;
    },
  };
}
