import type { Case } from '../../shared/domain/case.ts';
import type { CaseFigures } from '../../shared/domain/case-figures.ts';
import type { CaseDues, CaseIndex } from '../../shared/domain/case-index.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import type { CaseId, StaffId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import type { CaseState } from '../../shared/domain/states.ts';
import type { Todo } from '../../shared/domain/todos.ts';
import type { ProposalReads, ProposalWrites } from './configuration-access.ts';
import type { AuditEvent, AuditNote, AuditReads, AuditWrites, Stamp } from './audit-access.ts';
import type { FigureFilter, LedgerReads, LedgerWrites } from './ledger-access.ts';
import type { MonitorReads, MonitorWrites } from './monitor-access.ts';
import type { FigureReads, FigureWrites } from './figure-access.ts';
import type { ImportReads, ImportWrites } from './import-store.ts';
import type { PayoutReads, PayoutWrites } from './payout-access.ts';
import type { PrintLogReads, PrintLogWrites } from './print-log-access.ts';
import type { BranchRecordReads, BranchRecordWrites } from './branch-record-store.ts';
import type { OwnCaseReads } from './case-people.ts';
import type { BackupReads } from './backup-store.ts';
import type { Snapshot } from './snapshot-access.ts';
import type { StaffReads, StaffWrites } from './staff-access.ts';

export type OpenTodo = Todo & { readonly case: CaseIndex };

export type CaseChange = {
  /** As loaded; null for a new case. Its `rev` is part of the WHERE. */
  readonly before: Case | null;
  /** Its `rev` is ignored: the store counts. */
  readonly after: Case;
  readonly dues: CaseDues;
  /** How the ledger and the reports count the case. */
  readonly figures: CaseFigures;
  readonly todos: readonly Todo[];
  readonly stamp: Stamp;
  /** Empty for the autosaves of a draft; else the first line carries what changed, before and after. */
  readonly audit: readonly AuditNote[];
  /** Fields that are purged by this change, as `emotions.level`: what stands of them beside the case goes too. */
  readonly forgets?: readonly string[];
};

export type LedgerFilter = {
  /** null = all branches. */
  readonly branchId: string | null;
  /** Whoever looks: cases in which they are named are left out (domain 3.3). */
  readonly hiddenFrom?: StaffId;
  readonly statuses?: readonly CaseState[];
  readonly regLevels?: readonly string[];
  readonly grievanceLevels?: readonly string[];
  readonly urgencies?: readonly string[];
  readonly sources?: readonly string[];
  readonly categories?: readonly string[];
  readonly reasons?: readonly string[];
  readonly handlerId?: StaffId;
  /** Open deadline before this moment. */
  readonly dueBefore?: Moment;
  /** Open deadline whose final moment lies before this one; goes with `dueBefore`. */
  readonly missedBefore?: Moment;
  /** Received on these days, both included. */
  readonly from?: Day;
  readonly to?: Day;
} & FigureFilter;

export type PageRequest = {
  readonly filter: LedgerFilter;
  /** What a person typed: Chinese words, a phone tail of four digits or more, a case number. '' = no search. */
  readonly search: string;
  /** From an earlier page; null = the first. */
  readonly cursor: string | null;
  /** The last page instead of the first; only without a cursor. */
  readonly last?: boolean;
  readonly size: number;
};

/** Newest first. A cursor is null when there is nothing on that side. */
export type CasePage = {
  readonly rows: readonly CaseIndex[];
  readonly previous: string | null;
  readonly next: string | null;
};

export type CappedCount = { readonly count: number; readonly capped: boolean };

