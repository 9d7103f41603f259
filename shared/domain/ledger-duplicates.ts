import { keysOfNumbers } from './customer-keys.ts';
import { wordKey } from './ledger-cells.ts';
import type { LedgerRow } from './ledger-rows.ts';
import type { Day } from './day.ts';

/** How two rows, or a row and a case, are the same: by the old number, or by person, day and cause. */
type Likeness = 'number' | 'person';

/** What is compared of a case or a row. */
export type Known = {
  readonly oldKey: string | null;
  readonly day: Day | string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly reasonCode: string | null;
};

/** A row that stands in the file or in the records already. */
export type Duplicate = {
  readonly row: number;
  readonly likeness: Likeness;
  /** The earlier row of the file; null = a case. */
  readonly ofRow: number | null;
  readonly caseNo: string | null;
  readonly oldNo: string | null;
};

/** An old number however it was spaced; null where there is none. */
export function oldKeyOf(text: string | null | undefined): string | null {
  const key = wordKey(text ?? '').toUpperCase();
  return key === '' ? null : key;
}

export function knownOf({ texts, moments }: LedgerRow): Known {
  return {
    oldKey: oldKeyOf(texts.oldNo),
    day: (moments.receivedAt ?? '').slice(0, 10),
    name: texts.name ?? null,
    phone: texts.phone ?? null,
    reasonCode: texts.reasonCode ?? null,
  };
}

function personOf({ name, phone }: Known): string | null {
  const { phone: keys } = keysOfNumbers({ phone, altPhone: null, idNo: null, contractNo: null });
  const number = keys[0];
  if (number !== undefined) return number;
  return name === null ? null : wordKey(name);
}

/**
 * Person, day and cause in one key; null for an anonymous one. A number tells people apart better than a name: where
 * there is one, the name does not count.
 */
function likenessKey(known: Known): string | null {
  const person = personOf(known);
  return person === null ? null : `${known.day} ${person} ${known.reasonCode ?? ''}`;
}

/** Rows that repeat an earlier row of the file, in likeness; the same number twice is a problem of the cell. */
export function repeatedRows(rows: readonly LedgerRow[]): readonly Duplicate[] {
  const seen = new Map<string, LedgerRow>();
  return rows.flatMap((one): readonly Duplicate[] => {
    const key = likenessKey(knownOf(one));
    const first = key === null ? undefined : seen.get(key);
    if (key !== null && first === undefined) seen.set(key, one);
    if (first === undefined) return [];
    const oldNo = one.texts.oldNo ?? null;
    return [{ row: one.row, likeness: 'person', ofRow: first.row, caseNo: null, oldNo }];
  });
}

/** Rows whose old number stands in an earlier row, with the number of that row. */
export function repeatedNumbers(
  rows: readonly LedgerRow[],
): readonly { readonly row: LedgerRow; readonly first: number }[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const { oldKey } = knownOf(row);
    const first = oldKey === null ? undefined : seen.get(oldKey);
    if (oldKey !== null && first === undefined) seen.set(oldKey, row.row);
    return first === undefined ? [] : [{ row, first }];
  });
}
