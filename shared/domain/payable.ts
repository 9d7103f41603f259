import { approvedAmount } from './approval.ts';
import type { Case } from './case.ts';
import { isPaid } from './guards-handling.ts';

/** True for a case whose approved amount waits to be paid (procedure P12-1). */
export function isPayable(c: Case): boolean {
  return c.status === 'executing' && approvedAmount(c) > 0 && !isPaid(c);
}