export type CaseReads = {
  readonly load: (id: CaseId) => Case | null;
  readonly loadByNumber: (caseNo: string) => Case | null;
  readonly index: (id: CaseId) => CaseIndex | null;
  /** Refuses a cursor that this store did not make. */
  readonly page: (request: PageRequest) => Result<CasePage, 'cursor-invalid'>;
  /** Counted up to 1,000. */
  readonly count: (request: Pick<PageRequest, 'filter' | 'search'>) => CappedCount;
  /** Receptions running now (drafts), oldest first. */
  readonly drafts: (branchId: string | null) => readonly CaseIndex[];
  /** Every case that is not ended, oldest first. */
  readonly openIds: () => readonly CaseId[];
  /** Cases whose next effect is due, longest overdue first. */
  readonly effectsDue: (now: Moment, limit: number) => readonly CaseId[];
  readonly todosOf: (id: CaseId) => readonly Todo[];
  /** The cases that repeat this one. */
  readonly repeatsOf: (id: CaseId) => readonly CaseId[];
  /** Fen of the gifts chosen in this year (`yyyy`) on cases of the branch other than this one. */
  readonly giftsOfYear: (branchId: string, year: string, but: CaseId) => number;
  /** Archived cases whose time of keeping ended before this day, longest kept first. */
  readonly keptLongEnough: (on: Day, branchId: string | null, limit: number) => readonly CaseId[];
};

export type CaseWrites = {
  /** The saved case with its new `rev`. */
  readonly save: (change: CaseChange) => Result<Case, 'stale-revision'>;
  /** T0: the draft goes, its line in the audit trail stays. */
  readonly discard: (
    draft: Case,
    stamp: Stamp,
    note: AuditNote & Pick<AuditEvent, 'contents'>,
  ) => Result<null, 'stale-revision'>;
  /**
   * Takes the words of cases that are gone out of the search index: until its parts are merged they stand there with a
   * mark that they no longer count. Costs seconds in a large branch.
   */
  readonly forgetWords: () => void;
  /** The next counter of the case number for this branch, day and terminal; starts at 1. */
  readonly nextNumber: (branchId: string, on: Day, terminal: string) => number;
};

/** Whose to-dos: the person's own, and those of the person's roles in these branches (null = all). */
export type Assignee = {
  readonly staffId: StaffId;
  readonly roles: readonly RoleId[];
  readonly branchId: string | null;
};

export type TodoReads = {
  /** Open to-dos by due time, those without one last. */
  readonly open: (assignee: Assignee, limit: number) => readonly OpenTodo[];
  /** The same of everybody in a branch. */
  readonly ofBranch: (branchId: string, limit: number) => readonly OpenTodo[];
};

type Setting = {
  readonly key: string;
  readonly value: unknown;
  readonly changedBy: string;
  readonly changedAt: Moment;
};

export type SettingsReads = { readonly all: () => readonly Setting[] };
export type SettingsWrites = {
  readonly set: (key: string, value: unknown, stamp: Stamp) => void;
};

/** A version of procedures, deadline rules, bands or a calendar; `content` is checked by whoever uses it. */
export type RuleSet = {
  readonly kind: string;
  readonly version: number;
  readonly content: unknown;
  readonly changedBy: string;
  readonly changedAt: Moment;
};

export type RuleSetReads = {
  readonly latest: (kind: string) => RuleSet | null;
  readonly version: (kind: string, version: number) => RuleSet | null;
  /** Every version of a kind, newest first. */
  readonly all: (kind: string) => readonly RuleSet[];
};
export type RuleSetWrites = {
  /**
   * The number of the new version: one more than the newest, or than `after` (what is shipped has a number too).
   * `about` goes into the audit line beside what was and what is.
   */
  readonly add: (
    kind: string,
    content: unknown,
    stamp: Stamp,
    more?: { readonly after?: number; readonly about?: Readonly<Record<string, unknown>> },
  ) => number;
};

/** A file beside the database; `hash` is the SHA-256 of its content, `storedName` its path under the attachments folder. */
export type Attachment = {
  readonly hash: string;
  readonly storedName: string;
  readonly size: number;
  readonly mediaType: string;
};

