import { z } from 'zod';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { differences } from './differences.ts';
import { putInOutbox } from './outbox-store.ts';
import { bit, column, inBranch } from './rows.ts';
import type { Reader, Row, Writer } from './sql.ts';
import type { Branch, Department, StaffReads, StaffRecord, StaffWrites } from './staff-access.ts';
import type { AuditNote, AuditWrites, Stamp } from './audit-access.ts';

const staffRow = z.object({
  id: column.staffId,
  rev: column.whole,
  branchId: column.text,
  staffNo: column.text,
  name: column.text,
  roles: column.json.pipe(z.array(column.role)),
  isSeller: column.flag,
  active: column.flag,
  deputyId: column.staffId.nullable(),
  leaderId: column.staffId.nullable(),
  mustSetPassword: column.flag,
  absent: column.flag,
});
const SELECT_STAFF = `SELECT id, rev, branch_id AS branchId, staff_no AS staffNo, name, roles,
  is_seller AS isSeller, active, deputy_id AS deputyId, leader_id AS leaderId,
  must_set_password AS mustSetPassword,
  EXISTS (SELECT 1 FROM absences WHERE staff_id = staff.id) AS absent FROM staff`;

const branchRow = z.object({
  id: column.text,
  rev: column.whole,
  code: column.text,
  name: column.text,
  content: column.json.pipe(
    z.strictObject({
      institution: column.text,
      complaintPhone: column.text,
      address: column.text,
      rooms: z.array(column.text),
      openDays: z.array(z.int().min(0).max(6)),
      openFrom: column.text,
      openTo: column.text,
      superiorUnit: column.text,
    }),
  ),
});
const departmentRow = z.object({
  code: column.text,
  branchId: column.text,
  name: column.text,
  active: column.flag,
});

function branchOf(row: unknown): Branch {
  const { content, ...rest } = branchRow.parse(row);
  return { ...rest, ...content };
}

export function staffReads(sql: Reader): StaffReads {
  const one = (where: string, value: string): StaffRecord | null => {
    const row = sql.get(`${SELECT_STAFF} WHERE ${where} = ?`, value);
    return row === undefined ? null : staffRow.parse(row);
  };
  return {
    all: () => sql.all(`${SELECT_STAFF} ORDER BY staff_no`).map((row) => staffRow.parse(row)),
    load: (id) => one('id', id),
    byStaffNo: (staffNo) => one('staff_no', staffNo),
    branches: () =>
      sql.all('SELECT id, rev, code, name, content FROM branches ORDER BY code').map(branchOf),
    departments: () =>
      sql
        .all(
          'SELECT code, branch_id AS branchId, name, active FROM departments ORDER BY branch_id, code',
        )
        .map((row) => departmentRow.parse(row)),
  };
}

type Change<Entity> = {
  readonly entity: string;
  readonly before: Entity | null;
  readonly after: Entity & { readonly id: string; readonly rev: number };
  readonly stamp: Stamp;
  readonly note: AuditNote;
};

function record<Entity extends Readonly<Record<string, unknown>>>(
  sql: Writer,
  audit: AuditWrites,
  { entity, before, after, stamp, note }: Change<Entity>,
): void {
  const contents = differences(before, after);
  audit.append({ ...note, stamp, entity, entityId: after.id, contents });
  putInOutbox(sql, {
    stamp,
    entity,
    entityId: after.id,
    revision: after.rev,
    content: contents.after,
  });
}

function put(
  sql: Writer,
  table: 'staff' | 'branches',
  values: Row,
  seen: { readonly id: string; readonly rev: number },
): boolean {
  if (seen.rev === 0) {
    sql.add(table, { id: seen.id, ...values });
    return true;
  }
  const set = Object.keys(values)
    .map((name) => `${name} = ?`)
    .join(', ');
  return (
    sql.run(
      `UPDATE ${table} SET ${set} WHERE id = ? AND rev = ?`,
      ...Object.values(values),
      seen.id,
      seen.rev,
    ) === 1
  );
}

