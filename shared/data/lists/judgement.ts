import type { ListEntry } from '../list-entry.ts';

export const TEMPERAMENT: readonly ListEntry[] = [
  { code: 'TP1', zh: '情绪型', en: 'Emotional', group: 'TP' },
  { code: 'TP2', zh: '理智型', en: 'Rational', group: 'TP' },
  { code: 'PE1', zh: '活泼型', en: 'Lively', group: 'PE' },
  { code: 'PE2', zh: '完美型', en: 'Perfectionist', group: 'PE' },
  { code: 'PE3', zh: '力量型', en: 'Forceful', group: 'PE' },
  { code: 'PE4', zh: '优柔型', en: 'Hesitant', group: 'PE' },
];

export const DIFFICULT_TYPE: readonly ListEntry[] = [
  { code: 'DF1', zh: '情绪不稳定/感情用事', en: 'Unstable mood' },
  { code: 'DF2', zh: '有备而来', en: 'Well prepared' },
  { code: 'DF3', zh: '钻牛角尖/固执己见', en: 'Fixed on one point' },
  { code: 'DF4', zh: '不讲道理/无理取闹', en: 'Unreasonable' },
  { code: 'DF5', zh: '有社会背景', en: 'Claims connections' },
  { code: 'DF6', zh: '滥用正义感', en: 'Speaks for justice' },
  { code: 'DF7', zh: '有宣传能力', en: 'Can publish' },
];

export const NEED: readonly ListEntry[] = [
  { code: 'ND1', zh: '被关心', en: 'To be cared for', group: 'ND' },
  { code: 'ND2', zh: '被倾听', en: 'To be heard', group: 'ND' },
  { code: 'ND3', zh: '迅速反应', en: 'Fast reaction', group: 'ND' },
  { code: 'ND4', zh: '专业化', en: 'Competence', group: 'ND' },
  { code: 'NE1', zh: '重视', en: 'Importance', group: 'NE' },
  { code: 'NE2', zh: '尊重', en: 'Respect', group: 'NE' },
  { code: 'NE3', zh: '理解', en: 'Understanding', group: 'NE' },
  { code: 'NE4', zh: '解决', en: 'Solution', group: 'NE' },
];

export const PSYCHOLOGY: readonly ListEntry[] = [
  { code: 'PN1', zh: '求发泄', en: 'To vent', group: 'PN' },
  { code: 'PN2', zh: '求尊重', en: 'Respect', group: 'PN' },
  { code: 'PN3', zh: '求补偿', en: 'Compensation', group: 'PN' },
];

export const MOTIVE: readonly ListEntry[] = [
  { code: 'MO1', zh: '精神满足', en: 'Moral', group: 'MO' },
  { code: 'MO2', zh: '物质满足', en: 'Material', group: 'MO' },
];

export const GOAL: readonly ListEntry[] = [
  { code: 'GO1', zh: '合理解释', en: 'Explanation', group: 'GO' },
  { code: 'GO2', zh: '尽快解决', en: 'Speed', group: 'GO' },
  { code: 'GO3', zh: '不再发生', en: 'Never again', group: 'GO' },
  { code: 'GO4', zh: '发泄不快', en: 'To vent', group: 'GO' },
  { code: 'GO5', zh: '求补偿', en: 'Compensation', group: 'GO' },
];

export const EMOTION: readonly ListEntry[] = [
  { code: 'EM1', zh: '平静', en: 'Calm' },
  { code: 'EM2', zh: '不满', en: 'Displeased' },
  { code: 'EM3', zh: '激动', en: 'Agitated' },
  { code: 'EM4', zh: '愤怒', en: 'Angry' },
  { code: 'EM5', zh: '失控', en: 'Out of control' },
];

export const SENSITIVE_TAG: readonly ListEntry[] = [
  { code: 'ST1', zh: '监管类', en: 'Regulator' },
  { code: 'ST2', zh: '舆情类', en: 'Publicity' },
  { code: 'ST3', zh: '司法类', en: 'Legal' },
  { code: 'ST4', zh: '信访', en: 'Petition' },
  { code: 'ST5', zh: '过激行为', en: 'Extreme acts' },
  { code: 'ST6', zh: '情绪激动', en: 'Agitated' },
  { code: 'ST7', zh: '特殊群体', en: 'Special group' },
  { code: 'ST8', zh: '特殊职业', en: 'Special profession' },
];
