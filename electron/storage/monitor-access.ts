import type { Arrival } from '../../shared/domain/arrivals.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import type { CustomerKeyKind, CustomerKeys } from '../../shared/domain/customer-keys.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { SuggestionKind } from '../../shared/domain/lexicon.ts';
import type { CauseMonth } from '../../shared/domain/repeat-complaints.ts';
import type { Stamp } from './audit-access.ts';

/** Both ends belong to it. */
export type Period = { readonly from: Moment; readonly to: Moment };

/** A case of the same customer, and by which kinds of number it was found. */
export type SameCustomer = {
  readonly index: CaseIndex;
  readonly zone: string | null;
  readonly by: readonly CustomerKeyKind[];
};

export const HIT_DECISIONS = ['accepted', 'ignored'] as const;

/** A hint of the lexicon that a person accepted or ignored 关键词命中: codes only, for tuning. */
type LexiconHitEntry = {
  readonly caseId: CaseId;
  readonly kind: SuggestionKind;
  readonly value: string;
  /** Codes of the terms that led to it. */
  readonly terms: readonly string[];
  readonly decision: (typeof HIT_DECISIONS)[number];
};
type LexiconHitRow = LexiconHitEntry & { readonly at: Moment; readonly by: string };

export type MonitorReads = {
  /** Complaints of one customer received in the period, newest first, at most 20; anonymous ones never. */
  readonly sameCustomer: (keys: CustomerKeys, period: Period) => readonly SameCustomer[];
  /** Complaints received by a branch in the period, oldest first. */
  readonly arrivals: (branchId: string, period: Period) => readonly Arrival[];
  readonly countArrivals: (branchId: string, period: Period) => number;
  /** Complaints of one cause received in the period, newest first. */
  readonly ofCause: (
    branchId: string,
    reasonCode: string,
    period: Period,
    limit: number,
  ) => readonly Arrival[];
  /** Complaints closed in the period: what they were about is confirmed. */
  readonly confirmed: (branchId: string, period: Period) => readonly Arrival[];
  /** In which of these months (`yyyy-MM`) which of these causes came up in the branch. */
  readonly causeMonths: (
    branchId: string,
    reasonCodes: readonly string[],
    months: readonly string[],
  ) => readonly CauseMonth[];
  /** What was decided about hints on a case, oldest first. */
  readonly hitsOf: (id: CaseId) => readonly LexiconHitRow[];
};

export type MonitorWrites = {
  readonly keepHit: (entry: LexiconHitEntry, stamp: Stamp) => void;
};
