import type { Chance } from './chance.ts';

type Words = readonly [string, ...string[]];

/** What a complaint is about: the codes of its class, what people call the product, how they tell it. */
export type Matter = {
  readonly category: string;
  readonly reason: string;
  readonly cause: string;
  readonly product: string;
  readonly request: string;
  readonly tellings: Words;
};

const matter = (
  [category, reason, cause, request]: readonly [string, string, string, string],
  product: string,
  ...tellings: Words
): Matter => ({ category, reason, cause, request, product, tellings });

export const MATTERS: readonly [Matter, ...Matter[]] = [
  matter(
    ['B08', 'C04', 'X09', 'Q09'],
    '安心年年年金保险',
    '客户经理介绍时只说收益比定期存款高、三年后可取，没有说明这是保险产品',
    '要求退保时才知道只能拿回现金价值，损失由谁承担没有人答复',
    '投保单上的电话不是客户本人的，回访时客户并没有接到',
  ),
  matter(
    ['B03', 'C07', 'X08', 'Q01'],
    '借记卡年费和短信服务费',
    '卡里每年被扣年费和短信费，办卡时没有人事先告知',
    '要求退款，并说明从哪一年开始收取',
    '同样的卡在其他网点办理就没有收费，客户认为标准不一致',
  ),
  matter(
    ['B03', 'C05', 'X17', 'Q01'],
    '借记卡',
    '半夜收到三笔消费短信，卡一直在身上，怀疑被盗刷',
    '当时拨打客服挂失，转人工等了二十多分钟，期间又被扣了一笔',
    '要求先行垫付被盗刷的款项，并提供交易商户的信息',
  ),
  matter(
    ['B02', 'C03', 'X04', 'Q04'],
    '个人住房贷款',
    '申请提前还款，先说当月可以办，后来又说要预约到下个季度',
    '客户认为多付的利息应当由银行承担，要求给出书面说明',
    '合同上写明提前一个月申请即可，柜台人员表示看不到这一条',
  ),
  matter(
    ['B01', 'C01', 'X01', 'Q06'],
    '储蓄业务',
    '取号后等了一个多小时，五个窗口只开了两个',
    '前面的号多次插进贵宾客户，普通客户没有人解释',
    '工作人员之间聊天，看见客户站在窗口前也没有回应',
  ),
  matter(
    ['B01', 'C03', 'X04', 'Q05'],
    '老人定期存单',
    '老人行动不便，家属持证件代办被拒绝，来回跑了三趟',
    '每一次来都被要求补一份新的材料，没有一次性告知',
    '希望安排人员上门核实，尽快把存款取出来用于住院',
  ),
  matter(
    ['B09', 'C02', 'X16', 'Q04'],
    '自助柜员机',
    '自助机吞卡后显示交易失败，账户里的钱却少了',
    '拨打机器上的电话没有人接听，第二天才有人来开机',
    '要求当天把款项退回，并说明为什么需要十个工作日',
  ),
  matter(
    ['B13', 'C11', 'X14', 'Q08'],
    '个人征信记录',
    '征信报告上有一笔已经还清的贷款显示逾期',
    '因为这条记录房贷没有批下来，定金可能无法退回',
    '要求更正记录，并向贷款的银行出具情况说明',
  ),
  matter(
    ['B04', 'C04', 'X09', 'Q09'],
    '稳享九十天理财产品',
    '购买时说是保本的，到期后本金少了两千多元',
    '风险测评是工作人员代为点选的，客户没有看过题目',
    '要求按购买时口头承诺的收益兑付',
  ),
  matter(
    ['B09', 'C06', 'X17', 'Q04'],
    '手机银行转账',
    '手机银行更新后刷脸一直不通过，转账限额被调低',
    '因为不能按时付款被对方收了违约金，客户要求银行承担',
    '柜台说要等系统恢复，没有给出确定的时间',
  ),
  matter(
    ['B11', 'C09', 'X12', 'Q07'],
    '信用卡催收',
    '外包公司每天打十几个电话，还打给了单位同事',
    '已经说明本月内还清，对方仍使用威胁性的语言',
    '要求停止暴力催收，并书面道歉',
  ),
  matter(
    ['B05', 'C10', 'X15', 'Q02'],
    '现金业务',
    '取出的现金里有一张存进去时被认定为假币',
    '客户一直没有离开柜台，要求调看监控录像',
    '没收凭证上的号码与客户记录的不一致',
  ),
];

