/** Reads a record that may not be there yet: on a sheet to be filled in by hand every cell of it is empty. */
export function readerOf<Row extends object>(
  row: Row | null,
): <Key extends keyof Row>(key: Key) => Row[Key] | null {
  return (key) => (row === null ? null : row[key]);
}
