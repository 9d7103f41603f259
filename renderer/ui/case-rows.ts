/** The rows with one replaced, or taken out by null. */
export function replacedAt<Row>(
  rows: readonly Row[],
  index: number,
  next: Row | null,
): readonly Row[] {
  return rows.flatMap((row, at) => {
    if (at !== index) return [row];
    return next === null ? [] : [next];
  });
}
