import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HourglassOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { secondsBetween } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { colourOf } from '../../shared/domain/deadline-colour.ts';
import type { DeadlineColour } from '../../shared/domain/deadline-colour.ts';
import { useNow } from './clock.tsx';
import { showMoment } from './show-time.ts';
import { useSpanText } from './use-span-text.ts';

type DeadlineBadgeProps = {
  /** The internal date: the day staff work to. */
  readonly dueAt: Moment | null;
  /** The last moment, where it is known; only after it is a thing overdue. */
  readonly finalAt?: Moment | null;
  /** When the time began to run; without it and the colour only what has passed is told apart. */
  readonly dueFrom?: Moment | null;
  /** As the desk judged it when it was asked. */
  readonly colour?: DeadlineColour | null;
  readonly met?: Moment | null;
};

const ICONS = {
  green: ClockCircleOutlined,
  amber: HourglassOutlined,
  orange: ExclamationCircleOutlined,
  red: WarningOutlined,
} as const;

type Passed = 'final' | 'internal' | null;

function passedAt(dueAt: Moment, finalAt: Moment | null, now: Moment): Passed {
  if (finalAt !== null && now > finalAt) return 'final';
  return now > dueAt ? 'internal' : null;
}

type Dates = Pick<DeadlineBadgeProps, 'dueFrom' | 'colour'> & {
  readonly dueAt: Moment;
  readonly finalAt: Moment | null;
};

/** By how much of the time is left (rules 2); where its start is not known, the desk's colour until a date passes. */
function shownColour({ dueAt, finalAt, dueFrom, colour }: Dates, now: Moment): DeadlineColour {
  if (dueFrom !== undefined && dueFrom !== null && finalAt !== null) {
    return colourOf({ startedAt: dueFrom, internal: dueAt, final: finalAt }, now);
  }
  const passed = passedAt(dueAt, finalAt, now);
  if (passed === 'final') return 'red';
  return passed === 'internal' ? 'orange' : (colour ?? 'green');
}

const WORDS = { final: 'common.overdueBy', internal: 'common.internalPassed' } as const;

/** When a thing is due and how long that is, as icon, words and colour: green, amber, orange, red as time runs out. */
export function DeadlineBadge(props: DeadlineBadgeProps) {
  const { dueAt, finalAt = null, dueFrom = null, colour = null, met } = props;
  const { t } = useTranslation();
  const spanText = useSpanText();
  const now = useNow(20);
  if (dueAt === null) return null;
  if (met !== undefined && met !== null) {
    return (
      <span className="deadline deadline-met">
        <CheckCircleOutlined aria-hidden="true" />
        {t('common.dueMet', { at: showMoment(met) })}
      </span>
    );
  }
  const passed = passedAt(dueAt, finalAt, now);
  const shown = shownColour({ dueAt, finalAt, dueFrom, colour }, now);
  const Icon = ICONS[shown];
  const at = passed === 'final' && finalAt !== null ? finalAt : dueAt;
  const word = passed === null ? 'common.dueIn' : WORDS[passed];
  return (
    <span className={`deadline deadline-${shown}`}>
      <Icon aria-hidden="true" />
      <span className="deadline-date">{showMoment(at)}</span>
      <span>{t(word, { span: spanText(secondsBetween(now, at)) })}</span>
    </span>
  );
}
