import type { Fen } from './money.ts';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿'] as const;

function digit(value: number): string {
  return DIGITS[value] ?? '';
}

/** One group of four digits; one 零 for a run of zeros between two digits, none at either end. */
function groupText(group: number): string {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const value = Math.trunc(group / 10 ** place) % 10;
    if (value === 0) {
      zero = text !== '';
    } else {
      text += `${zero ? '零' : ''}${digit(value)}${PLACES[place] ?? ''}`;
      zero = false;
    }
  }
  return text;
}

/** Between groups one 零 only when the digit of 仟 that follows the upper one is 0; a group of zeros is passed over. */
function wholeText(yuan: number): string {
  let text = '';
  let gap = false;
  for (let index = GROUPS.length - 1; index >= 0; index -= 1) {
    const group = Math.trunc(yuan / 10_000 ** index) % 10_000;
    gap = text !== '' && (gap || group < 1000);
    if (group > 0) {
      text += `${gap ? '零' : ''}${groupText(group)}${GROUPS[index] ?? ''}`;
      gap = false;
    }
  }
  return text;
}

function centsText(jiao: number, fen: number, afterYuan: boolean): string {
  if (jiao === 0) return `${afterYuan ? '零' : ''}${digit(fen)}分`;
  return `${digit(jiao)}角${fen === 0 ? '整' : `${digit(fen)}分`}`;
}

/** The amount in capital numerals 人民币大写, without the word 人民币: `贰仟元零壹分`. */
export function capitals(amount: Fen): string {
  const yuan = Math.trunc(amount / 100);
  const cents = amount % 100;
  if (amount === 0) return '零元整';
  const whole = yuan === 0 ? '' : `${wholeText(yuan)}元`;
  if (cents === 0) return `${whole}整`;
  return whole + centsText(Math.trunc(cents / 10), cents % 10, yuan > 0);
}
