import type { StaffId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Staff } from '../../shared/domain/roles.ts';
import type { AuditNote, Stamp } from './audit-access.ts';

export type Branch = {
  readonly id: string;
  readonly rev: number;
  readonly code: string;
  readonly name: string;
  readonly institution: string;
  readonly complaintPhone: string;
  readonly address: string;
  readonly rooms: readonly string[];
  /** 0 = Sunday … 6 = Saturday. */
  readonly openDays: readonly number[];
  readonly openFrom: string;
  readonly openTo: string;
  readonly superiorUnit: string;
};

export type Department = {
  readonly code: string;
  readonly branchId: string;
  readonly name: string;
  readonly active: boolean;
};

/** `mustSetPassword`: only a one-time code exists. What opens the vault for them stands in the vault file alone. */
export type StaffRecord = Staff & {
  readonly rev: number;
  readonly mustSetPassword: boolean;
};

export type StaffReads = {
  readonly all: () => readonly StaffRecord[];
  readonly load: (id: StaffId) => StaffRecord | null;
  readonly byStaffNo: (staffNo: string) => StaffRecord | null;
  readonly branches: () => readonly Branch[];
  readonly departments: () => readonly Department[];
};

export type StaffWrites = {
  readonly markAbsent: (
    absence: { readonly id: StaffId; readonly absent: boolean },
    stamp: Stamp,
  ) => void;
  /** Inserts at rev 0, else updates where `rev` is still the stored one. The saved record has the new `rev`. */
  readonly save: (
    record: StaffRecord,
    stamp: Stamp,
    note: AuditNote,
  ) => Result<StaffRecord, 'stale-revision' | 'staff-no-taken'>;
  readonly saveBranch: (
    branch: Branch,
    stamp: Stamp,
    note: AuditNote,
  ) => Result<Branch, 'stale-revision' | 'branch-code-taken'>;
  readonly saveDepartment: (department: Department, stamp: Stamp, note: AuditNote) => void;
};
