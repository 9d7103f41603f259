import { expect, test } from 'vitest';
import { LEXICON } from '../../../shared/data/lexicon.ts';
import { readingOf, suggestionsOf, toldText } from '../../../shared/domain/lexicon.ts';

const LOST_TICKET = '前面62人，排队一上午，叫号后过号一分钟就要重新取号，没有座位';

function scores(text: string) {
  return readingOf(text, LEXICON).scores.map(({ category, score }) => [category, score]);
}

test('the lost ticket is about process, six against two, with an agitated customer and no urgency', () => {
  expect(scores(LOST_TICKET)).toEqual([
    ['C03', 6],
    ['C02', 2],
  ]);
  const reading = readingOf(LOST_TICKET, LEXICON);
  expect(reading).toMatchObject({ categories: ['C03'], mood: 'EM3', urgency: null, safety: false });
});

test('a word counts three times at most for its category, and once for mood and urgency', () => {
  expect(scores('手续费，手续费')).toEqual([['C07', 6]]);
  expect(scores('手续费'.repeat(9))).toEqual([['C07', 9]]);
  expect(readingOf('手续费'.repeat(9), LEXICON).mood).toBeNull();
});

test('where no category is clear the two best are named', () => {
  expect(readingOf('手续费没告诉我', LEXICON).categories).toEqual(['C05', 'C07']);
  expect(readingOf('条款', LEXICON).categories).toEqual(['C09']);
  expect(readingOf('天气很好', LEXICON)).toMatchObject({ categories: [], mood: null, hits: [] });
});

test.each([
  ['起诉', null],
  ['曝光', 'U2'],
  ['晕倒', 'U2'],
  ['曝光，找记者', 'U1'],
])('%s hints at urgency %s', (text, urgency) => {
  expect(readingOf(text, LEXICON).urgency).toBe(urgency);
});

test.each(['晕倒', '心脏', '打人', '不想活'])('%s is about the safety of a person', (word) => {
  expect(readingOf(`客户说${word}`, LEXICON).safety).toBe(true);
});

test('calling the police or the press is urgent, but nobody is in danger', () => {
  expect(readingOf('要报警，要找记者曝光', LEXICON).safety).toBe(false);
});

test('English words count where they stand alone, whatever their letters', () => {
  expect(scores('The Queue was long')).toEqual([['C03', 2]]);
  expect(scores('queuexyz')).toEqual([]);
  expect(scores('ＱＵＥＵＥ')).toEqual([['C03', 2]]);
});

test('the hints name the words that led to them, urgent ones first', () => {
  const hints = suggestionsOf(readingOf('手续费，手续费，要曝光', LEXICON));
  const told = hints.map(({ kind, value, hits }) => [
    kind,
    value,
    hits.map(({ term, times }) => `${term.zh}×${String(times)}`).join(' '),
  ]);
  expect(told).toEqual([
    ['urgency', 'U2', '曝光×1'],
    ['category', 'C07', '手续费×2'],
    ['mood', 'EM3', '手续费×2 曝光×1'],
  ]);
});

test('only what the customer said is read', () => {
  const told = { narrative: '排队', statedCause: null, requestText: '退手续费' };
  expect(toldText(told)).toBe('排队\n退手续费');
});
