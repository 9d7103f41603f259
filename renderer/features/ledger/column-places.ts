import { FIXED_COLUMNS, inTableOrder } from '../../../shared/domain/ledger-columns.ts';
import type { ChosenColumn } from '../../../shared/domain/ledger-columns.ts';

export const CHOOSE_WIDTH = 34;

/** A column where it stands; `left` of one that stays in sight, null of one that moves. */
export type PlacedColumn = ChosenColumn & { readonly left: number | null };

export function placedColumns(columns: readonly ChosenColumn[]): readonly PlacedColumn[] {
  let left = CHOOSE_WIDTH;
  return inTableOrder(columns).map((column) => {
    const at = left;
    left += column.width;
    return { ...column, left: FIXED_COLUMNS.has(column.name) ? at : null };
  });
}

export function wholeWidth(columns: readonly ChosenColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, CHOOSE_WIDTH);
}
