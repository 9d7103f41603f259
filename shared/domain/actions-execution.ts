import { action, actingAs, logged, sideOf } from './action.ts';
import type { Outcome } from './action.ts';
import type { Case, Task } from './case.ts';
import { dayOf } from './day.ts';
import { fill } from './fields.ts';
import type { Fields, InputOf } from './fields.ts';
import { isBlank, isInvolved, isStranger } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import { isDeclining } from './guards-handling.ts';
import {
  NOTICE_FIELDS,
  NOTIFY_FIELDS,
  PAY_FIELDS,
  SIGN_OUTCOME_FIELDS,
  TASK_DONE_FIELDS,
  TASK_FIELDS,
} from './handling-fields.ts';
import { paperGaps, paperTrace, signerOnPaper } from './on-paper.ts';
import { isPaidTooEarly } from './payment-gap.ts';
import { isPermitted } from './permissions.ts';
import { LOGGED } from './reception-fields.ts';
import { fail, ok } from './result.ts';
import { hasRole } from './roles.ts';
import type { Staff } from './roles.ts';
import { canLeave } from './states.ts';
import { noticeTimeRefusals } from './told-at.ts';
import { move, transitionRefusals } from './transitions.ts';

const TASK_STATES = ['proposing', 'awaitingApproval', 'executing'] as const;

function taskOf(c: Case, input: InputOf<typeof TASK_DONE_FIELDS>): Task | null {
  const open = c.tasks.filter(({ doneAt }) => doneAt === null);
  if (!isBlank(input.taskId)) return open.find(({ id }) => id === input.taskId) ?? null;
  return open.find(({ type }) => type === input.type) ?? null;
}

/** A task is its assignee's; the branch manager and the complaint officer may act for the branch. */
export function isTheirTask(me: Staff, task: Task): boolean {
  const assigned = task.assigneeId ?? task.loggedBy;
  const mine = assigned === me.id || me.standsFor?.includes(assigned) === true;
  return mine || hasRole(me, 'branchManager', 'complaintOfficer');
}

function withTask(c: Case, task: Task, change: Partial<Task>): Case {
  return { ...c, tasks: c.tasks.map((one) => (one === task ? { ...one, ...change } : one)) };
}

function updateTask(
  c: Case,
  input: InputOf<typeof TASK_DONE_FIELDS>,
  world: ActionWorld,
  change: (task: Task) => Partial<Task>,
): Outcome {
  const task = taskOf(c, input);
  if (task === null) return fail(['not-found'] as const);
  return isTheirTask(world.me, task)
    ? ok(withTask(c, task, change(task)))
    : fail(['not-your-task'] as const);
}

export function noticeOf(
  input: InputOf<typeof NOTICE_FIELDS>,
  world: ActionWorld,
): Case['notices'][number] {
  const at = input.at ?? world.now;
  const notice = fill({ ...LOGGED, ...NOTICE_FIELDS }, { ...input, ...logged(world), at });
  const delivered = notice.mode === '当面' || notice.result === '送达';
  const received = notice.receivedAt ?? (delivered ? at : null);
  return {
    ...notice,
    receivedAt: received !== null && received < at && dayOf(received) === dayOf(at) ? at : received,
  };
}

/** T12 follows by itself once the decision notice holds all remedies and, where needed, its proof. */
function settled(c: Case, world: ActionWorld): Case {
  if (!canLeave(c.status, 'T12')) return c;
  const moved = move(c, 'T12', world);
  return moved.ok ? moved.value : c;
}

const SIGNED = {
  ...LOGGED,
  ...SIGN_OUTCOME_FIELDS,
  recordedBy: { kind: 'staff' },
} as const satisfies Fields;

/** The branch manager who tells a declined outcome signs it by doing so (permission row 18). */
function signature(c: Case, world: ActionWorld): Case['outcomeSignature'] {
  const signs = isDeclining(c) && hasRole(world.me, 'branchManager');
  if (c.outcomeSignature !== null || !signs) return c.outcomeSignature;
  return fill(SIGNED, { ...logged(world), approverId: world.me.id, signature: world.me.name });
}

/** The branch manager's signature under a refusal or an explanation (T10), at the desk or on paper. */
function signOutcome(
  c: Case,
  input: InputOf<typeof SIGN_OUTCOME_FIELDS>,
  world: ActionWorld,
): Outcome {
  const gaps = paperGaps(c, input, world);
  if (gaps.length > 0) return fail(gaps);
  const signer = signerOnPaper(input, world) ?? world.me;
  const as = actingAs(signer, c, world.directory);
  if (!isPermitted('r18', as, sideOf(c))) return fail(['role-not-allowed'] as const);
  const known = { signature: signer.name, ...input, approverId: signer.id };
  const signed = fill(SIGNED, { ...known, ...logged(world), ...paperTrace(input, world) });
  return ok({ ...c, outcomeSignature: signed });
}

