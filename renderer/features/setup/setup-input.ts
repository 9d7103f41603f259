import type { Request } from '../../../shared/contract/api.ts';

/** What the first two forms ask for, as typed. */
export type SetupInput = {
  readonly institution: string;
  readonly branchName: string;
  readonly branchCode: string;
  readonly address: string;
  readonly complaintPhone: string;
  readonly adminNo: string;
  readonly adminName: string;
  readonly password: string;
  readonly passwordAgain: string;
  readonly managerSame: boolean;
  readonly managerNo: string;
  readonly managerName: string;
};

export const emptySetup: SetupInput = {
  institution: '',
  branchName: '',
  branchCode: '',
  address: '',
  complaintPhone: '',
  adminNo: '',
  adminName: '',
  password: '',
  passwordAgain: '',
  managerSame: true,
  managerNo: '',
  managerName: '',
};

/** Codes are typed in any width and case. */
function branchCodeOf(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase();
}

export function isBranchCode(typed: string): boolean {
  return /^[0-9A-Z]{1,12}$/u.test(branchCodeOf(typed));
}

export function setupRequest(input: SetupInput): Request<'setup.create'> {
  return {
    branch: {
      institution: input.institution.trim(),
      code: branchCodeOf(input.branchCode),
      name: input.branchName.trim(),
      address: input.address.trim(),
      complaintPhone: input.complaintPhone.trim(),
    },
    admin: {
      staffNo: input.adminNo.trim(),
      name: input.adminName.trim(),
      password: input.password,
    },
    manager: input.managerSame
      ? null
      : { staffNo: input.managerNo.trim(), name: input.managerName.trim() },
  };
}

/** Letters as they are compared: whoever copies from paper leaves out dashes and mixes small and capital letters. */
function plain(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
}

export function sameCode(typed: string, shown: string): boolean {
  return plain(typed) === plain(shown);
}
