import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findChromium, rootSwitches } from '../../electron/link/find-browser.ts';
import type { Case } from '../../shared/domain/case.ts';
import { fen } from '../../shared/domain/money.ts';
import { CASE_FORMS } from '../../shared/forms/catalog-case.ts';
import { FORMS } from '../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import type { Copy, FormCode } from '../../shared/forms/record.ts';
import { sheetsOf } from '../../shared/forms/sheets.ts';
import { aCase, aDraft } from '../support/sample-case.ts';
import { anEventfulCase } from '../support/sample-special.ts';
import {
  boxesOf,
  expectWholePages,
  folder,
  frameFile,
  paperOf,
  print,
  withPrinter,
} from './printed-form.ts';

withPrinter();

/** On the usual case one page; the whole record two, of which the customer is given one. */
function usualPages(code: FormCode, copy: Copy): number {
  return code === 'F02' && copy !== 'customer' ? 2 : 1;
}

/** Forms of what happens in some cases only are printed of one to which all of it happened. */
function usualCase(code: FormCode): Case {
  if (code === 'F16') return aCase({ facts: { onSpotResolved: true } });
  return Object.hasOwn(CASE_FORMS, code) ? anEventfulCase() : aCase();
}

test.each(FORM_CODES)(
  '%s prints on A4 with its own fonts, head and foot on every page',
  async (code) => {
    const one = usualCase(code);
    for (const copy of FORMS[code].copies) {
      for (const { sheet, subjectId } of sheetsOf(code, one)) {
        const paper = await print(code, { copy, case: one, sheet, subjectId });
        expectWholePages(paper, code);
        expect(paper.pages.length).toBe(usualPages(code, copy));
      }
    }
  },
);

test('a form of a case that has just begun still prints, on one page', async () => {
  for (const code of ['F01', 'F15', 'CARD'] as const) {
    const paper = await print(code, { case: aDraft(), deadlines: [], copy: 'customer' });
    expectWholePages(paper, code);
    expect(paper.pages.length).toBe(1);
  }
});

test('four thousand characters flow over the pages, none is lost, the signatures stay together', async () => {
  const narrative = Array.from(
    { length: 500 },
    (_, index) => `第${String(1000 + index)}句话；`,
  ).join('');
  expect([...narrative].length).toBe(4000);
  const facts = { narrative, requestedAmount: fen(200_001) };
  const complainant = { gender: null, idType: null, idNo: null };
  const paper = await print('F01', { case: aCase({ facts, complainant }), copy: 'customer' });
  expectWholePages(paper, 'F01');
  expect(paper.pages.length).toBeGreaterThan(1);
  // A sentence may end on the next page: what stands between is that page's foot and head.
  const story = paper.pages
    .map((sheet) => sheet.replaceAll(/\s/gu, ''))
    .map((sheet) => sheet.replace(/^.*?客户联/u, '').replace(/TS-0101-20260311-0001F01.*$/u, ''))
    .join('');
  for (let index = 0; index < 500; index += 1) {
    expect(story).toContain(`第${String(1000 + index)}句`);
  }
  for (const words of ['¥2,000.01', '贰仟元零壹分', '139****0001', '（空）']) {
    expect(paper.words).toContain(words);
  }
  const last = (paper.pages.at(-1) ?? '').replaceAll(/\s/gu, '');
  for (const words of ['告知事项', '投诉人(内容属实)', '第一接待人', '受理人', '日期']) {
    expect(last).toContain(words);
  }
});

test('a list that runs over a page repeats its title and column heads', async () => {
  const checks = aCase().factChecks;
  const factChecks = Array.from({ length: 8 }, () => checks).flat();
  const paper = await print('F02', { case: aCase({ factChecks }) });
  expectWholePages(paper, 'F02');
  expect(paper.words.split('核实项').length - 1).toBeGreaterThan(1);
});

test('with both languages the registration keeps to one page', async () => {
  const paper = await print('F01', { bilingual: true, copy: 'customer' });
  expectWholePages(paper, 'F01');
  expect(paper.pages.length).toBe(1);
  expect(paper.words).toContain('Complaintregistrationform');
});

test('a long foot takes a second line and stands clear of the text and of the code mark', async () => {
  const by = '阿卜杜拉·买买提·艾则孜江·吾斯曼·买合木提江';
  const caseNo = 'TS-0101ABCD0101-20260311-0001A';
  for (const bilingual of [false, true]) {
    const paper = await print('F02', { bilingual, case: { ...aCase(), caseNo } }, by);
    for (const sheet of paper.pages) expect(sheet.replaceAll(/\s/gu, '')).toContain(by);
    const [last, mark, foot] = await boxesOf(
      '.foot > span:nth-last-of-type(2)',
      '.code-mark',
      '.foot',
    );
    if (last === undefined || mark === undefined || foot === undefined) throw new Error('no foot');
    expect(last.x + last.width + 7).toBeLessThan(mark.x);
    expect(last.y + last.height).toBeLessThanOrEqual(foot.y + foot.height);
    expect(mark.width * (25.4 / 96)).toBeGreaterThanOrEqual(13.99);
  }
});

test('rare characters of a name print with the bundled fonts, in the text layer too', async () => {
  const name = '𠮷𫖮㐂𪚥';
  const paper = await print('F01', { case: aCase({ complainant: { name } }), copy: 'customer' });
  expectWholePages(paper, 'F01');
  expect(paper.words).toContain(name);
  expect(paper.fonts.filter((font) => font.includes('LXGWWenKai'))).toHaveLength(1);
  const usual = await print('F01', { copy: 'customer' });
  expect(usual.fonts.filter((font) => font.includes('LXGWWenKai'))).toEqual([]);
});

test("the browser's own print command gives the same pages", async () => {
  const url = pathToFileURL(frameFile('F02', {})).href;
  const file = join(folder, 'command.pdf');
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const output = `--print-to-pdf=${file}`;
  execFileSync(
    findChromium() ?? '',
    [...rootSwitches(), '--headless', '--no-pdf-header-footer', profile, output, url],
    { stdio: 'ignore' },
  );
  const paper = paperOf(file);
  expectWholePages(paper, 'F02');
  expect(paper.pages.length).toBe(2);
  expect(paper.words).toBe((await print('F02')).words);
});