const OPENINGS: Words = [
  '客户称{date}到网点办理业务，',
  '客户与家人一同来到大堂，',
  '客户第二次来网点反映同一件事，',
  '客户在柜台前情绪激动，',
  '客户持材料到网点反映：',
  '据客户讲述，{date}前后，',
];
const DETAILS: Words = [
  '涉及金额{amount}元，相关凭证客户已带来。',
  '当时办理的是{clerk}，客户能够认出。',
  '客户表示已经打过三次客服电话，每次得到的答复都不一样。',
  '客户留下联系电话{phone}，希望当天能有回音。',
  '经引导到安静的房间后，客户同意从头说明经过。',
  '客户出示了手机短信和通话记录，时间与所述一致。',
  '客户提出，如果本周没有结果，将向监管部门和媒体反映。',
  '工作人员当场核对了账户流水，与客户所述基本相符。',
  '客户说家里老人等着用钱，已经影响到住院缴费。',
  '网点当日人手紧张，授权人员外出，业务等候时间较长。',
  '客户对工作人员的解释表示理解，但要求有书面的答复。',
  '相关业务由合作机构办理，需要向对方调取资料。',
  '客户强调不是为了钱，而是要一个说法。',
  '双录资料保存完整，可以调阅核实。',
  '客户称在其他银行办理同样的业务不需要这些手续。',
  '客户提供的{count}份材料已复印留存，原件当面退还。',
  '客户认为收费标准没有在营业场所公示。',
  '沟通中客户情绪逐渐平静，接受先核实再答复的安排。',
];
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜';
const GIVEN = '雨桐明澈知夏岚安澜予书遥一诺小禾静宁思远若溪子墨景行清嘉言和立秋方圆';

export function personName(chance: Chance): string {
  const letter = (of: string): string => of[chance.whole(0, of.length - 1)] ?? '赵';
  return `${letter(FAMILY)}${letter(GIVEN)}${chance.percent(70) ? letter(GIVEN) : ''}`;
}

/** Eleven digits of a range that no operator gives out. */
export function phoneNumber(chance: Chance): string {
  return `1390${String(chance.whole(0, 9_999_999)).padStart(7, '0')}`;
}

function filled(sentence: string, chance: Chance): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => {
    if (slot === 'date') return `${String(chance.whole(1, 12))}月${String(chance.whole(1, 28))}日`;
    if (slot === 'amount') return String(chance.whole(50, 90_000));
    if (slot === 'phone') return phoneNumber(chance);
    if (slot === 'count') return String(chance.whole(2, 9));
    return personName(chance);
  });
}

/** Most tellings are short, a few are long: 30 to 1,500 characters. */
function lengthOf(chance: Chance): number {
  return Math.min(1500, Math.round(30 + 170 * -Math.log(1 - chance.part() * 0.9999)));
}

/** What happened 事件经过, of a length of its own. */
export function narrativeOf({ tellings, product }: Matter, chance: Chance): string {
  const length = lengthOf(chance);
  const parts = [
    filled(chance.one(OPENINGS), chance),
    `就${product}一事，${chance.one(tellings)}。`,
  ];
  for (let written = parts.join('').length; written < length;) {
    const next = chance.percent(25)
      ? `${chance.one(tellings)}。`
      : filled(chance.one(DETAILS), chance);
    parts.push(next);
    written += next.length;
  }
  return parts.join('').slice(0, Math.max(length, 30));
}

export function sentencesOf(count: number, chance: Chance): string {
  return Array.from({ length: count }, () => filled(chance.one(DETAILS), chance)).join('');
}
