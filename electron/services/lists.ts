import type { Response } from '../../shared/contract/api.ts';
import type { TodoView } from '../../shared/contract/views.ts';
import {
  bandOf,
  chosenOptions,
  companyCost,
  inRound,
  openApproval,
  openStep,
} from '../../shared/domain/approval.ts';
import { mayCall } from '../../shared/domain/callers.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import type { Case } from '../../shared/domain/case.ts';
import { inheritedRoles, principalsAway } from '../../shared/domain/deputies.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { addDays, at, dayOf } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { LADDER } from '../../shared/domain/due-effects.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { hasRole } from '../../shared/domain/roles.ts';
import { callKindOf } from '../../shared/domain/todos-calls.ts';
import { PAYOUT_TODO } from '../../shared/domain/todos.ts';
import type { LedgerFilter, OpenTodo } from '../storage/store.ts';
import { caseRow, numberOnly } from './case-views.ts';
import type { StaffHandlers } from './handler.ts';
import { linkedCost } from './office.ts';
import { payoutsWaiting } from './payouts.ts';
import type { Office, Visit } from './office.ts';

/** More open tasks than this are not shown on one page; the earliest due come first. */
const MOST_TODOS = 300;
const WEEK = 7;

/** null = every branch: only those whose table cells say so (domain 4, rows 0 and 40). */
export function branchScope({ me }: Visit, row: PermissionRow = 'r40'): string | null {
  const elsewhere = { branchId: '', people: new Set<never>(), involved: new Set<never>() };
  return isPermitted(row, me, elsewhere) ? null : me.branchId;
}

/** Sorts what has no date behind what has one. */
const LAST = '9999';

/** Improvements are carried out by their owner, whoever the case is about (domain 3.3). */
const IMPROVEMENT = 'TD10';

/** Without what belongs to cases in which the person is named, except their own improvements. */
export function forViewer(todos: readonly OpenTodo[], { me, office }: Visit): readonly OpenTodo[] {
  const named = office.store.ownCases.naming(me.id);
  const isTheirs = ({ kind, staffId }: OpenTodo): boolean =>
    kind === IMPROVEMENT && staffId === me.id;
  return todos
    .filter((todo) => !named.has(todo.case.id) || isTheirs(todo))
    .map((todo) => {
      const { case: about } = todo;
      return named.has(about.id) ? Object.assign({}, todo, { case: numberOnly(about) }) : todo;
    });
}

/** What the person has to do, and what absent colleagues have whose deputy they are. */
export function openTodos(visit: Visit): readonly OpenTodo[] {
  const { me, office } = visit;
  const own = { staffId: me.id, roles: me.roles, branchId: branchScope(visit) };
  const others = principalsAway(me, office.directory()).map((principal) => ({
    staffId: principal.id,
    roles: inheritedRoles(principal),
    branchId: principal.branchId,
  }));
  const found = [own, ...others].flatMap((assignee) =>
    office.store.todos.open(assignee, MOST_TODOS),
  );
  const all = forViewer(found, visit);
  if (others.length === 0) return all;
  const once = new Map(all.map((todo) => [`${todo.case.id} ${todo.key}`, todo]));
  return [...once.values()]
    .toSorted((a, b) => ((a.dueAt ?? LAST) < (b.dueAt ?? LAST) ? -1 : 1))
    .slice(0, MOST_TODOS);
}

type Dates = Pick<OpenTodo, 'dueAt' | 'finalAt' | 'dueFrom'>;

function datesOf({ dueAt, finalAt, dueFrom }: Dates): Dates {
  return { dueAt, finalAt, dueFrom };
}

/** Who had it before an escalation gave it to this role (rules 5). */
function holderBefore({ kind, key, role }: OpenTodo): Pick<TodoView, 'before'> {
  if (kind !== 'TD6' || !key.startsWith('NX-')) return {};
  const rung = LADDER.findIndex((one) => one === role);
  return { before: LADDER[rung - 1] ?? 'handler' };
}

export function todoView(todo: OpenTodo): TodoView {
  const { key, kind, createdAt, staffId } = todo;
  const rest = { createdAt, mine: staffId !== null, ...holderBefore(todo) };
  return { key, kind, ...datesOf(todo), ...rest, case: caseRow(todo.case) };
}

type ApprovalRow = Response<'approvals.queue'>[number];

/** Band B1 waits for one signature: what is to be signed stands on the chosen options. */
function signatureRow(todo: OpenTodo, c: Case, office: Office): ApprovalRow {
  const chosen = chosenOptions(c).at(-1);
  return {
    case: caseRow(todo.case),
    approvalNo: null,
    amount: companyCost(c),
    bandId: bandOf(c, linkedCost(c, office), office.bookOf(c))?.id ?? '',
    requestedBy: chosen?.loggedBy ?? c.openedBy,
    waitingSince: todo.createdAt,
    ...datesOf(todo),
    act: 'authorise',
  };
}

