import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import {
  approvalRoute,
  bandAmount,
  bandFor,
  chosenOptions,
  companyCost,
  isOutgrown,
  openApproval,
  openStep,
  requesters,
} from './approval.ts';
import type { Approval, ApprovalStep, Case } from './case.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isBlank, isInvolved, isStranger, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import {
  APPROVAL_FIELDS,
  APPROVAL_STEP_FIELDS,
  AUTHORISATION_FIELDS,
  DECIDE_FIELDS,
  DELEGATE_FIELDS,
  ON_PAPER_FIELDS,
  REASON_FIELDS,
} from './handling-fields.ts';
import type { StaffId } from './ids.ts';
import { LOGGED } from './reception-fields.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import { AUTHORISER, authoriserSeat, seatOf } from './seat.ts';
import type { Seat } from './seat.ts';
import { isInChain, mayHold, paperRefusals, signerOf, signerRefusals } from './signing.ts';
import type { Signer } from './signing.ts';
import { canLeave } from './states.ts';
import { entered, move, transitionRefusals } from './transitions.ts';

function requestApproval(c: Case, reason: string | null, world: ActionWorld): Outcome {
  const moved = move(c, 'T7', world);
  if (!moved.ok) return moved;
  const amount = bandAmount(c, world.linkedCost);
  const band = bandFor(amount, world.book.bands);
  if (band === null) return fail(['approval-not-needed'] as const);
  const steps = band.chain.map((roleId, index) =>
    fill(APPROVAL_STEP_FIELDS, {
      seq: index + 1,
      roleId,
      openedAt: index === 0 ? world.now : null,
    }),
  );
  const approval = fill(
    { ...LOGGED, ...APPROVAL_FIELDS },
    {
      ...logged(world),
      approvalNo: `SP-${c.caseNo ?? ''}-${String(c.approvals.length + 1)}`,
      bandVersion: world.book.bandVersion,
      optionSeqs: chosenOptions(c).map(({ seq }) => seq),
      amount: companyCost(c),
      bandAmount: amount,
      bandId: band.id,
      requestedBy: world.me.id,
      requestedAt: world.now,
      reason,
      status: '审批中',
      steps,
    },
  );
  return ok({
    ...moved.value,
    bandVersion: world.book.bandVersion,
    approvals: [...c.approvals, approval],
  });
}

type Signing = { readonly seat: Seat; readonly signer: Signer; readonly at: ActionWorld['now'] };

/** In whose place somebody signed: who delegated to them, or whose deputy they are. */
function principalOf({ seat, signer }: Signing): StaffId | null {
  if (signer.delegatedFrom !== null) return signer.delegatedFrom.id;
  return seat.by === 'deputy' && seat.deputyId === signer.staff.id ? seat.principalId : null;
}

function decidedStep(
  step: ApprovalStep,
  input: InputOf<typeof DECIDE_FIELDS>,
  signing: Signing,
): ApprovalStep {
  const { seat, signer, at } = signing;
  return {
    ...step,
    ...input,
    substituteFor: seat.role === step.roleId ? null : step.roleId,
    roleId: seat.role,
    approverId: signer.staff.id,
    delegatedFrom: principalOf(signing),
    recordedBy: signer.recordedBy,
    decidedAt: at,
  };
}

function statusAfter(step: ApprovalStep, steps: readonly ApprovalStep[]): Approval['status'] {
  if (step.decision !== '同意') return step.decision ?? '审批中';
  return steps.every(({ decision }) => decision === '同意') ? '同意' : '审批中';
}

/**
 * The request after one more decision, and with it the case: T8 after the last step agrees, T9 when one does not. T8
 * follows by itself and nobody asks for it: it never finds an approval incomplete.
 */
function withDecision(c: Case, approval: Approval, step: ApprovalStep, world: ActionWorld): Case {
  const steps = approval.steps.map((one) => {
    if (one.seq === step.seq) return step;
    return one.seq === step.seq + 1 && step.decision === '同意'
      ? { ...one, openedAt: world.now }
      : one;
  });
  const status = statusAfter(step, steps);
  const next = {
    ...c,
    approvals: c.approvals.map((one) => (one === approval ? { ...approval, steps, status } : one)),
  };
  if (status === '同意') return entered(next, 'T8', world);
  return status === '审批中' ? next : entered(next, 'T9', world, step.comment);
}

function isDeclined({ decision }: InputOf<typeof DECIDE_FIELDS>): boolean {
  return decision === '不同意' || decision === '退回';
}

/**
 * What keeps a whole chain from agreeing although this step might: it is too short by now, or one who signed was named
 * in the case, or was made its handler, since.
 */
function agreeRefusals(
  c: Case,
  approval: Approval,
  { decision }: InputOf<typeof DECIDE_FIELDS>,
  world: ActionWorld,
): readonly Refusal[] {
  if (decision !== '同意') return [];
  const signed = approval.steps.flatMap(({ approverId }) => approverId ?? []);
  const asked = requesters(c, approval);
  return refusalsOf([
    [isOutgrown(c, approval, world.linkedCost, world.book.bands), 'approval-stale'],
    [signed.some((id) => isInvolved(c, id)), 'approver-is-involved'],
    [signed.some((id) => asked.has(id)), 'approver-is-requester'],
  ]);
}

