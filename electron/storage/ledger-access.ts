import type { CaseIndex } from '../../shared/domain/case-index.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { AuditNote, Stamp } from './audit-access.ts';
import type { PageRequest } from './store.ts';

/** What narrows the ledger beyond the narrow row of a case: asked of its figures, its keys and its words. */
export type FigureFilter = {
  /** The beginning of a case number, with or without institution and branch. */
  readonly caseNo?: string;
  readonly branches?: readonly string[];
  readonly name?: string;
  readonly request?: string;
  readonly phone?: string;
  readonly anonymous?: boolean;
  readonly onSpot?: boolean;
  readonly handlers?: readonly StaffId[];
  readonly firstReceivers?: readonly StaffId[];
  readonly outcomes?: readonly string[];
  readonly costFrom?: number;
  readonly costTo?: number;
  readonly bands?: readonly string[];
  readonly finalFrom?: Day;
  readonly finalTo?: Day;
  readonly toldFrom?: Day;
  readonly toldTo?: Day;
  readonly endedFrom?: Day;
  readonly endedTo?: Day;
  readonly daysFrom?: number;
  readonly daysTo?: number;
  /** Past the legal date at `now`. */
  readonly overdue?: boolean;
  readonly satisfactions?: readonly number[];
  readonly repeat?: boolean;
  readonly regulator?: boolean;
  /** The time at which days and overdue are counted. */
  readonly now?: Moment;
};

/** A line of the ledger as it is stored, in full: whoever shows it masks it. Figures are null of a reception. */
export type LedgerEntry = {
  readonly index: CaseIndex;
  readonly figures: {
    readonly nature: string | null;
    readonly legalFinal: Moment | null;
    readonly toldAt: Moment | null;
    readonly closedAt: Moment | null;
    readonly outcome: string | null;
    readonly companyCost: number;
    readonly bandId: string | null;
    readonly satisfaction: number | null;
    readonly isRepeat: boolean;
    readonly regulatorTransfer: boolean;
  } | null;
  readonly phone: string | null;
  readonly request: string | null;
  /** Taken over from an old ledger: under which number, and whether it had ended there. */
  readonly imported: { readonly oldNo: string | null; readonly asEnded: boolean } | null;
};

/** The texts in which a search may have found a case. */
export type LedgerTexts = {
  readonly narrative: string;
  readonly request: string;
  readonly handling: string;
};

type LedgerPage = {
  readonly rows: readonly LedgerEntry[];
  readonly previous: string | null;
  readonly next: string | null;
};

export type LedgerTotals = {
  readonly cases: number;
  readonly ended: number;
  readonly overdue: number;
  readonly cost: number;
};

type StoredView = { readonly id: string; readonly name: string; readonly content: unknown };

export type LedgerReads = {
  readonly page: (request: PageRequest) => Result<LedgerPage, 'cursor-invalid'>;
  /** Of everything that fits, in parts to be added up. */
  readonly totals: (
    request: Pick<PageRequest, 'filter' | 'search'> & { readonly now: Moment },
  ) => Generator<LedgerTotals, void>;
  readonly texts: (id: CaseIndex['id']) => LedgerTexts;
  /** A person's own views, in the order in which they were made. */
  readonly views: (staffId: StaffId) => readonly StoredView[];
};

export type LedgerWrites = {
  readonly keepView: (view: StoredView, stamp: Stamp, note: AuditNote) => void;
  /** False when the person has no such view. */
  readonly dropView: (id: string, stamp: Stamp, note: AuditNote) => boolean;
};