function saveStaff(
  sql: Writer,
  audit: AuditWrites,
  given: StaffRecord,
  about: { readonly stamp: Stamp; readonly note: AuditNote },
): Result<StaffRecord, 'stale-revision' | 'staff-no-taken'> {
  const reads = staffReads(sql);
  const holder = reads.byStaffNo(given.staffNo);
  if (holder !== null && holder.id !== given.id) return fail('staff-no-taken');
  const before = reads.load(given.id);
  if ((before?.rev ?? 0) !== given.rev) return fail('stale-revision');
  const after = { ...given, rev: given.rev + 1 };
  const values = {
    rev: after.rev,
    branch_id: after.branchId,
    staff_no: after.staffNo,
    name: after.name,
    roles: JSON.stringify(after.roles),
    is_seller: bit(after.isSeller),
    active: bit(after.active),
    deputy_id: after.deputyId,
    leader_id: after.leaderId,
    must_set_password: bit(after.mustSetPassword),
  };
  if (!put(sql, 'staff', values, given)) return fail('stale-revision');
  record(sql, audit, {
    entity: 'staff',
    before,
    after,
    stamp: inBranch(about.stamp, after.branchId),
    note: about.note,
  });
  return ok(after);
}

function saveBranch(
  sql: Writer,
  audit: AuditWrites,
  given: Branch,
  about: { readonly stamp: Stamp; readonly note: AuditNote },
): Result<Branch, 'stale-revision' | 'branch-code-taken'> {
  const all = staffReads(sql).branches();
  if (all.some(({ id, code }) => code === given.code && id !== given.id)) {
    return fail('branch-code-taken');
  }
  const before = all.find(({ id }) => id === given.id) ?? null;
  if ((before?.rev ?? 0) !== given.rev) return fail('stale-revision');
  const after = { ...given, rev: given.rev + 1 };
  const { id, rev, code, name, ...content } = after;
  if (!put(sql, 'branches', { rev, code, name, content: JSON.stringify(content) }, given)) {
    return fail('stale-revision');
  }
  record(sql, audit, {
    entity: 'branch',
    before,
    after,
    ...about,
    stamp: inBranch(about.stamp, id),
  });
  return ok(after);
}

function saveDepartment(
  sql: Writer,
  audit: AuditWrites,
  { code, branchId, name, active }: Department,
  about: { readonly stamp: Stamp; readonly note: AuditNote },
): void {
  sql.run(
    `INSERT INTO departments (code, branch_id, name, active) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, active = excluded.active`,
    code,
    branchId,
    name,
    bit(active),
  );
  const stamp = inBranch(about.stamp, branchId);
  const contents = { before: {}, after: { code, branchId, name, active } };
  audit.append({ ...about.note, stamp, entity: 'department', entityId: code, contents });
  putInOutbox(sql, {
    stamp,
    entity: 'department',
    entityId: code,
    revision: 1,
    content: contents.after,
  });
}

/** Away or back: the record of the person stays as it is. */
function markAbsent(
  sql: Writer,
  audit: AuditWrites,
  { id, absent }: Pick<StaffRecord, 'id'> & { readonly absent: boolean },
  stamp: Stamp,
): void {
  sql.run('DELETE FROM absences WHERE staff_id = ?', id);
  if (absent) sql.add('absences', { staff_id: id, since: stamp.at });
  const action = absent ? 'staff-absent' : 'staff-back';
  audit.append({ stamp, entity: 'staff', entityId: id, action });
  const content = { absent };
  putInOutbox(sql, { stamp, entity: 'absence', entityId: id, revision: 1, content });
}

export function staffWrites(sql: Writer, audit: AuditWrites): StaffWrites {
  return {
    markAbsent: (absence, stamp) => {
      markAbsent(sql, audit, absence, stamp);
    },
    save: (record, stamp, note) => saveStaff(sql, audit, record, { stamp, note }),
    saveBranch: (branch, stamp, note) => saveBranch(sql, audit, branch, { stamp, note }),
    saveDepartment: (department, stamp, note) => {
      saveDepartment(sql, audit, department, { stamp, note });
    },
  };
}
