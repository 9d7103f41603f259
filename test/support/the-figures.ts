import type { Case } from '../../shared/domain/case.ts';
import { caseFigures } from '../../shared/domain/case-figures.ts';
import type { CaseFigures } from '../../shared/domain/case-figures.ts';
import { moment } from '../../shared/domain/day.ts';
import { deadlinesOf } from '../../shared/domain/deadlines.ts';
import { NO_MONEY } from '../../shared/domain/money.ts';
import { aBook } from './branch-world.ts';

const BOOK = aBook();

/** The figures of a case by the shipped rules. */
export function theFigures(c: Case, now = moment('2026-03-02T10:00:00')): CaseFigures {
  const deadlines = deadlinesOf(c, { ...BOOK, now });
  return caseFigures(c, {
    now,
    deadlines,
    book: BOOK,
    linkedCost: NO_MONEY,
    parent: null,
    unsigned: [],
  });
}
