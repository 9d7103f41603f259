import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween, moment } from '../../../shared/domain/day.ts';
import {
  isMaskedPhone,
  momentFrom,
  readAmount,
  readMoment,
  readPhone,
  readScore,
} from '../../../shared/domain/ledger-values.ts';
import { fen, formatYuan, MOST_FEN, plainYuan } from '../../../shared/domain/money.ts';

test.for([
  '2026-03-11',
  '2026/3/11',
  '2026.3.11',
  '2026年3月11日',
  '20260311',
  '46092',
  '２０２６年３月１１日',
  ' 2026 - 3 - 11 ',
  '2026年3月11日 星期三',
])('%s is the eleventh of March', (text) => {
  expect(readMoment(text)).toEqual({ day: '2026-03-11', time: null });
});

test.for([
  ['2026-03-11 09:05', '09:05:00'],
  ['2026/3/11 9:05:07', '09:05:07'],
  ['2026年3月11日9时5分', '09:05:00'],
  ['2026-03-11T14:30:00', '14:30:00'],
  ['2026.3.11 下午2:30', '14:30:00'],
  ['2026-03-11 2:30 PM', '14:30:00'],
  ['2026-03-11 12:10 AM', '00:10:00'],
  ['20260311 0905', '09:05:00'],
  ['202603110905', '09:05:00'],
  ['46092.5', '12:00:00'],
] as const)('%s has its time', ([text, time]) => {
  expect(readMoment(text)).toEqual({ day: '2026-03-11', time });
});

test.for([
  '',
  '3/11/26',
  '11.3.2026',
  '2026-13-01',
  '2026-02-29',
  '2026-03-11 25:00',
  '三月',
  '2026',
  '1234',
  '2026-03-111',
])('%s is no date that can be told', (text) => {
  expect(readMoment(text)).toBeNull();
});

test('a day written in any style reads as that day', () => {
  const days = fc
    .integer({ min: 0, max: 36_000 })
    .map((count) => addDays(day('2000-01-01'), count));
  fc.assert(
    fc.property(days, (on) => {
      const [year = '', month = '', date = ''] = on.split('-');
      const short = [String(Number(month)), String(Number(date))];
      const serial = String(daysBetween(day('1900-01-01'), on) + 2);
      const styles = [
        on,
        [year, ...short].join('/'),
        [year, ...short].join('.'),
        `${year}年${short.join('月')}日`,
        on.replaceAll('-', ''),
        serial,
      ];
      expect(styles.map((style) => readMoment(style)?.day)).toEqual(styles.map(() => on));
    }),
  );
});

test('a day without a time is never before what it follows on the same day', () => {
  const received = moment('2026-03-11T10:30:00');
  expect(momentFrom({ day: day('2026-03-11'), time: null }, received)).toBe(received);
  expect(momentFrom({ day: day('2026-03-12'), time: null }, received)).toBe('2026-03-12T00:00:00');
  expect(momentFrom({ day: day('2026-03-10'), time: null }, received)).toBe('2026-03-10T00:00:00');
});

test.for([
  ['1,234.56元', 123_456],
  ['￥1234.5', 123_450],
  ['¥ 1,234', 123_400],
  ['人民币300元整', 30_000],
  ['1.2万元', 1_200_000],
  ['1.23456万', 1_234_560],
  ['0', 0],
  ['１２３．４５', 12_345],
  ['12.500', 1250],
] as const)('%s is read to the fen', ([text, value]) => {
  expect(readAmount(text)).toBe(value);
});

test.for(['一千', '1,23', '12.345', '-5', '$5', '1.2345678万', '5元多', '1e3', '999999999999'])(
  '%s is no amount',
  (text) => {
    expect(readAmount(text)).toBeNull();
  },
);

test('an amount written in any style reads as that amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_FEN }).map(fen), (amount) => {
      const texts = [plainYuan(amount), `${formatYuan(amount)}元`, `￥${formatYuan(amount)}`];
      expect(texts.map(readAmount)).toEqual([amount, amount, amount]);
    }),
  );
});

test('phones keep how they were written; a masked one is none', () => {
  expect(readPhone('13800001234')).toBe('13800001234');
  expect(readPhone('0571-55550100转8')).toBe('0571-55550100转8');
  expect(readPhone('12345')).toBeNull();
  expect(readPhone('同上13800001234')).toBeNull();
  expect(isMaskedPhone('138****1234')).toBe(true);
  expect(isMaskedPhone('13800001234')).toBe(false);
});

test('a degree of satisfaction is one of five', () => {
  expect(['5', '4分', '3.0', '0', '6', '好'].map(readScore)).toEqual([5, 4, 3, null, null, null]);
});

test('no text makes a reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const read of [readMoment, readAmount, readPhone, readScore, isMaskedPhone]) read(text);
    }),
  );
});
