/** The sheets of the forms that have several: an application and what is answered to it. */
export const SHEET_NAMES = [
  'application',
  'reply',
  'decision',
  'authority',
  'receipt',
  'cover',
  'index',
  'purge',
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];
