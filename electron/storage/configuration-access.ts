import type { Moment } from '../../shared/domain/day.ts';
import type { Stamp } from './audit-access.ts';

type ProposalOutcome = 'waiting' | 'confirmed' | 'rejected' | 'withdrawn';

/** A change of the configuration on its way. Contents are checked by whoever uses them. */
export type Proposal = {
  readonly id: string;
  readonly source: 'page' | 'package';
  /** The new content of each kind that changes. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** The version of each kind that the proposer saw. */
  readonly bases: Readonly<Record<string, number>>;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Moment;
  readonly outcome: ProposalOutcome;
};

export type ProposalReads = {
  /** Oldest first. */
  readonly waiting: () => readonly Proposal[];
  readonly load: (id: string) => Proposal | null;
};

export type ProposalWrites = {
  readonly add: (proposal: Omit<Proposal, 'outcome'>, stamp: Stamp) => void;
  /** False when it does not wait any more. */
  readonly decide: (
    proposal: Proposal,
    outcome: Exclude<ProposalOutcome, 'waiting'>,
    stamp: Stamp,
  ) => boolean;
};
