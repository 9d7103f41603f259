import type { ListEntry } from '../list-entry.ts';

export const OUTCOME: readonly ListEntry[] = [
  { code: 'J1', zh: '支持', en: 'Upheld' },
  { code: 'J2', zh: '部分支持', en: 'Partly upheld' },
  { code: 'J3', zh: '不支持', en: 'Not upheld' },
  { code: 'J4', zh: '解释说明', en: 'Explanation' },
  { code: 'J5', zh: '转办', en: 'Referred' },
  { code: 'J6', zh: '撤回', en: 'Withdrawn' },
  { code: 'J7', zh: '不予办理', en: 'Not accepted' },
];

export const CLOSE_TYPE: readonly ListEntry[] = [
  { code: 'K1', zh: '一次关闭', en: 'Closed in time' },
  { code: 'K2', zh: '二次关闭', en: 'Closed late' },
  { code: 'K3', zh: '暂缓', en: 'Deferred' },
  { code: 'K4', zh: '撤回', en: 'Withdrawn' },
  { code: 'K5', zh: '不予办理', en: 'Not accepted' },
];

export const ADMISSIBILITY: readonly ListEntry[] = [
  { code: 'AD1', zh: '受理', en: 'Accepted' },
  { code: 'AD2', zh: '合并', en: 'Merged' },
  { code: 'AD3', zh: '不予办理', en: 'Not accepted' },
];

export const REJECTION_REASON: readonly ListEntry[] = [
  { code: 'AJ1', zh: '非本人/代理人提出', en: 'Not by the complainant or a representative' },
  { code: 'AJ2', zh: '不属本机构', en: 'Not our institution' },
  { code: 'AJ9', zh: '其他', en: 'Other' },
];

export const SATISFACTION: readonly ListEntry[] = [
  { code: '5', zh: '很满意', en: 'Very satisfied' },
  { code: '4', zh: '满意', en: 'Satisfied' },
  { code: '3', zh: '基本满意', en: 'Mostly satisfied' },
  { code: '2', zh: '不满意', en: 'Dissatisfied' },
  { code: '1', zh: '很不满意', en: 'Very dissatisfied' },
];

export const CAUSE_CATEGORY: readonly ListEntry[] = [
  { code: '制度', zh: '制度', en: 'Policy' },
  { code: '流程', zh: '流程', en: 'Process' },
  { code: '系统', zh: '系统', en: 'System' },
  { code: '人员', zh: '人员', en: 'People' },
  { code: '产品', zh: '产品', en: 'Product' },
  { code: '合作方', zh: '合作方', en: 'Partner' },
  { code: '环境', zh: '环境', en: 'Environment' },
];

export const COOPERATION: readonly ListEntry[] = [
  { code: '好', zh: '好', en: 'Good' },
  { code: '一般', zh: '一般', en: 'Fair' },
  { code: '差', zh: '差', en: 'Poor' },
  { code: '未回复', zh: '未回复', en: 'No reply' },
];

export const SUSPENSION_CAUSE: readonly ListEntry[] = [
  { code: 'SC1', zh: '鉴定', en: 'Appraisal' },
  { code: 'SC2', zh: '检测', en: 'Testing' },
  { code: 'SC3', zh: '评估', en: 'Assessment' },
  { code: 'SC4', zh: '调解', en: 'Mediation' },
];

export const REFERRAL_TARGET: readonly ListEntry[] = [
  { code: '合作机构', zh: '合作机构', en: 'Partner' },
  { code: '上级', zh: '上级', en: 'Superior' },
  { code: '其他网点', zh: '其他网点', en: 'Other branch' },
  { code: '他行', zh: '他行', en: 'Other bank' },
  { code: '监管', zh: '监管', en: 'Regulator' },
  { code: '消协/12315', zh: '消协/12315', en: 'Consumer association, 12315' },
];
