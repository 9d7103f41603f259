import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import { editRefusals, withEdits } from './case-edit.ts';
import { withChannelsCheck } from './channels-check.ts';
import { CASE_EDIT_FIELDS } from './case-fields.ts';
import { seesInternal } from './case-mask.ts';
import type { Case } from './case.ts';
import { removalRefusals, withRemovalNoted } from './contact-removal.ts';
import { isWithCustomer, promises } from './deadline-runs.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { withFactChanges } from './guarded-facts.ts';
import { isRise } from './level-rise.ts';
import { isBlank, isInvolved, isStranger, isUnknown, refusalsOf, staffById } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { withoutDuties } from './involved-duties.ts';
import { LEAVE_FIELDS, SET_LEVEL_FIELDS } from './handling-fields.ts';
import { withCrowd } from './major-event.ts';
import {
  CONCERN_FIELDS,
  CONSULTATION_FIELDS,
  CONTACT_FIELDS,
  EMOTION_FIELDS,
  ISOLATION_FIELDS,
  LOGGED,
  STEP_FIELDS,
} from './reception-fields.ts';
import { withChosenProcedure } from './procedure-choice.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import { hasRole } from './roles.ts';
import { withNextSlip } from './transfer-slips.ts';
import { move } from './transitions.ts';

/** Nobody is moved before it was decided. */
function movedTooEarly({ decidedAt, movedAt }: NonNullable<Case['isolation']>): boolean {
  return decidedAt !== null && movedAt !== null && movedAt < decidedAt;
}

function hostRefusals(
  c: Case,
  input: NonNullable<Case['isolation']>,
  world: ActionWorld,
): readonly Refusal[] {
  const host = staffById(world, input.hostId ?? null);
  const chosenNow = input.hostId !== c.isolation?.hostId;
  const overridden = !isBlank(input.hostOverrideReason) && hasRole(world.me, 'branchManager');
  return refusalsOf([
    [chosenNow && isStranger(world, input.hostId), 'staff-not-found'],
    [isInvolved(c, input.hostId ?? null), 'host-is-involved'],
    [movedTooEarly(input), 'time-too-early'],
    [chosenNow && host?.isSeller === true && !overridden, 'host-is-seller'],
  ]);
}

/**
 * Each visit of a step is a row (domain 5.4). What is written while its visit lasts belongs to that row; going to a
 * step, the same one again included once it has ended, opens another.
 */
function takeStep(c: Case, input: InputOf<typeof STEP_FIELDS>, world: ActionWorld): Outcome {
  const open = c.steps.findLast(({ endedAt }) => endedAt === null);
  if (open !== undefined && open.stepNo === input.stepNo) {
    return ok({ ...c, steps: c.steps.map((one) => (one === open ? { ...one, ...input } : one)) });
  }
  const startedAt = input.startedAt ?? world.now;
  const visit = fill({ ...LOGGED, ...STEP_FIELDS }, { ...input, ...logged(world), startedAt });
  const previous = c.steps.map((one) =>
    one.endedAt === null ? { ...one, endedAt: startedAt } : one,
  );
  return ok({ ...c, stage: visit.stepNo, steps: [...previous, visit] });
}

function refuseOr(codes: readonly Refusal[], value: Case): Outcome {
  return codes.length > 0 ? fail(codes) : ok(value);
}

/** A promise whose time has come is renewed until the matter is solved (domain 8, 10). */
function promiseOpen(c: Case, now: string): boolean {
  return promises(c).some(({ from, met }) => met === null && from <= now);
}

