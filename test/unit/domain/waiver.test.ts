import { expect, test } from 'vitest';
import { WAIVER_WORDS } from '../../../shared/data/waiver-words.ts';
import { waiverHits } from '../../../shared/domain/waiver.ts';

test.each([
  ['客户承诺今后不再投诉。', ['不再投诉']],
  ['收款后放弃一切权利，不得投诉', ['不得投诉', '放弃一切权利']],
  ['不 再 投 诉', ['不再投诉']],
  ['不再，投诉', ['不再投诉']],
  ['放弃\n诉讼', ['放弃诉讼']],
  ['放\u200B弃追究', ['放弃追究']],
  ['客户不得向监管部门反映', ['不得向…反映']],
  ['不得再向监管反映', []],
  ['不得再投诉', ['不得再投诉']],
  ['今后不投诉', ['今后不投诉']],
  ['以后不再投诉', ['不再投诉']],
  ['不再投訴', ['不再投诉']],
  ['不再去投诉', ['不再投诉']],
  ['一次性了結', ['一次性了结']],
  ['客户撤回投诉后退款', ['撤回投诉后退款']],
  ['本确认不影响依法投诉的权利', []],
  ['不影响本人依法投诉、申请核查、调解、仲裁、诉讼的权利', []],
  ['一 次 性 了 结 ', ['一次性了结']],
  ['本行以客户撤回投诉为条件退费', []],
  ['以撤回投诉为条件', ['以撤回投诉为条件']],
])('%j holds %j', (text, hits) => {
  expect(waiverHits(text, WAIVER_WORDS)).toEqual(hits);
});

test('ordinary wording about the case is left alone', () => {
  const text =
    '退还手续费100元，三个工作日内到账；您仍可向监管热线反映，也可投诉、调解、仲裁或诉讼。';
  expect(waiverHits(text, WAIVER_WORDS)).toEqual([]);
});

test('the gap in an entry does not reach into the next sentence', () => {
  const text = '员工不得向他人透露客户信息。您的意见我们已向上级反映。';
  expect(waiverHits(text, WAIVER_WORDS)).toEqual([]);
});

test('entries the institution adds are read as text, not as a pattern', () => {
  expect(waiverHits('全部(了清)', ['(了清)', '.*', ''])).toEqual(['(了清)']);
});
