import type { Case } from './case.ts';
import { isInvolved } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { StaffId } from './ids.ts';
import { isRunningSlip } from './transfer-slips.ts';

/** The one who was named is nobody here any more. */
function kept(c: Case, id: StaffId | null): StaffId | null {
  return isInvolved(c, id) ? null : id;
}

/** A slip in the hands of a person who was named comes back, so that another can be issued. */
function returnedSlips(c: Case, { now, me }: ActionWorld): Case['transfers'] {
  return c.transfers.map((slip) => {
    const deputyId = kept(c, slip.deputyId);
    const back = isRunningSlip(slip) && isInvolved(c, slip.receiverId);
    return back ? { ...slip, deputyId, returnedAt: now, returnedTo: me.id } : { ...slip, deputyId };
  });
}

/** The tasks still to be done go back to whoever leads the branch on this case. */
function returnedTasks(c: Case): Case['tasks'] {
  return c.tasks.map((task) =>
    task.doneAt === null ? { ...task, assigneeId: kept(c, task.assigneeId) } : task,
  );
}

/**
 * A person named in the case loses every other capacity on it (domain 3.3): what they were to do is open again. Their
 * statement and the improvements they own stay with them.
 */
export function withoutDuties(c: Case, world: ActionWorld): Case {
  const { isolation, majorEvent } = c;
  return {
    ...c,
    handlerId: kept(c, c.handlerId),
    isolation: isolation === null ? null : { ...isolation, hostId: kept(c, isolation.hostId) },
    majorEvent:
      majorEvent === null
        ? null
        : { ...majorEvent, spokespersonId: kept(c, majorEvent.spokespersonId) },
    deferrals: c.deferrals.map((one) =>
      one.outcome === null ? { ...one, followedBy: kept(c, one.followedBy) } : one,
    ),
    tasks: returnedTasks(c),
    transfers: returnedSlips(c, world),
  };
}
