import { expect, test } from 'vitest';
import { CALENDARS } from '../../../shared/data/calendars.ts';
import { calendarOf } from '../../../shared/domain/calendar.ts';
import { COUNT_UNITS, countFrom } from '../../../shared/domain/day-counting.ts';
import type { Counting } from '../../../shared/domain/day-counting.ts';
import { day, moment } from '../../../shared/domain/day.ts';

const COUNTING: Counting = {
  calendar: calendarOf(CALENDARS),
  businessHours: { from: '09:00', to: '17:00' },
  rolloverWeekends: true,
  cutoff: 'closing',
};
const HOLIDAYS_ONLY: Counting = { ...COUNTING, rolloverWeekends: false };

/** `start` is MM-dd of 2026 at ten, or a whole moment with a blank in it; `term` is a length and a unit. */
function count(start: string, term: string, counting = COUNTING) {
  const [length = '', name = ''] = term.split(' ');
  const unit = COUNT_UNITS.find((known) => known === name) ?? 'cal';
  const full = start.length === 5 ? `2026-${start}` : start;
  const at = full.length === 10 ? `${full}T10:00:00` : full.replace(' ', 'T');
  return countFrom(moment(at), { length: Number(length), unit }, counting);
}

function shown(on: string): string {
  const full = on.startsWith('2') ? on : `2026-${on}`;
  return full.length === 10 ? `${full}T17:00:00` : `${full.replace(' ', 'T')}:00`;
}

/** Rules 3.2: start, rule, raw, internal, final; 2026 table, close of business 17:00. */
test.each([
  ['E1 D01', '03-09', '15 cal', '03-24', '03-24', '03-24'],
  ['E1 D16', '03-09', '3 cal', '03-12', '03-12', '03-12'],
  ['E1 D17', '03-09', '7 cal', '03-16', '03-16', '03-16'],
  ['E1 D02', '03-09', '30 cal', '04-08', '04-08', '04-08'],
  ['E1 D03', '03-09', '60 cal', '05-08', '05-08', '05-08'],
  ['E2 weekend', '05-08', '15 cal', '05-23', '05-22', '05-25'],
  ['E3 make-up workday', '04-24', '15 cal', '05-09', '05-09', '05-09'],
  ['E4 清明', '03-20', '15 cal', '04-04', '04-03', '04-07'],
  ['E5 春节', '02-05', '15 cal', '02-20', '02-14', '02-24'],
  ['E5 D02', '02-05', '30 cal', '03-07', '03-06', '03-09'],
  ['E5 D03', '02-05', '60 cal', '04-06', '04-03', '04-07'],
  ['E6 劳动节', '04-17', '15 cal', '05-02', '04-30', '05-06'],
  ['E7 D09', '02-06', '10 wd', null, '02-27', '02-27'],
  ['E7 D08', '02-06', '20 cal', '02-26', '02-26', '02-26'],
  ['E8 after closing', '2026-06-05 18:40:00', '15 cal', '06-20', '06-18', '06-22'],
  ['E9 D15', '06-05', '1 cal', '06-06', '06-08', '06-08'],
  ['E10 D13', '2026-03-10 15:30:00', '2 h', null, '03-10 17:00', '03-10 17:30'],
  ['E11 D18', '2026-03-10 16:00:00', '12 h', null, '03-10 17:00', '03-11 04:00'],
  ['E12 D11', '04-03', '2 wd', null, '04-08', '04-08'],
  ['E14 D32', '2028-02-29', '3 year', '2031-02-28', '2031-02-28', '2031-02-28'],
  ['S01 D16', '03-11', '3 cal', '03-14', '03-13', '03-16'],
  ['S02 D13', '2026-04-13 10:30:00', '2 h', null, '04-13 12:30', '04-13 12:30'],
  ['S02 D18', '2026-04-13 10:50:00', '12 h', null, '04-13 17:00', '04-13 22:50'],
  ['S04 D01', '04-20', '15 cal', '05-05', '04-30', '05-06'],
  ['S07 D09', '09-24', '10 wd', null, '10-15', '10-15'],
  ['S07 D08', '09-24', '20 cal', '10-14', '10-14', '10-14'],
  ['S07 D11', '09-24', '2 wd', null, '09-29', '09-29'],
])('%s: from %s, %s ends raw %s, internal %s, final %s', (...row) => {
  const [, start, term, raw, internal, final] = row;
  const got = count(start, term);
  const rawDay = raw === null ? null : shown(raw).slice(0, 10);
  expect([got.raw, got.internal, got.final]).toEqual([rawDay, shown(internal), shown(final)]);
});

