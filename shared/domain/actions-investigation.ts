import { action, actingAs, logged } from './action.ts';
import type { Outcome } from './action.ts';
import type { Case } from './case.ts';
import { withCheckedChannels } from './channels-check.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isInvolved, isStranger, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { STATEMENT } from './guards-handling.ts';
import { ASSIGN_FIELDS } from './handling-fields.ts';
import { FILE_STATES, withScan } from './actions-signatures.ts';
import { EVIDENCE_FIELDS, FACT_CHECK_INPUT, FILE_FIELDS, LOGGED } from './reception-fields.ts';
import { fail, ok } from './result.ts';
import { hasRole } from './roles.ts';
import { NEW_EVIDENCE } from './signature-fields.ts';
import { HANDLING_STATES } from './states.ts';
import { move } from './transitions.ts';

/** A case that came back from elsewhere, or was taken up after a review, may have no levels yet. */
function withGaps(c: Case, input: InputOf<typeof ASSIGN_FIELDS>): Case {
  return {
    ...c,
    handlerId: input.handlerId ?? c.handlerId,
    grievanceLevel: c.grievanceLevel ?? input.grievanceLevel ?? null,
    regLevel: c.regLevel ?? input.regLevel ?? null,
    urgency: c.urgency ?? input.urgency ?? null,
  };
}

function assigned(c: Case, input: InputOf<typeof ASSIGN_FIELDS>, world: ActionWorld): Case {
  // Later on levels change only by hand with a reason, or by rule: they decide the close limit.
  if (c.status !== 'registered') return withGaps(c, input);
  return {
    ...c,
    handlerId: input.handlerId ?? c.handlerId,
    grievanceLevel: input.grievanceLevel ?? c.grievanceLevel,
    regLevel: input.regLevel ?? c.regLevel,
    urgency: input.urgency ?? c.urgency,
    admissibility: input.admissibility ?? c.admissibility,
    admissibilityReason: input.admissibilityReason ?? c.admissibilityReason,
    assignedBy: world.me.id,
  };
}

/** Counter staff may only take their own on-spot case through T2 (permission row 5). */
function isCounterOnly(c: Case, world: ActionWorld): boolean {
  const me = actingAs(world.me, c, world.directory);
  return !hasRole(me, 'branchManager', 'complaintOfficer');
}

function beyondSelf(c: Case, world: ActionWorld): boolean {
  return isCounterOnly(c, world) && !(c.facts.onSpotResolved && c.handlerId === world.me.id);
}

function assign(c: Case, input: InputOf<typeof ASSIGN_FIELDS>, world: ActionWorld): Outcome {
  const candidate = assigned(c, input, world);
  if (beyondSelf(candidate, world)) return fail(['role-not-allowed'] as const);
  if (isStranger(world, candidate.handlerId)) return fail(['staff-not-found'] as const);
  // A class of 重大 is lowered with a reason, by the complaint officer, and never on the way (rules 7).
  const lowers = c.regLevel === 'L3' && candidate.regLevel !== 'L3';
  if (c.status === 'registered' && lowers) return fail(['level-reason-missing'] as const);
  if (c.status === 'registered') return move(candidate, 'T2', world);
  const codes = refusalsOf([
    [candidate.handlerId === null, 'handler-missing'],
    [isInvolved(candidate, candidate.handlerId), 'handler-is-involved'],
  ]);
  return codes.length > 0 ? fail(codes) : ok(candidate);
}

/** The items this input answers: those named and, with `rest`, every one still open. */
function answeredCodes(
  c: Case,
  input: InputOf<typeof FACT_CHECK_INPUT>,
  world: ActionWorld,
): readonly string[] {
  const named = Object.keys(input.answers ?? {});
  if (input.rest === undefined || input.rest === null) return named;
  const known = new Set([...named, ...c.factChecks.map(({ itemCode }) => itemCode)]);
  return [...named, ...world.book.factChecks.filter((code) => !known.has(code))];
}

function answerChecks(
  c: Case,
  input: InputOf<typeof FACT_CHECK_INPUT>,
  world: ActionWorld,
): Outcome {
  const codes = answeredCodes(c, input, world);
  if (isInvolved(c, world.me.id) && codes.some((code) => code !== STATEMENT)) {
    return fail(['fact-check-by-involved'] as const);
  }
  const rows = codes.flatMap((itemCode) => {
    const answer = input.answers?.[itemCode] ?? input.rest ?? null;
    if (answer === null) return [];
    const detail = input.details?.find((one) => one.itemCode === itemCode)?.detail ?? null;
    const naReason = answer === '不适用' ? (input.naReason ?? null) : null;
    return [{ ...logged(world), itemCode, answer, detail, naReason }];
  });
  const kept = c.factChecks.filter(({ itemCode }) => !codes.includes(itemCode));
  return ok(withCheckedChannels({ ...c, factChecks: [...kept, ...rows] }));
}

/** What the program adds to an evidence: the stored file, when one was chosen. */
const STORED_FILE = { file: { kind: 'entity', fields: FILE_FIELDS } } as const;

export const INVESTIGATION_ACTIONS = {
  assign: action({
    input: ASSIGN_FIELDS,
    row: 'r5',
    states: HANDLING_STATES,
    notFor: (c, world) => isCounterOnly(c, world) && !c.facts.onSpotResolved,
    run: assign,
  }),
  'fact-check': action({
    input: FACT_CHECK_INPUT,
    row: 'r10',
    states: 'open',
    judgesInvolved: true,
    run: answerChecks,
  }),
  evidence: action({
    input: { ...NEW_EVIDENCE, ...STORED_FILE },
    row: 'r11',
    states: FILE_STATES,
    run: (
      c,
      { signedSheet: sheet = null, signedSubjectId: subjectId = null, signedSlots = [], ...input },
      world,
    ) => {
      const storage =
        input.storage ?? (input.file === undefined || input.file === null ? '外部档号' : '附件');
      const known = { obtainedAt: world.now, obtainedBy: world.me.id, storage };
      const entry = fill(
        { ...LOGGED, ...EVIDENCE_FIELDS, ...STORED_FILE },
        { ...known, ...input, ...logged(world) },
      );
      const next = { ...c, evidence: [...c.evidence, entry] };
      return withScan(next, entry, { sheet, subjectId, slots: signedSlots }, world);
    },
  }),
  propose: action({
    input: {},
    row: 'r13',
    states: ['investigating'],
    run: (c, _, world) => move(c, 'T6', world),
  }),
} as const;
