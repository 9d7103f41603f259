import type { Failure, Response } from '../../shared/contract/api.ts';
import type { Me, StaffView } from '../../shared/contract/views.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Staff } from '../../shared/domain/roles.ts';
import type { StaffRecord } from '../storage/store.ts';
import { newOneTimeCode } from './codes.ts';
import type { StaffHandlers } from './handler.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { plainStaffNo } from './passwords.ts';
import type { VaultDoor } from './vault-door.ts';

export function staffView({
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
  ['ledger', 'r40'],
  ['staff', 'r60'],
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

async function giveCode(
  record: StaffRecord,
  visit: Visit,
  door: VaultDoor,
): Promise<{ record: StaffRecord; code: string } | null> {
  const code = newOneTimeCode(visit.office.world.random);
  const wrapId = await door.setSecret({ staffNo: record.staffNo, secret: code, oneTime: true });
  return wrapId === null
    ? null
    : { record: { ...record, wrapId, mustSetPassword: true, passwordHash: null }, code };
}

type StaffChannels = 'staff.directory' | 'staff.list' | 'staff.save' | 'staff.reset';

/** Staff, their roles and their one-time codes (permission row 60). */
export function staffHandlers(door: VaultDoor): StaffHandlers<StaffChannels> {
  return {
    'staff.directory': (_, { office }) => ok(office.directory().map(staffView)),
    'staff.list': (_, { office }) =>
      ok(
        office.directory().map((record) => ({
          ...staffView(record),
          rev: record.rev,
          mustSetPassword: record.mustSetPassword,
          hasAccess: record.wrapId !== null,
        })),
      ),
    'staff.save': async (request, visit) => {
      const { office } = visit;
      const { id, revision, ...given } = request;
      const known = id === null ? null : office.store.staff.load(id);
      if (id !== null && known === null) return fail({ codes: ['staff-not-found'] });
      const staffNo = plainStaffNo(given.staffNo);
      const other = office.store.staff.byStaffNo(staffNo);
      if (other !== null && other.id !== id) return fail({ codes: ['staff-no-taken'] });
      if (known !== null && known.staffNo !== staffNo) return fail({ codes: ['staff-no-taken'] });
      const base = {
        rev: revision,
        mustSetPassword: true,
        wrapId: null,
        passwordHash: null,
        branchId: visit.me.branchId,
      };
      const record: StaffRecord = {
        ...base,
        ...known,
        ...given,
        rev: revision,
        staffNo,
        id: known?.id ?? staffId(office.world.newId()),
      };
      if (known !== null && leavesNoAdmin(record, office)) {
        return fail({ codes: ['last-administrator'] });
      }
      return await saveStaff(record, known, visit, door);
    },
    'staff.reset': async ({ id }, visit) => {
      const record = visit.office.store.staff.load(id);
      if (record === null) return fail({ codes: ['staff-not-found'] });
      const given = await giveCode(record, visit, door);
      if (given === null) return fail({ codes: ['vault-damaged'] });
      const saved = visit.office.store.write((writes) =>
        writes.staff.save(given.record, stampOf(visit), { action: 'staff-code-reset' }),
      );
      visit.office.refresh();
      return saved.ok ? ok({ oneTimeCode: given.code }) : fail({ codes: [saved.failure] });
    },
  };
}

async function saveStaff(
  record: StaffRecord,
  known: StaffRecord | null,
  visit: Visit,
  door: VaultDoor,
): Promise<Result<Response<'staff.save'>, Failure>> {
  const { office } = visit;
  const needsCode = record.active && record.wrapId === null;
  const given = needsCode ? await giveCode(record, visit, door) : null;
  if (needsCode && given === null) return fail({ codes: ['vault-damaged'] });
  const leaving = known !== null && known.active && !record.active;
  const next = leaving
    ? { ...record, wrapId: null, passwordHash: null, mustSetPassword: true }
    : (given?.record ?? record);
  const saved = office.store.write((writes) =>
    writes.staff.save(next, stampOf(visit), {
      action: known === null ? 'staff-added' : 'staff-changed',
    }),
  );
  office.refresh();
  if (!saved.ok) return fail({ codes: [saved.failure] });
  if (leaving) door.removeSecret(record.staffNo);
  return ok({ staff: staffView(saved.value), oneTimeCode: given?.code ?? null });
}
