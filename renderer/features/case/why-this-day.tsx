import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '../../../shared/contract/views.ts';
import { HOLIDAYS } from '../../../shared/data/holidays.ts';
import { COUNTED_CODES } from '../../../shared/domain/day-counting.ts';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import { showMoment } from '../../ui/show-time.ts';

type Counted = DeadlineView['explained'][number];

/** A table of the institution's own may name days that no list knows: those stay as they are written. */
function useHolidayName(): (note: string) => string {
  const text = useEntryText();
  return (note) => {
    const known = HOLIDAYS.find(({ zh }) => zh === note);
    return known === undefined ? note : text(known);
  };
}

/** One step of the counting, in words; '' for a step this program does not know. */
function useCountedWords(): (step: Counted) => string {
  const { t } = useTranslation();
  const holiday = useHolidayName();
  return ({ code, day, until, dayType, note }) => {
    const known = COUNTED_CODES.find((one) => one === code);
    if (known === undefined) return '';
    const kind = note === '' ? t(`case.dayTypes.${dayType}`) : holiday(note);
    return t(`case.explained.${known}`, { day, until: until ?? '', kind, year: day.slice(0, 4) });
  };
}

function Dates({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  return (
    <>
      {t('case.header.internal', { at: showMoment(deadline.internal) })}
      <br />
      {t(deadline.kind === 'L' ? 'case.header.legal' : 'case.header.last', {
        at: showMoment(deadline.final),
      })}
    </>
  );
}

/** Day by day how the date came about: start, rest days passed over, pauses, the last day. */
export function CountedDays({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const words = useCountedWords();
  return (
    <div className="counted">
      <ol>
        {deadline.explained.map((step) => (
          <li key={`${step.code}:${step.day}`} data-code={step.code}>
            {words(step)}
          </li>
        ))}
      </ol>
      <p>{deadline.paused ? t('case.header.paused') : <Dates deadline={deadline} />}</p>
    </div>
  );
}

/** Opens the counting of one date. */
export function WhyThisDay({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const { deadlines } = useWords();
  const names: Readonly<Record<string, string>> = deadlines;
  const name = names[deadline.rule] ?? deadline.rule;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={t('case.header.why')}
      content={<CountedDays deadline={deadline} />}
    >
      <Button type="link" size="small" aria-label={t('case.header.whyOf', { name })}>
        {t('case.header.why')}
      </Button>
    </Popover>
  );
}
