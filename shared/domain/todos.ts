import { standIns } from './action.ts';
import { openHandOver } from './actions-hand-over.ts';
import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import { headlineOf, isRunning } from './deadlines.ts';
import type { Deadline } from './deadlines.ts';
import { isInvolved } from './guard.ts';
import { isHistory } from './imported.ts';
import { isPayable } from './payable.ts';
import { isCallDone } from './guards-closing.ts';
import type { StaffId } from './ids.ts';
import type { Fen } from './money.ts';
import { lastPayment, paymentGap } from './payment-gap.ts';
import { hasRole } from './roles.ts';
import type { RoleId, Staff } from './roles.ts';
import type { RuleBook } from './rule-book.ts';
import { isOpen } from './states.ts';
import { runningSlip } from './transfer-slips.ts';
import { approvalTodos } from './todos-approval.ts';
import { callTodos } from './todos-calls.ts';
import { lifecycleTodos } from './todos-lifecycle.ts';
import { materialTodos, signingTodos } from './todos-papers.ts';

/** A to-do 待办 that follows from the state of a case; `key` names it within the case. */
export type Todo = {
  readonly key: string;
  readonly kind: string;
  readonly role: RoleId | null;
  readonly staffId: StaffId | null;
  readonly dueAt: Moment | null;
  readonly finalAt: Moment | null;
  /** When the time to `dueAt` began to run; null where it is no running deadline. */
  readonly dueFrom: Moment | null;
  readonly createdAt: Moment;
  readonly doneAt: Moment | null;
};

/** What the to-dos of a case depend on besides the case. */
export type TodoWorld = {
  readonly deadlines: readonly Deadline[];
  readonly book: RuleBook;
  readonly linkedCost: Fen;
  readonly directory: readonly Staff[];
  /** The forms an ended case still lacks signatures on, by code. */
  readonly unsigned?: readonly string[];
};

/** A to-do before its times are set. */
export type Draft = Pick<Todo, 'key' | 'kind' | 'dueAt'> &
  Partial<Pick<Todo, 'role' | 'staffId' | 'finalAt' | 'dueFrom'>>;

function todoOf(
  c: Case,
  { key, kind, dueAt, finalAt = null, dueFrom = null, role = null, staffId = null }: Draft,
): Todo {
  const dates = { dueAt, finalAt, dueFrom };
  return { key, kind, role, staffId, ...dates, createdAt: c.updatedAt, doneAt: null };
}

export type Dates = Pick<Todo, 'dueAt' | 'finalAt' | 'dueFrom'>;

function datesOf(deadline: Deadline | null): Dates {
  if (deadline === null) return { dueAt: null, finalAt: null, dueFrom: null };
  return { dueAt: deadline.internal, finalAt: deadline.final, dueFrom: deadline.timeFrom };
}

/** The dates of the first of these rules that runs. */
function dueOf(deadlines: readonly Deadline[], ...rules: readonly string[]): Dates {
  return datesOf(headlineOf(deadlines.filter(({ rule }) => rules.includes(rule))));
}

/** The dates of the first of these rules that runs, windows included. */
function firstOf(deadlines: readonly Deadline[], rules: readonly string[]): Dates {
  const running = deadlines.filter((one) => isRunning(one) && rules.includes(one.rule));
  return datesOf(running.toSorted((a, b) => (a.internal < b.internal ? -1 : 1))[0] ?? null);
}

/** Who has the matter in hand: the handler, or whoever names one. */
function holder({ handlerId }: Case): Pick<Draft, 'role' | 'staffId'> {
  return handlerId === null ? { role: 'branchManager' } : { staffId: handlerId };
}

/**
 * A person named in the case keeps nothing but the improvement they own: the rest goes to the branch manager, or to
 * the complaint officer where the manager is named too (domain 3.3).
 */
function reassigned(c: Case, directory: readonly Staff[]): (draft: Draft) => Draft {
  const acting = standIns(c, directory).size > 0 ? 'complaintOfficer' : 'branchManager';
  return (draft) => {
    const lost = isInvolved(c, draft.staffId ?? null) && draft.kind !== 'TD10';
    if (lost) return { ...draft, staffId: null, role: acting };
    return draft.role === 'branchManager' ? { ...draft, role: acting } : draft;
  };
}

