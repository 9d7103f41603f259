import { requesters } from './approval.ts';
import type { Case } from './case.ts';
import { isInput, lacksGiven } from './fields.ts';
import type { Fields, InputOf } from './fields.ts';
import type { ActionWorld } from './guard.ts';
import type { StaffId } from './ids.ts';
import { isPermitted } from './permissions.ts';
import type { CaseSide, PermissionRow } from './permissions.ts';
import { futureRefusals } from './recorded-times.ts';
import type { Refusal } from './refusals.ts';
import { fail } from './result.ts';
import type { Result } from './result.ts';
import { hasRole } from './roles.ts';
import type { Staff } from './roles.ts';
import { asDeputy, principalFor, withoutDeputy } from './deputies.ts';
import { seatedRole } from './seat.ts';
import { isOpen } from './states.ts';
import type { CaseState } from './states.ts';

/** The case after the act, or every code that stands in the way. */
export type Outcome = Result<Case, readonly Refusal[]>;

type Definition<F extends Fields> = {
  readonly input: F;
  readonly row: PermissionRow;
  /** States in which the act is possible; `open` = any open one. */
  readonly states: readonly CaseState[] | 'open';
  /** The act has a refusal of its own for people named in the case, so the table lets them come this far. */
  readonly judgesInvolved?: true;
  /** A delegate of someone whose role may do this may do it too. */
  readonly delegable?: true;
  /** Of those whom the table lets come this far, the people who may not do it on this case as it stands. */
  readonly notFor?: (c: Case, world: ActionWorld) => boolean;
  readonly run: (c: Case, input: InputOf<F>, world: ActionWorld) => Outcome;
};

export type Action<F extends Fields = Fields> = {
  readonly input: F;
  readonly attempt: (c: Case, input: unknown, world: ActionWorld) => Outcome;
  /** The general refusal of the act for this person, or null: role first, then state. */
  readonly bar: (c: Case, world: ActionWorld, onPaper: boolean) => Refusal | null;
  /** In whose place the person would act, when the table lets them only as a deputy; else null. */
  readonly actingFor: (c: Case, world: ActionWorld) => StaffId | null;
};

/** Everyone who holds a capacity or a task on the case (domain 3.2). */
function peopleOn(c: Case): ReadonlySet<StaffId> {
  const people = [
    c.openedBy,
    c.facts.firstReceiverId,
    c.handlerId,
    c.isolation?.hostId ?? null,
    ...c.handOvers.map(({ toId }) => toId),
    ...c.tasks.map(({ assigneeId }) => assigneeId),
    ...c.approvals.flatMap(({ steps }) => steps.map(({ approverId }) => approverId)),
    ...c.authorisations.map(({ authoriserId }) => authoriserId),
    ...c.delegations.map(({ toId }) => toId),
    ...c.payments.map(({ loggedBy }) => loggedBy),
    ...c.followUps.map(({ callerId }) => callerId),
    ...c.corrections.map(({ ownerId }) => ownerId),
    ...c.transfers.flatMap(({ receiverId, deputyId }) => [receiverId, deputyId]),
    c.creditDispute?.officerTo ?? null,
    c.majorEvent?.spokespersonId ?? null,
    c.objection?.registeredBy ?? null,
    ...c.reviews.map(({ reviewerId }) => reviewerId),
    ...c.deferrals.map(({ followedBy }) => followedBy),
  ];
  return new Set(people.filter((id) => id !== null));
}

/** When every branch manager is involved, their deputies act, else the general manager (domain 3.3). */
export function standIns(c: Case, directory: readonly Staff[]): ReadonlySet<StaffId> {
  const managers = directory.filter(
    (staff) => staff.active && hasRole(staff, 'branchManager') && staff.branchId === c.branchId,
  );
  const able = (staff: Staff): boolean =>
    staff.active && !c.facts.involvedStaffIds.includes(staff.id);
  if (managers.length === 0 || managers.some(able)) return new Set();
  const deputies = directory.filter(
    (staff) => able(staff) && managers.some(({ deputyId }) => deputyId === staff.id),
  );
  const acting =
    deputies.length > 0
      ? deputies
      : directory.filter((staff) => able(staff) && hasRole(staff, 'generalManager'));
  return new Set(acting.map(({ id }) => id));
}

/** A credit dispute is the matter of whoever does the duty (procedure P6). */
const CREDIT_ROLES = ['creditReceiver', 'creditOfficer'] as const;

export function sideOf(c: Case): CaseSide {
  const { branchId, facts, creditDispute } = c;
  const roles = new Set(creditDispute === null ? [] : CREDIT_ROLES);
  return { branchId, people: peopleOn(c), involved: new Set(facts.involvedStaffIds), roles };
}

