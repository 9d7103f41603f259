import { expect, test } from 'vitest';
import { SCRIPTS } from '../../../shared/data/scripts.ts';

function countOf(prefix: RegExp): number {
  return SCRIPTS.filter(({ code }) => prefix.test(code)).length;
}

test('each entry of the guide has a code of its own and is there in both languages', () => {
  expect(new Set(SCRIPTS.map(({ code }) => code)).size).toBe(SCRIPTS.length);
  for (const { zh, en, topic } of SCRIPTS) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    if (topic !== undefined) expect(topic.zh.length * topic.en.length).toBeGreaterThan(0);
  }
});

test.each([
  [/^M-/u, 11],
  [/^HB-/u, 10],
  [/^WQ-/u, 9],
  [/^S1-/u, 15],
  [/^S2-/u, 14],
  [/^S3-/u, 12],
  [/^S4-/u, 12],
  [/^S5-/u, 15],
  [/^S6-/u, 9],
  [/^S7-/u, 10],
  [/^NS-/u, 12],
  [/^ND-/u, 15],
  [/^AR-/u, 5],
  [/^QT-/u, 6],
  [/^AT-/u, 6],
  [/^OJ-/u, 6],
  [/^TP\d-/u, 6],
  [/^PE\d-/u, 12],
  [/^DF\d-/u, 21],
  [/^SP\d-/u, 9],
  [/^VD-/u, 7],
  [/^G4-/u, 4],
  [/^GL-/u, 5],
  [/^G7-/u, 7],
  [/^GC-/u, 4],
  [/^G9-/u, 9],
  [/^GS-/u, 9],
  [/^G8-/u, 8],
  [/^GR-/u, 8],
  [/^WB-/u, 6],
] as const)('the guide ships whole: %s has %i entries', (prefix, count) => {
  expect(countOf(prefix)).toBe(count);
});

test('every reception step can say something, and what must never be said stands beside all of them', () => {
  for (const step of [1, 2, 3, 4, 5, 6, 7]) {
    const kinds = SCRIPTS.filter(({ scene }) => scene === `step-${String(step)}`).map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain('do');
    expect(kinds).toContain('say');
  }
  const never = SCRIPTS.filter(({ scene }) => scene === 'every-step').map(({ kind }) => kind);
  expect(new Set(never)).toEqual(new Set(['neverSay', 'neverDo']));
});

test('the kind of an entry is the one its code names', () => {
  for (const { code, kind } of SCRIPTS) {
    const named = /^(?:S\d|TP\d|PE\d|DF\d|SP\d)-([a-zA-Z]+)/u.exec(code)?.[1];
    if (named !== undefined) expect(kind).toBe(named);
    if (code.startsWith('NS-')) expect(kind).toBe('neverSay');
    if (code.startsWith('ND-')) expect(kind).toBe('neverDo');
  }
});

test('training figures are always shown with the word that they are not statistics', () => {
  const card = SCRIPTS.find(({ scene }) => scene === 'why-speed');
  expect(card?.zh).toBe('培训资料数据，非统计结果');
});

test('a blank to fill in stands at the same number of places in both languages', () => {
  for (const { code, zh, en } of SCRIPTS) {
    expect([code, en.split('__').length]).toEqual([code, zh.split('__').length]);
  }
});

test('the guide never discourages a complaint outside', () => {
  const said = SCRIPTS.filter(({ kind }) => kind === 'say' || kind === 'do');
  for (const { zh } of said) expect(zh).not.toMatch(/不要去投诉|投诉也没用|删帖/u);
});
