import { nextDay, previousDay } from './calendar.ts';
import type { Calendar, DayType } from './calendar.ts';
import { addDays, addMonths, addSeconds, at, dayOf, daysBetween, timeOf, weekday } from './day.ts';
import type { Day, Moment } from './day.ts';

/** `cal` calendar days, `wd` working days, `h` and `min` by the clock, `day` the start day itself. */
export const COUNT_UNITS = ['cal', 'wd', 'h', 'min', 'day', 'month', 'year'] as const;
export type CountUnit = (typeof COUNT_UNITS)[number];

export type Term = { readonly length: number; readonly unit: CountUnit };

/** How the institution counts (rules DC6, DC9, DC15). Times are `HH:mm`. */
export type Counting = {
  readonly calendar: Calendar;
  readonly businessHours: { readonly from: string; readonly to: string };
  readonly rolloverWeekends: boolean;
  /** The last day ends at close of business, or at its last second. */
  readonly cutoff: 'closing' | 'midnight';
  /** Weekend days on which the branch is open, 0 = Sunday (rule DC15). */
  readonly openWeekdays?: readonly number[];
};

/** A pause of the clock: `from` included, `to` excluded (rules 4.1). */
export type Pause = { readonly from: Day; readonly to: Day };

export const COUNTED_CODES = [
  'start-not-counted',
  'clock-runs',
  'same-day',
  'same-day-after-closing',
  'paused',
  'skipped',
  'makeup-counted',
  'raw',
  'makeup-ends',
  'month-end',
  'rolled',
  'internal-earlier',
  'internal-makeup',
  'internal-open-day',
  'internal-is-final',
  'target',
  'outside-hours',
  'final',
  'provisional',
] as const;
export type CountedCode = (typeof COUNTED_CODES)[number];

/** One step of the answer to "why this day": never a sentence. `until` is set for a pause, and excluded. */
type Counted = {
  readonly code: CountedCode;
  readonly day: Day;
  readonly until: Day | null;
  readonly dayType: DayType;
  readonly note: string;
};

/** `raw` is the counted day before any roll-over; null where the unit has none. Staff work to `internal`. */
export type Count = {
  readonly raw: Day | null;
  readonly internal: Moment;
  readonly final: Moment;
  readonly provisional: boolean;
  readonly explained: readonly Counted[];
};

/** What one counting rule gets; the exported function only chooses the rule. */
type Task = {
  readonly start: Moment;
  readonly length: number;
  readonly counting: Counting;
  readonly pauses: readonly Pause[];
};

/** 24:00 is kept as the last second of the day, so that the moment still lies on the day it is due. */
const LAST_SECOND = '23:59:59';

function closing(on: Day, { businessHours }: Counting): Moment {
  return at(on, businessHours.to);
}

/** Rule DC6. */
function endOf(on: Day, counting: Counting): Moment {
  return counting.cutoff === 'closing' ? closing(on, counting) : at(on, LAST_SECOND);
}

/** A working day, or a weekend day on which this branch is open: of business, for internal dates only (rule DC15). */
export function isBusinessDay(on: Day, { calendar, openWeekdays }: Counting): boolean {
  if (calendar.isWorkday(on)) return true;
  return calendar.dayType(on) === 'weekend' && (openWeekdays ?? []).includes(weekday(on));
}

function step(code: CountedCode, on: Day, calendar: Calendar, until: Day | null = null): Counted {
  return { code, day: on, until, dayType: calendar.dayType(on), note: calendar.noteOf(on) };
}

function daysFrom(first: Day, count: number): readonly Day[] {
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(first, index));
}

/** The days on which the clock stood still from `start` on; overlapping pauses count once (rules 4.1). */
function pausedDays(pauses: readonly Pause[], start: Day): ReadonlySet<Day> {
  const days = pauses.flatMap(({ from, to }) => daysFrom(from, daysBetween(from, to)));
  return new Set(days.filter((on) => on >= start));
}

/** How many days the clock stood still from this moment on; overlapping pauses count once. */
export function countPaused(pauses: readonly Pause[], start: Moment): number {
  return pausedDays(pauses, dayOf(start)).size;
}

function pauseSteps({ pauses, counting }: Task): readonly Counted[] {
  return pauses.map(({ from, to }) => step('paused', from, counting.calendar, to));
}

/** Rules DC5, DC9: the days that do not end a period, from `raw` on. */
function rollOver(raw: Day, { calendar, rolloverWeekends }: Counting): Day {
  return nextDay(raw, (on) =>
    rolloverWeekends ? calendar.isWorkday(on) : calendar.dayType(on) !== 'holiday',
  );
}

function provisionalSteps(days: readonly Day[], calendar: Calendar): readonly Counted[] {
  const unknown = days.filter((on) => !calendar.hasYear(Number(on.slice(0, 4))));
  return unknown.slice(0, 1).map((on) => step('provisional', on, calendar));
}

/** Why staff work to another day than the counted one, or to one on which others rest. */
function internalSteps(internal: Day, raw: Day, calendar: Calendar): readonly Counted[] {
  const type = calendar.dayType(internal);
  if (type === 'weekend') return [step('internal-open-day', internal, calendar)];
  if (internal === raw) return [];
  return [step(type === 'makeup' ? 'internal-makeup' : 'internal-earlier', internal, calendar)];
}

