import type { Cell, Unit } from './report-table.ts';

/**
 * Where the reports count. Every number has a key; whoever asks for the cases behind a key runs the same counting
 * again and keeps the places of that key. So a number and its cases cannot differ.
 */
export type Tally = {
  /** Counts the case once under the key. */
  readonly mark: (key: string, seq: number) => void;
  /** The same, with a value to sum or to take the mean or median of. */
  readonly weigh: (key: string, seq: number, value: number) => void;
};

type Weights = { sum: number; readonly values: number[]; readonly seqs: number[] };

/** Keys that begin so keep their cases: the report lists them. */
export const LISTED = '#';

/** The numbers of a report after every case was counted. */
export class Counts implements Tally {
  readonly #marks = new Map<string, number>();
  readonly #weights = new Map<string, Weights>();

  mark(key: string, _seq: number): void {
    this.#marks.set(key, (this.#marks.get(key) ?? 0) + 1);
  }

  weigh(key: string, seq: number, value: number): void {
    this.mark(key, seq);
    const kept = this.#weights.get(key) ?? this.#begin(key);
    kept.sum += value;
    kept.values.push(value);
    if (key.startsWith(LISTED)) kept.seqs.push(seq);
  }

  #begin(key: string): Weights {
    const kept = { sum: 0, values: [], seqs: [] };
    this.#weights.set(key, kept);
    return kept;
  }

  of(key: string): number {
    return this.#marks.get(key) ?? 0;
  }

  sum(key: string): number {
    return this.#weights.get(key)?.sum ?? 0;
  }

  mean(key: string): number | null {
    const kept = this.#weights.get(key);
    return kept === undefined ? null : oneDecimal(kept.sum / kept.values.length);
  }

  median(key: string): number | null {
    return medianOf(this.#weights.get(key)?.values ?? []);
  }

  /** Every case under a listed key with its value. */
  listed(key: string): readonly (readonly [seq: number, value: number])[] {
    const kept = this.#weights.get(key);
    return (kept?.seqs ?? []).map((seq, place) => [seq, kept?.values[place] ?? 0] as const);
  }

  /** What stands behind a prefix: the rest of each key that begins with it, in order. */
  under(prefix: string): readonly string[] {
    const found: string[] = [];
    for (const key of this.#marks.keys()) {
      if (key.startsWith(prefix)) found.push(key.slice(prefix.length));
    }
    return found.toSorted();
  }
}

/** The cases behind one key, in the order in which they were counted. */
export function collector(wanted: string): Tally & { readonly seqs: readonly number[] } {
  const seqs: number[] = [];
  const mark = (key: string, seq: number): void => {
    if (key === wanted) seqs.push(seq);
  };
  return { mark, weigh: mark, seqs };
}

/** One decimal, half up: 33.35 is 33.4. */
export function oneDecimal(value: number): number {
  return Math.round((value + Number.EPSILON) * 10) / 10;
}

export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  const lower = sorted[Math.ceil(middle) - 1] ?? 0;
  return oneDecimal((lower + upper) / 2);
}

export function count(counts: Counts, key: string): Cell {
  return { value: counts.of(key), unit: 'count', drill: key };
}

/** Part of whole in percent with one decimal; nothing where the whole is empty. The cases are those of the part. */
export function share(part: number, whole: number, drill: string | null): Cell {
  const value = whole === 0 ? null : oneDecimal((part * 100) / whole);
  return { value, unit: 'percent', drill };
}

export function shareOf(counts: Counts, part: string, whole: string): Cell {
  return share(counts.of(part), counts.of(whole), part);
}

export function number(value: number | null, unit: Unit, drill: string | null = null): Cell {
  return { value, unit, drill };
}