function working(c: Case, world: TodoWorld): readonly Draft[] {
  if (!['registered', 'investigating', 'proposing', 'executing', 'notified'].includes(c.status)) {
    return [];
  }
  const due = datesOf(headlineOf(world.deadlines));
  const handle = { key: 'handle', kind: 'TD1', ...due, ...holder(c) };
  // The complaint officer names a handler as well as the branch manager does, and alone where that one is involved.
  const also = { key: 'handle-officer', kind: 'TD1', role: 'complaintOfficer', ...due } as const;
  const isAsked = c.handlerId === null && standIns(c, world.directory).size === 0;
  return isAsked ? [handle, also] : [handle];
}

/** An approved amount waits for finance: what the list of payouts is found by. */
export const PAYOUT_TODO = 'payout';

function execution(c: Case): readonly Draft[] {
  const open = c.tasks.filter(({ doneAt }) => doneAt === null);
  if (c.status !== 'executing') return [];
  const tasks = open.map(({ id, assigneeId, dueAt }): Draft => {
    const role = assigneeId === null ? 'branchManager' : null;
    return { key: `task-${id}`, kind: 'TD1', dueAt, role, staffId: assigneeId };
  });
  return isPayable(c)
    ? [...tasks, { key: PAYOUT_TODO, kind: 'TD1', role: 'finance', dueAt: null }]
    : tasks;
}

/** Who puts a wrong payment right: whoever entered it, else the payer named on the case, else anybody in finance. */
function payer(c: Case, directory: readonly Staff[]): Pick<Draft, 'role' | 'staffId'> {
  const named = [lastPayment(c)?.loggedBy ?? null, ...c.tasks.map(({ assigneeId }) => assigneeId)];
  const able = directory.filter(
    (staff) => staff.active && hasRole(staff, 'finance') && !isInvolved(c, staff.id),
  );
  const staffId = named.find((id) => able.some((staff) => staff.id === id)) ?? null;
  return staffId === null ? { role: 'finance' } : { staffId };
}

/** A payment of another amount than the approved one waits for finance until it is corrected (rule A6). */
function wrongPayment(c: Case, { deadlines, directory }: TodoWorld): readonly Draft[] {
  if (paymentGap(c) === null) return [];
  const due = datesOf(headlineOf(deadlines));
  return [{ key: 'correct-payment', kind: 'TD1', ...due, ...payer(c, directory) }];
}

/** The branch manager closes; where they are named in the case, whoever acts for them. */
function closing(c: Case, { directory }: TodoWorld): readonly Draft[] {
  if (c.status !== 'followingUp' || !isCallDone(c)) return [];
  const acting = [...standIns(c, directory)];
  return acting.length === 0
    ? [{ key: 'close', kind: 'TD1', role: 'branchManager', dueAt: null }]
    : acting.map((staffId) => ({ key: `close-${staffId}`, kind: 'TD1', staffId, dueAt: null }));
}

/** Improvements outlast the closing, but not a case on which nobody can say any more that they are done. */
function corrections(c: Case): readonly Draft[] {
  if (!isOpen(c.status) && c.status !== 'closed') return [];
  return c.corrections
    .filter(({ doneAt }) => doneAt === null)
    .map(({ id, ownerId, dueAt }) => ({
      key: `correct-${id}`,
      kind: 'TD10',
      staffId: ownerId,
      dueAt,
    }));
}

/** Whoever has the slip signs for it, answers it first, applies to close it: one after the other (TD5). */
function transfers(c: Case, { deadlines }: TodoWorld): readonly Draft[] {
  const slip = runningSlip(c);
  if (slip === null) return [];
  const rule = slip.signedAt === null ? 'D23T' : slip.firstReplyAt === null ? 'D23R' : 'D23C';
  const due = dueOf(deadlines, rule);
  return [{ key: `transfer-${slip.id}-${rule}`, kind: 'TD5', staffId: slip.receiverId, ...due }];
}

