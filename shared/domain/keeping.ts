import type { Case } from './case.ts';
import { addMonths, dayOf } from './day.ts';
import type { Day } from './day.ts';
import type { DeadlineId } from './deadline-rule.ts';
import type { ActionWorld } from './guard.ts';

/** Credit disputes are kept longer, also when the case goes on under another procedure (D33). */
function keptBy(
  { creditDispute }: Case,
  { book }: Pick<ActionWorld, 'book'>,
): readonly DeadlineId[] {
  return creditDispute === null ? book.procedure.keptBy : [...book.procedure.keptBy, 'D33'];
}

/**
 * The last day on which a case that ends now is kept: three years by law (D32), ten for a credit dispute (D33), or as
 * long as the institution says where that is longer. Purge from the day after (rules 13).
 */
export function keepUntil(c: Case, world: Pick<ActionWorld, 'book' | 'now'>): Day {
  const years = keptBy(c, world).map((id) => {
    const length = world.book.rules.find((rule) => rule.id === id)?.length;
    return typeof length === 'number' ? length : 0;
  });
  const kept = Math.max(world.book.settings.retentionYears, ...years);
  return addMonths(dayOf(world.now), kept * 12);
}
