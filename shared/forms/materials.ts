import type { Case, Evidence } from '../domain/case.ts';

/** Evidence that a customer brings along; recordings and logs are the bank's own. */
const CUSTOMER_MATERIAL: ReadonlySet<string> = new Set([
  'EV03',
  'EV04',
  'EV05',
  'EV08',
  'EV09',
  'EV10',
  'EV13',
]);

/** True for material a customer handed in; the signed scan of a form is none. */
export function isCustomerMaterial({ kind, formCode }: Evidence): boolean {
  return formCode === null && kind !== null && CUSTOMER_MATERIAL.has(kind);
}

export function hasCustomerMaterial({ evidence }: Case): boolean {
  return evidence.some(isCustomerMaterial);
}

const AGENT = 'RP2';

/** Whoever acts for the complainant by power of attorney 受托人. */
export function agentOf({ representatives }: Case): Case['representatives'][number] | null {
  return representatives.find(({ relation }) => relation === AGENT) ?? null;
}
