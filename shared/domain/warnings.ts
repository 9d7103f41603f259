import type { Case } from './case.ts';
import { inRound } from './approval.ts';
import type { Refusal } from './refusals.ts';
import { isOpen } from './states.ts';

/** Options are being made although the customer has not confirmed how the main concern was understood (guide G4). */
function isUnconfirmed(c: Case): boolean {
  const asked = c.options.some((option) => inRound(c, option)) || c.status === 'proposing';
  if (!asked || c.concerns.length === 0) return false;
  const main = c.concerns.find(({ isPrimary }) => isPrimary) ?? c.concerns[0];
  return main?.confirmedByCustomerAt === null;
}

/** What is better seen to before going on; nothing is refused for it. */
export function warningsOf(c: Case): readonly Refusal[] {
  return isOpen(c.status) && isUnconfirmed(c) ? ['concern-not-confirmed'] : [];
}
