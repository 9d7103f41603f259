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
  readonly dueAt: Moment | null;
  /** As the desk judged it; without it only overdue and today are told apart. */
  readonly colour?: Colour | null;
  readonly met?: Moment | null;
  /** Leaves out the date, for tight lists that have a column for it. */
  readonly short?: boolean;
};

const ICONS = {
  green: ClockCircleOutlined,
  amber: ClockCircleOutlined,
  orange: ExclamationCircleOutlined,
  red: WarningOutlined,
} as const;

function colourAt(dueAt: Moment, now: Moment): Colour {
  if (now > dueAt) return 'red';
  return dueAt.slice(0, 10) === now.slice(0, 10) ? 'orange' : 'green';
}

/** When a thing is due and how long that is, as icon, words and colour; red only once overdue. */
export function DeadlineBadge({ dueAt, colour, met, short }: DeadlineBadgeProps) {
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
  const overdue = now > dueAt;
  const shown = overdue ? 'red' : colour === 'red' ? 'orange' : (colour ?? colourAt(dueAt, now));
  const Icon = ICONS[shown];
  const span = spanText(secondsBetween(now, dueAt));
  return (
    <span className={`deadline deadline-${shown}`}>
      <Icon aria-hidden="true" />
      {short === true ? null : <span className="deadline-date">{showMoment(dueAt)}</span>}
      <span>{overdue ? t('common.overdueBy', { span }) : t('common.dueIn', { span })}</span>
    </span>
  );
}
