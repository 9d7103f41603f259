import type { LexiconTerm } from '../domain/lexicon.ts';

type Row = readonly [zh: string, en: string, weight: number, urgency: number, mood: number];

/** The starter lexicon (rules 9.2) by cause; weights, urgency and mood are defaults, to be tuned by the institution. */
const BY_CATEGORY: readonly (readonly [category: string, rows: readonly Row[]])[] = [
  [
    'C01',
    [
      ['态度差', 'bad attitude', 3, 0, 2],
      ['不理人', 'ignored me', 3, 0, 2],
      ['推来推去', 'passed around', 4, 0, 2],
      ['骂人', 'swore at me', 4, 2, 3],
      ['闲聊', 'chatting', 2, 0, 1],
      ['让我等', 'made me wait', 2, 0, 1],
    ],
  ],
  [
    'C02',
    [
      ['机器坏', 'machine broken', 3, 1, 1],
      ['吞卡', 'kept my card', 4, 2, 1],
      ['吞钞', 'kept my cash', 4, 3, 2],
      ['系统故障', 'system failure', 3, 1, 1],
      ['没有座位', 'no seat', 2, 0, 1],
    ],
  ],
  [
    'C03',
    [
      ['排队', 'queue', 2, 0, 1],
      ['叫号', 'number called', 2, 0, 1],
      ['过号', 'number passed', 2, 0, 1],
      ['窗口少', 'too few windows', 3, 0, 1],
      ['跑了几趟', 'came several times', 4, 1, 2],
      ['没一次说清', 'not told everything at once', 4, 1, 2],
      ['授权', 'authorisation', 2, 0, 0],
    ],
  ],
  [
    'C04',
    [
      ['误导', 'misled', 5, 1, 2],
      ['说是存款', 'said it was a deposit', 5, 2, 2],
      ['保证收益', 'guaranteed return', 5, 1, 1],
      ['代签名', 'signed for me', 5, 2, 1],
      ['忽悠', 'talked into', 3, 0, 2],
    ],
  ],
  [
    'C05',
    [
      ['没告诉', 'did not tell me', 3, 0, 1],
      ['事先没说', 'not told beforehand', 4, 0, 1],
      ['没给合同', 'no contract given', 4, 1, 1],
    ],
  ],
  [
    'C06',
    [
      ['强制', 'forced', 3, 1, 2],
      ['搭售', 'bundled sale', 4, 1, 1],
      ['必须买', 'had to buy', 4, 1, 2],
    ],
  ],
  [
    'C07',
    [
      ['手续费', 'handling fee', 3, 0, 1],
      ['乱收费', 'wrong charge', 5, 1, 2],
      ['扣款', 'deduction', 3, 1, 1],
      ['年费', 'annual fee', 3, 0, 0],
    ],
  ],
  [
    'C08',
    [
      ['亏损', 'lost money', 4, 1, 2],
      ['收益低', 'low return', 3, 0, 1],
      ['分红', 'dividend', 3, 0, 0],
      ['净值', 'net value', 2, 0, 0],
    ],
  ],
  [
    'C09',
    [
      ['退保', 'surrender', 4, 1, 1],
      ['条款', 'contract terms', 2, 0, 0],
      ['现金价值', 'cash value', 4, 0, 1],
      ['犹豫期', 'cooling-off period', 3, 1, 0],
    ],
  ],
  [
    'C10',
    [
      ['盗刷', 'card fraud', 5, 4, 2],
      ['钱没了', 'money is gone', 5, 4, 3],
      ['转错', 'wrong transfer', 4, 3, 1],
      ['诈骗', 'swindle', 5, 5, 2],
      ['假币', 'counterfeit', 4, 2, 1],
    ],
  ],
  [
    'C11',
    [
      ['泄露', 'leaked', 5, 3, 2],
      ['骚扰电话', 'nuisance calls', 4, 1, 2],
      ['征信错误', 'credit record error', 5, 1, 1],
    ],
  ],
  [
    'C12',
    [
      ['催收', 'debt collection', 5, 1, 2],
      ['威胁', 'threatened', 4, 4, 3],
    ],
  ],
];

/** Words that tell no cause, only that there is no time to lose. */
const URGENT: readonly Row[] = [
  ['报警', 'call the police', 0, 4, 2],
  ['记者', 'reporter', 0, 3, 1],
  ['曝光', 'go public', 0, 3, 2],
  ['起诉', 'sue', 0, 2, 1],
  ['投诉到监管', 'complain to the regulator', 0, 2, 1],
  ['晕倒', 'fainted', 0, 5, 1],
  ['心脏', 'heart attack', 0, 5, 1],
  ['打人', 'hit someone', 0, 5, 3],
  ['很多人一起', 'many people together', 0, 4, 2],
  ['不想活', 'do not want to live', 0, 5, 3],
];

/** About the safety of a person: the safety buttons are shown at once. */
const SAFETY: ReadonlySet<string> = new Set(['晕倒', '心脏', '打人', '不想活']);

/** The branch cause that a word speaks of. */
const BRANCH_CAUSES: Readonly<Record<string, string>> = {
  闲聊: 'X03',
  推来推去: 'X03',
  排队: 'X01',
  叫号: 'X10',
  过号: 'X10',
  窗口少: 'X02',
  没一次说清: 'X04',
  授权: 'X05',
  没有座位: 'X11',
  吞卡: 'X16',
  系统故障: 'X17',
  误导: 'X09',
  说是存款: 'X09',
  征信错误: 'X14',
  泄露: 'X13',
  假币: 'X15',
};

function termOf(code: string, category: string | null, row: Row): LexiconTerm {
  const [zh, en, weight, urgency, mood] = row;
  return {
    code,
    zh,
    en,
    category,
    branchCause: BRANCH_CAUSES[zh] ?? null,
    weight,
    urgency,
    mood,
    safety: SAFETY.has(zh),
    active: true,
  };
}

function codeOf(group: string, index: number): string {
  return `${group}-${String(index + 1).padStart(2, '0')}`;
}

/** The lexicon before anyone changes it. Codes are never used again for another word. */
export const LEXICON: readonly LexiconTerm[] = [
  ...BY_CATEGORY.flatMap(([category, rows]) =>
    rows.map((row, index) => termOf(codeOf(category, index), category, row)),
  ),
  ...URGENT.map((row, index) => termOf(codeOf('URG', index), null, row)),
];
