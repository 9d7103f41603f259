import type { ListEntry } from '../list-entry.ts';

export const EVIDENCE_KIND: readonly ListEntry[] = [
  { code: 'EV01', zh: '回访录音', en: 'Call recording' },
  { code: 'EV02', zh: '投保影像', en: 'Application images' },
  { code: 'EV03', zh: '合同', en: 'Contract' },
  { code: 'EV04', zh: '回执', en: 'Receipt' },
  { code: 'EV05', zh: '凭证', en: 'Voucher' },
  { code: 'EV06', zh: '监控', en: 'CCTV' },
  { code: 'EV07', zh: '双录', en: 'Sales recording' },
  { code: 'EV08', zh: '截图', en: 'Screenshot' },
  { code: 'EV09', zh: '书面材料', en: 'Written material' },
  { code: 'EV10', zh: '授权书', en: 'Power of attorney' },
  { code: 'EV11', zh: '签字件', en: 'Signed form' },
  { code: 'EV12', zh: '系统日志', en: 'System log' },
  { code: 'EV13', zh: '其他', en: 'Other' },
];

export const NOTICE_KIND: readonly ListEntry[] = [
  { code: 'NT1', zh: '受理', en: 'Registered' },
  { code: 'NT2', zh: '延期', en: 'Extension' },
  { code: 'NT3', zh: '处理决定', en: 'Decision' },
  { code: 'NT4', zh: '不予办理', en: 'Not accepted' },
  { code: 'NT5', zh: '撤回', en: 'Withdrawn' },
  { code: 'NT6', zh: '转办', en: 'Referred' },
  { code: 'NT7', zh: '核查', en: 'Review' },
  { code: 'NT8', zh: '中止/恢复', en: 'Pause or resume' },
];

export const NOTICE_MODE: readonly ListEntry[] = [
  { code: '当面', zh: '当面', en: 'In person' },
  { code: '电话', zh: '电话', en: 'Phone' },
  { code: '短信', zh: '短信', en: 'SMS' },
  { code: '邮寄', zh: '邮寄', en: 'Post' },
  { code: '邮件', zh: '邮件', en: 'E-mail' },
];

export const NOTICE_RESULT: readonly ListEntry[] = [
  { code: '送达', zh: '送达', en: 'Delivered' },
  { code: '拒收', zh: '拒收', en: 'Refused' },
  { code: '无法联系', zh: '无法联系', en: 'Unreachable' },
];

export const CONTACT_MODE: readonly ListEntry[] = [
  { code: 'CM1', zh: '面谈', en: 'In person' },
  { code: 'CM2', zh: '电话', en: 'Phone' },
  { code: 'CM3', zh: '短信', en: 'SMS' },
  { code: 'CM4', zh: '微信', en: 'Chat' },
  { code: 'CM5', zh: '邮寄', en: 'Post' },
  { code: 'CM6', zh: '邮件', en: 'E-mail' },
];

export const PARTY: readonly ListEntry[] = [
  { code: 'PA1', zh: '客户', en: 'Customer' },
  { code: 'PA2', zh: '代理人', en: 'Representative' },
  { code: 'PA3', zh: '涉事员工', en: 'Involved staff' },
  { code: 'PA4', zh: '合作机构', en: 'Partner' },
  { code: 'PA5', zh: '部门', en: 'Department' },
  { code: 'PA6', zh: '监管', en: 'Regulator' },
  { code: 'PA9', zh: '其他', en: 'Other' },
];

export const TASK_TYPE: readonly ListEntry[] = [
  { code: 'TK1', zh: '客户填写申请资料', en: 'Customer fills in application' },
  { code: 'TK2', zh: '系统操作', en: 'System operation' },
  { code: 'TK3', zh: '财务付费', en: 'Payment' },
  { code: 'TK4', zh: '更正', en: 'Correction' },
  { code: 'TK5', zh: '补办', en: 'Redo' },
  { code: 'TK9', zh: '其他', en: 'Other' },
];

export const FOLLOW_UP_KIND: readonly ListEntry[] = [
  { code: 'FU1', zh: '关闭确认', en: 'Closing confirmation' },
  { code: 'FU2', zh: '关怀', en: 'Care' },
  { code: 'FU3', zh: '七日复访', en: 'Seven-day revisit' },
  { code: 'FU4', zh: '暂缓复查', en: 'Deferral review' },
  { code: 'FU5', zh: '约定回话', en: 'Promised call-back' },
];

export const COPY_TYPE: readonly ListEntry[] = [
  { code: 'customer', zh: '客户联', en: 'Customer copy' },
  { code: 'internal', zh: '内部联', en: 'Internal copy' },
  { code: 'archive', zh: '归档联', en: 'Archive copy' },
  { code: 'ledger', zh: '台账', en: 'Ledger' },
];

export const TODO_KIND: readonly ListEntry[] = [
  { code: 'TD1', zh: '时限提醒', en: 'Deadline' },
  { code: 'TD2', zh: '审批', en: 'Approval' },
  { code: 'TD3', zh: '回访', en: 'Call-back' },
  { code: 'TD4', zh: '约定回话', en: 'Promised call' },
  { code: 'TD5', zh: '移交签收/首次回复', en: 'Transfer' },
  { code: 'TD6', zh: '升级', en: 'Escalation' },
  { code: 'TD7', zh: '周报', en: 'Weekly bulletin' },
  { code: 'TD8', zh: '意见簿', en: 'Opinion book' },
  { code: 'TD9', zh: '征信登录', en: 'Credit log-in' },
  { code: 'TD10', zh: '整改', en: 'Correction' },
  { code: 'TD11', zh: '重大报告', en: 'Major report' },
  { code: 'TD12', zh: '资料调取', en: 'Material requested' },
  { code: 'TD13', zh: '签字扫描', en: 'Unsigned form' },
  { code: 'TD14', zh: '日历/备份/销毁', en: 'Housekeeping' },
  { code: 'TD15', zh: '个人信息请求', en: 'Data request' },
];
