import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Request, Response } from '../../shared/contract/api.ts';
import type { Kept } from '../../shared/domain/branch-records.ts';
import { customerNames } from '../../shared/domain/customer-names.ts';
import { onlyDay } from '../../shared/domain/day-figures.ts';
import { at, addDays, dayOf } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { daysBefore, pointsRefusals } from '../../shared/domain/morning-digest.ts';
import type { MorningDigest } from '../../shared/domain/morning-digest.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { CASE_STATES, isOpen } from '../../shared/domain/states.ts';
import { repeatedCauses } from './branch-alerts.ts';
import { branchWorld, saveRecord } from './branch-books.ts';
import type { Refused } from './branch-books.ts';
import type { StaffHandlers } from './handler.ts';
import type { Office, Visit } from './office.ts';
import { figuresOf } from './shift-channels.ts';

const SHOWN_DAYS = 31;
const MOST_TODOS = 300;
const CALL = 'TD3';
const PROMISED = 'TD4';
/** Names are looked for among the cases of so many days, and the open ones. */
const NAMES_OF_DAYS = 31;
const NAMES_PAGE = 200;
/** So many cases are opened before other calls are answered. */
const NAMES_SLICE = 20;

/** How much falls due today, and how many calls are among it. */
function dueToday({ store, branch, world }: Office): {
  readonly dueToday: number;
  readonly callsToday: number;
} {
  const { to } = onlyDay(world.now());
  const until = at(addDays(to, 1), '00:00');
  const due = store.todos
    .ofBranch(branch().id, MOST_TODOS)
    .filter(({ dueAt }) => dueAt !== null && dueAt < until);
  const calls = due.filter(({ kind }) => kind === CALL || kind === PROMISED);
  return { dueToday: due.length, callsToday: calls.length };
}

function digestNow(points: string, { office, me }: Visit): MorningDigest {
  const { now, counting } = branchWorld(office);
  const on = dayOf(now);
  const days = daysBefore(on, counting);
  return {
    on,
    ...days,
    ...figuresOf(days, office),
    ...dueToday(office),
    alerts: repeatedCauses(office),
    points,
    madeBy: me.id,
    madeAt: now,
  };
}

/** The cases of the last month and all that are open: whom the points could mean. */
function casesInMind({ store, branch, world }: Office): readonly CaseId[] {
  const from = addDays(dayOf(world.now()), -NAMES_OF_DAYS);
  const branchId = branch().id;
  return [
    { branchId, from },
    { branchId, statuses: CASE_STATES.filter(isOpen) },
  ].flatMap((filter) => {
    const ids: CaseId[] = [];
    let cursor: string | null = null;
    do {
      const found = store.cases.page({ filter, search: '', cursor, size: NAMES_PAGE });
      if (!found.ok) break;
      ids.push(...found.value.rows.map(({ id }) => id));
      cursor = found.value.next;
    } while (cursor !== null);
    return ids;
  });
}

/** Everybody whom the points could name: staff, and the customers of these cases. Other calls are answered between. */
async function knownNames(office: Office): Promise<readonly string[]> {
  const names = new Set(office.directory().map(({ name }) => name));
  const ids = [...new Set(casesInMind(office))];
  for (const [place, id] of ids.entries()) {
    const c = office.store.cases.load(id);
    for (const name of c === null ? [] : customerNames(c)) names.add(name);
    if (place % NAMES_SLICE === NAMES_SLICE - 1) await nextTurn();
    if (!office.isOpen()) return [...names];
  }
  return [...names];
}

function page(wish: Day | null, visit: Visit): Result<Response<'digests.page'>, Refused> {
  const { office, me } = visit;
  const { branchRecords } = office.store;
  const { id } = office.branch();
  const now = office.world.now();
  const today = dayOf(now);
  const on = wish ?? today;
  const kept = branchRecords.once('morning-digest', id, on);
  if (kept === null && on !== today) return fail({ codes: ['not-found'] });
  const days = branchRecords
    .between('morning-digest', id, addDays(today, -SHOWN_DAYS), addDays(today, -1))
    .map(({ is }) => is.on);
  return ok({
    now,
    digest: kept?.is ?? digestNow('', visit),
    revision: kept?.rev ?? 0,
    days: days.toReversed(),
    mayMake: on === today && isPermitted('digestMake', me, null),
  });
}

async function make(
  { revision, points }: Request<'digests.make'>,
  visit: Visit,
): Promise<Result<Record<string, never>, Refused>> {
  const { office } = visit;
  const text = points.trim();
  const codes = pointsRefusals(text, await knownNames(office));
  if (!office.isOpen()) return fail({ codes: ['locked'] });
  if (codes.length > 0) return fail({ codes });
  const is = digestNow(text, visit);
  const before: Kept<'morning-digest'> | null = office.store.branchRecords.once(
    'morning-digest',
    office.branch().id,
    is.on,
  );
  if ((before?.rev ?? 0) !== revision) return fail({ codes: ['stale-revision'] });
  const wish = { before, key: is.on, day: is.on, is, action: 'morning-digest-made' };
  const saved = saveRecord('morning-digest', wish, visit);
  return saved.ok ? ok({}) : saved;
}

/** 晨会通报: anonymous figures of the last open day, what is due today, and points to watch. */
export function digestHandlers(): StaffHandlers<'digests.page' | 'digests.make'> {
  return {
    'digests.page': ({ on }, visit) => page(on, visit),
    'digests.make': make,
  };
}
