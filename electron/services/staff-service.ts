import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import type { Me, StaffView } from '../../shared/contract/views.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Staff } from '../../shared/domain/roles.ts';
import type { AuditNote } from '../storage/audit-access.ts';
import type { StaffRecord } from '../storage/staff-access.ts';
import { newOneTimeCode } from './codes.ts';
import type { StaffHandlers } from './handler.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { leaversOf, setOwn } from './own-settings.ts';
import { plainStaffNo } from './passwords.ts';
import { secondOf } from './second-person.ts';
import type { VaultDoor } from './vault-door.ts';

function staffView({
  id,
  staffNo,
  name,
  roles,
  branchId,
  isSeller,
  active,
  deputyId,
  leaderId,
}: Staff): StaffView {
  return { id, staffNo, name, roles, branchId, isSeller, active, deputyId, leaderId };
}

const PAGE_ROWS: readonly (readonly [Me['pages'][number], PermissionRow])[] = [
  ['reception', 'r1'],
  ['approvals', 'r16'],
  ['follow-up', 'r29'],
  ['payouts', 'payoutRelease'],
  ['opinion-book', 'r46'],
  ['credit-duty', 'creditDuty'],
  ['bulletin', 'bulletin'],
  ['data-requests', 'dataRequest'],
  ['shift', 'shift'],
  ['blank-forms', 'blankForms'],
  ['ledger', 'r40'],
  ['printing', 'r38'],
  ['import', 'importLedger'],
  ['statistics', 'r41'],
  ['staff', 'r60'],
  ['purge', 'r36'],
  ['configuration', 'propose59'],
  ['workstation', 'r59'],
  ['audit', 'r62'],
  ['backup', 'r61'],
];

export function meOf(staff: Staff): Me {
  const pages = PAGE_ROWS.filter(([, row]) => isPermitted(row, staff, null)).map(([page]) => page);
  return { staff: staffView(staff), pages: ['home', ...pages] };
}

/** Someone must always be left who can open accounts. */
function leavesNoAdmin(next: Staff, { directory }: Office): boolean {
  const after = directory().map((one): Staff => (one.id === next.id ? next : one));
  return !after.some(({ active, roles }) => active && roles.includes('admin'));
}

type Change = { readonly record: StaffRecord; readonly known: StaffRecord | null };
type Admitted = { readonly record: StaffRecord; readonly code: string };

/** A one-time code in the place of whatever opened the vault for them; null when the key file is unusable. */
export async function giveCode(
  record: StaffRecord,
  { office }: Visit,
  door: VaultDoor,
): Promise<Admitted | null> {
  const code = newOneTimeCode(office.world.random);
  const set = await door.setSecret({ staffNo: record.staffNo, secret: code, oneTime: true });
  return set ? { record: { ...record, mustSetPassword: true }, code } : null;
}

function staffLine(record: StaffRecord, door: VaultDoor): Response<'staff.list'>[number] {
  const { rev, mustSetPassword, staffNo } = record;
  const hasAccess = door.hasSecret(staffNo);
  return { ...staffView(record), rev, mustSetPassword, hasAccess, absent: record.absent === true };
}

type StaffChannels =
  'staff.directory' | 'staff.list' | 'staff.save' | 'staff.absence' | 'staff.reset';

type Saving = Omit<Request<'staff.save'>, 'id'>;

/** A 工号 is for life: what opens the vault and the lines of the audit trail hang on it. */
function changed(
  known: StaffRecord,
  { revision, staffNo, ...given }: Saving,
  office: Office,
): Result<Change, Failure> {
  if (known.rev !== revision) return fail({ codes: ['stale-revision'] });
  if (known.staffNo !== plainStaffNo(staffNo)) return fail({ codes: ['staff-no-taken'] });
  const record = { ...known, ...given };
  return leavesNoAdmin(record, office)
    ? fail({ codes: ['last-administrator'] })
    : ok({ record, known });
}

function added(
  { revision: rev, ...given }: Saving,
  { office, me }: Visit,
): Result<Change, Failure> {
  const staffNo = plainStaffNo(given.staffNo);
  if (office.store.staff.byStaffNo(staffNo) !== null) return fail({ codes: ['staff-no-taken'] });
  const fresh = { id: staffId(office.world.newId()), mustSetPassword: true, branchId: me.branchId };
  return ok({ record: { ...fresh, ...given, staffNo, rev }, known: null });
}