export type AttachmentReads = {
  readonly load: (hash: string) => Attachment | null;
  readonly all: () => readonly Attachment[];
  /** Numbers of the cases that have this file. */
  readonly caseNosOf: (hash: string) => readonly string[];
  /** Those that no case has any more, of those stored before this moment. */
  readonly unused: (before: Moment) => readonly Attachment[];
};
export type AttachmentWrites = {
  /** Call once its file is gone. */
  readonly forget: (hash: string) => void;
  /** The same content twice is one row. */
  readonly add: (attachment: Attachment, stamp: Stamp) => void;
};

/** Ed25519 key that signs audit heads: public as SPKI, private as PKCS #8, both DER in base64. */
export type WorkstationKey = { readonly publicKey: string; readonly privateKey: string };

/** The store in numbers: nothing of what is in it. */
export type StoreFacts = {
  readonly schema: number;
  readonly bytes: number;
  readonly freeBytes: number;
  readonly sqlite: string;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
};
export type WorkstationReads = {
  readonly key: () => WorkstationKey | null;
  readonly facts: () => StoreFacts;
};
export type WorkstationWrites = { readonly keep: (key: WorkstationKey, stamp: Stamp) => void };

export type OutboxEntry = {
  readonly seq: number;
  readonly at: Moment;
  readonly branchId: string;
  readonly entity: string;
  readonly entityId: string;
  readonly revision: number;
  readonly content: unknown;
};

export type OutboxReads = {
  readonly after: (seq: number, limit: number) => readonly OutboxEntry[];
};

export type StoreReads = {
  readonly cases: CaseReads;
  readonly ownCases: OwnCaseReads;
  readonly branchRecords: BranchRecordReads;
  readonly todos: TodoReads;
  readonly staff: StaffReads;
  readonly settings: SettingsReads;
  readonly ruleSets: RuleSetReads;
  readonly proposals: ProposalReads;
  readonly audit: AuditReads;
  readonly printLog: PrintLogReads;
  readonly attachments: AttachmentReads;
  readonly workstation: WorkstationReads;
  readonly outbox: OutboxReads;
  readonly monitor: MonitorReads;
  readonly payouts: PayoutReads;
  readonly figures: FigureReads;
  readonly ledger: LedgerReads;
  readonly imports: ImportReads;
  readonly backups: BackupReads;
};

export type StoreWrites = {
  readonly cases: CaseWrites;
  readonly branchRecords: BranchRecordWrites;
  readonly staff: StaffWrites;
  readonly settings: SettingsWrites;
  readonly ruleSets: RuleSetWrites;
  readonly proposals: ProposalWrites;
  readonly audit: AuditWrites;
  readonly printLog: PrintLogWrites;
  readonly attachments: AttachmentWrites;
  readonly workstation: WorkstationWrites;
  readonly monitor: MonitorWrites;
  readonly payouts: PayoutWrites;
  readonly figures: FigureWrites;
  readonly ledger: LedgerWrites;
  readonly imports: ImportWrites;
};

/** What stops a read or write without the program being wrong; see `surroundingsOf`. */
export type SurroundingsFailure =
  'disk-full' | 'storage-busy' | 'storage-read-only' | 'storage-unreachable' | 'database-damaged';

export type OpenFailure =
  | 'database-damaged'
  | 'database-truncated'
  | 'database-empty'
  | 'journal-damaged'
  | 'database-foreign'
  | 'database-missing'
  | 'database-newer'
  | 'database-exists'
  | Exclude<SurroundingsFailure, 'database-damaged'>;

export type Store = StoreReads & {
  /**
   * Runs `work` in one IMMEDIATE transaction: a refusal or an exception undoes all of it. Only `work` can
   * write; reads inside it see what it wrote. Not nested. Surroundings (disk full …) throw: `surroundingsOf`.
   */
  readonly write: <Value, Failure>(
    work: (writes: StoreWrites) => Result<Value, Failure>,
  ) => Result<Value, Failure>;
  /** Everything as it is now, for a reader that takes its time; the surroundings throw. */
  readonly snapshot: () => Snapshot;
  readonly close: () => void;
};