function decide(c: Case, input: InputOf<typeof DECIDE_FIELDS>, world: ActionWorld): Outcome {
  const approval = openApproval(c);
  if (approval === null) {
    const stale = c.approvals.at(-1)?.status === '失效';
    return fail([stale ? ('approval-stale' as const) : ('transition-not-possible' as const)]);
  }
  const step = openStep(approval);
  if (step === null) return fail(['approval-stale'] as const);
  const seat = seatOf(step, approval, c, world.directory);
  const { role } = seat;
  const signer = signerOf(c, role, input, world);
  const chain = [role, ...approval.steps.map(({ roleId }) => roleId)];
  if (!isInChain(c, signer, chain, world)) return fail(['role-not-allowed'] as const);
  const separation = [
    ...signerRefusals(c, signer, approval, world),
    ...paperRefusals(c, input, approval, world),
  ];
  const codes = refusalsOf([
    [separation.length === 0 && !mayHold(signer, role), 'approval-out-of-order'],
    [isBlank(input.decision), 'decision-type-missing'],
    [isDeclined(input) && isBlank(input.comment), 'comment-missing'],
    [role === 'board' && isBlank(input.resolutionNo), 'resolution-number-missing'],
  ]);
  const all = [...new Set([...separation, ...codes, ...agreeRefusals(c, approval, input, world)])];
  if (all.length > 0) return fail(all);
  const decided = decidedStep(step, input, { seat, signer, at: world.now });
  return ok(withDecision(c, approval, decided, world));
}

const AUTHORISE_INPUT = {
  approverId: { kind: 'staff' },
  signature: { kind: 'text', max: 100 },
  comment: { kind: 'text', max: 1000 },
  ...ON_PAPER_FIELDS,
} as const;

function authoriseRefusals(
  c: Case,
  input: InputOf<typeof AUTHORISE_INPUT>,
  signer: Signer,
  world: ActionWorld,
): readonly Refusal[] {
  const free =
    chosenOptions(c).length > 0 && approvalRoute(c, world.linkedCost, world.book) === 'none';
  const codes = [
    ...transitionRefusals('T7b', c, world),
    ...signerRefusals(c, signer, null, world),
    ...paperRefusals(c, input, null, world),
    ...refusalsOf([[free, 'approval-not-needed']]),
  ];
  return [...new Set(codes)];
}

/** T7b: one authorising signature of the role of band B1, the channel head (rules 6). */
function authorise(c: Case, input: InputOf<typeof AUTHORISE_INPUT>, world: ActionWorld): Outcome {
  if (!canLeave(c.status, 'T7b')) return fail(['transition-not-possible'] as const);
  if (input.onPaper === true && isBlank(input.approverId)) {
    return fail(['authorisation-missing'] as const);
  }
  const signer = signerOf(c, AUTHORISER, input, world);
  if (!mayHold(signer, AUTHORISER)) return fail(['role-not-allowed'] as const);
  const codes = authoriseRefusals(c, input, signer, world);
  if (codes.length > 0) return fail(codes);
  const seat = authoriserSeat(c, world.directory);
  const { approverId: _, ...given } = input;
  const signed = fill(
    { ...LOGGED, ...AUTHORISATION_FIELDS },
    {
      ...logged(world),
      ...given,
      optionSeqs: chosenOptions(c).map(({ seq }) => seq),
      amount: companyCost(c),
      bandAmount: bandAmount(c, world.linkedCost),
      bandVersion: world.book.bandVersion,
      authoriserId: signer.staff.id,
      roleId: seat.role,
      substituteFor: seat.role === AUTHORISER ? null : AUTHORISER,
      delegatedFrom: principalOf({ seat, signer, at: world.now }),
      recordedBy: signer.recordedBy,
      signedAt: world.now,
      valid: true,
    },
  );
  return ok(entered({ ...c, authorisations: [...c.authorisations, signed] }, 'T7b', world));
}

export const APPROVAL_ACTIONS = {
  'request-approval': action({
    input: REASON_FIELDS,
    row: 'r14',
    states: ['proposing'],
    run: (c, { reason }, world) => requestApproval(c, reason ?? null, world),
  }),
  authorise: action({
    input: AUTHORISE_INPUT,
    row: 'r15',
    states: ['proposing'],
    judgesInvolved: true,
    delegable: true,
    run: authorise,
  }),
  decide: action({
    input: DECIDE_FIELDS,
    row: 'r16',
    states: ['awaitingApproval', 'proposing', 'executing'],
    judgesInvolved: true,
    delegable: true,
    run: decide,
  }),
  delegate: action({
    input: DELEGATE_FIELDS,
    row: 'r17',
    states: 'open',
    run: (c, { toId, proofEvidenceId }, world) => {
      if (toId === undefined || toId === null || isStranger(world, toId)) {
        return fail(['staff-not-found'] as const);
      }
      const entry = { ...logged(world), toId, proofEvidenceId: proofEvidenceId ?? null };
      return ok({ ...c, delegations: [...c.delegations, entry] });
    },
  }),
} as const;