/** The decision as told now; null when its type was not chosen. */
function decisionOf(input: InputOf<typeof NOTIFY_FIELDS>, world: ActionWorld): Case['decision'] {
  const { decisionType = null, decisionText = null, decisionBasis = null } = input;
  if (decisionType === null) return null;
  const customerConfirmation = input.customerConfirmation ?? null;
  const told = { customerConfirmation, notifiedAt: world.now, notifiedBy: world.me.id };
  return { decisionType, decisionText, decisionBasis, ...told };
}

function notify(c: Case, input: InputOf<typeof NOTIFY_FIELDS>, world: ActionWorld): Outcome {
  const notice = input.notice ?? null;
  const told = notice === null ? [] : [noticeOf({ kind: 'NT3', ...notice }, world)];
  const candidate = {
    ...c,
    decision: decisionOf(input, world),
    notices: [...c.notices, ...told],
    resolvedAt: world.book.procedure.resolvedBy === 'decision' ? world.now : c.resolvedAt,
  };
  const signed = { ...candidate, outcomeSignature: signature(candidate, world) };
  const times = told.flatMap((one) => noticeTimeRefusals(c, one));
  const moved = move(signed, c.status === 'executing' ? 'T11' : 'T10', world, times);
  return moved.ok ? ok(settled(moved.value, world)) : moved;
}

function addNotice(c: Case, input: InputOf<typeof NOTICE_FIELDS>, world: ActionWorld): Outcome {
  if (isBlank(input.kind)) return fail(['not-found'] as const);
  const notice = noticeOf(input, world);
  const codes = noticeTimeRefusals(c, notice);
  if (codes.length > 0) return fail(codes);
  return ok(settled({ ...c, notices: [...c.notices, notice] }, world));
}

/** What a case that was told still lacks before it waits for the call-back; shown while it stays 已告知. */
export function tellingGaps(c: Case, world: ActionWorld): ReturnType<typeof transitionRefusals> {
  return c.status === 'notified' ? transitionRefusals('T12', c, world) : [];
}

export const EXECUTION_ACTIONS = {
  task: action({
    input: TASK_FIELDS,
    row: 'r14',
    states: TASK_STATES,
    run: (c, input, world) => {
      if (isStranger(world, input.assigneeId)) return fail(['staff-not-found'] as const);
      if (isInvolved(c, input.assigneeId ?? null)) return fail(['role-not-allowed'] as const);
      const record = { ...LOGGED, ...TASK_FIELDS };
      const task = fill(record, { ...input, ...logged(world) });
      const open = {
        signedAt: null,
        signedBy: null,
        doneAt: null,
        doneBy: null,
        result: null,
        refNo: null,
      };
      return ok({ ...c, tasks: [...c.tasks, { ...task, ...open }] });
    },
  }),
  'task-sign': action({
    input: TASK_DONE_FIELDS,
    row: 'r19',
    states: TASK_STATES,
    run: (c, input, world) =>
      updateTask(c, input, world, () => ({ signedAt: world.now, signedBy: world.me.id })),
  }),
  'task-done': action({
    input: TASK_DONE_FIELDS,
    row: 'r19',
    states: TASK_STATES,
    run: (c, input, world) => {
      if (taskOf(c, input)?.signedAt === null) return fail(['task-not-signed-for'] as const);
      const result = { result: input.result ?? null, refNo: input.refNo ?? null };
      return updateTask(c, input, world, () => ({
        doneAt: world.now,
        doneBy: world.me.id,
        ...result,
      }));
    },
  }),
  pay: action({
    input: PAY_FIELDS,
    row: 'r20',
    states: ['executing'],
    run: (c, input, world) => {
      const payment = fill(
        { ...LOGGED, ...PAY_FIELDS },
        { paidAt: world.now, ...input, ...logged(world) },
      );
      if (isPaidTooEarly(c, payment.paidAt)) return fail(['time-too-early'] as const);
      return ok({ ...c, payments: [...c.payments, payment] });
    },
  }),
  notice: action({ input: NOTICE_FIELDS, row: 'r22', states: 'open', run: addNotice }),
  notify: action({
    input: NOTIFY_FIELDS,
    row: 'r22',
    states: ['proposing', 'executing'],
    run: notify,
  }),
  'sign-outcome': action({
    input: SIGN_OUTCOME_FIELDS,
    row: 'r18',
    states: ['proposing', 'awaitingApproval', 'executing', 'notified', 'followingUp'],
    run: signOutcome,
  }),
} as const;
