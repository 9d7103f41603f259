import { expect, test } from 'vitest';
import { colourMoments, colourOf, nextColourAt } from '../../../shared/domain/deadline-colour.ts';
import { in2026 } from '../../support/deadline-world.ts';

/** The example of D01 in rules 2: 367 hours. */
const D01 = {
  startedAt: in2026('03-09 10:00'),
  internal: in2026('03-24 17:00'),
  final: in2026('03-24 17:00'),
};

test.each([
  ['03-09 10:00', 'green'],
  ['03-17 01:29:59', 'green'],
  ['03-17 01:30', 'amber'],
  ['03-21 15:35:59', 'amber'],
  ['03-21 15:36', 'orange'],
  ['03-24 17:00:00', 'orange'],
  ['03-24 17:00:01', 'red'],
] as const)('at %s the decision limit of 24 March is %s', (now, colour) => {
  expect(colourOf(D01, in2026(now))).toBe(colour);
});

test('a passed internal date is orange however much time is left', () => {
  const over = { ...D01, internal: in2026('03-13 17:00') };
  expect(colourOf(over, in2026('03-13 17:00'))).toBe('green');
  expect(colourOf(over, in2026('03-13 17:00:01'))).toBe('orange');
});

test('a limit without length is due at its moment and red after it', () => {
  const now = in2026('07-16 10:00');
  const promise = { startedAt: now, internal: now, final: now };
  expect(colourOf(promise, in2026('07-16 09:00'))).toBe('green');
  expect(colourOf(promise, in2026('07-16 10:00:01'))).toBe('red');
});

test('reminders come at amber, orange and red, and then no more', () => {
  const { amber, orange, red } = colourMoments(D01);
  expect(nextColourAt(D01, in2026('03-09 10:00'))).toBe(amber);
  expect(nextColourAt(D01, amber)).toBe(orange);
  expect(nextColourAt(D01, orange)).toBe(red);
  expect(nextColourAt(D01, red)).toBeNull();
});
