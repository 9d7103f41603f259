import type { Brand } from './brand.ts';

export type StaffId = Brand<string, 'StaffId'>;
export type CaseId = Brand<string, 'CaseId'>;

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,40}$/u.test(value);
}

export function isStaffId(value: unknown): value is StaffId {
  return isId(value);
}

export function isCaseId(value: unknown): value is CaseId {
  return isId(value);
}

/** The id, or an exception: for values the program made itself. */
export function staffId(value: string): StaffId {
  if (!isStaffId(value)) throw new RangeError('not a staff id');
  return value;
}

export function caseId(value: string): CaseId {
  if (!isCaseId(value)) throw new RangeError('not a case id');
  return value;
}
