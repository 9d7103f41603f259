import type { Case } from './case.ts';
import { countFrom } from './day-counting.ts';
import type { ActionWorld } from './guard.ts';

/** The level set at T2, or changed by hand: automatic rises do not move the first close limit (rules 5). */
function firstLevel(c: Case): string | null {
  const risen = c.levelChanges.find(({ field, by }) => field === 'grievance' && by === null);
  return risen?.from ?? c.grievanceLevel;
}

/** 一次关闭 K1 when resolved within the first close limit D23C, otherwise 二次关闭 K2; after a reopening its clock counts. */
export function closingType(c: Case, { book }: ActionWorld): 'K1' | 'K2' {
  const rule = book.rules.find(({ id }) => id === 'D23C');
  const level = firstLevel(c);
  const start = c.reopenedAt ?? c.facts.receivedAt;
  if (rule === undefined || rule.length === null || start === null || c.resolvedAt === null)
    return 'K1';
  const lengths: Readonly<Record<string, number>> =
    typeof rule.length === 'number' ? {} : rule.length.byLevel;
  const length = typeof rule.length === 'number' ? rule.length : lengths[level ?? ''];
  if (length === undefined) return 'K1';
  return c.resolvedAt <= countFrom(start, { length, unit: rule.unit }, book.counting).final
    ? 'K1'
    : 'K2';
}
