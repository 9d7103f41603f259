/** The rows with the last one changed: what was begun last is what is ended, approved or answered. */
export function withLast<Row extends object>(
  rows: readonly Row[],
  patch: Partial<Row>,
): readonly Row[] {
  const last = rows.at(-1);
  return last === undefined ? rows : [...rows.slice(0, -1), { ...last, ...patch }];
}
