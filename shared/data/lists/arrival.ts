import type { ListEntry } from '../list-entry.ts';

export const SOURCE: readonly ListEntry[] = [
  { code: 'S01', zh: '网点现场口头', en: 'Branch, oral', group: '银行网点' },
  { code: 'S02', zh: '网点书面/来信', en: 'Branch, written', group: '银行网点' },
  { code: 'S03', zh: '意见簿', en: 'Opinion book', group: '银行网点' },
  { code: 'S04', zh: '客服热线', en: 'Hotline', group: '电话' },
  { code: 'S05', zh: '分支行电话', en: 'Branch or sub-branch phone', group: '电话' },
  { code: 'S06', zh: '上门', en: 'Customer calls in person at an office', group: '上门' },
  { code: 'S07', zh: '信访信函', en: 'Petition letter', group: '信访' },
  { code: 'S08', zh: '邮件/传真', en: 'E-mail, fax' },
  { code: 'S09', zh: '线上平台', en: 'Online platform' },
  { code: 'S10', zh: '回访中发现', en: 'Found in a call-back' },
  { code: 'S11', zh: '走访', en: 'Visit to the customer', group: '上门' },
  {
    code: 'S12',
    zh: '金融监管(12378)转办',
    en: 'Passed on by the financial regulator',
    group: '信访',
  },
  { code: 'S13', zh: '人行(12363)转办', en: 'Passed on by the PBoC', group: '信访' },
  { code: 'S14', zh: '12345转办', en: 'Passed on by the city hotline', group: '信访' },
  { code: 'S15', zh: '12315/消协', en: 'Market regulator or consumer association' },
  { code: 'S16', zh: '行业协会', en: 'Industry association' },
  { code: 'S17', zh: '媒体/网络', en: 'Media, internet' },
  { code: 'S18', zh: '合作机构转来', en: 'Passed on by a partner' },
  { code: 'S99', zh: '其他', en: 'Other' },
];

export const EXTERNAL_CHANNEL: readonly ListEntry[] = [
  { code: 'EX0', zh: '无', en: 'None' },
  { code: 'EX1', zh: '金融监管局/12378', en: 'Regulator' },
  { code: 'EX2', zh: '人民银行/12363', en: 'PBoC' },
  { code: 'EX3', zh: '12345', en: 'City hotline (12345)' },
  { code: 'EX4', zh: '12315', en: 'Consumer hotline (12315)' },
  { code: 'EX5', zh: '消费者协会', en: 'Consumer association' },
  { code: 'EX6', zh: '行业协会', en: 'Association' },
  { code: 'EX7', zh: '新闻媒体/网络', en: 'Media' },
  { code: 'EX8', zh: '信访', en: 'Petition' },
  { code: 'EX9', zh: '仲裁/法院', en: 'Arbitration, court' },
  { code: 'EX10', zh: '合作机构', en: 'Partner (insurer etc.)' },
  { code: 'EX99', zh: '其他', en: 'Other' },
];

export const ZONE: readonly ListEntry[] = [
  { code: 'Z1', zh: '咨询引导区', en: 'Reception' },
  { code: 'Z2', zh: '客户等候区', en: 'Waiting area' },
  { code: 'Z3', zh: '业务办理区(柜台)', en: 'Counter' },
  { code: 'Z4', zh: '自助服务区', en: 'Self-service' },
  { code: 'Z5', zh: '理财/贵宾区', en: 'Wealth / VIP area' },
  { code: 'Z6', zh: '门口/停车场', en: 'Entrance, car park' },
  { code: 'Z9', zh: '其他', en: 'Other' },
];

export const ROOM: readonly ListEntry[] = [
  { code: 'M0', zh: '未隔离', en: 'Not moved' },
  { code: 'M1', zh: 'VIP室', en: 'VIP room' },
  { code: 'M2', zh: '客户接待室', en: 'Reception room' },
  { code: 'M3', zh: '理财中心', en: 'Wealth centre' },
  { code: 'M4', zh: '单独会客室', en: 'Separate meeting room' },
  { code: 'M5', zh: '办公室', en: 'Office' },
];

export const NOT_MOVED_REASON: readonly ListEntry[] = [
  { code: 'NM1', zh: '客户拒绝', en: 'Refused' },
  { code: 'NM2', zh: '无空间', en: 'No room' },
  { code: 'NM3', zh: '已当场解决', en: 'Solved on the spot' },
  { code: 'NM9', zh: '其他', en: 'Other' },
];

export const RECORDING: readonly ListEntry[] = [
  { code: 'RC0', zh: '未用', en: 'None' },
  { code: 'RC1', zh: '录音', en: 'Audio' },
  { code: 'RC2', zh: '录像', en: 'Video' },
];

export const SAFETY_EVENT: readonly ListEntry[] = [
  { code: 'SE0', zh: '无', en: 'None' },
  { code: 'SE1', zh: '保安到场', en: 'Guard' },
  { code: 'SE2', zh: '报警', en: 'Police' },
  { code: 'SE3', zh: '就医', en: 'Medical' },
];
