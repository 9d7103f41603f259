import { LEDGER_FIELD_NAMES, NEEDED_FIELDS } from './ledger-fields.ts';
import type { LedgerField, LedgerMapping, LedgerWords } from './ledger-fields.ts';
import { headingKey } from './ledger-table.ts';

/** Every heading that is known, by its key. */
export function knownHeadings({ headings, reckoned }: LedgerWords): ReadonlySet<string> {
  return new Set([...Object.values(headings).flat(), ...reckoned].map(headingKey));
}

/**
 * What the headings say the columns are. Each field is taken once, by the word that stands first in its list; a
 * heading that nobody knows is left out.
 */
export function suggestedMapping(headings: readonly string[], words: LedgerWords): LedgerMapping {
  const keys = headings.map(headingKey);
  const mapping: (LedgerField | null)[] = headings.map(() => null);
  for (const field of LEDGER_FIELD_NAMES) {
    const places = words.headings[field].map((word) =>
      keys.findIndex((key, place) => key === headingKey(word) && mapping[place] === null),
    );
    const place = places.find((one) => one >= 0);
    if (place !== undefined) mapping[place] = field;
  }
  return mapping;
}

/** What tells one kind of ledger from another: its headings in their order. */
export function headingSignature(headings: readonly string[]): string {
  return headings.map(headingKey).join('|');
}

export type MappingFault =
  | { readonly code: 'field-missing'; readonly field: LedgerField }
  | { readonly code: 'field-twice'; readonly field: LedgerField };

/** Why a mapping cannot be used: a needed column is left out, or two columns are to become one field. */
export function mappingFaults(mapping: LedgerMapping): readonly MappingFault[] {
  const used = mapping.filter((field) => field !== null);
  const twice = used.filter((field, place) => used.indexOf(field) !== place);
  return [
    ...NEEDED_FIELDS.filter((field) => !used.includes(field)).map(
      (field) => ({ code: 'field-missing', field }) as const,
    ),
    ...[...new Set(twice)].map((field) => ({ code: 'field-twice', field }) as const),
  ];
}
