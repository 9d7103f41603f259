import { ROLE_GROUPS, ROLES } from './roles.ts';
import type { RoleId, Staff } from './roles.ts';

/** What a branch needs before a case can go its whole way: posts, each with the roles that fill it. */
const POSTS = {
  counter: ROLES.filter((role) => ROLE_GROUPS[role] === 'CT'),
  complaintOfficer: ['complaintOfficer'],
  branchManager: ['branchManager'],
  channelHead: ['channelHead'],
  finance: ['finance'],
} as const satisfies Readonly<Record<string, readonly RoleId[]>>;
type Post = keyof typeof POSTS;

const IN_ORDER: readonly Post[] = [
  'counter',
  'complaintOfficer',
  'branchManager',
  'channelHead',
  'finance',
];

/** The posts that nobody active holds. */
export function missingPosts(staff: readonly Pick<Staff, 'active' | 'roles'>[]): readonly Post[] {
  const held = new Set(staff.filter(({ active }) => active).flatMap(({ roles }) => roles));
  return IN_ORDER.filter((post) => !POSTS[post].some((role) => held.has(role)));
}
