import type { Messages } from '../zh-cn.ts';

/** Words for being away and back: while a person is away the deputy acts. */
export const absence: Messages['absence'] = {
  away: 'Away',
  mark: 'Mark away',
  back: 'Mark back',
  note: 'While away, {{deputy}} acts as deputy and the log shows both names; approvals need a delegation of their own.',
};
