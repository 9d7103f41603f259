/** The locales of dates in use; the picker's adapter would otherwise take in all of them. */
export { enUS } from 'date-fns/locale/en-US';
export { zhCN } from 'date-fns/locale/zh-CN';
