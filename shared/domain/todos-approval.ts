import { approvalRoute, chosenOptions, openApproval } from './approval.ts';
import type { Case } from './case.ts';
import type { StaffId } from './ids.ts';
import { authoriserSeat, openSeat } from './seat.ts';
import type { Seat } from './seat.ts';
import type { Dates, Draft, TodoWorld } from './todos.ts';

/** Whoever signs, and whoever they delegated to; where nobody may, the general manager is told (rule A8). */
function signers(c: Case, seat: Seat, key: string, due: Dates): readonly Draft[] {
  if (seat.by === 'nobody') {
    return [{ key: `${key}-waits`, kind: 'TD6', role: 'generalManager', ...due }];
  }
  const signer = seat.by === 'deputy' ? { staffId: seat.deputyId } : { role: seat.role };
  const signs = (name: string, who: Pick<Draft, 'role' | 'staffId'>): Draft => {
    return { key: name, kind: 'TD2', ...who, ...due };
  };
  const delegates = [...new Set<StaffId>(c.delegations.map(({ toId }) => toId))];
  return [
    signs(key, signer),
    ...delegates.map((staffId) => signs(`${key}-${staffId}`, { staffId })),
  ];
}

/** A step that is late is the requester's to press on with, too (D36). */
function late(c: Case, { deadlines }: TodoWorld, due: Dates): readonly Draft[] {
  const isLate = deadlines.some(
    ({ rule, overdueSince }) => rule === 'D36' && overdueSince !== null,
  );
  const approval = openApproval(c);
  if (!isLate || approval === null) return [];
  return [{ key: 'approve-late', kind: 'TD1', staffId: approval.requestedBy, ...due }];
}

/** The signatures that a case waits for: a step of its chain, or the one that authorises the lowest band. */
export function approvalTodos(
  c: Case,
  world: TodoWorld,
  dueOf: (rule: 'D36') => Dates,
): readonly Draft[] {
  const { book, linkedCost, directory } = world;
  const seat = openSeat(c, directory);
  if (c.status === 'awaitingApproval' && seat !== null) {
    const due = dueOf('D36');
    return [...signers(c, seat, 'approve', due), ...late(c, world, due)];
  }
  const signs =
    c.status === 'proposing' &&
    chosenOptions(c).length > 0 &&
    approvalRoute(c, linkedCost, book) === 'signature';
  const none = { dueAt: null, finalAt: null, dueFrom: null };
  return signs ? signers(c, authoriserSeat(c, directory), 'authorise', none) : [];
}
