/**
 * One entry of a code list. Codes are stable: never reused, never deleted. Lists without codes of their own use the
 * Chinese value as the code. `note` says when it applies, in both languages or not at all.
 */
export type ListEntry = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly group?: string;
  readonly note?: string;
  readonly noteEn?: string;
  /** The customer's cause (list `reason`) that a branch cause stands for unless chosen otherwise. */
  readonly defaultReason?: string;
  /** The code of the entry in JR/T 0169, once it is known. */
  readonly jrtCode?: string;
  /** Switched off: no longer offered, still read in records that carry it. */
  readonly inactive?: true;
};
