import type { Case } from './case.ts';
import { inRound } from './approval.ts';
import { refusalsOf } from './guard.ts';
import { owedOf } from './deadlines.ts';
import type { Deadline } from './deadlines.ts';
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
export function warningsOf(c: Case, deadlines: readonly Deadline[]): readonly Refusal[] {
  return refusalsOf([
    [isOpen(c.status) && isUnconfirmed(c), 'concern-not-confirmed'],
    [owedOf(deadlines).some(({ provisional }) => provisional), 'calendar-year-missing'],
  ]);
}
