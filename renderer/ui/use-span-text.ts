import { useTranslation } from 'react-i18next';

const DAY = 24 * 60;

/** A length of time: `3天`, under a day `5小时12分钟`, `12分钟`, to the minute and rounded down; the sign does not matter. */
export function useSpanText(): (seconds: number) => string {
  const { t } = useTranslation();
  return (seconds) => {
    const whole = Math.floor(Math.abs(seconds) / 60);
    if (whole >= DAY) return t('common.days', { count: Math.floor(whole / DAY) });
    const hours = Math.floor(whole / 60);
    const minutes = whole % 60;
    if (hours === 0) return t('common.minutes', { count: minutes });
    return minutes === 0
      ? t('common.hours', { count: hours })
      : t('common.hoursMinutes', { hours, minutes });
  };
}
