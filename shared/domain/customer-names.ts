import type { Case } from './case.ts';

/** Everybody on the customer's side whom a case names. */
export function customerNames(c: Case): readonly string[] {
  const { complainant, representatives, facts, formSignatures } = c;
  const names = [
    complainant.name,
    complainant.legalRep,
    facts.thirdPartyName,
    ...representatives.map(({ name }) => name),
    ...formSignatures.map(({ signerName }) => signerName),
  ];
  return names.flatMap((name) => (name === null ? [] : [name]));
}
