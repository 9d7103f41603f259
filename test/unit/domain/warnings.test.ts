import { expect, test } from 'vitest';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { warningsOf } from '../../../shared/domain/warnings.ts';
import { anOpenCase, in2026, world } from '../../support/deadline-world.ts';

/** Received on this day, with the dates that follow. */
function warned(on: string) {
  const c = anOpenCase({
    registeredAt: in2026(`${on} 10:00`),
    facts: { receivedAt: in2026(`${on} 10:00`) },
  });
  return warningsOf(c, deadlinesOf(c, world(`${on} 10:01`)));
}

test('S15: a date in a year without a calendar is warned of, and stops nobody', () => {
  expect(warned('12-21')).toEqual(['calendar-year-missing']);
  expect(warned('12-10')).toEqual([]);
});
