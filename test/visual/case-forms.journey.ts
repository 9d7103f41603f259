import { expect, test } from 'vitest';
import type { FormCode, FormRecord } from '../../shared/forms/record.ts';
import { anExtremeCase, SENTENCE_END, textOf } from '../support/extreme-case.ts';
import { anEventfulCase } from '../support/sample-special.ts';
import { expectWholePages, print, withPrinter } from './printed-form.ts';

withPrinter();

/** F03 is signed row by row. */
const SIGNED_AT_THE_END: ReadonlySet<FormCode> = new Set<FormCode>([
  'F06',
  'F07',
  'F08',
  'F10',
  'F11',
  'F13',
  'F14',
  'F20',
]);
/** Pages of the fullest case, and the lengths of the texts that have to stand on them whole. */
const EXTREMES: readonly (readonly [
  code: FormCode,
  sheet: FormRecord['sheet'],
  pages: number,
  lengths: readonly number[],
])[] = [
  ['F03', null, 9, [4000, 1000, 1000, 1000, 1000, 1000, 1000, 1000]],
  ['F06', null, 1, [1000]],
  ['F07', null, 9, [4000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000]],
  ['F08', null, 2, [1000, 1000]],
  ['F10', null, 3, [1000, 2000, 1000, 500]],
  ['F11', 'application', 2, [1000, 2000]],
  ['F11', 'reply', 3, [1000, 2000, 1000, 1000]],
  [
    'F13',
    null,
    13,
    [2000, 500, 2000, 2000, 1000, 4000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000],
  ],
  ['F14', 'application', 2, [2000]],
  ['F14', 'decision', 4, [2000, 4000]],
  ['F20', null, 2, [200, 1000, 200]],
];

function sentences(text: string): number {
  return text.split(SENTENCE_END).length - 1;
}

test.each(EXTREMES)(
  '%s of the fullest case (%s) loses no text and keeps its signatures together',
  async (code, sheet, pages, lengths) => {
    const paper = await print(code, { case: anExtremeCase(), sheet });
    expectWholePages(paper, code);
    expect(paper.pages.length).toBe(pages);
    const wanted = lengths.map((length) => sentences(textOf(length)));
    expect(sentences(paper.words)).toBe(wanted.reduce((sum, count) => sum + count, 0));
    const last = (paper.pages.at(-1) ?? '').replaceAll(/\s/gu, '');
    if (SIGNED_AT_THE_END.has(code)) expect(last).toContain('日期：年月日');
  },
);

test('thirty materials and five representatives stand on the forms', async () => {
  const one = anExtremeCase();
  const record = await print('F02', { case: one });
  expectWholePages(record, 'F02');
  for (let index = 1; index <= 30; index += 1) {
    expect(record.words).toContain(`材料${String(index)}：`);
  }
  const registration = await print('F01', { case: one });
  expectWholePages(registration, 'F01');
  for (const name of ['代表甲', '代表乙', '代表丙', '代表丁', '代表戊']) {
    expect(registration.flow.join('').replaceAll(/\s/gu, '')).toContain(name);
  }
});

const ENGLISH: readonly (readonly [code: FormCode, title: string, pages: number])[] = [
  ['F06', 'Noticeofextension', 1],
  ['F07', 'Transferandfollow-upslip', 1],
  ['F11', 'Creditdispute:reply', 1],
  ['F13', 'Major-eventreport', 1],
  ['F14', 'Reviewdecision', 1],
  ['F20', 'Returnandexchangeslip', 1],
];

test('with both languages the forms of some cases say their English under the Chinese', async () => {
  for (const [code, title, pages] of ENGLISH) {
    const paper = await print(code, { case: anEventfulCase(), bilingual: true });
    expectWholePages(paper, code);
    expect(paper.pages.length, code).toBe(pages);
    expect(paper.words).toContain(title);
  }
});
