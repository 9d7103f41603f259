import type { ListEntry } from '../list-entry.ts';

export const BIZ_CATEGORY: readonly ListEntry[] = [
  { code: 'B01', zh: '人民币储蓄', en: 'RMB savings' },
  { code: 'B02', zh: '贷款', en: 'Loans' },
  { code: 'B03', zh: '银行卡', en: 'Bank cards' },
  { code: 'B04', zh: '自营理财', en: 'Own wealth products' },
  { code: 'B05', zh: '人民币管理', en: 'Cash and currency' },
  { code: 'B06', zh: '外汇', en: 'Foreign exchange' },
  { code: 'B07', zh: '贵金属', en: 'Precious metals' },
  { code: 'B08', zh: '银行代理业务(代销保险、基金、信托等)', en: 'Agency business' },
  { code: 'B09', zh: '支付结算', en: 'Payment and settlement' },
  { code: 'B10', zh: '其他中间业务', en: 'Other fee business' },
  { code: 'B11', zh: '债务催收', en: 'Debt collection' },
  { code: 'B12', zh: '国库', en: 'Treasury services' },
  {
    code: 'B13',
    zh: '个人金融信息(含征信)',
    en: 'Personal financial information, incl. credit record',
  },
  { code: 'B99', zh: '其他', en: 'Other' },
];

export const BIZ_SUBCATEGORY: readonly ListEntry[] = [
  { code: '借记卡使用', zh: '借记卡使用', en: 'Debit-card use', group: 'B03/B09' },
  {
    code: '借记卡市场活动及增值服务',
    zh: '借记卡市场活动及增值服务',
    en: 'Card promotions',
    group: 'B03/B09',
  },
  { code: '借记卡盗刷', zh: '借记卡盗刷', en: 'Card fraud', group: 'B03/B09' },
  { code: '账户管理', zh: '账户管理', en: 'Account management', group: 'B03/B09' },
  { code: '资金汇划', zh: '资金汇划', en: 'Transfers', group: 'B03/B09' },
  { code: '票据', zh: '票据', en: 'Bills', group: 'B03/B09' },
  { code: '电子支付', zh: '电子支付', en: 'E-payment', group: 'B03/B09' },
  {
    code: '非银行支付机构网络支付',
    zh: '非银行支付机构网络支付',
    en: 'Non-bank payment',
    group: 'B03/B09',
  },
  { code: '汇兑业务', zh: '汇兑业务', en: 'Remittance', group: 'B03/B09' },
  { code: '其他', zh: '其他', en: 'Other', group: 'B03/B09' },
];

export const BIZ_CHANNEL: readonly ListEntry[] = [
  { code: 'A01', zh: '营业现场', en: 'In-branch counter' },
  { code: 'A02', zh: '自助机具', en: 'Self-service machine' },
  { code: 'A03', zh: '网银', en: 'Online banking' },
  { code: 'A04', zh: '电话', en: 'Phone' },
  { code: 'A05', zh: '移动客户端', en: 'Mobile app' },
  { code: 'A06', zh: '网络公众平台', en: 'Public web platform' },
  { code: 'A07', zh: '短信', en: 'SMS' },
  { code: 'A08', zh: '电子渠道其他', en: 'Other electronic' },
  { code: 'A09', zh: '第三方渠道', en: 'Third party' },
  { code: 'A10', zh: '前台其他', en: 'Other front office' },
  { code: 'A11', zh: '中、后台业务渠道', en: 'Middle or back office' },
];

export const REASON: readonly ListEntry[] = [
  { code: 'C01', zh: '服务态度及服务质量', en: 'Staff attitude and service quality' },
  { code: 'C02', zh: '服务设施、设备、业务系统', en: 'Facilities, equipment, systems' },
  { code: 'C03', zh: '管理制度、业务规则与流程', en: 'Policies, rules, processes' },
  { code: 'C04', zh: '营销方式和手段', en: 'Sales practice' },
  { code: 'C05', zh: '信息披露', en: 'Disclosure' },
  { code: 'C06', zh: '自主选择权', en: 'Freedom of choice (tying)' },
  { code: 'C07', zh: '定价收费', en: 'Pricing and fees' },
  { code: 'C08', zh: '产品收益', en: 'Product return' },
  { code: 'C09', zh: '合同条款', en: 'Contract terms' },
  { code: 'C10', zh: '消费者资金安全', en: 'Safety of funds' },
  { code: 'C11', zh: '消费者信息安全', en: 'Data security' },
  { code: 'C12', zh: '债务催收方式和手段', en: 'Collection practice' },
  { code: 'C99', zh: '其他', en: 'Other' },
];

export const PRODUCT_TYPE: readonly ListEntry[] = [
  { code: 'PD01', zh: '存款', en: 'Deposit' },
  { code: 'PD02', zh: '个人住房贷款', en: 'Home loan' },
  { code: 'PD03', zh: '投资理财', en: 'Investment' },
  { code: 'PD04', zh: '支付结算', en: 'Payment' },
  { code: 'PD05', zh: '托管', en: 'Custody' },
  { code: 'PD06', zh: '代理', en: 'Agency' },
  { code: 'PD07', zh: '担保承诺', en: 'Guarantee' },
  { code: 'PD08', zh: '资金交易', en: 'Treasury trading' },
  { code: 'PD09', zh: '银行卡及账户', en: 'Card and account' },
  { code: 'PD10', zh: '数字银行', en: 'Digital bank' },
  { code: 'PD99', zh: '其他', en: 'Other' },
];
