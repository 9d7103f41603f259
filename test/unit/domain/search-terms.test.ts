import { expect, test } from 'vitest';
import { indexText, matchExpression } from '../../../shared/domain/search-terms.ts';

test.each([
  ['退', '"退" *'],
  ['退款', '"退款"'],
  ['客户投诉', '"客户 户投 投诉"'],
  ['ETC卡', '"etc 卡" *'],
  ['卡在abc', '"卡在 在 abc" *'],
  ['１２３元', '"123 元" *'],
  ['退款，盗刷 信用卡', '"退款" AND "盗刷" AND "信用 用卡"'],
  ['𠮷野', '"𠮷野"'],
  ['"* OR (', '"or" *'],
  ['', ''],
  ['。， "', ''],
])('whoever types %j asks for %j', (typed, expression) => {
  expect(matchExpression(typed)).toBe(expression);
});

test('the index holds every pair of characters and the last one alone', () => {
  expect(indexText('客户投诉ETC卡，退款２.5元')).toBe('客户 户投 投诉 诉 etc 卡 退款 款 2 5 元');
  expect(indexText('')).toBe('');
});

test('rare characters outside the basic plane are single characters', () => {
  expect(indexText('𠮷㐂𫖮')).toBe('𠮷㐂 㐂𫖮 𫖮');
});
