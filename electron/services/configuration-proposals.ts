import { SHIPPED_VERSION } from '../../shared/data/shipped-configuration.ts';
import type { ProposalView } from '../../shared/contract/configuration-channels.ts';
import type { Failure } from '../../shared/contract/api.ts';
import { differencesOf } from '../../shared/domain/configuration-differences.ts';
import { takesTwo } from '../../shared/domain/configuration.ts';
import type { ConfigurationKind } from '../../shared/domain/configuration.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Proposal } from '../storage/configuration-access.ts';
import type { StoreWrites } from '../storage/store.ts';
import { checkedContent, kindsOf, movesBy, shapedChanges } from './configuration-change.ts';
import type { Changes } from './configuration-change.ts';
import { scanDueBeside } from './due-scan.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';

/** More moved dates than these are counted, not kept one by one. */
const MOST_KEPT = 5000;

export function mayConfirm({ me }: Visit): boolean {
  return isPermitted('r59', me, null);
}

function isStale({ bases }: Proposal, { configuration }: Office): boolean {
  const { version } = configuration();
  return kindsOf(bases).some((kind) => version(kind) !== bases[kind]);
}

/** What bars this person from confirming a proposal (domain 4, row 59; the proposer is never the second person). */
export function barOf(proposal: Proposal, visit: Visit): ProposalView['bar'] {
  if (!mayConfirm(visit)) return 'role-not-allowed';
  const own = proposal.proposedBy === visit.me.id;
  if (own && takesTwo(kindsOf(proposal.changes))) return 'second-person-missing';
  return isStale(proposal, visit.office) ? 'stale-revision' : null;
}

/** All contents of a proposal, checked together as they would stand. */
function checkedChanges({ changes }: Proposal, office: Office): Result<Changes, Failure> {
  const beside = shapedChanges(changes);
  const read = kindsOf(changes).map((kind) => checkedContent(kind, changes[kind], office, beside));
  const good = read.flatMap((one) => (one.ok ? [one.value] : []));
  return good.length < read.length
    ? fail({ codes: ['configuration-invalid'] })
    : ok(Object.fromEntries(good.flatMap((one) => Object.entries(one))));
}

type About = Readonly<Record<string, unknown>>;

function apply(
  kind: ConfigurationKind,
  changes: Changes,
  { visit, about }: { readonly visit: Visit; readonly about: About },
  writes: StoreWrites,
): Result<null, Failure> {
  const stamp = stampOf(visit);
  writes.ruleSets.add(kind, changes[kind], stamp, { after: SHIPPED_VERSION, about });
  if (kind !== 'branch' || changes.branch === undefined) return ok(null);
  const branch = { ...visit.office.branch(), ...changes.branch };
  const saved = writes.staff.saveBranch(branch, stamp, { action: 'branch-changed' });
  return saved.ok ? ok(null) : fail({ codes: [saved.failure] });
}

/** Puts a proposal into force: all of it, with its audit lines and the dates it moves, or nothing. */
async function confirmed(proposal: Proposal, visit: Visit): Promise<Result<null, Failure>> {
  const { office } = visit;
  const bar = barOf(proposal, visit);
  if (bar !== null) return fail({ codes: [bar] });
  const checked = checkedChanges(proposal, office);
  if (!checked.ok) return checked;
  const changes = checked.value;
  const moves = await movesBy(changes, office, MOST_KEPT);
  if (!office.isOpen()) return fail({ codes: ['locked'] });
  // Others worked meanwhile: what was judged must still be what is changed.
  if (isStale(proposal, office)) return fail({ codes: ['stale-revision'] });
  const { reason, proposedBy } = proposal;
  const moved = moves.count === 0 ? {} : { moved: moves.dates, movedCount: moves.count };
  const about = { reason, proposedBy, ...moved };
  const done = office.store.write<null, Failure>((writes) => {
    if (!writes.proposals.decide(proposal, 'confirmed', stampOf(visit))) {
      return fail({ codes: ['proposal-settled'] });
    }
    for (const kind of kindsOf(changes)) {
      const applied = apply(kind, changes, { visit, about }, writes);
      if (!applied.ok) return applied;
    }
    return ok(null);
  });
  if (!done.ok) return done;
  office.refresh();
  scanDueBeside(office).catch(() => {
    office.world.log('dates-not-refreshed');
  });
  return ok(null);
}

export type NewProposal = Pick<Proposal, 'source' | 'bases' | 'reason'> & {
  readonly changes: Changes;
};

/** Keeps a change as proposed; puts it into force at once where one administrator is enough. */
export async function propose(
  { source, bases, reason, changes }: NewProposal,
  visit: Visit,
): Promise<Result<{ readonly id: string; readonly applied: boolean }, Failure>> {
  const { office, me } = visit;
  const before = office.configuration().contents;
  const differs = kindsOf(changes).some(
    (kind) => differencesOf(before[kind], changes[kind]).length > 0,
  );
  if (!differs) return fail({ codes: ['nothing-changed'] });
  const id = office.world.newId();
  const stamp = stampOf(visit);
  const proposal = {
    id,
    source,
    changes,
    bases,
    reason,
    proposedBy: me.id,
    proposedAt: stamp.at,
    outcome: 'waiting' as const,
  };
  office.store.write((writes) => {
    writes.proposals.add(proposal, stamp);
    return ok(null);
  });
  const atOnce = source === 'page' && mayConfirm(visit) && !takesTwo(kindsOf(changes));
  if (!atOnce) return ok({ id, applied: false });
  const done = await confirmed(proposal, visit);
  if (done.ok) return ok({ id, applied: true });
  office.store.write((writes) => ok(writes.proposals.decide(proposal, 'withdrawn', stamp)));
  return done;
}

type Decision = 'confirm' | 'reject' | 'withdraw';

/** Confirms, rejects or takes back a proposal that waits. */
export async function decide(
  id: string,
  decision: Decision,
  visit: Visit,
): Promise<Result<null, Failure>> {
  const proposal = visit.office.store.proposals.load(id);
  if (proposal === null) return fail({ codes: ['not-found'] });
  if (proposal.outcome !== 'waiting') return fail({ codes: ['proposal-settled'] });
  if (decision === 'confirm') return await confirmed(proposal, visit);
  const own = proposal.proposedBy === visit.me.id;
  const may = decision === 'withdraw' ? own : mayConfirm(visit);
  if (!may) return fail({ codes: ['role-not-allowed'] });
  const outcome = decision === 'withdraw' ? 'withdrawn' : 'rejected';
  visit.office.store.write((writes) =>
    ok(writes.proposals.decide(proposal, outcome, stampOf(visit))),
  );
  return ok(null);
}
