import { sideOf } from './action.ts';
import type { Case } from './case.ts';
import { receivedAt } from './case-times.ts';
import type { Moment } from './day.ts';
import type { StaffId } from './ids.ts';
import { isOpen } from './states.ts';

/** What somebody is on a case, the weightiest first: a person who is several things is shown as the first. */
export const CAPACITIES = [
  'handler',
  'firstReceiver',
  'neutralHost',
  'spokesperson',
  'correctionOwner',
  'callbackCaller',
  'approver',
  /** A task, a slip, a former part in the case. */
  'other',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

export type CasePeople = {
  readonly receivedAt: Moment;
  readonly people: ReadonlyMap<StaffId, Capacity>;
};

type Holder = readonly [Capacity, StaffId | null];

function holders(c: Case): readonly Holder[] {
  return [
    ['handler', c.handlerId],
    ['firstReceiver', c.facts.firstReceiverId],
    ['neutralHost', c.isolation?.hostId ?? null],
    ['spokesperson', c.majorEvent?.spokespersonId ?? null],
    ...c.corrections.map(({ ownerId }): Holder => ['correctionOwner', ownerId]),
    ...c.followUps.map(({ callerId }): Holder => ['callbackCaller', callerId]),
    ...c.approvals.flatMap(({ steps }) =>
      steps.map(({ approverId }): Holder => ['approver', approverId]),
    ),
    ...c.authorisations.map(({ authoriserId }): Holder => ['approver', authoriserId]),
  ];
}

/** Everyone who is something on the case; a person named in it has lost every capacity (domain 3.3). */
function capacitiesOf(c: Case): ReadonlyMap<StaffId, Capacity> {
  const { people, involved } = sideOf(c);
  const others = [...people].map((id): Holder => ['other', id]);
  const found = new Map<StaffId, Capacity>();
  for (const [capacity, id] of [...holders(c), ...others]) {
    if (id !== null && !involved.has(id) && !found.has(id)) found.set(id, capacity);
  }
  return found;
}

/** Who finds the case among their own: as long as it is open. */
export function peopleOfCase(c: Case): CasePeople {
  const isRunning = isOpen(c.status) && c.status !== 'draft';
  return {
    receivedAt: receivedAt(c),
    people: isRunning ? capacitiesOf(c) : new Map<StaffId, Capacity>(),
  };
}
