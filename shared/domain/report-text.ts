import { fen, formatYuan } from './money.ts';
import type { Cell } from './report-table.ts';

/** What stands where there is no figure. */
const NO_FIGURE = '—';

/** A number as it reads on screen and on paper, in every language: rates with one decimal, money in yuan. */
export function cellText({ value, unit }: Pick<Cell, 'value' | 'unit'>): string {
  if (value === null) return NO_FIGURE;
  if (unit === 'percent') return `${value.toFixed(1)}%`;
  if (unit === 'fen') return formatYuan(fen(value));
  const [whole = '', rest] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/gu, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
