import { daysFrom } from '../../shared/domain/branch-days.ts';
import { branchDate } from '../../shared/domain/branch-dues.ts';
import type { BranchWorld } from '../../shared/domain/branch-dues.ts';
import type { Kept } from '../../shared/domain/branch-records.ts';
import { addDays, at, dayOf } from '../../shared/domain/day.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { bookDayRefusals } from '../../shared/domain/recorded-times.ts';
import { hasRole } from '../../shared/domain/roles.ts';
import { CASE_STATES, isOpen } from '../../shared/domain/states.ts';
import { branchBooks, branchWorld, recordAt, saveRecord } from './branch-books.ts';
import { caseRow } from './case-views.ts';
import type { StaffHandlers } from './handler.ts';
import type { Office, Visit } from './office.ts';

const SHOWN_DAYS = 20;
const SHOWN_DISPUTES = 20;
/** 个人金融信息(含征信). */
const CREDIT_CATEGORY = 'B13';
const RUNNING = CASE_STATES.filter((state) => isOpen(state) && state !== 'draft');

function changeView({ id, rev, is }: Kept<'credit-change'>, world: BranchWorld) {
  return { id, revision: rev, ...is, dueAt: branchDate('D11', is.at, world).dueAt };
}

function loginDays(office: Office) {
  const world = branchWorld(office);
  const today = dayOf(world.now);
  const { creditLogins, since } = branchBooks(office);
  const first = addDays(today, -SHOWN_DAYS);
  const isHeld = world.directory.some((one) => one.active && hasRole(one, 'creditOfficer'));
  return daysFrom(first > since ? first : since, today)
    .filter((on) => isHeld && world.counting.calendar.isWorkday(on))
    .toReversed()
    .map((on) => {
      const login = creditLogins.find((one) => one.on === on);
      const { dueAt, missed } = branchDate('D37', at(on, '00:00'), world);
      return {
        on,
        dueAt,
        overdue: missed && login === undefined,
        login:
          login === undefined
            ? null
            : { officer: login.officer, inquiriesFound: login.inquiriesFound, at: login.at },
      };
    });
}

function disputes({ me, office: { store, branch } }: Visit) {
  const about = { categories: [CREDIT_CATEGORY], statuses: RUNNING };
  const filter = { branchId: branch().id, ...about, hiddenFrom: me.id };
  const page = store.cases.page({ filter, search: '', cursor: null, size: SHOWN_DISPUTES });
  return page.ok ? page.value.rows.map(caseRow) : [];
}

type CreditDutyChannel =
  'credit-duty.page' | 'credit-duty.log-in' | 'credit-duty.change' | 'credit-duty.report';

/** 征信异议: the daily log-in (D37) and the report of a change of receiver (D11), beside the disputes that run. */
export function creditDutyHandlers(): StaffHandlers<CreditDutyChannel> {
  return {
    'credit-duty.page': (_, visit) => {
      const { office, me } = visit;
      const world = branchWorld(office);
      const changes = branchBooks(office).creditChanges.toReversed();
      return ok({
        now: world.now,
        isOfficer: isPermitted('r50', me, null),
        days: loginDays(office),
        changes: changes.map((change) => changeView(change, world)),
        disputes: disputes(visit),
      });
    },
    'credit-duty.log-in': ({ on, inquiriesFound }, visit) => {
      const now = visit.office.world.now();
      const codes = bookDayRefusals(on, now);
      if (codes.length > 0) return fail({ codes });
      const is = { on, officer: visit.me.id, inquiriesFound, at: now };
      const wish = { before: null, key: on, day: on, is, action: 'credit-logged-in' };
      const saved = saveRecord('credit-login', wish, visit);
      return saved.ok ? ok({}) : saved;
    },
    'credit-duty.change': ({ fromId, toId, at: changedAt }, visit) => {
      const { office } = visit;
      if (changedAt > office.world.now()) return fail({ codes: ['time-in-future'] });
      const isKnown = office.directory().some(({ id, active }) => id === toId && active);
      if (!isKnown) return fail({ codes: ['staff-not-found'] });
      const is = { fromId, toId, at: changedAt, reportedAt: null, reportedBy: null };
      const action = 'credit-receiver-changed';
      const wish = { before: null, key: '', day: dayOf(changedAt), is, action };
      const saved = saveRecord('credit-change', wish, visit);
      return saved.ok ? ok({ id: saved.value.id }) : saved;
    },
    'credit-duty.report': (on, visit) => {
      const before = recordAt('credit-change', on, visit);
      if (!before.ok) return before;
      const { is } = before.value;
      if (is.reportedAt !== null) return fail({ codes: ['transition-not-possible'] });
      const after = { ...is, reportedAt: visit.office.world.now(), reportedBy: visit.me.id };
      const action = 'credit-change-reported';
      const wish = { before: before.value, key: '', day: dayOf(is.at), is: after, action };
      const saved = saveRecord('credit-change', wish, visit);
      return saved.ok ? ok({}) : saved;
    },
  };
}
