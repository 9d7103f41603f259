import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALENDARS } from '../../shared/data/calendars.ts';
import { calendarOf } from '../../shared/domain/calendar.ts';
import type { CalendarDay } from '../../shared/domain/calendar.ts';
import { countFrom } from '../../shared/domain/day-counting.ts';
import type { Counting } from '../../shared/domain/day-counting.ts';
import {
  addDays,
  addSeconds,
  day,
  dayOf,
  daysBetween,
  moment,
  weekday,
} from '../../shared/domain/day.ts';

const COUNTING: Counting = {
  calendar: calendarOf(CALENDARS),
  businessHours: { from: '09:00', to: '17:00' },
  rolloverWeekends: true,
  cutoff: 'closing',
};
const start = fc
  .integer({ min: 0, max: 540 * 86_400 })
  .map((seconds) => addSeconds(moment('2025-01-01T00:00:00'), seconds));
const length = fc.integer({ min: 1, max: 60 });
const unit = fc.constantFrom('cal', 'wd', 'h', 'min', 'day', 'month', 'year');

test('the internal date is never after the final one, and neither is before the start', () => {
  fc.assert(
    fc.property(start, length, unit, fc.boolean(), (from, many, unit, rolloverWeekends) => {
      const got = countFrom(from, { length: many, unit }, { ...COUNTING, rolloverWeekends });
      expect(got.internal <= got.final).toBe(true);
      expect(got.internal >= from).toBe(true);
    }),
  );
});

test('the day of receipt is never counted', () => {
  fc.assert(
    fc.property(start, length, (from, many) => {
      const morning = moment(`${dayOf(from)}T00:00:00`);
      const got = countFrom(from, { length: many, unit: 'cal' }, COUNTING);
      expect(got).toEqual(countFrom(morning, { length: many, unit: 'cal' }, COUNTING));
      expect(got.raw).toBe(addDays(dayOf(from), many));
    }),
  );
});

test('a period of days always ends on a working day', () => {
  fc.assert(
    fc.property(start, length, fc.constantFrom('cal', 'wd'), (from, many, unit) => {
      const { final, internal } = countFrom(from, { length: many, unit }, COUNTING);
      expect(COUNTING.calendar.isWorkday(dayOf(final))).toBe(true);
      expect(COUNTING.calendar.isWorkday(dayOf(internal))).toBe(true);
    }),
  );
});

test('one more holiday never makes a final date earlier', () => {
  const holiday = fc.integer({ min: 0, max: 620 }).map((gone) => addDays(day('2025-01-01'), gone));
  fc.assert(
    fc.property(start, length, fc.constantFrom('cal', 'wd'), holiday, (from, many, unit, on) => {
      const added: CalendarDay = { day: on, type: 'holiday', note: '新增' };
      const tables = CALENDARS.map((table) =>
        table.year === Number(on.slice(0, 4))
          ? { ...table, days: [...table.days.filter((row) => row.day !== on), added] }
          : table,
      );
      const more = { ...COUNTING, calendar: calendarOf(tables) };
      const term = { length: many, unit };
      expect(countFrom(from, term, more).final >= countFrom(from, term, COUNTING).final).toBe(true);
    }),
  );
});

test('a make-up workday is worked: a period ending on it does not roll over', () => {
  const makeups = CALENDARS.flatMap((table) => table.days).filter(({ type }) => type === 'makeup');
  fc.assert(
    fc.property(fc.constantFrom(...makeups), length, ({ day: on }, many) => {
      const from = moment(`${addDays(on, -many)}T10:00:00`);
      const got = countFrom(from, { length: many, unit: 'cal' }, COUNTING);
      expect([0, 6]).toContain(weekday(on));
      expect([dayOf(got.internal), dayOf(got.final)]).toEqual([on, on]);
    }),
  );
});

test('a pause moves the counted day by exactly its days', () => {
  fc.assert(
    fc.property(
      start,
      length,
      fc.nat(20),
      fc.integer({ min: 1, max: 40 }),
      (from, many, gone, days) => {
        const begin = addDays(dayOf(from), gone);
        const pause = { from: begin, to: addDays(begin, days) };
        const term = { length: many, unit: 'cal' } as const;
        const plain = countFrom(from, term, COUNTING).raw;
        const moved = countFrom(from, term, COUNTING, [pause]).raw;
        expect(plain !== null && moved !== null && daysBetween(plain, moved)).toBe(days);
      },
    ),
  );
});

test('clock rules end exactly their length after the start', () => {
  fc.assert(
    fc.property(start, length, (from, many) => {
      expect(countFrom(from, { length: many, unit: 'h' }, COUNTING).final).toBe(
        addSeconds(from, many * 3600),
      );
    }),
  );
});
