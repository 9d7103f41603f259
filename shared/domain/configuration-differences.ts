/** One value that differs. `place` names it by codes, as `B3.upToFen`; null = it is not there on that side. */
export type ConfigurationDifference = {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
};

type Flat = Map<string, string>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

const NAMES = ['code', 'id', 'day', 'year', 'dept', 'publicKey'] as const;

/** A row without what names it: that stands in its place already. */
function unnamed(row: unknown): unknown {
  if (!isRecord(row)) return row;
  const named = NAMES.find((name) => row[name] !== undefined);
  return Object.fromEntries(
    Object.entries(row).filter(([key]) => key !== named && (named !== 'code' || key !== 'list')),
  );
}

/** What names a row among its like; a row without a name goes by its number. */
export function rowName(row: unknown, index: number): string {
  if (!isRecord(row)) return String(index + 1);
  const named = NAMES.map((name) => row[name]).find(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  const name = text(named ?? index + 1);
  const list = row['list'];
  return typeof list === 'string' ? `${list}.${name}` : name;
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function flatten(value: unknown, place: readonly string[], into: Flat): void {
  if (Array.isArray(value) && place.length > 0 && value.every(isPlain)) {
    into.set(place.join('.'), value.map(text).join(', '));
  } else if (Array.isArray(value)) {
    for (const [index, row] of value.entries()) {
      const name = isPlain(row) ? text(row) : rowName(row, index);
      flatten(unnamed(row), [...place, name], into);
    }
  } else if (isRecord(value)) {
    for (const [key, one] of Object.entries(value)) flatten(one, [...place, key], into);
  } else {
    into.set(place.join('.'), text(value));
  }
}

function flat(value: unknown): Flat {
  const into: Flat = new Map();
  flatten(value, [], into);
  return into;
}

/** What changes from one content to the next, value by value, in the order of the new one. */
export function differencesOf(before: unknown, after: unknown): readonly ConfigurationDifference[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((place) => {
    const [one, other] = [was.get(place) ?? null, is.get(place) ?? null];
    // What was not there and is empty says as much as nothing.
    return (one ?? '') === (other ?? '') ? [] : [{ place, before: one, after: other }];
  });
}
