import { expect, test } from 'vitest';
import { LexiconShape } from '../../../shared/contract/lexicon-shape.ts';
import { LEXICON } from '../../../shared/data/lexicon.ts';
import { LISTS } from '../../../shared/data/lists.ts';

test('the shipped lexicon is what a lexicon may be', () => {
  expect(LexiconShape.safeParse(LEXICON).success).toBe(true);
});

test('every category and branch cause of a term is in its list, and each word stands once', () => {
  const reasons = new Set(LISTS.reason.map(({ code }) => code));
  const causes = new Set(LISTS.branchCause.map(({ code }) => code));
  for (const { category, branchCause } of LEXICON) {
    if (category !== null) expect(reasons).toContain(category);
    if (branchCause !== null) expect(causes).toContain(branchCause);
  }
  expect(new Set(LEXICON.map(({ zh }) => zh)).size).toBe(LEXICON.length);
  expect(LEXICON.length).toBe(61);
});

test('a lexicon with a code twice, or a weight beyond five, is refused', () => {
  const [term] = LEXICON;
  expect(LexiconShape.safeParse([term, term]).success).toBe(false);
  expect(LexiconShape.safeParse([{ ...term, weight: 6 }]).success).toBe(false);
});