/** A new or changed record, or why it may not be saved. */
function recordOf({ id, ...saving }: Request<'staff.save'>, visit: Visit): Result<Change, Failure> {
  if (id === null) return added(saving, visit);
  const known = visit.office.store.staff.load(id);
  return known === null
    ? fail({ codes: ['staff-not-found'] })
    : changed(known, saving, visit.office);
}

/** Staff, their roles and their one-time codes (permission row 60). */
export function staffHandlers(door: VaultDoor): StaffHandlers<StaffChannels> {
  return {
    'staff.directory': (_, { office }) => ok(office.directory().map(staffView)),
    'staff.list': (_, { office }) =>
      ok(office.directory().map((record) => staffLine(record, door))),
    'staff.save': async (request, visit) => {
      const change = recordOf(request, visit);
      return change.ok ? await saveStaff(change.value, visit, door) : change;
    },
    'staff.absence': ({ id, absent }, visit) => {
      const record = visit.office.store.staff.load(id);
      if (record?.active !== true) return fail({ codes: ['staff-not-found'] });
      if (absent && record.deputyId === null) return fail({ codes: ['deputy-missing'] });
      visit.office.store.write((writes) => {
        writes.staff.markAbsent({ id, absent }, stampOf(visit));
        return ok(null);
      });
      visit.office.refresh();
      return ok({});
    },
    'staff.reset': async (request, visit) => await resetCode(request, visit, door),
  };
}

/** A new way in opens everything, so nobody makes one alone for somebody who had one already. */
async function resetCode(
  { id, second }: Request<'staff.reset'>,
  visit: Visit,
  door: VaultDoor,
): Promise<Result<Response<'staff.reset'>, Failure>> {
  const { staff } = visit.office.store;
  if (staff.load(id)?.active !== true) return fail({ codes: ['staff-not-found'] });
  const confirmed = await secondOf(second, visit, { about: id, door });
  if (!confirmed.ok) return confirmed;
  const record = staff.load(id);
  if (record === null) return fail({ codes: ['staff-not-found'] });
  const given = await giveCode(record, visit, door);
  if (given === null) return fail({ codes: ['vault-damaged'] });
  const ids = { second: confirmed.value };
  const saved = keepStaff(given.record, { action: 'staff-code-reset', ids }, visit);
  return saved.ok ? ok({ oneTimeCode: given.code }) : saved;
}

export function keepStaff(
  record: StaffRecord,
  note: AuditNote,
  visit: Visit,
): Result<StaffRecord, Failure> {
  const saved = visit.office.store.write((writes) =>
    writes.staff.save(record, stampOf(visit), note),
  );
  visit.office.refresh();
  return saved.ok ? saved : fail({ codes: [saved.failure] });
}

/** Whoever leaves loses every way in at once. */
function leave(record: StaffRecord, visit: Visit, door: VaultDoor): Result<StaffRecord, Failure> {
  const saved = keepStaff({ ...record, mustSetPassword: true }, { action: 'staff-left' }, visit);
  if (!saved.ok) return saved;
  door.removeSecret(record.staffNo);
  const { store } = visit.office;
  store.write((writes) => {
    // A copy of the key file made earlier still opens the data for them, until there is a new key.
    setOwn(writes, { leavers: leaversOf(store) + 1 }, stampOf(visit));
    return ok(null);
  });
  return saved;
}

/** Somebody new gets a one-time code. */
async function admit(
  record: StaffRecord,
  visit: Visit,
  door: VaultDoor,
): Promise<Result<Admitted, Failure>> {
  const given = await giveCode(record, visit, door);
  if (given === null) return fail({ codes: ['vault-damaged'] });
  const saved = keepStaff(given.record, { action: 'staff-admitted' }, visit);
  return saved.ok ? ok({ record: saved.value, code: given.code }) : saved;
}

async function saveStaff(
  { record, known }: Change,
  visit: Visit,
  door: VaultDoor,
): Promise<Result<Response<'staff.save'>, Failure>> {
  if (known === null && record.active) {
    const admitted = await admit(record, visit, door);
    if (!admitted.ok) return admitted;
    return ok({ staff: staffView(admitted.value.record), oneTimeCode: admitted.value.code });
  }
  // Whoever comes back gets a code by two persons: leaving and coming back is no way around them.
  const leaving = known?.active === true && !record.active;
  const saved = leaving
    ? leave(record, visit, door)
    : keepStaff(record, { action: 'staff-changed' }, visit);
  return saved.ok ? ok({ staff: staffView(saved.value), oneTimeCode: null }) : saved;
}
