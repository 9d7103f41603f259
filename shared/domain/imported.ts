import type { Case } from './case.ts';
import type { EntityOf, Fields } from './fields.ts';
import { isOpen } from './states.ts';

/** Where a case came from that was not received here but taken over from an old ledger. */
export const IMPORTED_FIELDS = {
  batchId: { kind: 'text', max: 40, given: true },
  at: { kind: 'moment', given: true },
  by: { kind: 'staff', given: true },
  /** SHA-256 of the file, in hex. */
  fileHash: { kind: 'text', max: 64, given: true },
  /** As the spreadsheet counts it. */
  row: { kind: 'count', min: 1, max: 10_000_000, given: true },
  oldNo: { kind: 'text', max: 60 },
  /** It had ended before it came here. */
  asEnded: { kind: 'flag' },
  /** As the old ledger names them, who need not work here any more. */
  firstReceiver: { kind: 'text', max: 100, mask: 'name' },
  handler: { kind: 'text', max: 100, mask: 'name' },
  /** When it was due by the old ledger. */
  dueOn: { kind: 'day', planned: true },
  remark: { kind: 'text', max: 1000, mask: 'scan' },
  /** Words of the old ledger that this program's lists do not have, with the heading of their column. */
  kept: { kind: 'texts', max: 400 },
} as const satisfies Fields;

export type Imported = EntityOf<typeof IMPORTED_FIELDS>;

/**
 * True for what is only remembered: it ended before it came here and nobody took it up again. It owes nothing, so no
 * to-do, no call-back and no effect of a missed date follows from it.
 */
export function isHistory({
  imported,
  status,
  reopenedAt,
  reviews,
}: Pick<Case, 'imported' | 'status' | 'reopenedAt' | 'reviews'>): boolean {
  const untouched = reopenedAt === null && reviews.length === 0;
  return imported?.asEnded === true && untouched && !isOpen(status);
}
