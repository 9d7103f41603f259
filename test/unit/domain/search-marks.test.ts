import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, markedPieces } from '../../../shared/domain/search-marks.ts';

function marks(text: string, search: string): readonly string[] {
  return markedPieces(text, search)
    .filter(({ hit }) => hit)
    .map(({ text: piece }) => piece);
}

test.each([
  ['客户要求退款，退款未到账', '退款', ['退款', '退款']],
  ['客户要求退款', '要求 退款', ['要求退款']],
  ['ＥＴＣ卡扣款２００元', 'etc', ['ＥＴＣ']],
  ['转账200元', '20', ['20']],
  ['编号1200', '200', []],
  ['抱怨。', '退款', []],
  ['<b>退款</b>', '退款', ['退款']],
])('%s searched for %s is marked %j', (text, search, expected) => {
  expect(marks(text, search)).toEqual(expected);
});

test('the pieces together are the text, whatever it holds', () => {
  const letters = fc.string({
    unit: fc.constantFrom('退', '款', 'ﬁ', '２', 'a', ' ', '𠮷', '，', '<'),
  });
  fc.assert(
    fc.property(letters, letters, (text, search) => {
      expect(
        markedPieces(text, search)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('the context is one line with the hit in it, short on both sides', () => {
  const text = `${'前'.repeat(50)}\n退款\n${'后'.repeat(90)}`;
  const context = contextOf(text, '退款');
  expect(context).toMatch(/^…前+ 退款 后+…$/u);
  expect(Array.from(context ?? '').length).toBeLessThan(70);
  expect(contextOf('没有', '退款')).toBeNull();
});
