type Entry = Readonly<Record<string, unknown>>;

/** The parts of a document that a change touched, as they were and as they are. */
export type Differences = { readonly before: Entry; readonly after: Entry };

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function split(before: Entry, after: Entry, depth: number): Differences {
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const one = before[key];
    const other = after[key];
    if (same(one, other)) continue;
    const inner = depth > 1 && isEntry(one) && isEntry(other) ? split(one, other, depth - 1) : null;
    was[key] = inner === null ? (one ?? null) : inner.before;
    is[key] = inner === null ? (other ?? null) : inner.after;
  }
  return { before: was, after: is };
}

/** What is null says as much as what is absent, at a quarter of the size. */
function withoutNulls(document: Entry, depth: number): Entry {
  const kept = Object.entries(document).filter(([, value]) => value !== null);
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      depth > 1 && isEntry(value) ? withoutNulls(value, depth - 1) : value,
    ]),
  );
}

/**
 * The changed keys of a document; where both sides are objects (facts, complainant), only their changed keys.
 * A key that is absent on one side is null there; of a new document, what is null is left out.
 */
export function differences(before: Entry | null, after: Entry): Differences {
  return before === null ? { before: {}, after: withoutNulls(after, 2) } : split(before, after, 2);
}
