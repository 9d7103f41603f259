import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import { waiverHits } from '../../shared/domain/waiver.ts';

const sign = fc.constantFrom('', '', ' ', '　', '，', '-', '*', '\n', '\u200B', '、', '“');
const plain = WAIVER_WORDS.filter((entry) => !entry.includes('…'));

test('blanks and signs between the characters never hide an entry', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...plain),
      fc.array(sign, { minLength: 12, maxLength: 12 }),
      (entry, signs) => {
        const spread = Array.from(entry, (char, index) => char + (signs[index] ?? '')).join('');
        expect(waiverHits(`客户同意：${spread}退费`, WAIVER_WORDS)).toContain(entry);
      },
    ),
  );
});
