const KILO = 1024;

/** The size of a file: bytes below half a KB, then whole KB, from one MB with one decimal. */
export function showSize(bytes: number): string {
  if (bytes < KILO / 2) return `${String(bytes)} B`;
  const kilo = Math.round(bytes / KILO);
  return kilo < KILO ? `${String(kilo)} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
