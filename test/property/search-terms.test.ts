import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexText, matchExpression } from '../../shared/domain/search-terms.ts';

/** What the search engine does with one phrase: its words in a row, the last one perhaps only begun. */
function hasPhrase(words: readonly string[], phrase: string, begun: boolean): boolean {
  const wanted = phrase.split(' ');
  return words.some((_, first) =>
    wanted.every((word, index) => {
      const found = words[first + index] ?? '';
      return begun && index === wanted.length - 1 ? found.startsWith(word) : found === word;
    }),
  );
}

function finds(text: string, typed: string): boolean {
  const expression = matchExpression(typed);
  const words = indexText(text).split(' ');
  return expression.split(' AND ').every((part) => {
    const [, phrase = '', star = ''] = /^"([^"]*)"( \*)?$/u.exec(part) ?? [];
    return hasPhrase(words, phrase, star !== '');
  });
}

const han = fc.constantFrom(...Array.from('退款投诉银行卡𠮷㐂费'));
const word = fc.array(han, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
const story = fc.array(fc.oneof(word, fc.constantFrom('，', ' ', 'ETC', '100', '。')), {
  maxLength: 12,
});

test('a Chinese word is found exactly where the text contains it', () => {
  fc.assert(
    fc.property(story, word, (parts, typed) => {
      const text = parts.join('');
      expect(finds(text, typed)).toBe(text.includes(typed));
    }),
    { numRuns: 2000 },
  );
});

test('every piece of two or more characters of a text finds the text', () => {
  fc.assert(
    fc.property(word, fc.nat(7), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
      const piece = Array.from(text)
        .slice(from, from + length)
        .join('');
      fc.pre(piece !== '');
      expect(finds(`前，${text}`, piece)).toBe(true);
    }),
  );
});

test('nothing a person types reaches the engine as an operator', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(matchExpression(typed)).toMatch(/^(?:"[\p{L}\p{N} ]+"(?: \*)?(?: AND (?!$)|$))*$/u);
    }),
  );
});
