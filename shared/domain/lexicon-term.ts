/** One term of the keyword lexicon (rules 9.2). `category` is null for a term that only tells urgency. */
export type LexiconTerm = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The customer's cause (list `reason`) that the term points to. */
  readonly category: string | null;
  /** The branch cause (list `branchCause`), where the term is that precise. */
  readonly branchCause?: string;
  readonly weight: number;
  readonly urgency: number;
  readonly mood: number;
  readonly active: boolean;
};
