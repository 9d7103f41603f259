import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, rootSwitches } from '../../electron/link/find-browser.ts';
import { printPage } from '../../electron/link/page-files.ts';
import { moment } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/money.ts';
import { FORMS, renderForm } from '../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import type { Copy, FormCode, FormRecord } from '../../shared/forms/record.ts';
import { root } from '../host/launched.ts';
import { findPoppler } from '../host/tools.ts';
import { aCase, aDraft } from '../support/sample-case.ts';
import { aFormRecord } from '../support/sample-record.ts';

const PRINT = { count: 2, at: moment('2026-03-18T11:30:00'), by: '何岚', code: 'ABCD2345' };
const rendererFolder = join(root, 'out', 'renderer');
const folder = mkdtempSync(join(tmpdir(), 'ansu-forms-'));
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium');
  browser = await chromium.launch({ executablePath, args: [...rootSwitches()] });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The form in the built print frame, as a file. */
function frameFile(code: FormCode, known: Partial<FormRecord>, by = PRINT.by): string {
  const base = `<head><base href="${pathToFileURL(rendererFolder).href}/">`;
  const frame = readFileSync(join(rendererFolder, 'print.html'), 'utf8')
    .replaceAll(' crossorigin', '')
    .replace('<head>', base);
  const form = renderForm(code, aFormRecord(known));
  const file = join(folder, `${code}.html`);
  writeFileSync(file, printPage(frame, form.page({ ...PRINT, by }), form.title));
  return file;
}

type Paper = {
  readonly pages: readonly string[];
  readonly words: string;
  readonly fonts: readonly string[];
};

function paperOf(file: string): Paper {
  const tools = findPoppler();
  if (tools === null) throw new Error('no poppler');
  const read = (program: string, args: readonly string[]) =>
    execFileSync(program, args, { encoding: 'utf8' });
  const text = read(tools.pdftotext, ['-layout', file, '-']);
  const fonts = read(tools.pdffonts, [file]).trim().split('\n').slice(2);
  return {
    pages: text.split('\f').filter((sheet) => sheet.trim() !== ''),
    words: text.replaceAll(/\s/gu, ''),
    fonts,
  };
}

async function print(
  code: FormCode,
  known: Partial<FormRecord> = {},
  by = PRINT.by,
): Promise<Paper> {
  await page.goto(pathToFileURL(frameFile(code, known, by)).href);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const file = join(folder, `${code}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  return paperOf(file);
}

function expectWholePages({ pages, fonts }: Paper, code: FormCode): void {
  pages.forEach((sheet, index) => {
    const words = sheet.replaceAll(/\s/gu, '');
    expect(words).toContain(`第${String(index + 1)}页共${String(pages.length)}页`);
    expect(words).toContain('校验码：ABCD2345');
    expect(words).toContain('打印人：何岚');
    expect(words).toContain('第2次打印');
    expect(words).toContain(`${code}第${String(FORMS[code].version)}版`);
    expect(words).toContain('示例银行滨江支行');
  });
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(font).toMatch(/(?:NotoSansSC|AnsuTicks|LXGWWenKai).*CID TrueType.* yes yes yes /u);
  }
}

/** On the usual case one page; the whole record two, of which the customer is given one. */
function usualPages(code: FormCode, copy: Copy): number {
  return code === 'F02' && copy !== 'customer' ? 2 : 1;
}

test.each(FORM_CODES)(
  '%s prints on A4 with its own fonts, head and foot on every page',
  async (code) => {
    for (const copy of FORMS[code].copies) {
      const one = code === 'F16' ? aCase({ facts: { onSpotResolved: true } }) : aCase();
      const paper = await print(code, { copy, case: one });
      expectWholePages(paper, code);
      expect(paper.pages.length).toBe(usualPages(code, copy));
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

async function boxOf(
  part: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(part).boundingBox();
  if (box === null) throw new Error(`${part} is not on the page`);
  return box;
}

test('a long foot takes a second line and stands clear of the text and of the code mark', async () => {
  const by = '阿卜杜拉·买买提·艾则孜江·吾斯曼·买合木提江';
  const caseNo = 'TS-0101ABCD0101-20260311-0001A';
  for (const bilingual of [false, true]) {
    const paper = await print('F02', { bilingual, case: { ...aCase(), caseNo } }, by);
    for (const sheet of paper.pages) expect(sheet.replaceAll(/\s/gu, '')).toContain(by);
    await page.emulateMedia({ media: 'print' });
    const [last, mark, foot] = [
      await boxOf('.foot > span:nth-last-of-type(2)'),
      await boxOf('.code-mark'),
      await boxOf('.foot'),
    ];
    await page.emulateMedia({ media: null });
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
