import { useTranslation } from 'react-i18next';
import { weekday } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import { useWords } from './use-words.ts';

/** `07-15 周三`: a day as lists of days show it. */
export function useDayText(): (on: Day) => string {
  const { t } = useTranslation();
  const { weekdays } = useWords().branch;
  return (on) => t('branch.dayOfWeek', { day: on.slice(5), weekday: weekdays[weekday(on)] ?? '' });
}