test('E2b: with the weekend switch off an ordinary Saturday ends a period', () => {
  const got = count('05-08', '15 cal', HOLIDAYS_ONLY);
  expect([got.internal, got.final]).toEqual(['2026-05-22T17:00:00', '2026-05-23T17:00:00']);
});

test('with the weekend switch off a holiday still rolls over', () => {
  expect(count('03-20', '15 cal', HOLIDAYS_ONLY).final).toBe('2026-04-07T17:00:00');
});

test('E13: monthly dates keep the number of the day, or take the last of the month', () => {
  const months = [1, 2, 3].map((length) => count('01-31', `${String(length)} month`).raw);
  expect(months).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
});

test('a same-day limit ends at closing, and after closing at the end of the day (rule DC12)', () => {
  expect(count('2026-03-11 10:05:00', '0 day').final).toBe('2026-03-11T17:00:00');
  expect(count('2026-03-11 17:00:00', '0 day').final).toBe('2026-03-11T17:00:00');
  expect(count('2026-03-11 17:00:01', '0 day').final).toBe('2026-03-11T23:59:59');
});

test('where the day ends at midnight staff still work to closing time', () => {
  const got = count('03-09', '15 cal', { ...COUNTING, cutoff: 'midnight' });
  expect([got.internal, got.final]).toEqual(['2026-03-24T17:00:00', '2026-03-24T23:59:59']);
});

test('a promise due in the evening has no closing time before it, so the promise itself is the date', () => {
  const got = count('2026-07-16 19:30:00', '0 min');
  expect([got.internal, got.final]).toEqual(['2026-07-16T19:30:00', '2026-07-16T19:30:00']);
});

test('hours that end on a Sunday are worked to on Friday', () => {
  expect(count('2026-03-13 16:30:00', '40 h').internal).toBe('2026-03-13T17:00:00');
});

test('an open Saturday moves the internal date and never the final one (rule DC15)', () => {
  const got = count('05-08', '15 cal', { ...COUNTING, openWeekdays: [6] });
  expect([got.internal, got.final]).toEqual(['2026-05-23T17:00:00', '2026-05-25T17:00:00']);
});

test('S15: eighteen days of appraisal move the dates of Spring Festival', () => {
  const pause = [{ from: day('2026-02-09'), to: day('2026-02-27') }];
  const start = moment('2026-02-05T14:00:00');
  const finals = [15, 30, 60].map(
    (length) => countFrom(start, { length, unit: 'cal' }, COUNTING, pause).final,
  );
  expect(finals).toEqual(['2026-03-10T17:00:00', '2026-03-25T17:00:00', '2026-04-24T17:00:00']);
});

test('overlapping pauses count once', () => {
  const pauses = [
    { from: day('2026-02-09'), to: day('2026-02-20') },
    { from: day('2026-02-16'), to: day('2026-02-27') },
  ];
  const got = countFrom(
    moment('2026-02-05T14:00:00'),
    { length: 15, unit: 'cal' },
    COUNTING,
    pauses,
  );
  expect(got.raw).toBe('2026-03-10');
});

test('working days in a pause are not counted', () => {
  const pauses = [{ from: day('2026-03-10'), to: day('2026-03-12') }];
  const got = countFrom(moment('2026-03-09T10:00:00'), { length: 2, unit: 'wd' }, COUNTING, pauses);
  expect(got.final).toBe('2026-03-13T17:00:00');
});

test('S15: a date in a year without a calendar is provisional', () => {
  const got = count('12-21', '15 cal');
  expect([got.raw, got.final, got.provisional]).toEqual([
    '2027-01-05',
    '2027-01-05T17:00:00',
    true,
  ]);
  expect(got.explained.at(-1)?.code).toBe('provisional');
  expect(count('12-10', '15 cal').provisional).toBe(false);
});

test('the explanation names the start, each day rolled over with its holiday, and the dates', () => {
  const steps = count('03-20', '15 cal').explained.map(({ code, day: on, note }) => [
    code,
    on,
    note,
  ]);
  expect(steps).toEqual([
    ['start-not-counted', '2026-03-20', ''],
    ['raw', '2026-04-04', '清明'],
    ['rolled', '2026-04-04', '清明'],
    ['rolled', '2026-04-05', '清明'],
    ['rolled', '2026-04-06', '清明'],
    ['internal-earlier', '2026-04-03', ''],
    ['final', '2026-04-07', ''],
  ]);
});

