import { expect, test } from 'vitest';
import { caseFigures } from '../../../shared/domain/case-figures.ts';
import { moment } from '../../../shared/domain/day.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { answeredAt, isOverdue } from '../../../shared/domain/legal-overdue.ts';
import { NO_MONEY } from '../../../shared/domain/money.ts';
import { aBook } from '../../support/branch-world.ts';
import { aCase } from '../../support/sample-case.ts';

const FINAL = '2026-03-26T17:00:00';

test('what was answered in time is never overdue, what was not is from the moment after its date', () => {
  const open = { legalFinal: FINAL, toldAt: null, closedAt: null };
  expect(isOverdue(open, FINAL)).toBe(false);
  expect(isOverdue(open, '2026-03-26T17:00:01')).toBe(true);
  expect(isOverdue({ ...open, toldAt: '2026-03-20T09:00:00' }, '2027-01-01T00:00:00')).toBe(false);
  expect(isOverdue({ ...open, closedAt: '2026-03-20T09:00:00' }, '2027-01-01T00:00:00')).toBe(
    false,
  );
  expect(isOverdue({ ...open, toldAt: '2026-03-27T09:00:00' }, '2026-03-27T09:00:00')).toBe(true);
  expect(isOverdue({ ...open, legalFinal: null }, '2027-01-01T00:00:00')).toBe(false);
});

test('the decision answers, an end without one answers too', () => {
  const closedAt = '2026-03-20T09:00:00';
  expect(answeredAt({ toldAt: '2026-03-18T09:00:00', closedAt })).toBe('2026-03-18T09:00:00');
  expect(answeredAt({ toldAt: null, closedAt })).toBe(closedAt);
  expect(answeredAt({ toldAt: null, closedAt: null })).toBeNull();
});

test('a grievance has targets and no legal date, a complaint of the same day has one', () => {
  const finalOf = (nature: 'NA1' | 'NA2'): string | null => {
    const c = aCase({ facts: { nature }, decision: null, status: 'investigating', closing: null });
    const book = aBook();
    const now = moment('2026-03-12T09:00:00');
    const deadlines = deadlinesOf(c, { ...book, now });
    const world = { now, deadlines, book, linkedCost: NO_MONEY, parent: null, unsigned: [] };
    return caseFigures(c, world).legalFinal;
  };
  expect(finalOf('NA1')).toBe(FINAL);
  expect(finalOf('NA2')).toBeNull();
});
