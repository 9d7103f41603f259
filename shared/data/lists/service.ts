import type { ListEntry } from '../list-entry.ts';

/** What a grievance is about, as the service desk sorts it (procedure P4). */
export const SERVICE_KIND: readonly ListEntry[] = [
  { code: 'VA', zh: '产品质量', en: 'Product' },
  { code: 'VB', zh: '服务', en: 'Service' },
  { code: 'VC', zh: '维修/办理质量', en: 'Workmanship' },
  { code: 'VD', zh: '用户问题', en: 'Customer side' },
  { code: 'VE', zh: '其它', en: 'Other' },
];

/** What went wrong on our side, as the service desk sorts it (procedure P4). */
export const FAULT_KIND: readonly ListEntry[] = [
  { code: '失职', zh: '失职', en: 'Neglect' },
  { code: '失误', zh: '失误', en: 'Mistake' },
  { code: '失度', zh: '失度', en: 'Excess' },
  { code: '失控', zh: '失控', en: 'Loss of control' },
];
