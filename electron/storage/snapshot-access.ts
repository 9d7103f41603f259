import type { CaseIndex } from '../../shared/domain/case-index.ts';
import type { LedgerEntry } from './ledger-access.ts';
import type { PageRequest } from './store.ts';

/** A case of the ledger in full: whoever shows it masks it. Figures are null of a reception. */
export type LedgerRecord = Pick<
  CaseIndex,
  | 'caseNo'
  | 'status'
  | 'branchId'
  | 'receivedAt'
  | 'source'
  | 'bizCategory'
  | 'reasonCode'
  | 'grievanceLevel'
  | 'regLevel'
  | 'firstReceiverId'
  | 'handlerId'
  | 'complainant'
  | 'isAnonymous'
  | 'onSpotResolved'
> &
  Omit<LedgerEntry, 'index'>;

/** Where a case stands in the ledger: by day of receipt, then by number; `seq` finds it again. */
export type LedgerPlace = {
  readonly seq: number;
  readonly receivedOn: string;
  readonly caseNo: string | null;
};

/** The whole store at one moment, read while others write. To be closed, and not kept for long: old pages stay as long. */
export type Snapshot = {
  /** Every case that fits, a slice at a time, in no order and some perhaps twice. */
  readonly places: (
    request: Pick<PageRequest, 'filter' | 'search'>,
  ) => Generator<readonly LedgerPlace[], void>;
  /** These cases, in this order. */
  readonly records: (seqs: readonly number[]) => readonly LedgerRecord[];
  readonly close: () => void;
};
