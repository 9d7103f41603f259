import type { OpinionDayView, OpinionView } from '../../shared/contract/branch-views.ts';
import { daysFrom } from '../../shared/domain/branch-days.ts';
import { branchDate } from '../../shared/domain/branch-dues.ts';
import type { BranchWorld } from '../../shared/domain/branch-dues.ts';
import type { Kept, OpinionDay, OpinionEntry } from '../../shared/domain/branch-records.ts';
import { isBusinessDay } from '../../shared/domain/day-counting.ts';
import { addDays, at, dayOf } from '../../shared/domain/day.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { mask } from '../../shared/domain/masking.ts';
import {
  approvedReply,
  checkedDay,
  draftedReply,
  enteredOpinion,
  givenReply,
} from '../../shared/domain/opinion-book.ts';
import type { BookWorld } from '../../shared/domain/opinion-book.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { branchStart, branchWorld, recordAt, saveRecord } from './branch-books.ts';
import type { Refused } from './branch-books.ts';
import { openCase } from './cases.ts';
import type { StaffHandlers } from './handler.ts';
import type { Office, Visit } from './office.ts';

/** As many days stand on one page. */
const DAYS = 14;
const CLAIM_SOURCE = 'S03';

function bookWorld({ office, me }: Visit): BookWorld {
  return { now: office.world.now(), me: me.id, waiverWords: office.book().waiverWords };
}

function hidden(kind: 'name' | 'phone' | 'scan', text: string | null): string | null {
  return text === null ? null : mask(kind, text);
}

function opinionView({ id, rev, is }: Kept<'opinion-entry'>, world: BranchWorld): OpinionView {
  const { dueAt, missed } = branchDate('D39', at(is.on, '00:00'), world);
  return {
    id,
    revision: rev,
    on: is.on,
    content: mask('scan', is.content),
    contactName: hidden('name', is.contactName),
    contactPhone: hidden('phone', is.contactPhone),
    note: hidden('scan', is.note),
    enteredBy: is.enteredBy,
    enteredAt: is.enteredAt,
    caseId: is.caseId,
    // Until it is approved it is still being written, by whoever may read it here.
    reply: is.approvedAt === null ? is.reply : hidden('scan', is.reply),
    draftedBy: is.draftedBy,
    approvedBy: is.approvedBy,
    approvedAt: is.approvedAt,
    repliedBy: is.repliedBy,
    repliedAt: is.repliedAt,
    dueAt,
    overdue: missed && is.repliedAt === null,
  };
}

type OnDay = {
  readonly on: Day;
  /** The branch is open, and its dates are kept by then. */
  readonly isOpen: boolean;
  readonly check: OpinionDay | null;
  readonly entries: readonly Kept<'opinion-entry'>[];
};

function dayView({ on, isOpen, check, entries }: OnDay, world: BranchWorld): OpinionDayView {
  const { dueAt, missed } = branchDate('D27', at(on, '00:00'), world);
  const read =
    check === null ? null : { by: check.checkedBy, at: check.checkedAt, none: check.none };
  return {
    on,
    isOpen,
    check: read,
    dueAt,
    overdue: missed && isOpen && check === null,
    entries: entries.map((entry) => opinionView(entry, world)),
  };
}

/** The days of one page, newest first: those the branch was open, and those on which something was recorded. */
function daysOf(last: Day, office: Office): readonly OpinionDayView[] {
  const world = branchWorld(office);
  const { id } = office.branch();
  const { branchRecords } = office.store;
  const first = addDays(last, 1 - DAYS);
  const since = branchStart(office);
  const entries = branchRecords.between('opinion-entry', id, first, last);
  const checks = branchRecords.between('opinion-day', id, first, last);
  return daysFrom(first, last)
    .toReversed()
    .map((on) => ({
      on,
      isOpen: on >= since && isBusinessDay(on, world.counting),
      check: checks.find(({ is }) => is.on === on)?.is ?? null,
      entries: entries.filter(({ is }) => is.on === on),
    }))
    .filter(({ isOpen, check, entries: own }) => isOpen || check !== null || own.length > 0)
    .map((one) => dayView(one, world));
}

function check(on: Day, visit: Visit): Result<Record<string, never>, Refused> {
  const { office } = visit;
  const { id } = office.branch();
  const { branchRecords } = office.store;
  const before = branchRecords.once('opinion-day', id, on);
  const count = branchRecords.between('opinion-entry', id, on, on).length;
  const checked = checkedDay(on, count, before?.is ?? null, bookWorld(visit));
  if (!checked.ok) return fail({ codes: checked.failure });
  const saved = saveRecord(
    'opinion-day',
    { before, key: on, day: on, is: checked.value, action: 'opinion-book-checked' },
    visit,
  );
  return saved.ok ? ok({}) : saved;
}

type OnEntry = { readonly id: string; readonly revision: number };

