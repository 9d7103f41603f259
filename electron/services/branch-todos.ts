import type { BranchTodoView, OwnedTodo } from '../../shared/contract/branch-views.ts';
import { isOnLegalHold } from '../../shared/domain/actions-ending.ts';
import { branchDues, escalationOf } from '../../shared/domain/branch-dues.ts';
import type { BranchDue } from '../../shared/domain/branch-dues.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { hasRole } from '../../shared/domain/roles.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import type { OpenTodo } from '../storage/store.ts';
import { branchBooks, branchWorld } from './branch-books.ts';
import type { StaffHandlers } from './handler.ts';
import { forViewer, todoView } from './lists.ts';
import type { Office } from './office.ts';

const MOST_TODOS = 300;
/** Each is opened to look for a legal hold; counted no further. */
const MOST_TO_PURGE = 50;

type Duty = { readonly due: BranchDue; readonly role: RoleId; readonly before: RoleId | null };

/** Whose turn it is, and, where a date was missed, the next role beside it (rules 5). */
function dutiesOf(office: Office): readonly Duty[] {
  const world = branchWorld(office);
  return branchDues(branchBooks(office), world).flatMap((due): readonly Duty[] => {
    const next = escalationOf(due, world);
    const own = { due, role: due.role, before: null };
    return next === null ? [own] : [own, { due, role: next, before: due.role }];
  });
}

/** Days of the same thing that were all missed stand in one line. */
function inLines(duties: readonly Duty[]): readonly BranchTodoView[] {
  const lines = new Map<string, BranchTodoView>();
  for (const { due, role, before } of duties) {
    const key = `${due.task}:${role}:${String(before)}`;
    const first = lines.get(key);
    const { task, kind, on, internal, final, from } = due;
    const dates = { on, dueAt: internal, finalAt: final, dueFrom: from };
    const line = first ?? { key, task, kind, role, count: 0, before, ...dates };
    lines.set(key, { ...line, count: line.count + 1 });
  }
  return [...lines.values()];
}

const NO_DATES = { on: null, dueAt: null, finalAt: null, dueFrom: null, before: null } as const;
const ENDED = ['closed', 'withdrawn', 'rejected'] as const;

/** Cases kept to the end of their time that no legal hold keeps. */
function toPurge({ store, world, branch }: Office): number {
  const ids = store.cases.keptLongEnough(dayOf(world.now()), branch().id, MOST_TO_PURGE);
  return ids.filter((id) => {
    const c = store.cases.load(id);
    return c !== null && !isOnLegalHold(c);
  }).length;
}

/** What waits without a date: requests about personal data, ended cases to be signed, scanned and archived, old ones to be purged. */
function undated(office: Office): readonly BranchTodoView[] {
  const { store, branch } = office;
  const branchId = branch().id;
  const role = 'complaintOfficer';
  const requests = store.branchRecords.open('data-request', branchId).length;
  const { count } = store.cases.count({ filter: { branchId, statuses: ENDED }, search: '' });
  const all = [
    { key: 'data-request', task: 'data-request', kind: 'TD15', role, count: requests, ...NO_DATES },
    { key: 'archive', task: 'archive', kind: 'TD13', role, count, ...NO_DATES },
    {
      key: 'purge',
      task: 'purge',
      kind: 'TD14',
      role: 'branchManager',
      count: toPurge(office),
      ...NO_DATES,
    },
  ] as const;
  return all.filter((line) => line.count > 0);
}

export function allDuties(office: Office): readonly BranchTodoView[] {
  return [...inLines(dutiesOf(office)), ...undated(office)];
}

/** What the branch owes that falls to somebody with these roles. */
export function dutiesFor(roles: readonly RoleId[], office: Office): readonly BranchTodoView[] {
  return allDuties(office).filter(({ role }) => roles.includes(role));
}

function ownedTodo(todo: OpenTodo): OwnedTodo {
  return { ...todoView(todo), owner: { role: todo.role, staffId: todo.staffId } };
}

/** What is to be done on the home page beyond one's own cases: the branch's duties, and everybody's to-dos. */
export function branchTodoHandlers(): StaffHandlers<'home.duties' | 'home.branch'> {
  return {
    'home.duties': (_, { office, me }) =>
      ok({ now: office.world.now(), duties: dutiesFor(me.roles, office) }),
    'home.branch': ({ staffId }, visit) => {
      const { office, me } = visit;
      const { todos } = office.store;
      const now = office.world.now();
      if (staffId === null) {
        const branchId = hasRole(me, 'complaintOfficer') ? office.branch().id : me.branchId;
        const all = forViewer(todos.ofBranch(branchId, MOST_TODOS), visit).map(ownedTodo);
        return ok({ now, todos: all, duties: allDuties(office) });
      }
      const person = office.directory().find(({ id }) => id === staffId);
      if (person === undefined) return fail({ codes: ['staff-not-found'] });
      const { roles, branchId } = person;
      const theirs = forViewer(todos.open({ staffId, roles, branchId }, MOST_TODOS), visit);
      // The manager sees the branch, whoever else works for several (row 0).
      const seen = theirs.filter(
        (todo) => hasRole(me, 'complaintOfficer') || todo.case.branchId === me.branchId,
      );
      return ok({ now, todos: seen.map(ownedTodo), duties: dutiesFor(roles, office) });
    },
  };
}
