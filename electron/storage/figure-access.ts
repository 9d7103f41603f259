import type { CaseFigures, FigureRow } from '../../shared/domain/case-figures.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { ReportFilter } from '../../shared/domain/reports-run.ts';

/** Cases about which something in these days may be asked, by moment texts, both included. */
export type FigureSpan = {
  readonly from: string;
  readonly to: string;
  /** null = all branches. */
  readonly branchId: string | null;
};

export type FigureReads = {
  readonly of: (id: CaseId) => CaseFigures | null;
  /** Every case that concerns a span of time, in groups: between two of them other calls can be answered. */
  readonly groups: (span: FigureSpan) => Generator<readonly FigureRow[], void>;
  /** Complaints and grievances received in a span, counted by business category. */
  readonly received: (span: FigureSpan, filter: ReportFilter) => ReadonlyMap<string, number>;
  /** The list rows of cases by their places, in that order. */
  readonly rowsAt: (seqs: readonly number[]) => readonly CaseIndex[];
  /** Registered cases after this place that have no figures of their own yet, or every one of them. */
  readonly toFill: (
    after: number,
    limit: number,
    all: boolean,
  ) => readonly { readonly seq: number; readonly id: CaseId }[];
};

export type FigureWrites = {
  /** The figures of a case that itself does not change. */
  readonly put: (c: Case, figures: CaseFigures) => void;
};
