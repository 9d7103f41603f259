import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { secondsBetween } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { useNow } from './clock.tsx';
import { showMoment } from './show-time.ts';
import { useSpanText } from './use-span-text.ts';

type Colour = 'green' | 'amber' | 'orange' | 'red';

type DeadlineBadgeProps = {
  /** The internal date: the day staff work to. */
  readonly dueAt: Moment | null;
  /** The last moment, where it is known; only after it is a thing overdue. */
  readonly finalAt?: Moment | null;
  /** As the desk judged it; without it only what has passed is told apart. */
  readonly colour?: Colour | null;
  readonly met?: Moment | null;
};

const ICONS = {
  green: ClockCircleOutlined,
  amber: ClockCircleOutlined,
  orange: ExclamationCircleOutlined,
  red: WarningOutlined,
} as const;

type Passed = 'final' | 'internal' | null;

function passedAt(dueAt: Moment, finalAt: Moment | null, now: Moment): Passed {
  if (finalAt !== null && now > finalAt) return 'final';
  return now > dueAt ? 'internal' : null;
}

/** The desk's colour, unless a date passed since it was asked (rules 2). */
function colourOf(passed: Passed, asked: Colour | null): Colour {
  if (passed === 'final') return 'red';
  return passed === 'internal' ? 'orange' : (asked ?? 'green');
}

const WORDS = { final: 'common.overdueBy', internal: 'common.internalPassed' } as const;

/** When a thing is due and how long that is, as icon, words and colour: orange past the internal date, red past the last. */
export function DeadlineBadge({ dueAt, finalAt = null, colour = null, met }: DeadlineBadgeProps) {
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
  const shown = colourOf(passed, colour);
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
