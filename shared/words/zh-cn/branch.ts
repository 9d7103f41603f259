import type { Capacity } from '../../domain/case-people.ts';

/** Words of the branch's own work: everything that is not one case. */
export const branch = {
  home: {
    mine: '我的案件',
    noMine: '没有与您有关的未结案件',
    newer: '较新',
    older: '较早',
    capacity: {
      handler: '承办人',
      firstReceiver: '第一接待人',
      neutralHost: '第三人接待',
      spokesperson: '发言人',
      correctionOwner: '整改责任人',
      callbackCaller: '回访人',
      approver: '审批人',
      other: '经办',
    } satisfies Readonly<Record<Capacity, string>>,
  },
} as const;
