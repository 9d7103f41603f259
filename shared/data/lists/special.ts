import type { ListEntry } from '../list-entry.ts';

export const CRISIS_CHECK: readonly ListEntry[] = [
  {
    code: 'CK1',
    zh: '预防：疏漏了哪些前兆，是否已开整改',
    en: 'Prevention: which early sign was missed',
  },
  {
    code: 'CK2',
    zh: '时间：首次报告时间、下一时间点',
    en: 'Timing: first report, next time point',
  },
  { code: 'CK3', zh: '坦诚：现在告知客户什么', en: 'Candour: what the customer is told now' },
  { code: 'CK4', zh: '真相：已查明什么、待查什么', en: 'Facts: what is proven, what is open' },
  {
    code: 'CK5',
    zh: '隔离：保护现场、人员和其他客户',
    en: 'Isolation: place, persons, other customers',
  },
  {
    code: 'CK6',
    zh: '舆论：一位发言人，口径一致',
    en: 'Public opinion: one spokesperson, one wording',
  },
  { code: 'CK7', zh: '形象：现场言行得体，不争执', en: 'Image: conduct on site, no quarrel' },
  { code: 'CK8', zh: '法理：征询法律意见，措施合法', en: 'Law: legal advice, no unlawful measure' },
];

export const EVENT_CLASS: readonly ListEntry[] = [
  { code: '重大投诉', zh: '重大投诉', en: 'Major complaint' },
  {
    code: '突发Ⅰ特大',
    zh: '突发Ⅰ级（特大）',
    en: 'Emergency I (run on the bank, several branches)',
  },
  {
    code: '突发Ⅱ重大',
    zh: '突发Ⅱ级（重大）',
    en: 'Emergency II (systems down, robbery, disaster)',
  },
  {
    code: '突发Ⅲ较大',
    zh: '突发Ⅲ级（较大）',
    en: 'Emergency III (illness, injury, disorder, surge)',
  },
];

export const OBJECTION_CHECK: readonly ListEntry[] = [
  { code: 'AC1', zh: '主体', en: 'Subject' },
  { code: 'AC2', zh: '事由与证据', en: 'Grounds and evidence' },
  { code: 'AC3', zh: '时限', en: 'Within the time limit' },
  { code: 'AC4', zh: '书面', en: 'In writing' },
  { code: 'AC5', zh: '签字盖章', en: 'Signature and seal' },
  { code: 'AC6', zh: '联系方式', en: 'Contact' },
];
