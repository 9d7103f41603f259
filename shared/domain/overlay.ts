type Coded = { readonly code: string };

type Overlay<Shipped, Change, Row> = {
  readonly over: (shipped: Shipped, change: Change | undefined) => Row;
  readonly own: (change: Change) => Row;
};

/** Shipped rows with the institution's words over those of the same code, then the rows of its own. */
export function overlaid<Shipped extends Coded, Change extends Coded, Row>(
  shipped: readonly Shipped[],
  changes: readonly Change[],
  { over, own }: Overlay<Shipped, Change, Row>,
): readonly Row[] {
  const byCode = new Map(changes.map((change) => [change.code, change]));
  const known = new Set(shipped.map(({ code }) => code));
  return [
    ...shipped.map((row) => over(row, byCode.get(row.code))),
    ...changes.filter(({ code }) => !known.has(code)).map(own),
  ];
}

/** The rows with those that were changed in their places; what is new stands at the end. */
export function withRows<Row extends Coded>(
  all: readonly Row[],
  changed: readonly Row[],
): readonly Row[] {
  return overlaid(all, changed, { over: (row, next) => next ?? row, own: (row) => row });
}
