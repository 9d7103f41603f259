import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, tabLine, textCells } from '../../shared/forms/table-text.ts';

const YES_NO = { yes: '是', no: '否' };
const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), {
  minLength: 1,
  maxLength: 6,
});
const nasty = fc.array(
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\r', '\t', "'", ' ', '一', 'a'),
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 6 },
);

/** Takes one line of CSV apart, sign by sign. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [''];
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    const last = cells.length - 1;
    if (sign === '"' && quoted && line.charAt(at + 1) === '"') {
      cells[last] += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) cells.push('');
    else cells[last] += sign;
  }
  return cells;
}

test('what is read from CSV is what was written, but for the sign before what looks like a formula', () => {
  fc.assert(
    fc.property(fc.oneof(texts, nasty), (row) => {
      const line = csvLine(textCells(row), YES_NO);
      expect(line.endsWith('\r\n')).toBe(true);
      const read = cellsOf(line.slice(0, -2));
      expect(read).toHaveLength(row.length);
      for (const [place, cell] of read.entries()) {
        expect(cell).not.toMatch(/^[\s]*[=+\-@]/u);
        expect([row[place], `'${row[place] ?? ''}`]).toContain(cell);
      }
    }),
  );
});

test('a line of text has as many cells as were written, none like a formula', () => {
  fc.assert(
    fc.property(fc.oneof(texts, nasty), (row) => {
      const line = tabLine(textCells(row), YES_NO);
      const cells = line.slice(0, -2).split('\t');
      expect(cells).toHaveLength(row.length);
      for (const cell of cells) expect(cell).not.toMatch(/[\r\n]|^\s*[=+\-@]/u);
    }),
  );
});
