import { expect, test } from 'vitest';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { warningsOf } from '../../../shared/domain/warnings.ts';
import { aCaseWithChoice, step } from '../../support/case-on-its-way.ts';
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

test('options made before the customer confirmed the main concern are warned of', () => {
  const main = { text: '退还手续费', isPrimary: true };
  const c = step(aCaseWithChoice(), 'concern', 'lin', main);
  expect(warningsOf(c, [])).toEqual(['concern-not-confirmed']);
  const concernId = c.concerns[0]?.id ?? '';
  const confirmed = { concernId, confirmedByCustomerAt: c.updatedAt };
  expect(warningsOf(step(c, 'concern', 'lin', confirmed), [])).toEqual([]);
});
