import type { ListEntry } from '../list-entry.ts';

export const NATURE: readonly ListEntry[] = [
  { code: 'NA1', zh: '投诉', en: 'Complaint' },
  { code: 'NA2', zh: '抱怨', en: 'Grievance' },
  { code: 'NA3', zh: '咨询', en: 'Inquiry' },
  { code: 'NA4', zh: '建议', en: 'Suggestion' },
  { code: 'NA5', zh: '表扬', en: 'Praise' },
];

export const CONTENT_KIND: readonly ListEntry[] = [
  { code: 'KA', zh: '价格收费', en: 'Price' },
  { code: 'KB', zh: '质量', en: 'Quality' },
  { code: 'KC', zh: '功能', en: 'Function' },
  { code: 'KD', zh: '技术系统', en: 'Technology' },
  { code: 'KE', zh: '服务', en: 'Service' },
];

export const DEGREE_KIND: readonly ListEntry[] = [
  { code: 'KG', zh: '建设性', en: 'Constructive' },
  { code: 'KH', zh: '批评性', en: 'Critical' },
  { code: 'KI', zh: '控告性', en: 'Accusing' },
];

export const FAILURE_KIND: readonly ListEntry[] = [
  { code: 'FP', zh: '过程失败', en: 'Process failure' },
  { code: 'FR', zh: '结果失败', en: 'Result failure' },
];

export const DISSATISFACTION_STAGE: readonly ListEntry[] = [
  { code: '1', zh: '潜在不满', en: 'Latent' },
  { code: '2', zh: '即将转化为抱怨', en: 'About to show' },
  { code: '3', zh: '显在化抱怨', en: 'Open grievance' },
  { code: '4', zh: '潜在投诉', en: 'Latent complaint' },
  { code: '5', zh: '投诉', en: 'Complaint' },
];

export const CUSTOMER_GROUP: readonly ListEntry[] = [
  { code: 'GA1', zh: '潜在客户', en: 'Potential' },
  { code: 'GA2', zh: '已有客户', en: 'Existing' },
  { code: 'GA3', zh: '代理客户', en: 'Represented' },
];

export const GRIEVANCE_LEVEL: readonly ListEntry[] = [
  {
    code: 'G1',
    zh: '一般',
    en: 'Minor',
    note: '不满程度低或损失小，沟通并提供必要服务即可很快消除',
    noteEn:
      'Low dissatisfaction or small loss; talking and the necessary service remove it quickly',
  },
  {
    code: 'G2',
    zh: '中级',
    en: 'Moderate',
    note: '不满程度较高或损失较大，一个部门有望解决',
    noteEn: 'Higher dissatisfaction or larger loss; one department can be expected to remove it',
  },
  {
    code: 'G3',
    zh: '强烈',
    en: 'Severe',
    note: '存在较大缺陷或权益受到较大损害，要求高额赔偿',
    noteEn: 'A large shortcoming or a large loss of rights; high compensation claimed',
  },
  {
    code: 'GX',
    zh: '诉求与规定不符',
    en: 'Not supportable',
    note: '误解政策、故意不配合或期望明显过高',
    noteEn: 'Policy misunderstood, wilful non-cooperation, expectation clearly too high',
  },
];

export const REG_LEVEL: readonly ListEntry[] = [
  {
    code: 'L1',
    zh: '一般',
    en: 'Ordinary',
    note: '工作差错、服务态度、内部管理，无规定时限',
    noteEn: 'Working mistake, attitude, internal management, no set limit',
  },
  {
    code: 'L2',
    zh: '复杂',
    en: 'Complex or important',
    note: '性质严重、特殊客户、上级/12345/监管转办、可能造成不良影响、有规定时限',
    noteEn:
      'Serious nature, special customer, passed on from above / 12345 / regulator, likely negative effect, set limit',
  },
  { code: 'L3', zh: '重大', en: 'Major' },
];

export const URGENCY: readonly ListEntry[] = [
  { code: 'U1', zh: 'I级 特急', en: 'Immediate' },
  { code: 'U2', zh: 'II级 紧急', en: 'Same day' },
  { code: 'U3', zh: 'III级 普通', en: 'Normal' },
];

export const LEVEL_CAUSE: readonly ListEntry[] = [
  { code: 'LC1', zh: '到期未关闭', en: 'Overdue' },
  { code: 'LC2', zh: '回访不满', en: 'Dissatisfied at call-back' },
  { code: 'LC3', zh: '人工', en: 'By hand' },
  { code: 'LC4', zh: '重大条件', en: 'Major condition' },
];
