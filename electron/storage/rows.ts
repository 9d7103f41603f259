import { z } from 'zod';
import { isDay, isMoment } from '../../shared/domain/day.ts';
import type { Day, Moment } from '../../shared/domain/day.ts';
import { isCaseId, isStaffId } from '../../shared/domain/ids.ts';
import type { CaseId, StaffId } from '../../shared/domain/ids.ts';
import { isRole } from '../../shared/domain/roles.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import type { Stamp } from './audit-access.ts';

/** What a column holds, checked on its way out: a row that does not fit is damage or a bug, never data. */
export const column = {
  text: z.string(),
  whole: z.int(),
  bytes: z.instanceof(Uint8Array),
  flag: z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1),
  moment: z.custom<Moment>(isMoment),
  day: z.custom<Day>(isDay),
  caseId: z.custom<CaseId>(isCaseId),
  staffId: z.custom<StaffId>(isStaffId),
  role: z.custom<RoleId>(isRole),
  json: z.string().transform((text): unknown => JSON.parse(text)),
} as const;

const seqRow = z.object({ seq: column.whole });

/** The `seq` of a row, null when there is none. */
export function seqOf(row: unknown): number | null {
  return row === undefined ? null : seqRow.parse(row).seq;
}

export function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** The same stamp with the branch of what is changed, which need not be the writer's own. */
export function inBranch(stamp: Stamp, branchId: string): Stamp {
  return { ...stamp, branchId };
}
