import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_TYPE_WORDS } from '../../../shared/data/day-type-words.ts';
import { calendarOf } from '../../../shared/domain/calendar.ts';
import type { CalendarDay, YearTable } from '../../../shared/domain/calendar.ts';
import { withToggledDay, withYear } from '../../../shared/domain/calendar-edit.ts';
import { daysOfYear } from '../../../shared/domain/calendar-checks.ts';
import { writeYear } from '../../../shared/domain/calendar-import.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { CalendarImport } from './calendar-import-panel.tsx';
import type { EditorProps } from './editor.ts';
import { YearView } from './year-view.tsx';

function Counts({ table }: { readonly table: YearTable }) {
  const { t } = useTranslation();
  const { isWorkday } = calendarOf([table]);
  const count = (type: CalendarDay['type']): number =>
    table.days.filter((row) => row.type === type).length;
  const words = [
    t('configuration.calendars.rest', { count: count('holiday') }),
    t('configuration.calendars.makeup', { count: count('makeup') }),
    t('configuration.calendars.workdays', {
      count: daysOfYear(table.year).filter(isWorkday).length,
    }),
  ];
  return <span className="note">{words.join(t('common.listSeparator'))}</span>;
}

/** Hands the table to the person as a file that the import reads again. */
function saveText(table: YearTable): void {
  const file = new Blob([writeYear(table, DAY_TYPE_WORDS)], { type: 'text/plain;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${String(table.year)}.txt`;
  link.click();
  URL.revokeObjectURL(address);
}

function Legend() {
  const { types } = useWords().configuration.calendars;
  return (
    <span className="legend">
      {(['workday', 'weekend', 'holiday', 'makeup'] as const).map((type) => (
        <span key={type}>
          <span className={`day day-${type}`} aria-hidden="true" />
          {types[type]}
        </span>
      ))}
    </span>
  );
}

type HeadProps = {
  readonly tables: readonly YearTable[];
  readonly year: number;
  readonly note: string;
  readonly onYear: (year: number) => void;
  readonly onAdd: (year: number) => void;
  readonly onNote: (note: string) => void;
};

/** Which year, what a holiday that is clicked is called, and what the colours mean. */
function YearHead({ tables, year, note, onYear, onAdd, onNote }: HeadProps) {
  const { t } = useTranslation();
  const [yearId, noteId] = [useId(), useId()];
  const table = tables.find((one) => one.year === year);
  const nextYear = (tables.at(-1)?.year ?? year) + 1;
  return (
    <div className="find-box">
      <label htmlFor={yearId}>{t('configuration.calendars.year')}</label>
      <OneSelect
        id={yearId}
        required
        value={String(year)}
        options={tables.map((one) => ({ value: String(one.year), label: String(one.year) }))}
        onChange={(next) => {
          onYear(Number(next));
        }}
      />
      <Button
        onClick={() => {
          onAdd(nextYear);
        }}
      >
        {t('configuration.calendars.addYear', { year: nextYear })}
      </Button>
      <label htmlFor={noteId}>{t('configuration.calendars.holidayName')}</label>
      <TextInput id={noteId} value={note} max={40} onChange={onNote} />
      {table === undefined ? null : (
        <>
          <Counts table={table} />
          <Button
            onClick={() => {
              saveText(table);
            }}
          >
            {t('configuration.calendars.export')}
          </Button>
        </>
      )}
      <Legend />
    </div>
  );
}

/** 工作日历: one year at a time, typed day by day or imported. */
export function CalendarsEditor({ value, onChange }: EditorProps<'calendars'>) {
  const { t } = useTranslation();
  const [year, setYear] = useState(value.at(-1)?.year ?? 0);
  const [note, setNote] = useState('');
  const table = value.find((one) => one.year === year);
  const take = (next: YearTable): void => {
    onChange(withYear(value, next));
    setYear(next.year);
  };
  return (
    <>
      <p className="note">{t('configuration.calendars.note')}</p>
      <YearHead
        tables={value}
        year={year}
        note={note}
        onYear={setYear}
        onAdd={(next) => {
          take({ year: next, version: '', days: [] });
        }}
        onNote={setNote}
      />
      {table === undefined ? null : (
        <div className="panel">
          <YearView
            year={year}
            calendar={calendarOf([table])}
            onToggle={(on) => {
              onChange(
                value.map((one) =>
                  one.year === year ? withToggledDay(one, on, note.trim()) : one,
                ),
              );
            }}
          />
        </div>
      )}
      <CalendarImport onYear={take} />
    </>
  );
}
