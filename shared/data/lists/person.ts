import type { ListEntry } from '../list-entry.ts';

export const RELATION: readonly ListEntry[] = [
  { code: 'RP1', zh: '法定代理人', en: 'Legal representative' },
  { code: 'RP2', zh: '受托人', en: 'Authorised agent' },
  { code: 'RP3', zh: '继承人', en: 'Heir' },
  { code: 'RP4', zh: '共同投诉代表', en: 'Joint representative (at most 5)' },
  { code: 'RP5', zh: '陪同', en: 'Companion' },
  { code: 'RP6', zh: '其他利害关系人', en: 'Other interested party' },
];

export const GENDER: readonly ListEntry[] = [
  { code: '男', zh: '男', en: 'Male' },
  { code: '女', zh: '女', en: 'Female' },
  { code: '未填', zh: '未填', en: 'Not stated' },
];

export const ID_TYPE: readonly ListEntry[] = [
  { code: 'ID1', zh: '居民身份证', en: 'Resident identity card' },
  { code: 'ID2', zh: '护照', en: 'Passport' },
  {
    code: 'ID3',
    zh: '港澳台通行证/居住证',
    en: 'Hong Kong, Macao or Taiwan travel or residence permit',
  },
  { code: 'ID4', zh: '外国人永久居留证', en: "Foreigner's permanent residence card" },
  { code: 'ID9', zh: '其他', en: 'Other' },
];

export const CUSTOMER_TIER: readonly ListEntry[] = [
  { code: '普通', zh: '普通', en: 'Ordinary' },
  { code: '黄金', zh: '黄金', en: 'Gold' },
  { code: '白金', zh: '白金', en: 'Platinum' },
  { code: '钻石', zh: '钻石', en: 'Diamond' },
  { code: '其他', zh: '其他', en: 'Other' },
];

export const AGE_BAND: readonly ListEntry[] = [
  { code: '<14', zh: '不满14岁', en: 'Under 14' },
  { code: '14-17', zh: '14-17岁', en: '14-17' },
  { code: '18-59', zh: '18-59岁', en: '18-59' },
  { code: '>=60', zh: '60岁以上', en: '60 and over' },
];

export const SPECIAL_NEED: readonly ListEntry[] = [
  { code: 'SN1', zh: '听障', en: 'Hearing' },
  { code: 'SN2', zh: '视障', en: 'Sight' },
  { code: 'SN3', zh: '行动不便', en: 'Mobility' },
  { code: 'SN4', zh: '语言', en: 'Language' },
  { code: 'SN9', zh: '其他', en: 'Other' },
];