/**
 * The person as the table sees them on this case: whoever stands in for the branch manager, for the signer of the
 * open step, or for somebody absent, has that role here.
 */
export function actingAs(staff: Staff, c: Case, directory: readonly Staff[]): Staff {
  const seated = seatedRole(staff, c, directory);
  const deputy = asDeputy(staff, c, directory);
  const me = seated === null ? deputy : { ...deputy, roles: [...deputy.roles, seated] };
  if (!standIns(c, directory).has(staff.id)) return me;
  return { ...me, roles: [...me.roles, 'branchManager'], branchId: c.branchId };
}

/** Whoever delegated to this person on this case, most recent first. */
export function principalsOf(
  c: Case,
  delegate: StaffId,
  directory: readonly Staff[],
): readonly Staff[] {
  const ids = c.delegations.filter(({ toId }) => toId === delegate).map(({ loggedBy }) => loggedBy);
  return ids.toReversed().flatMap((id) => directory.filter((staff) => staff.id === id));
}

function permitted<F extends Fields>(
  definition: Definition<F>,
  c: Case,
  { me, directory }: Pick<ActionWorld, 'me' | 'directory'>,
  onPaper: boolean,
): boolean {
  const side = sideOf(c);
  const seen: CaseSide =
    definition.judgesInvolved === true
      ? { ...side, involved: new Set(), people: new Set([...side.people, ...side.involved]) }
      : side;
  if (onPaper) return isPermitted('paper', me, seen);
  if (isPermitted(definition.row, me, seen)) return true;
  return (
    definition.delegable === true &&
    principalsOf(c, me.id, directory).some((principal) =>
      isPermitted(definition.row, principal, seen),
    )
  );
}

/** The world with the person as the table sees them on this case. */
function acting(c: Case, world: ActionWorld): ActionWorld {
  return { ...world, me: actingAs(world.me, c, world.directory) };
}

function stateBar(states: readonly CaseState[] | 'open', c: Case): Refusal | null {
  const { status } = c;
  if (states === 'open' ? isOpen(status) : states.includes(status)) return null;
  if (status === 'archived' || status === 'purged') return 'case-locked';
  // What was possible before the pause is possible again once its end is recorded (rules 4.1).
  const before = status === 'onHold' ? c.suspensions.at(-1)?.stateBefore : undefined;
  return states !== 'open' && before !== undefined && states.includes(before)
    ? 'suspension-end-missing'
    : 'transition-not-possible';
}

/** Binds an act to its table of inputs: shape, role, state and recorded times are checked here, for every act alike. */
export function action<F extends Fields>(definition: Definition<F>): Action<F> {
  const bar = (c: Case, world: ActionWorld, onPaper: boolean): Refusal | null =>
    permitted(definition, c, acting(c, world), onPaper) && definition.notFor?.(c, world) !== true
      ? stateBar(definition.states, c)
      : 'role-not-allowed';
  const actingFor = (c: Case, world: ActionWorld): StaffId | null => {
    const alone = { ...world, directory: world.directory.map(withoutDeputy) };
    const mayAlone =
      permitted(definition, c, acting(c, alone), false) && definition.notFor?.(c, alone) !== true;
    return mayAlone ? null : principalFor(world.me, c, world.directory);
  };
  return {
    input: definition.input,
    bar,
    actingFor,
    attempt(c, input, world) {
      if (!isInput(definition.input, input) || lacksGiven(definition.input, input)) {
        return fail(['wrong-shape'] as const);
      }
      const refused = bar(c, world, Reflect.get(input, 'onPaper') === true);
      if (refused !== null) return fail([refused]);
      const ahead = futureRefusals(definition.input, input, world.now);
      const acts = { ...acting(c, world), actingFor: actingFor(c, world) };
      const outcome = definition.run(c, input, acts);
      if (ahead.length === 0) return outcome;
      return fail([...new Set([...ahead, ...(outcome.ok ? [] : outcome.failure)])]);
    },
  };
}

/** What every record on a case starts with. */
export function logged(world: ActionWorld): {
  id: string;
  loggedAt: ActionWorld['now'];
  loggedBy: StaffId;
} {
  return { id: world.newId(), loggedAt: world.now, loggedBy: world.me.id };
}

/** Domain 3.3: neither the requester nor a delegate the requester appointed signs. */
export function isRequester(
  c: Case,
  world: ActionWorld,
  approval: Case['approvals'][number] | null,
): boolean {
  const asked = requesters(c, approval);
  return (
    asked.has(world.me.id) ||
    principalsOf(c, world.me.id, world.directory).some(({ id }) => asked.has(id))
  );
}
