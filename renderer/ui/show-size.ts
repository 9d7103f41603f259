const KILO = 1024;

/** The size of a file or disk: bytes below half a KB, then whole KB, from one MB and from one GB with one decimal. */
export function showSize(bytes: number): string {
  if (bytes < KILO / 2) return `${String(bytes)} B`;
  const kilo = Math.round(bytes / KILO);
  if (kilo < KILO) return `${String(kilo)} KB`;
  const mega = kilo / KILO;
  return mega < KILO ? `${mega.toFixed(1)} MB` : `${(mega / KILO).toFixed(1)} GB`;
}
