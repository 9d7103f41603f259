import { digitsOf, SHORTEST_TAIL } from './case-index.ts';
import type { Case } from './case.ts';

export const CUSTOMER_KEY_KINDS = ['phone', 'identity', 'contract'] as const;
export type CustomerKeyKind = (typeof CUSTOMER_KEY_KINDS)[number];

/** What tells that two cases are of one customer (rule RP1): one number of a kind in common is enough. */
export type CustomerKeys = Readonly<Record<CustomerKeyKind, readonly string[]>>;

/** The numbers as a person typed them. */
export type CustomerNumbers = {
  readonly phone: string | null;
  readonly altPhone: string | null;
  readonly idNo: string | null;
  readonly contractNo: string | null;
};

/** A phone with fewer digits is still being typed: it would fit strangers. */
const WHOLE_PHONE = 7;

/** Letters and digits only, as `110101199001011234` or `PL20260001X`: how it was spaced does not matter. */
function numberKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function keysFrom(
  texts: readonly (string | null)[],
  keyOf: (text: string) => string,
  least: number,
): readonly string[] {
  const keys = texts.map((text) => keyOf(text ?? '')).filter((key) => key.length >= least);
  return [...new Set(keys)];
}

/** The keys of what was typed; a number that is too short to be whole has none. */
export function keysOfNumbers({
  phone,
  altPhone,
  idNo,
  contractNo,
}: CustomerNumbers): CustomerKeys {
  return {
    phone: keysFrom([phone, altPhone], digitsOf, WHOLE_PHONE),
    identity: keysFrom([idNo], numberKey, SHORTEST_TAIL),
    contract: keysFrom([contractNo], numberKey, SHORTEST_TAIL),
  };
}

/** The numbers of a case's own customer. */
export function customerNumbers({ complainant, facts }: Case): CustomerNumbers {
  const { phone, altPhone, idNo } = complainant;
  return { phone, altPhone, idNo, contractNo: facts.contractNo };
}

export function hasKeys(keys: CustomerKeys): boolean {
  return CUSTOMER_KEY_KINDS.some((kind) => keys[kind].length > 0);
}

/** One number of a kind in common is enough; an anonymous case has no customer. */
export function isSameCustomer(one: Case, other: Case): boolean {
  if (one.complainant.isAnonymous || other.complainant.isAnonymous) return false;
  const [keys, others] = [one, other].map((c) => keysOfNumbers(customerNumbers(c)));
  if (keys === undefined || others === undefined) return false;
  return CUSTOMER_KEY_KINDS.some((kind) => keys[kind].some((key) => others[kind].includes(key)));
}
