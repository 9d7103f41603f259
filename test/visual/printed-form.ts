import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findChromium, rootSwitches } from '../../electron/link/find-browser.ts';
import { printPage } from '../../electron/link/page-files.ts';
import { moment } from '../../shared/domain/day.ts';
import { FORMS, renderForm } from '../../shared/forms/catalog.ts';
import type { FormCode, FormRecord } from '../../shared/forms/record.ts';
import { root } from '../host/launched.ts';
import { findPoppler } from '../host/tools.ts';
import { aFormRecord } from '../support/sample-record.ts';

const PRINT = { count: 2, at: moment('2026-03-18T11:30:00'), by: '何岚', code: 'ABCD2345' };
const rendererFolder = join(root, 'out', 'renderer');
export const folder = mkdtempSync(join(tmpdir(), 'ansu-forms-'));
let browser: Browser;
let page: Page;

/** Opens the browser that prints, and closes it with the tests of the file. */
export function withPrinter(): void {
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
}

/** The markup in the built print frame, as a file. */
export function framed(name: string, title: string, markup: string): string {
  const base = `<head><base href="${pathToFileURL(rendererFolder).href}/">`;
  const frame = readFileSync(join(rendererFolder, 'print.html'), 'utf8')
    .replaceAll(' crossorigin', '')
    .replace('<head>', base);
  const file = join(folder, `${name}.html`);
  writeFileSync(file, printPage(frame, markup, title));
  return file;
}

/** The form in the built print frame, as a file. */
export function frameFile(code: FormCode, known: Partial<FormRecord>, by = PRINT.by): string {
  const form = renderForm(code, aFormRecord(known));
  return framed(code, form.title, form.page({ ...PRINT, by }));
}

export type Paper = {
  readonly pages: readonly string[];
  /** The same, cell by cell. */
  readonly flow: readonly string[];
  readonly words: string;
  readonly fonts: readonly string[];
};

function sheetsIn(text: string): readonly string[] {
  return text.split('\f').filter((sheet) => sheet.trim() !== '');
}

export function paperOf(file: string): Paper {
  const tools = findPoppler();
  if (tools === null) throw new Error('no poppler');
  const read = (program: string, args: readonly string[]) =>
    execFileSync(program, args, { encoding: 'utf8' });
  const text = read(tools.pdftotext, ['-layout', file, '-']);
  const fonts = read(tools.pdffonts, [file]).trim().split('\n').slice(2);
  return {
    pages: sheetsIn(text),
    flow: sheetsIn(read(tools.pdftotext, [file, '-'])),
    words: text.replaceAll(/\s/gu, ''),
    fonts,
  };
}

/** The form of this record as a file of A4 pages. */
export async function print(
  code: FormCode,
  known: Partial<FormRecord> = {},
  by = PRINT.by,
): Promise<Paper> {
  return await openPrinted(frameFile(code, known, by));
}

async function toPdf(markupFile: string): Promise<string> {
  await page.goto(pathToFileURL(markupFile).href);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const file = markupFile.replace(/\.html$/u, '.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  return file;
}

/** A page that stands in the print frame already, as a file of A4 pages. */
export async function openPrinted(markupFile: string): Promise<Paper> {
  return paperOf(await toPdf(markupFile));
}

/** The markup of a paper as a file of A4 pages. */
export async function pdfOf(name: string, title: string, markup: string): Promise<string> {
  return await toPdf(framed(name, title, markup));
}

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where these parts of the open sheet stand when it is printed. */
export async function boxesOf(...parts: readonly string[]): Promise<readonly Box[]> {
  await page.emulateMedia({ media: 'print' });
  const boxes: Box[] = [];
  for (const part of parts) {
    const box = await page.locator(part).boundingBox();
    if (box === null) throw new Error(`${part} is not on the page`);
    boxes.push(box);
  }
  await page.emulateMedia({ media: null });
  return boxes;
}

/** Head, foot and page number on every page, in fonts of the house that are inside the file. */
export function expectWholePages({ pages, fonts }: Paper, code: FormCode): void {
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