test('the explanation says of a make-up workday that it is worked, and of an open Saturday that it counts', () => {
  const codes = (start: string, term: string, counting = COUNTING) =>
    count(start, term, counting).explained.map(({ code, day: on }) => `${code} ${on.slice(5)}`);
  expect(codes('04-24', '15 cal')).toEqual([
    'start-not-counted 04-24',
    'raw 05-09',
    'makeup-ends 05-09',
    'final 05-09',
  ]);
  expect(codes('02-05', '15 cal')).toContain('internal-makeup 02-14');
  expect(codes('05-08', '15 cal', { ...COUNTING, openWeekdays: [6] })).toEqual([
    'start-not-counted 05-08',
    'raw 05-23',
    'rolled 05-23',
    'rolled 05-24',
    'internal-open-day 05-23',
    'final 05-25',
  ]);
});

test('the explanation of working days names what was skipped and the make-up day that counted', () => {
  const { explained } = count('02-06', '10 wd');
  const of = (code: string) =>
    explained.filter((step) => step.code === code).map((step) => step.day);
  expect(of('makeup-counted')).toEqual(['2026-02-14']);
  expect(of('skipped')).toHaveLength(11);
});

test('the explanation of a pause names its first day and the day it ended', () => {
  const pauses = [{ from: day('2026-02-09'), to: day('2026-02-27') }];
  const { explained } = countFrom(
    moment('2026-02-05T14:00:00'),
    { length: 15, unit: 'cal' },
    COUNTING,
    pauses,
  );
  expect(explained.find(({ code }) => code === 'paused')).toMatchObject({
    day: '2026-02-09',
    until: '2026-02-27',
  });
});

test.each([
  ['2028-02-14 10:00:00', '15 cal', '2028-02-29', '2028-02-29T17:00:00'],
  ['2028-02-28 10:00:00', '1 cal', '2028-02-29', '2028-02-29T17:00:00'],
  ['2027-02-28 10:00:00', '1 cal', '2027-03-01', '2027-03-01T17:00:00'],
  ['2024-02-29 10:00:00', '1 year', '2025-02-28', '2025-02-28T17:00:00'],
  ['2028-02-29 10:00:00', '4 year', '2032-02-29', '2032-02-29T17:00:00'],
  ['2099-12-28 10:00:00', '3 cal', '2099-12-31', '2099-12-31T17:00:00'],
  ['1970-01-01 10:00:00', '15 cal', '1970-01-16', '1970-01-16T17:00:00'],
])('from %s, %s ends raw %s, final %s, in leap years and far ones', (start, term, raw, final) => {
  const got = count(start, term);
  expect([got.raw, got.final]).toEqual([raw, final]);
});

test('hours that end in a year without a calendar are provisional, because the branch may be shut', () => {
  const got = count('2027-03-08 10:00:00', '2 h');
  expect([got.internal, got.provisional]).toEqual(['2027-03-08T12:00:00', true]);
  expect(got.explained.at(-1)?.code).toBe('provisional');
});

test('a day whose rule begins on a rest day ends at that day’s closing time (rule DC12)', () => {
  expect(count('2026-03-14 10:00:00', '0 day').final).toBe('2026-03-14T17:00:00');
});

test('with an open Saturday hours ending on it are worked to the minute (rules DC13, DC15)', () => {
  const start = '2026-03-13 16:30:00';
  expect(count(start, '20 h').internal).toBe('2026-03-13T17:00:00');
  const open = count(start, '20 h', { ...COUNTING, openWeekdays: [6] });
  expect([open.internal, open.final]).toEqual(['2026-03-14T12:30:00', '2026-03-14T12:30:00']);
});

test('a public holiday is no open weekend day, whatever weekday it falls on', () => {
  const got = count('2026-03-20', '15 cal', { ...COUNTING, openWeekdays: [0, 6] });
  expect([got.internal, got.final]).toEqual(['2026-04-03T17:00:00', '2026-04-07T17:00:00']);
});

test('the pause of rules 4.1: eighteen days, and the internal date moves with the counted day', () => {
  const pause = [{ from: day('2026-02-09'), to: day('2026-02-27') }];
  const start = moment('2026-02-05T14:00:00');
  const of = (length: number) => countFrom(start, { length, unit: 'cal' }, COUNTING, pause);
  expect([15, 30, 60].map((length) => of(length).raw)).toEqual([
    '2026-03-10',
    '2026-03-25',
    '2026-04-24',
  ]);
  expect(of(15).internal).toBe('2026-03-10T17:00:00');
});
