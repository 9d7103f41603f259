function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return Object.fromEntries(keys.toSorted().map((key) => [key, sorted(value[key])]));
}

/** JSON with every key in its alphabetical place: equal values give equal text, so that it can be signed. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}
