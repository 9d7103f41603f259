import { expect, test } from 'vitest';
import { DEADLINE_RULES } from '../../../shared/data/deadline-rules.ts';
import { P1 } from '../../../shared/data/procedures/p1.ts';
import { DEADLINE_IDS } from '../../../shared/domain/deadline-rule.ts';
import type { DeadlineRule } from '../../../shared/domain/deadline-rule.ts';

function idsOf(wanted: (rule: DeadlineRule) => boolean): string {
  return DEADLINE_RULES.filter(wanted)
    .map(({ id }) => id)
    .join(' ');
}

test('all rules are there once, in order', () => {
  expect(DEADLINE_RULES.map(({ id }) => id)).toEqual(DEADLINE_IDS);
  expect(DEADLINE_IDS).toHaveLength(47);
});

test('the legal limits are 15, 30 and 60 days from receipt and cannot be lengthened', () => {
  const rows = DEADLINE_RULES.slice(0, 3).map(({ id, start, length, unit, locked }) => [
    id,
    start,
    length,
    unit,
    locked,
  ]);
  expect(rows).toEqual([
    ['D01', 'receivedAt', 15, 'cal', true],
    ['D02', 'receivedAt', 30, 'cal', true],
    ['D03', 'receivedAt', 60, 'cal', true],
  ]);
});

test('exactly the legal rules with a fixed length are locked', () => {
  expect(idsOf(({ locked }) => locked)).toBe('D01 D02 D03 D06 D07 D08 D29 D32');
  expect(idsOf(({ kind }) => kind === 'L')).toBe('D01 D02 D03 D06 D07 D08 D28 D29 D32 D33 D41 D42');
  expect(idsOf(({ kind }) => kind === 'R')).toBe('D26 D34');
});

test('only the rules that no institution has asked for yet are off', () => {
  expect(idsOf(({ on }) => !on)).toBe('D20 D26 D34 D38');
  expect(idsOf(({ length }) => length === null)).toBe('D38');
});

test('a pause moves the decision, handling and closing limits and no other', () => {
  expect(idsOf(({ pausable }) => pausable)).toBe('D01 D02 D03 D16 D17 D23C');
});

test('each overdue effect belongs to its rules', () => {
  expect(idsOf(({ effects }) => effects.includes('LV'))).toBe('D01 D02 D03 D06 D07 D16 D17 D23C');
  expect(idsOf(({ effects }) => effects.includes('LG'))).toBe('D01 D02 D03 D06 D07 D08 D28 D29');
  expect(idsOf(({ effects }) => effects.includes('MG'))).toBe('D03 D05 D07 D08 D22 D25 D28');
  expect(idsOf(({ effects }) => effects.includes('HD'))).toBe('D04 D32 D33 D41 D42');
  expect(idsOf(({ effects }) => effects.includes('NX'))).toBe(
    'D01 D02 D03 D05 D06 D07 D08 D09 D10 D12 D13 D15 D16 D17 D18 D20 D22 D23T D23R D23C D24 D25 D27 D35 D38 D40',
  );
  expect(idsOf(({ effects }) => effects.length === 0)).toBe('D26 D30 D31 D34');
});

test('a severer grievance has the longer limit to close', () => {
  expect(DEADLINE_RULES.find(({ id }) => id === 'D23C')?.length).toEqual({
    byLevel: { G1: 3, G2: 7, G3: 15 },
  });
});

test('the branch procedure has fifteen stages, each leading to a stage of its own', () => {
  const codes = P1.stages.map(({ code }) => code);
  expect(codes).toEqual(Array.from({ length: 15 }, (_, index) => `P1-${String(index + 1)}`));
  for (const { next, back } of P1.stages) {
    for (const code of [...next, ...(back === null ? [] : [back])]) expect(codes).toContain(code);
  }
  expect(P1.stages.filter(({ next }) => next.length === 0).map(({ zh }) => zh)).toEqual(['归档']);
});
