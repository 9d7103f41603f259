import { expect, test } from 'vitest';
import { DEADLINE_IDS } from '../../../shared/domain/deadline-rule.ts';
import { REFUSALS } from '../../../shared/domain/refusals.ts';
import { ROLES } from '../../../shared/domain/roles.ts';
import { CASE_STATES } from '../../../shared/domain/states.ts';
import { deadlines as deadlinesEn } from '../../../shared/words/en/deadlines.ts';
import { refusals as refusalsEn } from '../../../shared/words/en/refusals.ts';
import { roles as rolesEn } from '../../../shared/words/en/roles.ts';
import { states as statesEn } from '../../../shared/words/en/states.ts';
import { deadlines } from '../../../shared/words/zh-cn/deadlines.ts';
import { refusals } from '../../../shared/words/zh-cn/refusals.ts';
import { roles } from '../../../shared/words/zh-cn/roles.ts';
import { states } from '../../../shared/words/zh-cn/states.ts';

type Words = { readonly [key: string]: string | Words };

function flat(words: Words, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${before}${key}`, value] as const]
      : flat(value, `${before}${key}.`),
  );
}

test.each([
  ['refusals', refusals, refusalsEn],
  ['roles', roles, rolesEn],
  ['states', states, statesEn],
  ['deadlines', deadlines, deadlinesEn],
] as const)(
  '%s has the same keys in both languages, and no word is empty',
  (_, chinese, english) => {
    const zh = flat(chinese);
    const en = flat(english);
    expect(en.map(([key]) => key)).toEqual(zh.map(([key]) => key));
    for (const [, text] of zh) expect(text).toMatch(/\p{Script=Han}/u);
    for (const [, text] of en) expect(text).toMatch(/^[A-Z][^\p{Script=Han}！!]+元?$/u);
  },
);

test('every reason of refusal is listed once and has words', () => {
  expect(new Set(REFUSALS).size).toBe(REFUSALS.length);
  expect(Object.keys(refusals).toSorted()).toEqual(REFUSALS.toSorted());
});

test('a refusal is one neutral sentence', () => {
  for (const text of Object.values(refusalsEn)) expect(text).toMatch(/^[^!]+\.$/u);
  for (const text of Object.values(refusals)) expect(text).not.toMatch(/[!！]|错误|我们/u);
});

test('every role, state and deadline rule has a name', () => {
  expect(Object.keys(roles.names)).toEqual([...ROLES]);
  expect(Object.keys(states.cases)).toEqual([...CASE_STATES]);
  expect(Object.keys(deadlines)).toEqual([...DEADLINE_IDS]);
});

test('no two states look the same on the screen', () => {
  expect(new Set(Object.values(states.cases)).size).toBe(CASE_STATES.length);
  expect(new Set(Object.values(statesEn.cases)).size).toBe(CASE_STATES.length);
});
