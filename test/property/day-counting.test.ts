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

const anyYear = fc
  .integer({ min: 0, max: 130 * 365 * 24 })
  .map((hours) => addSeconds(moment('1970-01-01T00:00:00'), hours * 3600));
const openDays = fc.constantFrom([0], [6], [0, 6]);

test('an open weekend day moves internal dates, and never a final one (rule DC15)', () => {
  fc.assert(
    fc.property(start, length, unit, openDays, (from, many, unit, openWeekdays) => {
      const term = { length: many, unit };
      const open = countFrom(from, term, { ...COUNTING, openWeekdays });
      const shut = countFrom(from, term, COUNTING);
      expect([open.raw, open.final]).toEqual([shut.raw, shut.final]);
      expect(open.internal <= open.final).toBe(true);
    }),
  );
});

test('from 1970 to 2099 every date is found, and marked where its calendar is not known (rule DC14)', () => {
  const years = new Set(CALENDARS.map((table) => String(table.year)));
  fc.assert(
    fc.property(anyYear, length, fc.constantFrom('cal', 'wd', 'h'), (from, many, unit) => {
      const { final, internal, provisional } = countFrom(from, { length: many, unit }, COUNTING);
      expect(from <= internal && internal <= final).toBe(true);
      if (!years.has(final.slice(0, 4))) expect(provisional).toBe(true);
      if (years.has(from.slice(0, 4)) && from.slice(0, 4) === final.slice(0, 4)) {
        expect(provisional).toBe(false);
      }
    }),
  );
});

test('months and years end on the day of the same number, or the last of the month (rules DC4, DC7)', () => {
  fc.assert(
    fc.property(anyYear, length, fc.constantFrom('month', 'year'), (from, many, unit) => {
      const { raw, final, internal } = countFrom(from, { length: many, unit }, COUNTING);
      const on = raw ?? day('1970-01-01');
      const isLast = addDays(on, 1).endsWith('-01');
      expect(on.slice(8) === from.slice(8, 10) || (isLast && on.slice(8) < from.slice(8, 10))).toBe(
        true,
      );
      expect([dayOf(final), internal]).toEqual([on, final]);
    }),
  );
});

test('where the day ends at midnight the same day ends later, never another day (rule DC6)', () => {
  fc.assert(
    fc.property(start, length, fc.constantFrom('cal', 'wd', 'day', 'year'), (from, many, unit) => {
      const term = { length: many, unit };
      const closing = countFrom(from, term, COUNTING);
      const midnight = countFrom(from, term, { ...COUNTING, cutoff: 'midnight' });
      expect(dayOf(midnight.final)).toBe(dayOf(closing.final));
      expect(midnight.final >= closing.final).toBe(true);
    }),
  );
});

test('a longer period never ends earlier, and a pause never brings the end forward', () => {
  fc.assert(
    fc.property(
      start,
      length,
      fc.nat(10),
      fc.constantFrom('cal', 'wd'),
      (from, many, gone, unit) => {
        const term = { length: many, unit };
        const plain = countFrom(from, term, COUNTING).final;
        expect(countFrom(from, { ...term, length: many + 1 }, COUNTING).final >= plain).toBe(true);
        const begin = addDays(dayOf(from), gone);
        const pause = { from: begin, to: addDays(begin, 1 + gone) };
        expect(countFrom(from, term, COUNTING, [pause]).final >= plain).toBe(true);
      },
    ),
  );
});

test('the answer to "why this day" names every rest day that the last day passed over', () => {
  fc.assert(
    fc.property(start, length, (from, many) => {
      const { raw, final, explained } = countFrom(from, { length: many, unit: 'cal' }, COUNTING);
      const begin = raw ?? dayOf(from);
      const passed = Array.from({ length: daysBetween(begin, dayOf(final)) }, (_, gone) =>
        addDays(begin, gone),
      );
      const rolled = explained.filter(({ code }) => code === 'rolled');
      expect(rolled.map(({ day: on }) => on)).toEqual(passed);
      expect(explained[0]).toMatchObject({ code: 'start-not-counted', day: dayOf(from) });
      expect(explained.find(({ code }) => code === 'final')?.day).toBe(dayOf(final));
    }),
  );
});