export const RECEPTION_ACTIONS = {
  'edit-case': action({
    input: CASE_EDIT_FIELDS,
    row: 'r2',
    states: 'open',
    run: (c, input, world) => {
      const internal = seesInternal(c, world.me, world.directory);
      const chosen = withChosenProcedure(c, input.procedureId, world.book);
      const edited = withEdits(chosen.ok ? chosen.value : c, input, { whole: false, internal });
      const next = withoutDuties(withChannelsCheck(c, withCrowd(edited, world.now), world), world);
      const reason = input.changeReason ?? null;
      const codes = [
        ...(chosen.ok ? [] : chosen.failure),
        ...editRefusals(c, next, reason, world),
        ...removalRefusals(c, next, reason, world),
      ];
      const noted = withRemovalNoted(c, next, reason, world);
      return refuseOr([...new Set(codes)], withFactChanges(c, noted, reason, world));
    },
  }),
  step: action({
    input: STEP_FIELDS,
    row: 'r3',
    states: 'open',
    run: takeStep,
  }),
  isolate: action({
    input: ISOLATION_FIELDS,
    row: 'r3',
    states: 'open',
    run: (c, input, world) => {
      const isolation = fill(
        { ...LOGGED, ...ISOLATION_FIELDS },
        { ...c.isolation, ...input, ...logged(world) },
      );
      return refuseOr(hostRefusals(c, isolation, world), { ...c, isolation });
    },
  }),
  emotion: action({
    input: EMOTION_FIELDS,
    row: 'r3',
    states: 'open',
    run: (c, input, world) => {
      const reading = fill(
        { ...LOGGED, ...EMOTION_FIELDS },
        { at: world.now, ...input, ...logged(world) },
      );
      return ok({ ...c, emotions: [...c.emotions, reading] });
    },
  }),
  contact: action({
    input: CONTACT_FIELDS,
    row: 'r3',
    states: 'open',
    run: (c, input, world) => {
      const entry = fill(
        { ...LOGGED, ...CONTACT_FIELDS },
        { at: world.now, ...input, ...logged(world) },
      );
      const renewed = entry.promisedAt !== null && entry.promisedAt > world.now;
      const codes = refusalsOf([
        [isUnknown(c.evidence, entry.evidenceId), 'not-found'],
        [
          promiseOpen(c, world.now) && isWithCustomer(entry) && !entry.promiseSolved && !renewed,
          'promise-renewal-missing',
        ],
      ]);
      return refuseOr(codes, { ...c, contacts: [...c.contacts, entry] });
    },
  }),
  consult: action({
    input: CONSULTATION_FIELDS,
    row: 'r13',
    states: 'open',
    run: (c, input, world) => {
      const entry = fill(
        { ...LOGGED, ...CONSULTATION_FIELDS },
        { at: world.now, ...input, ...logged(world) },
      );
      return ok({ ...c, consultations: [...c.consultations, entry] });
    },
  }),
  concern: action({
    input: { ...CONCERN_FIELDS, concernId: { kind: 'text', max: 40 } },
    row: 'r2',
    states: 'open',
    run: (c, { concernId, ...input }, world) => {
      if (isUnknown(c.concerns, concernId)) return fail(['not-found'] as const);
      const known = c.concerns.find(({ id }) => id === concernId);
      const base =
        known ?? fill({ ...LOGGED, ...CONCERN_FIELDS }, { ...logged(world), status: 'open' });
      const entry = { ...base, ...input };
      const others = c.concerns.filter(({ id }) => id !== entry.id);
      const rest = entry.isPrimary ? others.map((one) => ({ ...one, isPrimary: false })) : others;
      return ok({
        ...c,
        concerns: [...rest, entry].toSorted((a, b) => (a.loggedAt < b.loggedAt ? -1 : 1)),
      });
    },
  }),
  leave: action({
    input: LEAVE_FIELDS,
    row: 'r3',
    states: 'open',
    run: (c, input, world) => ok({ ...c, leftAt: input.leftAt ?? world.now }),
  }),
  register: action({
    input: {},
    row: 'r4',
    states: ['draft'],
    run: (c, _, world) => {
      const { ruleVersion } = world.book;
      const candidate = { ...c, registeredAt: world.now, ruleVersion };
      const moved = move(candidate, 'T1', world);
      return moved.ok ? ok({ ...moved.value, caseNo: world.takeCaseNo() }) : moved;
    },
  }),
  'set-level': action({
    input: SET_LEVEL_FIELDS,
    row: 'r30',
    states: 'open',
    run: (c, input, world) => {
      const lowersL3 =
        c.regLevel === 'L3' && input.regLevel !== undefined && input.regLevel !== 'L3';
      const codes = refusalsOf([
        [isBlank(input.reason), 'level-reason-missing'],
        [lowersL3 && !hasRole(world.me, 'complaintOfficer'), 'role-not-allowed'],
      ]);
      const next = withLevels(c, input, world);
      const rose = isRise(c.grievanceLevel, next.grievanceLevel);
      return refuseOr(codes, rose ? withNextSlip(next, { at: world.now, by: world.me.id }) : next);
    },
  }),
} as const;

const LEVELS = [
  ['grievance', 'grievanceLevel'],
  ['reg', 'regLevel'],
  ['urgency', 'urgency'],
] as const;

function withLevels(c: Case, input: InputOf<typeof SET_LEVEL_FIELDS>, world: ActionWorld): Case {
  const changes = LEVELS.flatMap(([field, name]) => {
    const to = input[name] ?? null;
    if (to === null || to === c[name]) return [];
    const change = {
      field,
      from: c[name],
      to,
      cause: 'LC3',
      by: world.me.id,
      reason: input.reason ?? null,
    };
    return [{ ...change, dueAt: null, at: world.now }];
  });
  return {
    ...c,
    grievanceLevel: input.grievanceLevel ?? c.grievanceLevel,
    regLevel: input.regLevel ?? c.regLevel,
    urgency: input.urgency ?? c.urgency,
    levelChanges: [...c.levelChanges, ...changes],
  };
}

/** True when a draft may still be given up: on its own day, by the person who opened it (T0). */
export function discardRefusals(
  c: Case,
  reason: string | null,
  world: ActionWorld,
): readonly Refusal[] {
  return refusalsOf([
    [c.status !== 'draft', 'transition-not-possible'],
    [c.openedBy !== world.me.id, 'role-not-allowed'],
    [isBlank(reason), 'discard-reason-missing'],
    [c.openedAt.slice(0, 10) !== world.now.slice(0, 10), 'discard-after-day'],
  ]);
}
