import type { Response } from '../../shared/contract/api.ts';
import type { BulletinWeekView } from '../../shared/contract/branch-views.ts';
import { bulletinOf } from '../../shared/domain/branch-days.ts';
import type { BulletinFigures, Kept } from '../../shared/domain/branch-records.ts';
import { bulletinFigures } from '../../shared/domain/bulletin-figures.ts';
import { addDays, dayOf, mondayOf } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { BULLETIN_PARTS, countReports } from '../../shared/domain/reports-run.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { branchStart, branchWorld, recordAt, saveRecord } from './branch-books.ts';
import type { Refused } from './branch-books.ts';
import type { StaffHandlers } from './handler.ts';
import type { Office, Visit } from './office.ts';
import { reportFrame, reportSpan } from './report-frames.ts';

const SHOWN_WEEKS = 13;
/** What stands in the bulletin of a week: each figure from the report that counts it. */
function figuresOf(from: Day, office: Office): BulletinFigures {
  const to = addDays(from, 6);
  const wish = { from, to, branchId: office.branch().id, source: null, level: null };
  const frame = reportFrame(wish, office);
  const run = countReports(['R16', ...BULLETIN_PARTS], frame, wish);
  for (const rows of office.store.figures.groups(reportSpan(wish))) run.take(rows);
  return bulletinFigures(run.counts, frame);
}

function weekView(
  from: Day,
  record: Kept<'bulletin'> | undefined,
  office: Office,
): BulletinWeekView {
  const state = record === undefined ? 'open' : record.is.issuedAt === null ? 'made' : 'issued';
  return { ...bulletinOf(from, branchWorld(office).counting), state };
}

function lastWeek(office: Office): Day {
  return addDays(mondayOf(dayOf(office.world.now())), -7);
}

type BulletinPage = Response<'bulletins.page'>;

function recordView(record: Kept<'bulletin'> | undefined): BulletinPage['record'] {
  if (record === undefined) return null;
  const { madeBy, madeAt, issuedBy, issuedAt } = record.is;
  return { id: record.id, revision: record.rev, madeBy, madeAt, issuedBy, issuedAt };
}

/** The week begins on a Monday and is over. */
function isWeek(from: Day, office: Office): boolean {
  return from === mondayOf(from) && from <= lastWeek(office);
}

type Seen = {
  readonly known: ReadonlyMap<Day, Kept<'bulletin'>>;
  readonly record: Kept<'bulletin'> | undefined;
};

/** The bulletins of the weeks shown, and the one of the week asked for. */
function seenOf(from: Day, { store, branch }: Office, last: Day): Seen {
  const { id } = branch();
  const first = addDays(last, -7 * (SHOWN_WEEKS - 1));
  const recent = store.branchRecords.between('bulletin', id, first, last);
  const known = new Map(recent.map((one) => [one.is.from, one]));
  const record = known.get(from) ?? store.branchRecords.once('bulletin', id, from) ?? undefined;
  return { known, record };
}

function rightsOn(
  record: Kept<'bulletin'> | undefined,
  { me }: Visit,
): Pick<BulletinPage, 'mayMake' | 'mayIssue'> {
  if (record !== undefined && record.is.issuedAt !== null) {
    return { mayMake: false, mayIssue: false };
  }
  const mayIssue = record !== undefined && isPermitted('bulletinIssue', me, null);
  return { mayMake: isPermitted('bulletinMake', me, null), mayIssue };
}

function page(wish: Day | null, visit: Visit): Result<BulletinPage, Refused> {
  const { office } = visit;
  const last = lastWeek(office);
  const from = wish ?? last;
  if (!isWeek(from, office)) return fail({ codes: ['not-found'] });
  const { known, record } = seenOf(from, office, last);
  const since = branchStart(office);
  const weeks = Array.from({ length: SHOWN_WEEKS }, (_, back) => addDays(last, -7 * back)).filter(
    (one) => one === last || known.has(one) || addDays(one, 6) >= since,
  );
  return ok({
    now: office.world.now(),
    weeks: weeks.map((one) => weekView(one, known.get(one), office)),
    week: weekView(from, record, office),
    figures: record?.is.figures ?? figuresOf(from, office),
    record: recordView(record),
    ...rightsOn(record, visit),
  });
}

function make(from: Day, revision: number, visit: Visit): Result<Record<string, never>, Refused> {
  const { office, me } = visit;
  if (!isWeek(from, office)) return fail({ codes: ['not-found'] });
  const before = office.store.branchRecords.once('bulletin', office.branch().id, from);
  if ((before?.rev ?? 0) !== revision) return fail({ codes: ['stale-revision'] });
  if (before !== null && before.is.issuedAt !== null) {
    return fail({ codes: ['transition-not-possible'] });
  }
  const is = {
    from,
    to: addDays(from, 6),
    figures: figuresOf(from, office),
    madeBy: me.id,
    madeAt: office.world.now(),
    issuedBy: null,
    issuedAt: null,
  };
  const wish = { before, key: from, day: from, is, action: 'bulletin-made' };
  const saved = saveRecord('bulletin', wish, visit);
  return saved.ok ? ok({}) : saved;
}

/** 周报: figures of a week, kept when made by the officer and issued by the general manager (P3-11, row 55). */
export function bulletinHandlers(): StaffHandlers<
  'bulletins.page' | 'bulletins.make' | 'bulletins.issue'
> {
  return {
    'bulletins.page': ({ from }, visit) => page(from, visit),
    'bulletins.make': ({ from, revision }, visit) => make(from, revision, visit),
    'bulletins.issue': (on, visit) => {
      const before = recordAt('bulletin', on, visit);
      if (!before.ok) return before;
      const { is } = before.value;
      if (is.issuedAt !== null) return fail({ codes: ['transition-not-possible'] });
      const after = { ...is, issuedBy: visit.me.id, issuedAt: visit.office.world.now() };
      const wish = {
        before: before.value,
        key: is.from,
        day: is.from,
        is: after,
        action: 'bulletin-issued',
      };
      const saved = saveRecord('bulletin', wish, visit);
      return saved.ok ? ok({}) : saved;
    },
  };
}
