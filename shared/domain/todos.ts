import {
  approvalRoute,
  chosenOptions,
  openApproval,
  openStep,
  signersOf,
  signingRole,
} from './approval.ts';
import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import { headlineOf, isRunning } from './deadlines.ts';
import type { Deadline } from './deadlines.ts';
import { isCallDone } from './guards-closing.ts';
import type { StaffId } from './ids.ts';
import type { Fen } from './money.ts';
import type { RoleId, Staff } from './roles.ts';
import type { RuleBook } from './rule-book.ts';
import { isOpen } from './states.ts';

/** A to-do 待办 that follows from the state of a case; `key` names it within the case. */
export type Todo = {
  readonly key: string;
  readonly kind: string;
  readonly role: RoleId | null;
  readonly staffId: StaffId | null;
  readonly dueAt: Moment | null;
  readonly createdAt: Moment;
  readonly doneAt: Moment | null;
};

/** What the to-dos of a case depend on besides the case. */
export type TodoWorld = {
  readonly deadlines: readonly Deadline[];
  readonly book: RuleBook;
  readonly linkedCost: Fen;
  readonly directory: readonly Staff[];
};

type Draft = Pick<Todo, 'key' | 'kind' | 'dueAt'> & Partial<Pick<Todo, 'role' | 'staffId'>>;

function finished(c: Case, { key, kind, dueAt, role = null, staffId = null }: Draft): Todo {
  return { key, kind, role, staffId, dueAt, createdAt: c.updatedAt, doneAt: null };
}

function dueOf(deadlines: readonly Deadline[], ...rules: readonly string[]): Moment | null {
  return headlineOf(deadlines.filter(({ rule }) => rules.includes(rule)))?.internal ?? null;
}

/** Who has the matter in hand: the handler; until there is one, the branch manager, or the officer in their place. */
function holder(c: Case, directory: readonly Staff[]): Pick<Draft, 'role' | 'staffId'> {
  if (c.handlerId !== null) return { staffId: c.handlerId };
  const manager = directory.some(
    (staff) =>
      staff.active &&
      staff.roles.includes('branchManager') &&
      !c.facts.involvedStaffIds.includes(staff.id),
  );
  return { role: manager ? 'branchManager' : 'complaintOfficer' };
}

function working(c: Case, world: TodoWorld): readonly Draft[] {
  if (!['registered', 'investigating', 'proposing', 'executing', 'notified'].includes(c.status)) {
    return [];
  }
  const dueAt = headlineOf(world.deadlines)?.internal ?? null;
  return [{ key: 'handle', kind: 'TD1', dueAt, ...holder(c, world.directory) }];
}

function approvals(
  c: Case,
  { deadlines, book, linkedCost, directory }: TodoWorld,
): readonly Draft[] {
  const approval = openApproval(c);
  if (c.status === 'awaitingApproval' && approval !== null) {
    const step = openStep(approval);
    if (step === null) return [];
    const role = signingRole(
      step,
      approval,
      (one) => signersOf(one, c, approval, directory).length > 0,
    );
    const dueAt = dueOf(deadlines, 'D36');
    const delegates = c.delegations.map(({ toId }): Draft => {
      return { key: `approve-${toId}`, kind: 'TD2', staffId: toId, dueAt };
    });
    return [{ key: 'approve', kind: 'TD2', role, dueAt }, ...delegates];
  }
  const signs =
    c.status === 'proposing' &&
    chosenOptions(c).length > 0 &&
    approvalRoute(c, linkedCost, book) === 'signature';
  return signs ? [{ key: 'authorise', kind: 'TD2', role: 'channelHead', dueAt: null }] : [];
}

function execution(c: Case): readonly Draft[] {
  const open = c.tasks.filter(({ doneAt }) => doneAt === null);
  if (c.status !== 'executing') return [];
  return open.map(({ id, assigneeId, dueAt }): Draft => {
    const role = assigneeId === null ? 'branchManager' : null;
    return { key: `task-${id}`, kind: 'TD1', dueAt, role, staffId: assigneeId };
  });
}

function calls(c: Case, { deadlines }: TodoWorld): readonly Draft[] {
  const running = (rule: string): boolean =>
    deadlines.some((one) => one.rule === rule && isRunning(one));
  const call = (key: string, rule: string): readonly Draft[] =>
    running(rule)
      ? [{ key, kind: 'TD3', role: 'complaintOfficer', dueAt: dueOf(deadlines, rule) }]
      : [];
  const promised = running('D24')
    ? [
        {
          key: 'promise',
          kind: 'TD4',
          staffId: c.handlerId ?? c.facts.firstReceiverId,
          dueAt: dueOf(deadlines, 'D24'),
        },
      ]
    : [];
  return [
    ...(c.status === 'followingUp' ? call('closing-call', 'D18') : []),
    ...call('care-call', 'D19'),
    ...promised,
  ];
}

function closing(c: Case): readonly Draft[] {
  const ready = c.status === 'followingUp' && isCallDone(c);
  return ready ? [{ key: 'close', kind: 'TD1', role: 'branchManager', dueAt: null }] : [];
}

function corrections(c: Case): readonly Draft[] {
  return c.corrections
    .filter(({ doneAt }) => doneAt === null)
    .map(({ id, ownerId, dueAt }) => ({
      key: `correct-${id}`,
      kind: 'TD10',
      staffId: ownerId,
      dueAt,
    }));
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
  if (c.status === 'draft') return calls(c, world).map((draft) => finished(c, draft));
  const open = isOpen(c.status)
    ? [...working(c, world), ...approvals(c, world), ...execution(c), ...closing(c)]
    : [];
  return [...open, ...calls(c, world), ...corrections(c), ...escalations(c, world)].map((draft) =>
    finished(c, draft),
  );
}
