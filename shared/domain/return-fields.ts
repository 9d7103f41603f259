import type { Fields } from './fields.ts';

/** 退换记录 (domain 5.10; form F20). Both flags have to be answered, yes or no. */
export const RETURN_FIELDS = {
  item: { kind: 'text', max: 200 },
  originalDocNo: { kind: 'text', max: 100 },
  kind: { kind: 'choice', of: ['退', '换', '退款', '补差'] },
  amount: { kind: 'money' },
  isQualityProblem: { kind: 'flag' },
  deductCommission: { kind: 'flag' },
  responsibleUnit: { kind: 'text', max: 100 },
  reason: { kind: 'text', max: 1000, mask: 'scan' },
  newItem: { kind: 'text', max: 200 },
  customerSignedAt: { kind: 'moment' },
} as const satisfies Fields;
