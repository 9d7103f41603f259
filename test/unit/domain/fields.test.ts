import { expect, test } from 'vitest';
import { fill, isEntity, isInput } from '../../../shared/domain/fields.ts';
import type { Fields } from '../../../shared/domain/fields.ts';

const NOTE = {
  title: { kind: 'text', max: 3, given: true },
  text: { kind: 'text', max: 3 },
  level: { kind: 'choice', of: ['低', '高'] },
  tags: { kind: 'codes', list: 'zone' },
  done: { kind: 'flag' },
  count: { kind: 'count', min: 1, max: 9 },
  cost: { kind: 'money' },
  on: { kind: 'day' },
  at: { kind: 'moment' },
  by: { kind: 'staff' },
  rows: { kind: 'rows', fields: { name: { kind: 'text', max: 3, given: true } }, given: true },
  answers: { kind: 'answers', of: ['是', '否'] },
} as const satisfies Fields;

test('an entity begins empty: null, false or no rows, and what is given', () => {
  expect(fill(NOTE, { title: '题' })).toEqual({
    title: '题',
    text: null,
    level: null,
    tags: [],
    done: false,
    count: null,
    cost: null,
    on: null,
    at: null,
    by: null,
    rows: [],
    answers: {},
  });
  expect(() => fill(NOTE, {})).toThrow(TypeError);
});

test('an input is any part of the fields, an entity all of them', () => {
  expect(isInput(NOTE, {})).toBe(true);
  expect(isInput(NOTE, { text: null })).toBe(true);
  expect(isEntity(NOTE, { title: '题' })).toBe(false);
  expect(isEntity(NOTE, fill(NOTE, { title: '题' }))).toBe(true);
});

test.each<[string, object]>([
  ['a field that is not there', { colour: 'red' }],
  ['a field of every object', { constructor: 'x' }],
  ['no value where one is given', { title: null }],
  ['no list where there is always one', { tags: null }],
  ['a number for a text', { text: 5 }],
  ['a text that is too long', { text: '四个字了' }],
  ['half a character', { text: '\uD842' }],
  ['a NUL', { text: 'a\0' }],
  ['a choice that is none', { level: '中' }],
  ['a word for a flag', { done: 'true' }],
  ['a count below the least', { count: 0 }],
  ['a count that is not whole', { count: 1.5 }],
  ['less than no money', { cost: -1 }],
  ['parts of a fen', { cost: 0.5 }],
  ['money as text', { cost: '5' }],
  ['a day that does not exist', { on: '2026-02-30' }],
  ['a moment without seconds', { at: '2026-03-11T10:00' }],
  ['an id with a path in it', { by: '../x' }],
  ['rows that are no list', { rows: { name: '名' } }],
  ['a row with too little', { rows: [{}] }],
  ['a row with too much', { rows: [{ name: '名', more: 1 }] }],
  [
    'more rows than a case can hold',
    { rows: Array.from({ length: 10_001 }, () => ({ name: '名' })) },
  ],
  ['an answer that is none', { answers: { FC01: '也许' } }],
  ['a list of answers', { answers: ['是'] }],
])('%s does not fit', (_, value) => {
  expect(isInput(NOTE, value)).toBe(false);
});

test.each([null, undefined, 'text', 5, []])('%o is no input at all', (value) => {
  expect(isInput(NOTE, value)).toBe(false);
});

test('rare characters count as one and are kept as they are', () => {
  expect(isInput(NOTE, { text: '𠮷𫖮㐂' })).toBe(true);
  expect(fill(NOTE, { title: '𠮷𫖮㐂' }).title).toBe('𠮷𫖮㐂');
  expect(isInput(NOTE, { text: '𠮷𫖮㐂𠮷' })).toBe(false);
});
