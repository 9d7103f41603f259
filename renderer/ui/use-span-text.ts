import { useTranslation } from 'react-i18next';

type Span = { readonly key: 'days' | 'hours' | 'minutes'; readonly count: number };

function spanOf(seconds: number): Span {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes >= 24 * 60) return { key: 'days', count: Math.floor(minutes / (24 * 60)) };
  if (minutes >= 60) return { key: 'hours', count: Math.floor(minutes / 60) };
  return { key: 'minutes', count: minutes };
}

/** A length of time in its largest whole unit: `3天`, `5小时`, `12分钟`; the sign does not matter. */
export function useSpanText(): (seconds: number) => string {
  const { t } = useTranslation();
  return (seconds) => {
    const { key, count } = spanOf(seconds);
    return t(`common.${key}`, { count });
  };
}
