import type { Case } from '../../shared/domain/case.ts';
import { NO_DUES } from '../../shared/domain/case-index.ts';
import { moment } from '../../shared/domain/day.ts';
import type { Stamp } from '../../electron/storage/audit-access.ts';
import type { CaseChange, Store } from '../../electron/storage/store.ts';
import { CLERK } from './a-case.ts';
import { theFigures } from './the-figures.ts';

export const STAMP: Stamp = { at: moment('2026-03-02T10:00:00'), by: CLERK, branchId: 'b-1' };

/** A change of a case by the clerk, with one audit line. */
export function aChange(
  before: Case | null,
  after: Case,
  more: Partial<Omit<CaseChange, 'before' | 'after'>> = {},
): CaseChange {
  return {
    before,
    after,
    dues: NO_DUES,
    figures: theFigures(after),
    todos: [],
    stamp: STAMP,
    audit: [{ action: before === null ? 'case-opened' : 'case-changed' }],
    ...more,
  };
}

/** Saves and hands back the stored case; an exception when it is refused. */
export function saved(store: Store, change: CaseChange): Case {
  const result = store.write((writes) => writes.cases.save(change));
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}
