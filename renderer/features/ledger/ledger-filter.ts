import type { Request } from '../../../shared/contract/api.ts';

export type LedgerFilter = Request<'ledger.page'>['filter'];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The filter with one part changed; an empty part is left out rather than sent empty. */
export function withPart<K extends keyof LedgerFilter>(
  filter: LedgerFilter,
  name: K,
  value: LedgerFilter[K],
): LedgerFilter {
  const next: Mutable<LedgerFilter> = { ...filter };
  delete next[name];
  const empty = value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? next : { ...next, [name]: value };
}

export function isEmpty(filter: LedgerFilter): boolean {
  return Object.keys(filter).length === 0;
}