/** A major event that is not reported upwards yet (TD11). */
function majorReport(c: Case, { deadlines }: TodoWorld): readonly Draft[] {
  if (c.majorEvent === null || c.majorEvent.reportedAt !== null) return [];
  const report = { kind: 'TD11', ...dueOf(deadlines, 'D25') };
  return [
    { key: 'major-branchManager', role: 'branchManager', ...report },
    { key: 'major-complaintOfficer', role: 'complaintOfficer', ...report },
  ];
}

/** The credit officer's part of a dispute: check, outcome, reply, by the earlier of both clocks (P6). */
function dispute({ creditDispute }: Case, { deadlines }: TodoWorld): readonly Draft[] {
  if (creditDispute === null || creditDispute.replyAt !== null) return [];
  const due = dueOf(deadlines, 'D08', 'D09', 'D10');
  return [{ key: 'credit', kind: 'TD1', role: 'creditOfficer', ...due }];
}

/** What the general manager signs next of an accepted objection: the department, then the opinion (P7-4, P7-6). */
function unsignedPart(objection: NonNullable<Case['objection']>): 'department' | 'final' | null {
  const { deptSignedAt, draftOpinion, finalApprovedAt } = objection;
  if (deptSignedAt === null) return 'department';
  return draftOpinion === null || finalApprovedAt !== null ? null : 'final';
}

function formalObjection({ objection }: Case, { deadlines }: TodoWorld): readonly Draft[] {
  if (objection === null || objection.acceptedAt === null) return [];
  const part = objection.repliedAt === null ? unsignedPart(objection) : null;
  const due = dueOf(deadlines, 'D38');
  return part === null
    ? []
    : [{ key: `objection-${part}`, kind: 'TD2', role: 'generalManager', ...due }];
}

/** The first responsibility waits for the signature of whoever it was offered to. */
function handOvers(c: Case): readonly Draft[] {
  const offer = isOpen(c.status) ? openHandOver(c) : null;
  return offer === null
    ? []
    : [{ key: `take-over-${offer.id}`, kind: 'TD5', staffId: offer.toId, dueAt: null }];
}

/** What the special records of the case ask for. */
function records(c: Case, world: TodoWorld): readonly Draft[] {
  return [transfers, majorReport, dispute, formalObjection].flatMap((of) => of(c, world));
}

/** An escalation stays open until the rule that missed its date is met, or the case ends. */
function escalations(c: Case, { deadlines }: TodoWorld): readonly Draft[] {
  return c.effects.flatMap(({ rule, effect, role, startedAt, dueAt, done }) => {
    const running = deadlines.some(
      (one) => one.rule === rule && one.startedAt === startedAt && isRunning(one),
    );
    if ((effect !== 'NX' && effect !== 'MG') || !done || role === null || !running) return [];
    return [{ key: `${effect}-${rule}-${dueAt}`, kind: 'TD6', role, dueAt }];
  });
}

/** Every open to-do of the case (list TD), by whom and until when. Derived anew at each save, so none is forgotten. */
export function todosOf(c: Case, world: TodoWorld): readonly Todo[] {
  if (isHistory(c)) return [];
  const open =
    isOpen(c.status) && c.status !== 'draft'
      ? [
          ...working(c, world),
          ...approvalTodos(c, world, (rule) => dueOf(world.deadlines, rule)),
          ...execution(c),
          ...wrongPayment(c, world),
          ...closing(c, world),
          ...records(c, world),
          ...materialTodos(c, holder(c)),
          ...lifecycleTodos(c, (...rules) => firstOf(world.deadlines, rules)),
        ]
      : [];
  const rest =
    c.status === 'draft'
      ? []
      : [...corrections(c), ...escalations(c, world), ...signingTodos(world.unsigned ?? [])];
  return [
    ...open,
    ...handOvers(c),
    ...callTodos(c, world, (rule) => dueOf(world.deadlines, rule)),
    ...rest,
  ]
    .map(reassigned(c, world.directory))
    .map((draft) => todoOf(c, draft));
}
