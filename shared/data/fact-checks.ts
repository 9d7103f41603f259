/** What is known of a fact check beside its name in the list `factCheck`. */
export type FactCheckFacts = {
  readonly code: string;
  /** Asked first for insurance sold through the bank. */
  readonly insuranceFirst?: true;
  /** The statement of involved staff: the only item they write. */
  readonly statement?: true;
  /** Its answer is sensitive personal information. */
  readonly sensitive?: true;
  /** Looked into only when the case needs it. */
  readonly onlyWhenNeeded?: true;
  /** An internal judgement: never on a customer copy. */
  readonly internal?: true;
  /** Its answer fills 已向外部反映 of the case. */
  readonly fillsExternalChannels?: true;
};

/** The shipped fact checks in the order of the list. */
export const FACT_CHECK_FACTS: readonly FactCheckFacts[] = [
  { code: 'FC01' },
  { code: 'FC02', sensitive: true, onlyWhenNeeded: true },
  { code: 'FC03' },
  { code: 'FC04' },
  { code: 'FC05', insuranceFirst: true },
  { code: 'FC06', insuranceFirst: true },
  { code: 'FC07', insuranceFirst: true },
  { code: 'FC08' },
  { code: 'FC09', fillsExternalChannels: true },
  { code: 'FC10', internal: true },
  { code: 'FC11' },
  { code: 'FC12', sensitive: true },
  { code: 'FC13', statement: true },
  { code: 'FC14' },
  { code: 'FC15' },
];
