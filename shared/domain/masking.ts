import type { Mask } from './fields.ts';

const STARS = '****';

/** Surnames of two characters in use today; a name that starts with one keeps it whole. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 ' +
    '段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 歐陽 上官 司馬 諸葛 東方 獨孤 南宮 聞人 尉遲 公孫 鐘離 ' +
    '長孫 鮮于 軒轅 東郭 赫連 澹臺 皇甫 濮陽'
  ).split(' '),
);

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

function lettersOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]/gu) ?? [];
}

/** One star for the rest, so that not even the length of a name is told. */
function maskName(text: string): string {
  const chars = Array.from(plain(text));
  const surname = chars.slice(0, 2).join('');
  const kept = chars.length > 2 && COMPOUND_SURNAMES.has(surname) ? surname : (chars[0] ?? '');
  return chars.length < 2 ? '*' : `${kept}*`;
}

function maskPhone(text: string): string {
  const digits = lettersOf(text)
    .join('')
    .replace(/^(?:00)?86(?=1\d{10}$)/u, '');
  const land = /^(0(?:10|2\d|[3-9]\d\d))\d{3,4}(\d{4})$/u.exec(digits);
  if (land !== null) return `${land[1] ?? ''}-${STARS}${land[2] ?? ''}`;
  if (/^\d{11}$/u.test(digits)) return `${digits.slice(0, 3)}${STARS}${digits.slice(-4)}`;
  return /^\d{7,}$/u.test(digits) ? `${STARS}${digits.slice(-4)}` : STARS;
}

function maskLast4(text: string): string {
  const letters = lettersOf(text);
  return letters.length > 4 ? `${STARS}${letters.slice(-4).join('')}` : STARS;
}

/** Resident numbers of 18 (or, older, 15) keep place and last four; any other document only its last four. */
function maskId(text: string): string {
  const letters = lettersOf(text).join('').toUpperCase();
  if (!/^(?:\d{17}[\dX]|\d{15})$/u.test(letters)) {
    return letters.length < 8 ? STARS : maskLast4(letters);
  }
  return `${letters.slice(0, 6)}${'*'.repeat(letters.length - 10)}${letters.slice(-4)}`;
}

const PLACE = String.raw`(?:路(?=[南北桥])|[^\p{P}\p{N}\s路街巷弄号])`;
const SHOPS = '(?<![城超夜集菜早])';
const ESTATES = '(?<![小社园厂校库片宅景])';
/** Province, city and district, each optional; 小区, 园区, 超市 and the like are none. */
const TO_DISTRICT = new RegExp(
  `^(?:${PLACE}{2,6}?(?:省|自治区|特别行政区))?` +
    `(?:${PLACE}{1,8}?(?:${SHOPS}市|自治州|地区|盟))?` +
    `(?:${PLACE}{1,8}?(?:${ESTATES}区|县(?![前后城府])|(?<=内蒙古.*)旗|${SHOPS}市))?`,
  'u',
);

function maskAddress(text: string): string {
  return `${TO_DISTRICT.exec(plain(text))?.[0] ?? ''}*`;
}

function maskMail(text: string): string {
  const whole = plain(text);
  const split = whole.lastIndexOf('@');
  if (split < 0) return '***';
  const first = /^./su.exec(whole)?.[0] ?? '';
  return `${split > first.length ? first : ''}***${whole.slice(split)}`;
}

const UNSEEN = String.raw`\u00AD\u200B-\u200F\u2060\uFEFF`;
/** What people type inside one number. */
const CLOSE = String.raw`[ \t\u00A0\u2000-\u200A\u3000.·•\-\u2010-\u2015\u2212－﹣${UNSEEN}]{1,3}`;
/** What may stand between two numbers just as well, as the amounts of a list. */
const LOOSE = String.raw`[\s.·•,，/／_＿()（）\-\u2010-\u2015\u2212－﹣${UNSEEN}]{1,3}`;

