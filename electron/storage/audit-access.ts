import type { AuditBreak, AuditHead } from '../../shared/domain/audit-trail.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { AuditHeadReads, AuditHeadWrites } from './audit-head-store.ts';

export type { AuditHead } from '../../shared/domain/audit-trail.ts';

/** Who changed something, when, and where. `by` is a staff id, or `system` for what happens by itself. */
export type Stamp = { readonly at: Moment; readonly by: string; readonly branchId: string };

/** One line of the audit trail as its writer gives it. Ids and codes only: contents go into `contents`. */
export type AuditNote = {
  readonly action: string;
  readonly ids?: Readonly<Record<string, string>>;
  /** When the thing fell due, if it is recorded later than that. */
  readonly dueAt?: Moment;
};

/** A note about something that is not a stored change: a sign-in, a look at a masked field, a print. */
export type AuditEvent = AuditNote & {
  readonly stamp: Stamp;
  readonly entity: string;
  readonly entityId: string;
  /** Kept apart from the line and erasable; the line holds only its salted digest. */
  readonly contents?: unknown;
};

export type AuditLine = Required<Pick<AuditNote, 'action' | 'ids'>> & {
  readonly seq: number;
  readonly at: Moment;
  readonly by: string;
  readonly branchId: string;
  readonly entity: string;
  readonly entityId: string;
  readonly dueAt: Moment | null;
  /** Hex SHA-256 of salt and contents; null when the line has no contents. */
  readonly contentDigest: string | null;
  readonly digest: string;
};

/** The first break of the chain, or how many lines follow from one another up to `head`. */
export type AuditCheck =
  | { readonly intact: true; readonly checked: number; readonly head: AuditHead | null }
  | ({ readonly intact: false } & AuditBreak);

export type AuditPageRequest = {
  readonly before?: number;
  readonly limit: number;
  readonly entityId?: string;
  readonly entity?: string;
  readonly by?: string;
  readonly action?: string;
  /** From this moment on, and before that one. */
  readonly from?: string;
  readonly until?: string;
};

/** What the digest of a line covers, in its order, and the digest in hex. */
type PlainLine = {
  readonly values: readonly (string | number)[];
  readonly digest: string;
};

export type AuditReads = AuditHeadReads & {
  readonly head: () => AuditHead | null;
  /** Newest first, below `before` when given. */
  readonly page: (request: AuditPageRequest) => readonly AuditLine[];
  readonly line: (seq: number) => AuditLine | null;
  /** The lines as they were hashed, from `from` to `to`, both included: for whoever checks them elsewhere. */
  readonly plain: (from: number, to: number) => readonly PlainLine[];
  /** The latest moment among the newest lines: a clock set back since then does not hide it. Null without lines. */
  readonly latest: () => Moment | null;
  /** What changed, as written; null when there was nothing or it has been erased. */
  readonly contents: (seq: number) => unknown;
  /** Checks the chain, or the lines from `from` to `to` (both included) and their link to the one before. */
  readonly verify: (from?: number, to?: number) => AuditCheck;
  /** Holds a trail that follows against a head written down earlier; null: it leads to it. */
  readonly against: (head: AuditHead) => AuditBreak | null;
};
export type AuditWrites = AuditHeadWrites & {
  readonly append: (event: AuditEvent) => AuditHead;
};
