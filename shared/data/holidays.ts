/** The names of the legal holidays, as the tables of the calendar write them. */
export const HOLIDAYS = [
  { zh: '元旦', en: "New Year's Day" },
  { zh: '春节', en: 'Spring Festival' },
  { zh: '清明', en: 'Qingming' },
  { zh: '劳动节', en: 'Labour Day' },
  { zh: '端午', en: 'Dragon Boat Festival' },
  { zh: '中秋', en: 'Mid-Autumn Festival' },
  { zh: '国庆', en: 'National Day' },
  { zh: '国庆、中秋', en: 'National Day and Mid-Autumn Festival' },
] as const;
