import { useTranslation } from 'react-i18next';
import type { Calendar, DayType } from '../../../shared/domain/calendar.ts';
import { daysOfYear } from '../../../shared/domain/calendar-checks.ts';
import { weekday } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { useWords } from '../../ui/use-words.ts';

type YearProps = {
  readonly year: number;
  readonly calendar: Calendar;
  readonly onToggle: (on: Day) => void;
};

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Blank places before the first day, weeks beginning on Monday. */
function blanksBefore(on: Day): readonly number[] {
  const days = (weekday(on) + 6) % 7;
  return Array.from({ length: days }, (_, index) => index);
}

type DayProps = {
  readonly on: Day;
  readonly type: DayType;
  readonly note: string;
  readonly onToggle: (on: Day) => void;
};

function OneDay({ on, type, note, onToggle }: DayProps) {
  const { t } = useTranslation();
  const { types } = useWords().configuration.calendars;
  const number = Number(on.slice(8));
  return (
    <button
      type="button"
      className={`day day-${type}`}
      title={note === '' ? types[type] : `${types[type]} ${note}`}
      aria-label={t('configuration.calendars.day', { number, day: on, type: types[type], note })}
      onClick={() => {
        onToggle(on);
      }}
    >
      {number}
    </button>
  );
}

/** A year at a glance; a click changes what kind of day it is. */
export function YearView({ year, calendar, onToggle }: YearProps) {
  const { t } = useTranslation();
  const { week: names } = useWords().configuration;
  const days = daysOfYear(year);
  const week = [...names.slice(1), ...names.slice(0, 1)];
  return (
    <div className="year">
      {MONTHS.map((month) => {
        const inMonth = days.filter((on) => Number(on.slice(5, 7)) === month);
        const [first] = inMonth;
        return (
          <section key={month} className="month">
            <h2>{t('configuration.calendars.month', { month })}</h2>
            <div className="month-days">
              {week.map((name) => (
                <span key={name} className="week-day" aria-hidden="true">
                  {name}
                </span>
              ))}
              {first === undefined
                ? null
                : blanksBefore(first).map((blank) => <span key={`blank-${String(blank)}`} />)}
              {inMonth.map((on) => (
                <OneDay
                  key={on}
                  on={on}
                  type={calendar.dayType(on)}
                  note={calendar.noteOf(on)}
                  onToggle={onToggle}
                />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