function approvalRow(todo: OpenTodo, c: Case, office: Office): ApprovalRow {
  const approval = openApproval(c);
  if (approval === null) return signatureRow(todo, c, office);
  const { approvalNo, amount, bandId, requestedBy } = approval;
  const waitingSince = openStep(approval)?.openedAt ?? todo.createdAt;
  const about = {
    approvalNo,
    amount,
    bandId,
    requestedBy,
    waitingSince,
    ...datesOf(todo),
  };
  return { case: caseRow(todo.case), ...about, act: 'decide' };
}

/** One case that cannot be read must not hide all others. */
function readable(id: CaseId, { store, world }: Office): Case | null {
  try {
    return store.cases.load(id);
  } catch (error) {
    world.log('case-not-listed', { id, error: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}

function loaded(
  todos: readonly OpenTodo[],
  office: Office,
): readonly (readonly [OpenTodo, Case])[] {
  return todos.flatMap((todo) => {
    const c = readable(todo.case.id, office);
    return c === null ? [] : [[todo, c] as const];
  });
}

/** The calls that this person may make; the promised ones are the handler's own. */
function followUpRows(visit: Visit, todos: readonly OpenTodo[]): Response<'follow-ups.queue'> {
  const { office, me } = visit;
  const calls = todos.filter(({ key }) => callKindOf(key) !== null);
  const seen = new Set<string>();
  return loaded(calls, office).flatMap(([todo, c]) => {
    const kind = callKindOf(todo.key);
    const call = `${c.id} ${kind ?? ''}`;
    if (kind === null || seen.has(call)) return [];
    if (kind !== 'FU5' && !mayCall(me, c, office.directory())) return [];
    seen.add(call);
    const attempts = c.followUps.filter((made) => made.kind === kind && inRound(c, made)).length;
    return [{ case: caseRow(todo.case), kind, ...datesOf(todo), attempts }];
  });
}

/** Missed = the final moment has passed; today and this week go by the internal date staff work to. */
function dueLimits(
  due: 'overdue' | 'today' | 'week' | undefined,
  now: Moment,
): Pick<LedgerFilter, 'dueBefore' | 'missedBefore'> {
  if (due === undefined) return {};
  if (due === 'overdue') return { dueBefore: now, missedBefore: now };
  return { dueBefore: at(addDays(dayOf(now), due === 'today' ? 1 : WEEK), '00:00') };
}

/** What the page asks for as the store understands it, within what this row of the permission table opens. */
export function ledgerFilter(
  { due, ...rest }: { readonly due?: 'overdue' | 'today' | 'week' | undefined },
  visit: Visit,
  row: PermissionRow = 'r40',
): LedgerFilter {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const now = visit.office.world.now();
  const limits = dueLimits(due, now);
  return { branchId: branchScope(visit, row), ...given, ...limits, hiddenFrom: visit.me.id, now };
}

/** Whoever opened the reception or received first, and the third person who has taken it over. */
function receives({ id, openedBy, firstReceiverId }: CaseIndex, { me, office }: Visit): boolean {
  if (openedBy === me.id || firstReceiverId === me.id) return true;
  return readable(id, office)?.isolation?.hostId === me.id;
}

type ListChannels = 'home.page' | 'approvals.queue' | 'follow-ups.queue' | 'cases.list';

/** The lists: what is due for me, what waits for a signature or a call, the ledger. */
export function listHandlers(): StaffHandlers<ListChannels> {
  return {
    'home.page': (_, visit) => {
      const { office, me } = visit;
      const todos = openTodos(visit);
      const named = office.store.ownCases.naming(me.id);
      const drafts = office.store.cases.drafts(me.branchId).filter(({ id }) => !named.has(id));
      const mine = hasRole(me, 'branchManager', 'complaintOfficer')
        ? drafts
        : drafts.filter((draft) => receives(draft, visit));
      return ok({
        now: office.world.now(),
        todos: todos.filter(({ key }) => key !== PAYOUT_TODO).map(todoView),
        receptions: mine.map(caseRow),
        approvals: todos.filter(({ kind }) => kind === 'TD2').length,
        followUps: followUpRows(visit, todos).length,
        payouts: payoutsWaiting(visit),
      });
    },
    'approvals.queue': (_, visit) => {
      const waiting = openTodos(visit).filter(({ kind }) => kind === 'TD2');
      return ok(
        loaded(waiting, visit.office).map(([todo, c]) => approvalRow(todo, c, visit.office)),
      );
    },
    'follow-ups.queue': (_, visit) => ok(followUpRows(visit, openTodos(visit))),
    'cases.list': ({ filter, search, cursor, size }, visit) => {
      const { cases } = visit.office.store;
      const request = { filter: ledgerFilter(filter, visit), search };
      const page = cases.page({ ...request, cursor, size });
      if (!page.ok) return fail({ codes: [page.failure] });
      const { rows, previous, next } = page.value;
      const isAll = previous === null && next === null;
      const counted = isAll ? { count: rows.length, capped: false } : cases.count(request);
      return ok({ rows: rows.map(caseRow), previous, next, ...counted });
    },
  };
}
