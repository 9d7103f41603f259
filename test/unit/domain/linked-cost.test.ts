import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { addDays, at, day } from '../../../shared/domain/day.ts';
import { caseId } from '../../../shared/domain/ids.ts';
import { linkedCostOf, repeatsCase } from '../../../shared/domain/linked-cost.ts';
import { aCaseInExecution, aCaseWithChoice } from '../../support/case-on-its-way.ts';

const FIRST = day('2026-03-04');

function aRepeat(id: string, of: string | null, after: number, from: Case): Case {
  const receivedAt = at(addDays(FIRST, after), '10:00');
  const parentCaseId = of === null ? null : caseId(of);
  return { ...from, id: caseId(id), parentCaseId, facts: { ...from.facts, receivedAt } };
}

function costOf(c: Case, all: readonly Case[]): number {
  const links = {
    load: (id: Case['id']) => all.find((one) => one.id === id) ?? null,
    repeatsOf: (id: Case['id']) =>
      all.filter(({ parentCaseId }) => parentCaseId === id).map((one) => one.id),
  };
  return linkedCostOf(c, links, 90);
}

const PAID = aCaseInExecution(150_000);
const OPEN = aCaseWithChoice(80_000);

test('what an earlier case was approved for counts for ninety days, not for ninety-one', () => {
  const earlier = aRepeat('a', null, 0, PAID);
  const within = aRepeat('b', 'a', 90, OPEN);
  const beyond = aRepeat('b', 'a', 91, OPEN);
  expect(costOf(within, [earlier, within])).toBe(150_000);
  expect(costOf(beyond, [earlier, beyond])).toBe(0);
});

test('a case repeats those it is linked to, through others too, and a ring of links ends', () => {
  const root = aRepeat('a', null, 0, OPEN);
  const all = [root, aRepeat('b', 'a', 1, OPEN), aRepeat('c', 'b', 2, OPEN)];
  const load = (id: Case['id']): Case | null => all.find((one) => one.id === id) ?? null;
  expect(repeatsCase(caseId('c'), caseId('a'), load)).toBe(true);
  expect(repeatsCase(caseId('a'), caseId('c'), load)).toBe(false);
  const ring = (id: Case['id']): Case | null => aRepeat(id, id === 'a' ? 'b' : 'a', 0, OPEN);
  expect(repeatsCase(caseId('a'), caseId('c'), ring)).toBe(false);
});

test('what is only chosen or asked for does not count yet', () => {
  const earlier = aRepeat('a', null, 0, OPEN);
  const later = aRepeat('b', 'a', 10, OPEN);
  expect(costOf(later, [earlier, later])).toBe(0);
});

test('the chain is followed both ways and to its side, so that moving a cost along it hides nothing', () => {
  const root = aRepeat('a', null, 0, OPEN);
  const left = aRepeat('b', 'a', 20, PAID);
  const right = aRepeat('c', 'a', 30, PAID);
  const below = aRepeat('d', 'b', 40, PAID);
  const all = [root, left, right, below];
  expect(costOf(root, all)).toBe(450_000);
  expect(costOf(left, all)).toBe(300_000);
  expect(costOf(right, all)).toBe(300_000);
  expect(costOf(below, all)).toBe(300_000);
});

test('a chain that bites its tail is walked once', () => {
  const one = aRepeat('a', 'b', 0, PAID);
  const other = aRepeat('b', 'a', 5, PAID);
  expect(costOf(one, [one, other])).toBe(150_000);
});

test('a case whose record is gone breaks nothing', () => {
  expect(costOf(aRepeat('b', 'gone', 5, OPEN), [])).toBe(0);
});