/** Groups of so many digits: `of('3-4-4 7-4', gap)`. */
function of(groupings: string, gap: string): string {
  const forms = groupings
    .split(' ')
    .map((one) => one.split('-').map((length) => String.raw`\d{${length}}`));
  return `(?:${forms.map((groups) => groups.join(gap)).join('|')})`;
}

const MOBILE = `(?:${of('11 3-4-4 4-4-3 4-3-4 3-3-5 3-8 7-4 4-7 5-6 6-5', CLOSE)}|${of('3-4-4 3-8 7-4', LOOSE)})`;
const BORN = String.raw`(?:19|20)\d\d`;
const BORN_ON = String.raw`(?:19\d\d|20[01]\d)${CLOSE}\d\d?${CLOSE}\d\d?`;
const AREA = String.raw`0(?:10|2\d|[3-9]\d\d)`;
const LOOKS_LIKE = [
  // Resident number. The letter before it is looked at so that case numbers stay readable, here and below.
  String.raw`\d{17}[\dXx]|(?<![A-Za-z]-)(?:\d{6}${LOOSE}\d{8}(?:${LOOSE})?\d{3}[\dXx]|` +
    String.raw`\d{6}(?:${LOOSE})?${BORN}(?:${LOOSE})?\d{4}(?:${LOOSE})?\d{3}[\dXx]|` +
    String.raw`\d{6}${CLOSE}${BORN_ON}${CLOSE}\d{3}[\dXx])`,
  // Card number, in one run or in groups of four.
  String.raw`\d{16,19}|${of('4-4-4-4-3 4-4-4-4', LOOSE)}`,
  // Mobile, with or without the country; any other run of eleven is treated as one.
  String.raw`(?:(?:\+|00)?86(?:${CLOSE})?)?(?=1[3-9])${MOBILE}|(?:\+?86(?:${CLOSE})?)?1\d{10}|\d{11}`,
  // Land line, with its area in brackets or not.
  String.raw`(?<!\w|\w-)[(（]?(?!\d+-20\d{6}-\d)(?:0\d{2,3}(?:${LOOSE})?\d{7,8}|` +
    String.raw`${AREA}(?:${LOOSE})?${of('4-4 3-4', CLOSE)})`,
].map((form) => new RegExp(String.raw`(?<!\d)(?:${form})(?!\d)`, 'gu'));

function maskRun(run: string): string {
  const digits = lettersOf(run).join('');
  const born = /^\d{6}(?:19|20)\d{9}[\dXx]$/u.test(digits);
  if (born || /x$/iu.test(digits)) return maskId(digits);
  return digits.length > 15 ? maskLast4(digits) : maskPhone(digits);
}

/** A copy of the same length in which full-width digits are plain ones, for finding runs in it. */
function withPlainDigits(text: string): string {
  return text.replaceAll(/[０-９Ｘｘ]/gu, (char) => char.normalize('NFKC'));
}

function maskForm(text: string, form: RegExp): string {
  let masked = '';
  let done = 0;
  for (const found of withPlainDigits(text).matchAll(form)) {
    masked += text.slice(done, found.index) + maskRun(found[0]);
    done = found.index + found[0].length;
  }
  return masked + text.slice(done);
}

/** Signs that nobody sees cut no number in two. */
const UNSEEN_INSIDE = new RegExp(`(?<=[0-9０-９])[${UNSEEN}]+(?=[0-9０-９XxＸｘ])`, 'gu');

function maskScan(text: string): string {
  return LOOKS_LIKE.reduce(maskForm, text.replaceAll(UNSEEN_INSIDE, ''));
}

const MASKS: Readonly<Record<Mask, (text: string) => string>> = {
  name: maskName,
  phone: maskPhone,
  id: maskId,
  last4: maskLast4,
  address: maskAddress,
  mail: maskMail,
  scan: maskScan,
  hide: () => '',
};

/** The text as it is shown to those who may not see it whole (domain 1, column mask); nothing stays nothing. */
export function mask(kind: Mask, text: string): string {
  return text === '' ? '' : MASKS[kind](text);
}