/** Rules DC1, DC2, DC5, DC8. */
function byCalendar(task: Task): Count {
  const { counting } = task;
  const { calendar } = counting;
  const first = dayOf(task.start);
  const raw = addDays(first, task.length + pausedDays(task.pauses, first).size);
  const last = rollOver(raw, counting);
  const before = previousDay(raw, (on) => isBusinessDay(on, counting) || on <= first);
  const final = endOf(last, counting);
  const internal = before > first ? closing(before, counting) : final;
  const rolled = daysFrom(raw, daysBetween(raw, last)).map((on) => step('rolled', on, calendar));
  const earlier =
    before > first
      ? internalSteps(before, raw, calendar)
      : [step('internal-is-final', last, calendar)];
  const unsure = provisionalSteps([raw, last], calendar);
  return {
    raw,
    internal,
    final,
    provisional: unsure.length > 0,
    explained: [
      step('start-not-counted', first, calendar),
      ...pauseSteps(task),
      step('raw', raw, calendar),
      ...(calendar.dayType(raw) === 'makeup' ? [step('makeup-ends', raw, calendar)] : []),
      ...rolled,
      ...earlier,
      step('final', last, calendar),
      ...unsure,
    ],
  };
}

/** Rules DC10, DC11. */
function byWorkingDays(task: Task): Count {
  const { counting, length } = task;
  const { calendar } = counting;
  const first = dayOf(task.start);
  const paused = pausedDays(task.pauses, first);
  let last = first;
  for (let counted = 0; counted < length; counted += paused.has(last) ? 0 : 1) {
    last = nextDay(addDays(last, 1), calendar.isWorkday);
  }
  const passed = daysFrom(addDays(first, 1), daysBetween(first, last)).flatMap((on) => {
    if (!calendar.isWorkday(on)) return [step('skipped', on, calendar)];
    return calendar.dayType(on) === 'makeup' && !paused.has(on)
      ? [step('makeup-counted', on, calendar)]
      : [];
  });
  const final = endOf(last, counting);
  const unsure = provisionalSteps([last], calendar);
  const explained = [
    step('start-not-counted', first, calendar),
    ...pauseSteps(task),
    ...passed,
    step('final', last, calendar),
    ...unsure,
  ];
  return { raw: null, internal: final, final, provisional: unsure.length > 0, explained };
}

function isOpenAt(moment: Moment, counting: Counting): boolean {
  const { from, to } = counting.businessHours;
  const on = dayOf(moment);
  return isBusinessDay(on, counting) && moment >= at(on, from) && moment <= at(on, to);
}

/** The last closing time before `final` and after `start`, if there is one (rule DC13). */
function lastClosing({ start, counting }: Task, final: Moment): Moment | null {
  for (let on = dayOf(final); on >= dayOf(start); on = addDays(on, -1)) {
    const close = closing(on, counting);
    if (isBusinessDay(on, counting) && close < final && close > start) return close;
  }
  return null;
}

/** Rules DC3, DC13. */
function byClock(task: Task, seconds: number): Count {
  const { counting, start } = task;
  const final = addSeconds(start, seconds);
  const open = isOpenAt(final, counting);
  const internal = open ? final : (lastClosing(task, final) ?? final);
  const outside = open ? [] : [step('outside-hours', dayOf(final), counting.calendar)];
  // Whether the branch is open then is only guessed.
  const unsure = provisionalSteps([dayOf(final)], counting.calendar);
  return {
    raw: null,
    internal,
    final,
    provisional: unsure.length > 0,
    explained: [
      step('clock-runs', dayOf(start), counting.calendar),
      ...outside,
      step('final', dayOf(final), counting.calendar),
      ...unsure,
    ],
  };
}

/** Rule DC12. */
function sameDay({ start, counting }: Task): Count {
  const on = dayOf(start);
  const late = timeOf(start) > timeOf(closing(on, counting));
  const final = late ? at(on, LAST_SECOND) : endOf(on, counting);
  const code = late ? 'same-day-after-closing' : 'same-day';
  const explained = [step(code, on, counting.calendar), step('final', on, counting.calendar)];
  return { raw: null, internal: final, final, provisional: false, explained };
}

/** Rules DC4, DC7: no roll-over. */
function byMonths({ start, counting }: Task, months: number): Count {
  const { calendar } = counting;
  const raw = addMonths(dayOf(start), months);
  const final = endOf(raw, counting);
  const short = raw.slice(8) !== start.slice(8, 10);
  const explained = [
    step('start-not-counted', dayOf(start), calendar),
    ...(short ? [step('month-end', raw, calendar)] : []),
    step('final', raw, calendar),
  ];
  return { raw, internal: final, final, provisional: false, explained };
}

const COUNTS: Readonly<Record<CountUnit, (task: Task) => Count>> = {
  cal: byCalendar,
  wd: byWorkingDays,
  h: (task) => byClock(task, task.length * 3600),
  min: (task) => byClock(task, task.length * 60),
  day: sameDay,
  month: (task) => byMonths(task, task.length),
  year: (task) => byMonths(task, task.length * 12),
};

/** The same with the institution's own, stricter target: it moves the day staff work to, never the limit (domain 5.11). */
export function tightened(count: Count, target: Count, { calendar }: Counting): Count {
  const { internal } = target;
  if (internal >= count.internal) return count;
  const explained = [...count.explained, step('target', dayOf(internal), calendar)];
  return { ...count, internal, explained };
}

/** The dates of one period by rules DC1-DC15. `pauses` are those of a rule that may be paused, already ended. */
export function countFrom(
  start: Moment,
  { length, unit }: Term,
  counting: Counting,
  pauses: readonly Pause[] = [],
): Count {
  return COUNTS[unit]({ start, length, counting, pauses });
}
