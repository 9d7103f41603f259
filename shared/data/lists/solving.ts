import type { ListEntry } from '../list-entry.ts';

export const REQUEST: readonly ListEntry[] = [
  { code: 'Q01', zh: '申请退费', en: 'Refund a fee' },
  { code: 'Q02', zh: '核实原因', en: 'Find out why' },
  { code: 'Q03', zh: '答复', en: 'Reply' },
  { code: 'Q04', zh: '查询', en: 'Enquiry' },
  { code: 'Q05', zh: '补偿', en: 'Compensation' },
  { code: 'Q06', zh: '停止骚扰', en: 'Stop contacting' },
  { code: 'Q07', zh: '加快处理', en: 'Speed up' },
  { code: 'Q08', zh: '恢复使用', en: 'Restore service' },
  { code: 'Q09', zh: '全额退保', en: 'Full surrender' },
  { code: 'Q10', zh: '部分退/通融', en: 'Part or ex-gratia' },
  { code: 'Q11', zh: '道歉', en: 'Apology' },
  { code: 'Q12', zh: '处理当事人', en: 'Action on staff' },
  { code: 'Q13', zh: '更正信息/征信', en: 'Correct data' },
  { code: 'Q14', zh: '其他', en: 'Other' },
];

export const OPTION: readonly ListEntry[] = [
  { code: 'O01', zh: '解释说明', en: 'Explanation' },
  { code: 'O02', zh: '道歉(为事/为心情)', en: 'Apology (for the matter / the mood)' },
  { code: 'O03', zh: '立即纠正/补办', en: 'Correct or redo at once' },
  { code: 'O04', zh: '加快处理(限时)', en: 'Speed up with a set time' },
  { code: 'O05', zh: '重新办理/更正信息', en: 'Redo, correct data' },
  { code: 'O06', zh: '退还费用', en: 'Refund a fee' },
  { code: 'O07', zh: '减免费用', en: 'Waive or reduce a fee' },
  { code: 'O08', zh: '赔偿损失', en: 'Damages' },
  { code: 'O09', zh: '补偿(小礼品/积分)', en: 'Goodwill gift or points' },
  { code: 'O10', zh: '部分通融退保', en: 'Part ex-gratia surrender' },
  { code: 'O11', zh: '全部通融退保', en: 'Full ex-gratia surrender' },
  { code: 'O12', zh: '犹豫期退保(转保险公司)', en: 'Cooling-off surrender (to the insurer)' },
  { code: 'O13', zh: '不同意/维持原处理(说明理由)', en: 'Declined, with reasons and remedies' },
  { code: 'O14', zh: '征信更正/标注', en: 'Correct or flag the credit record' },
  { code: 'O15', zh: '停止打扰/删除信息', en: 'Stop contacting, delete data' },
  { code: 'O16', zh: '换人服务/预约专人', en: 'Another person, appointed adviser' },
  { code: 'O17', zh: '转办(合作机构/他行)', en: 'Referral (partner, other bank)' },
  { code: 'O18', zh: '调解(申请调解组织)', en: 'Mediation' },
  { code: 'O19', zh: '引导仲裁/诉讼/监管', en: 'Guide to arbitration, court, regulator' },
  { code: 'O20', zh: '内部整改承诺', en: 'Commitment to improve internally' },
  { code: 'O21', zh: '书面答复', en: 'Written reply' },
];

export const FACT_CHECK: readonly ListEntry[] = [
  { code: 'FC01', zh: '当时销售/办理经过', en: 'How the sale or service went (from branch staff)' },
  {
    code: 'FC02',
    zh: '客户在本行资产投资情况(存款、基金、股票等)',
    en: "The customer's holdings with us",
  },
  { code: 'FC03', zh: '投保/业务资料是否真实完整', en: 'Are the documents genuine and complete' },
  { code: 'FC04', zh: '电话回访情况', en: 'The welcome call' },
  { code: 'FC05', zh: '是否本人亲笔签字', en: 'Signed in person' },
  { code: 'FC06', zh: '是否收到合同并签收回执', en: 'Contract received, receipt signed' },
  { code: 'FC07', zh: '是否接到回访电话', en: 'Welcome call received' },
  { code: 'FC08', zh: '双录是否存在、能否调阅', en: 'Sales recording exists, can be seen' },
  { code: 'FC09', zh: '是否已向其他渠道反映', en: 'Already told elsewhere' },
  { code: 'FC10', zh: '关键人物是谁、真实动因', en: 'Key person and real motive' },
  { code: 'FC11', zh: '收费是否事前告知(凭证)', en: 'Fee told beforehand (proof)' },
  { code: 'FC12', zh: '客户风险评估与产品是否匹配(适当性)', en: 'Risk profile fits the product' },
  { code: 'FC13', zh: '涉事员工陈述', en: 'Statement of involved staff' },
  { code: 'FC14', zh: '监控/系统日志', en: 'CCTV, system log' },
  { code: 'FC15', zh: '制度依据', en: 'Rule relied on' },
];

export const APOLOGY: readonly ListEntry[] = [
  {
    code: 'AP1',
    zh: '为事情道歉',
    en: 'Apology for the matter',
    note: '事情确有不当时，事实清楚之后',
    noteEn: 'Something went wrong; after facts',
  },
  {
    code: 'AP2',
    zh: '为心情致歉',
    en: 'Apology for the upset',
    note: '任何时候都可以',
    noteEn: 'Any time',
  },
];

export const CONSULTATION_CONCLUSION: readonly ListEntry[] = [
  { code: '全部通融', zh: '全部通融', en: 'Full ex-gratia' },
  { code: '部分通融', zh: '部分通融', en: 'Part ex-gratia' },
  { code: '不同意', zh: '不同意', en: 'Declined' },
  { code: '其他方案', zh: '其他方案', en: 'Other solution' },
  { code: '待定', zh: '待定', en: 'Pending' },
];
