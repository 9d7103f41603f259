import type { ListEntry } from '../list-entry.ts';

/** File types of the format (list PB); the two for collections, PB-D1 and PB-D2, are not used. */
export const PAYOUT_TYPE: readonly ListEntry[] = [
  { code: 'PB-C1', zh: '行内代付', en: 'Own-bank payout' },
  { code: 'PB-C2', zh: '跨行代付(小额定期贷记)', en: 'Interbank, small-value periodic credit' },
  { code: 'PB-C3', zh: '跨行代付(大小额普通贷记)', en: 'Interbank, ordinary credit' },
];

export const PAYOUT_SUMMARY: readonly ListEntry[] = [
  { code: 'SY01', zh: '投诉赔付', en: 'Complaint compensation' },
  { code: 'SY02', zh: '退还费用', en: 'Fee refund' },
  { code: 'SY03', zh: '差错更正', en: 'Error correction' },
  { code: 'SY04', zh: '退还保费', en: 'Premium refund' },
  { code: 'SY09', zh: '其他', en: 'Other' },
];

export const CURRENCY: readonly ListEntry[] = [{ code: 'CNY', zh: '人民币', en: 'Renminbi' }];
