import type { Hotline } from '../domain/configuration.ts';

/** The shipped hotlines; editable. Nothing in the program discourages using them. */
export const HOTLINES: readonly Hotline[] = [
  {
    code: 'HL1',
    name: {
      zh: '银行保险消费者投诉维权热线 (金融监管)',
      en: 'Consumer hotline for banking and insurance (financial regulator)',
    },
    number: '12378',
    scope: { zh: '银行保险投诉', en: 'Bank and insurance complaints' },
    note: null,
    active: true,
  },
  {
    code: 'HL2',
    name: {
      zh: '金融消费权益保护咨询投诉 (人民银行)',
      en: 'Financial consumer protection, inquiries and complaints (PBoC)',
    },
    number: '12363',
    scope: {
      zh: '先向机构投诉；工作日办公时间',
      en: 'Complain to the institution first; office hours on working days',
    },
    note: { zh: '是否仍在使用，请向当地核实', en: 'Whether still in use: confirm locally' },
    active: true,
  },
  {
    code: 'HL3',
    name: {
      zh: '消费者投诉举报 (市场监管)',
      en: 'Consumer complaints and reports (market regulator)',
    },
    number: '12315',
    scope: { zh: '消费事项', en: 'Consumer matters' },
    note: null,
    active: true,
  },
  {
    code: 'HL4',
    name: { zh: '政务服务便民热线', en: 'Government service hotline' },
    number: '12345',
    scope: { zh: '城市热线', en: 'City hotline' },
    note: null,
    active: true,
  },
  {
    code: 'HL5',
    name: { zh: '报警', en: 'Police' },
    number: '110',
    scope: { zh: '人身安全', en: 'Personal safety' },
    note: null,
    active: true,
  },
  {
    code: 'HL6',
    name: { zh: '反诈专线', en: 'Anti-fraud line' },
    number: '96110',
    scope: { zh: '诈骗', en: 'Fraud' },
    note: null,
    active: true,
  },
  {
    code: 'HL7',
    name: {
      zh: '消费者协会/调解组织/仲裁/法院',
      en: 'Consumer association, mediation body, arbitration, court',
    },
    number: null,
    scope: { zh: '调解、仲裁、诉讼', en: 'Mediation, arbitration, court' },
    note: null,
    active: true,
  },
  {
    code: 'HL8',
    name: { zh: '本机构投诉电话', en: "The institution's complaint line" },
    number: null,
    scope: { zh: '本机构投诉电话和地址', en: 'Own complaint line and address' },
    note: {
      zh: '须在网点、线上和合同中公布（投诉办法第八条）',
      en: 'Must be posted in the branch, online and in contracts (投诉办法 8)',
    },
    active: true,
  },
];
