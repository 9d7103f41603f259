import { expect, test } from 'vitest';
import { headingsOf, withPlainBookmarks } from '../../../electron/services/pdf-bookmarks.ts';
import { mergedPdf } from '../../../electron/services/pdf-merge.ts';
import { StrangePdfError, pdfParts, pdfText } from '../../../electron/services/pdf-parts.ts';
import { tinyPdf } from '../../support/tiny-pdf.ts';

const SHEETS = [
  { pdf: tinyPdf(2, '登记表'), name: 'TS-1 登记表' },
  { pdf: tinyPdf(1, '告知书'), name: 'TS-2 告知书' },
];

/** Every object that is named is there. */
function expectWhole(pdf: Uint8Array): void {
  const { objects } = pdfParts(pdf);
  for (const [number, { text }] of objects) {
    const named = text.replaceAll(/\((?:\\[^]|[^\\()])*\)/gu, '').matchAll(/(\d+) 0 R/gu);
    for (const [, other] of named) {
      expect(objects.has(Number(other)), `${String(number)} names ${String(other)}`).toBe(true);
    }
  }
}

test('many sheets become one file of all their pages, in their order', () => {
  const whole = mergedPdf(SHEETS, '批量打印');
  expectWhole(whole);
  const { objects, root } = pdfParts(whole);
  const texts = [...objects.values()].map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('<</Type /Page\n'))).toHaveLength(3);
  expect(objects.get(root)?.text).toContain('/Lang (zh-CN)');
  expect(objects.get(1)?.text).toContain('/Count 3');
});

test('each sheet stands below a bookmark of its name, beside the next', () => {
  const texts = [...pdfParts(mergedPdf(SHEETS, '批量打印')).objects];
  const found = (name: string) =>
    texts.find(([, { text }]) => text.includes(pdfText(name)) && text.includes('/Dest'));
  const [first, second] = [found('TS-1 登记表'), found('TS-2 告知书')];
  expect(first?.[1].text).toContain(`/Next ${String(second?.[0])} 0 R`);
  expect(second?.[1].text).toContain(`/Prev ${String(first?.[0])} 0 R`);
  expect(found('告知书')?.[1].text).toContain(`/Parent ${String(second?.[0])} 0 R`);
});

test('pages find the tags of their own sheet; words in brackets are left as they are', () => {
  const texts = [...pdfParts(mergedPdf(SHEETS, '批量打印')).objects.values()].map(
    ({ text }) => text,
  );
  const keys = texts.flatMap((text) => /\/StructParents (\d+)/u.exec(text)?.[1] ?? []);
  expect(keys).toEqual(['0', '1', '2']);
  const trees = texts.filter((text) => text.includes('/Nums'));
  expect(trees.map((text) => /\/Limits \[([^\]]*)/u.exec(text)?.[1])).toEqual(['0 1', '2 2']);
  expect(texts.filter((text) => text.includes('/Note (3 0 R is text)'))).toHaveLength(3);
  const ids = texts.flatMap((text) => /\/ID \(([^)]*)\)/u.exec(text)?.[1] ?? []);
  expect(new Set(ids).size).toBe(2);
});

test('a file that Chromium did not write is refused, not guessed at', () => {
  const strange = new TextEncoder().encode('%PDF-1.7 something else');
  expect(() => mergedPdf([{ pdf: strange, name: 'x' }], 'x')).toThrow(StrangePdfError);
});

test('a bookmark that says its heading once for each page says it once, in place', () => {
  const pdf = tinyPdf(3, '处理记录处理记录处理记录（单）（单）（单）');
  const headings = headingsOf('<h1>处理记录<small>（单）</small></h1><h2>告知</h2>');
  expect(headings).toEqual(['处理记录（单）', '告知']);
  const plain = withPlainBookmarks(pdf, headings);
  expect(plain.length).toBe(pdf.length);
  expectWhole(plain);
  const text = Buffer.from(plain).toString('latin1');
  expect(text).toMatch(new RegExp(`/Title ${pdfText('处理记录（单）').slice(0, -1)} *>`, 'u'));
  const once = tinyPdf(1, '告知');
  expect(withPlainBookmarks(once, headings)).toEqual(once);
});
