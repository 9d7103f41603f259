import type { RoleId } from '../../../shared/domain/roles.ts';

/** A member of the fictional branch, with the password they choose at their first sign-in. */
export type Person = {
  readonly staffNo: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly RoleId[];
};

export const BRANCH = {
  institution: '示例银行',
  code: '0101',
  name: '示例支行',
  address: '示例路 1 号',
  complaintPhone: '010-00000000',
} as const;

export const PEOPLE = {
  admin: { staffNo: '1001', name: '林静', password: 'Lantern-7-Bridge', roles: ['admin'] },
  manager: {
    staffNo: '1002',
    name: '周宁',
    password: 'Harbour-5-Willow',
    roles: ['branchManager'],
  },
  teller: { staffNo: '2001', name: '苏敏', password: 'Meadow-3-Copper', roles: ['teller'] },
  officer: {
    staffNo: '3001',
    name: '何蓉',
    password: 'Granite-8-Heron',
    roles: ['complaintOfficer'],
  },
  channelHead: {
    staffNo: '4001',
    name: '唐越',
    password: 'Saffron-6-Tower',
    roles: ['channelHead'],
  },
  opsDirector: {
    staffNo: '4002',
    name: '严锋',
    password: 'Juniper-4-Anvil',
    roles: ['opsDirector'],
  },
  finance: { staffNo: '5001', name: '傅明', password: 'Walnut-9-Ribbon', roles: ['finance'] },
} as const satisfies Readonly<Record<string, Person>>;

export type Who = keyof typeof PEOPLE;

/** Those whom the administrator adds after the first start. */
export const COLLEAGUES = [
  'teller',
  'officer',
  'channelHead',
  'opsDirector',
  'finance',
] as const satisfies readonly Who[];