function change(
  on: OnEntry,
  action: string,
  of: (entry: OpinionEntry, visit: Visit) => Result<OpinionEntry, readonly Refusal[]>,
  visit: Visit,
): Result<Record<string, never>, Refused> {
  const before = recordAt('opinion-entry', on, visit);
  if (!before.ok) return before;
  const after = of(before.value.is, visit);
  if (!after.ok) return fail({ codes: after.failure });
  if (after.value === before.value.is) return ok({});
  const wish = { before: before.value, key: '', day: after.value.on, is: after.value, action };
  const saved = saveRecord('opinion-entry', wish, visit);
  return saved.ok ? ok({}) : saved;
}

/** The law counts from the day the customer wrote it: read the same day it is now, else the end of that day. */
function receivedAt({ on, enteredAt }: OpinionEntry, { office }: Visit): Moment {
  return dayOf(enteredAt) === on ? enteredAt : at(on, office.book().settings.businessHours.to);
}

function newCaseOf(is: OpinionEntry, visit: Visit): Result<CaseId, Refused> {
  if (!isPermitted('r1', visit.me, null)) return fail({ codes: ['role-not-allowed'] });
  const made = openCase(
    {
      source: CLAIM_SOURCE,
      receivedAt: receivedAt(is, visit),
      narrative: is.content,
      complainant: {
        kind: 'person',
        name: is.contactName,
        phone: is.contactPhone,
        isAnonymous: is.contactName === null && is.contactPhone === null,
      },
    },
    visit,
  );
  return made.ok ? ok(made.value.case.id) : made;
}

/** The case that was opened at the counter for this entry; naming it shows nothing of it. */
function namedCase(caseId: CaseId, { office }: Visit): Result<CaseId, Refused> {
  return office.store.cases.index(caseId) === null
    ? fail({ codes: ['case-not-found'] })
    : ok(caseId);
}

/** P9-2: an entry that claims something becomes a case of its own. */
function toCase(
  { caseId, ...on }: OnEntry & { readonly caseId: CaseId | null },
  visit: Visit,
): Result<{ readonly caseId: CaseId }, Refused> {
  const before = recordAt('opinion-entry', on, visit);
  if (!before.ok) return before;
  const { is } = before.value;
  if (is.caseId !== null) return fail({ codes: ['transition-not-possible'] });
  const of = caseId === null ? newCaseOf(is, visit) : namedCase(caseId, visit);
  if (!of.ok) return of;
  const after = { ...is, caseId: of.value };
  const wish = { before: before.value, key: '', day: is.on, is: after, action: 'opinion-to-case' };
  const saved = saveRecord('opinion-entry', wish, visit);
  return saved.ok ? ok({ caseId: of.value }) : saved;
}

type OpinionChannel =
  | 'opinions.page'
  | 'opinions.check'
  | 'opinions.enter'
  | 'opinions.open-case'
  | 'opinions.draft'
  | 'opinions.approve'
  | 'opinions.give';
type OpinionHandlers = StaffHandlers<OpinionChannel>;

/** 意见簿: read every open day, entry by entry to an approved reply (procedure P9). */
export function opinionHandlers(): OpinionHandlers {
  return {
    'opinions.page': ({ before }, { office, me }) => {
      const today = dayOf(office.world.now());
      const last = before === null || before > today ? today : addDays(before, -1);
      const first = addDays(last, 1 - DAYS);
      return ok({
        now: office.world.now(),
        days: daysOf(last, office),
        next: first > branchStart(office) ? first : null,
        mayApprove: isPermitted('r47', me, null),
        mayOpenCase: isPermitted('r1', me, null),
      });
    },
    'opinions.check': ({ on }, visit) => check(on, visit),
    'opinions.enter': ({ on, input }, visit) => {
      const { content, contactName = null, contactPhone = null, note = null } = input;
      const entry = enteredOpinion(
        on,
        { content, contactName, contactPhone, note },
        bookWorld(visit),
      );
      if (!entry.ok) return fail({ codes: entry.failure });
      const wish = { before: null, key: '', day: on, is: entry.value, action: 'opinion-entered' };
      const saved = saveRecord('opinion-entry', wish, visit);
      if (!saved.ok) return saved;
      const known = visit.office.store.branchRecords.once(
        'opinion-day',
        visit.office.branch().id,
        on,
      );
      // A day once recorded as without opinions is so no longer.
      const again = known === null ? ok({}) : check(on, visit);
      return again.ok ? ok({ id: saved.value.id }) : again;
    },
    'opinions.open-case': toCase,
    'opinions.draft': ({ reply, ...on }, visit) =>
      change(
        on,
        'opinion-reply-drafted',
        (entry, { office }) => {
          const day = office.store.branchRecords.once('opinion-day', office.branch().id, entry.on);
          return draftedReply(entry, reply.trim(), day?.is ?? null, bookWorld(visit));
        },
        visit,
      ),
    'opinions.approve': (on, visit) =>
      change(
        on,
        'opinion-reply-approved',
        (entry) => approvedReply(entry, bookWorld(visit)),
        visit,
      ),
    'opinions.give': (on, visit) =>
      change(on, 'opinion-replied', (entry) => givenReply(entry, bookWorld(visit)), visit),
  };
}
