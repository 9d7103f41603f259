import {
  LEDGER_COLUMN_NAMES,
  columnAt,
  inTableOrder,
} from '../../../shared/domain/ledger-columns.ts';
import type { ChosenColumn, LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';

/** Every column in the order in which it is offered: the chosen ones as they stand, then the others. */
export function offeredColumns(chosen: readonly ChosenColumn[]): readonly ChosenColumn[] {
  const names = new Set(chosen.map(({ name }) => name));
  const others = LEDGER_COLUMN_NAMES.filter((name) => !names.has(name));
  return [...inTableOrder(chosen), ...others.map((name) => columnAt(name))];
}

/** The columns with one of them at another place. */
export function withMoved(
  columns: readonly ChosenColumn[],
  name: LedgerColumnName,
  to: number,
): readonly ChosenColumn[] {
  const one = columns.find((column) => column.name === name);
  if (one === undefined) return columns;
  const rest = columns.filter((column) => column !== one);
  const place = Math.min(Math.max(to, 0), rest.length);
  return inTableOrder([...rest.slice(0, place), one, ...rest.slice(place)]);
}

/** The columns with one more or one less; the last one stays. */
export function withToggled(
  columns: readonly ChosenColumn[],
  name: LedgerColumnName,
): readonly ChosenColumn[] {
  const rest = columns.filter((column) => column.name !== name);
  if (rest.length < columns.length) return rest.length === 0 ? columns : rest;
  return inTableOrder([...columns, columnAt(name)]);
}

export function withWidth(
  columns: readonly ChosenColumn[],
  name: LedgerColumnName,
  width: number,
): readonly ChosenColumn[] {
  return columns.map((column) => (column.name === name ? { ...column, width } : column));
}
