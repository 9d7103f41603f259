import { App, Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/contract/api.ts';
import type { ProblemView } from '../../../shared/contract/configuration-channels.ts';
import { shapedContent } from '../../../shared/contract/configuration-reading.ts';
import { DAY_TYPE_WORDS } from '../../../shared/data/day-type-words.ts';
import type { YearTable } from '../../../shared/domain/calendar.ts';
import { readYear } from '../../../shared/domain/calendar-import.ts';
import { pickFile } from '../../api/files.ts';
import { useAct } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { ProblemList } from './change-tables.tsx';

/** Lines of a file that is refused; the rest of a long list helps nobody. */
const MOST_SHOWN = 20;
const EXAMPLE = `2027-01-01 ${DAY_TYPE_WORDS.holiday[0] ?? ''}`;

type ImportProps = { readonly onYear: (table: YearTable) => void };

/** A year's table from a file or from pasted text. */
export function CalendarImport({ onYear }: ImportProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { run, busy, failure } = useAct('configuration.calendar-file');
  const [picked, setPicked] = useState<Failure | null>(null);
  const [problems, setProblems] = useState<readonly ProblemView[]>([]);
  const [text, setText] = useState('');
  const textId = useId();
  const take = (table: YearTable): void => {
    setProblems([]);
    onYear(table);
    const { year, days } = table;
    void message.info(t('configuration.calendars.readDone', { year, count: days.length }));
  };
  const fromFile = async (): Promise<void> => {
    const file = await pickFile('calendar');
    setPicked(file.ok ? null : file.failure);
    if (!file.ok || file.value === null) return;
    const answer = await run({ ticket: file.value.ticket });
    if (!answer.ok) return;
    const [table] = shapedContent('calendars', [answer.value.table]) ?? [];
    if (table === undefined) setProblems(answer.value.problems);
    else take(table);
  };
  const fromText = (): void => {
    const read = readYear(text, DAY_TYPE_WORDS);
    if (read.ok) take(read.value);
    else setProblems(read.failure);
  };
  return (
    <Panel
      title={t('configuration.calendars.import')}
      extra={
        <Button size="small" loading={busy} onClick={() => void fromFile()}>
          {t('configuration.calendars.fromFile')}
        </Button>
      }
    >
      <Labelled label={t('configuration.calendars.paste', { example: EXAMPLE })} controlId={textId}>
        <TextInput id={textId} value={text} rows={3} onChange={setText} />
      </Labelled>
      <Button size="small" disabled={text.trim() === ''} onClick={fromText}>
        {t('configuration.calendars.read')}
      </Button>
      <RefusalList failure={picked ?? failure} />
      {problems.length === 0 ? null : (
        <div role="alert" className="problems">
          <ProblemList problems={problems.slice(0, MOST_SHOWN)} />
        </div>
      )}
    </Panel>
  );
}
