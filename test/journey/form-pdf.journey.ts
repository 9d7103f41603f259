import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from '../../electron/browser/answers.ts';
import { createPdfMaker } from '../../electron/browser/pdf-maker.ts';
import { headingsOf, withPlainBookmarks } from '../../electron/services/pdf-bookmarks.ts';
import { mergedPdf } from '../../electron/services/pdf-merge.ts';
import { moment } from '../../shared/domain/day.ts';
import { pageAnswer } from '../../electron/link/page-files.ts';
import { createPrintPages } from '../../electron/link/print-pages.ts';
import { renderForm } from '../../shared/forms/catalog.ts';
import { aFormRecord } from '../support/sample-record.ts';
import { root } from '../host/launched.ts';
import { findPoppler } from '../host/tools.ts';

const PRINT = { count: 1, at: moment('2026-03-18T11:30:00'), by: '何岚', code: 'ABCD2345' };
const SIGHT = { language: 'zh-CN', locked: false };
const rendererFolder = join(root, 'out', 'renderer');
const folder = mkdtempSync(join(tmpdir(), 'ansu-pdf-'));
const pages = createPrintPages(rendererFolder);
const pdfs = createPdfMaker(folder);
let server: Server;
let origin = '';

async function sendPage(response: ServerResponse, path: string): Promise<void> {
  send(response, await pageAnswer(rendererFolder, path, SIGHT));
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const [, first, id = ''] = path.split('/');
    if (first === 'print') send(response, pages.take(id));
    else void sendPage(response, path);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address === 'object') origin = `http://127.0.0.1:${String(address?.port)}`;
});

afterAll(async () => {
  await pdfs.end();
  server.close();
});

function poppler(name: 'pdftotext' | 'pdffonts' | 'pdfinfo', args: readonly string[]): string {
  return execFileSync(findPoppler()?.[name] ?? name, args, { encoding: 'utf8' });
}

/** The titles of the bookmarks, in their order. */
function bookmarks(pdf: string): readonly string[] {
  return [...pdf.matchAll(/\/Title <FEFF([0-9A-F]+ *)>\s*\/Dest/gu)].map(([, hex = '']) =>
    Buffer.from(hex.trimEnd(), 'hex').swap16().toString('utf16le'),
  );
}

async function printed(markup: string, title = '登记表'): Promise<string> {
  const file = join(mkdtempSync(join(folder, 'form-')), 'form.pdf');
  writeFileSync(file, await pdfs.make(`${origin}/print/${pages.add(markup, title)}`));
  return file;
}

test('the browser host prints Chinese with the bundled fonts, every form on its own', async () => {
  const first = await printed('<h1>个人客户投诉登记表</h1><p>要求退还 100.00 元 &lt;b&gt;</p>');
  const second = await printed(
    '<p>第二张表</p><script>document.body.textContent = "planted"</script>',
  );
  const text = poppler('pdftotext', ['-layout', first, '-']);
  expect(text).toContain('个人客户投诉登记表');
  expect(text).toContain('要求退还 100.00 元 <b>');
  const fonts = poppler('pdffonts', [first]);
  expect(fonts).toMatch(/NotoSansSC.*CID TrueType.*yes/);
  expect(fonts).not.toContain('Type 3');
  const other = poppler('pdftotext', ['-layout', second, '-']);
  expect(other).toContain('第二张表');
  expect(other).not.toContain('登记表');
  expect(other).not.toContain('planted');
});

test('the PDF has a title, a language, tags and a bookmark for each of its headings', async () => {
  const { page, title, content } = renderForm('F02', aFormRecord());
  const file = await printed(page(null), title);
  const told = poppler('pdfinfo', [file]);
  expect(told).toMatch(/^Title: +投诉处理记录表$/mu);
  expect(told).toMatch(/^Tagged: +yes$/mu);
  const structure = poppler('pdfinfo', ['-struct-text', file]);
  expect(structure).toMatch(/H1 [^]*投诉处理记录表[^]*H2 [^]*现场处置/u);
  const headings = headingsOf(content);
  const plain = withPlainBookmarks(readFileSync(file), headings);
  writeFileSync(file, plain);
  expect(poppler('pdftotext', ['-layout', file, '-'])).toContain('三个一定');
  const whole = Buffer.from(plain).toString('latin1');
  expect(whole).toContain('/Lang (zh-CN)');
  expect(bookmarks(whole).toSorted()).toEqual(headings.toSorted());
});

test('many sheets become one tagged PDF, each with its own page numbers and bookmark', async () => {
  const codes = ['F02', 'F01', 'F02'] as const;
  const sheets = [];
  for (const code of codes) {
    const { page, title } = renderForm(code, aFormRecord());
    const file = await printed(page(PRINT), title);
    sheets.push({ pdf: readFileSync(file), name: `TS-1 ${title}` });
  }
  const file = join(mkdtempSync(join(folder, 'batch-')), 'batch.pdf');
  writeFileSync(file, mergedPdf(sheets, '批量打印'));
  const text = poppler('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
  const numbers = text.map((one) => /第(\d)页 *共(\d)页/u.exec(one)?.slice(1).join('/'));
  expect(numbers).toEqual(['1/2', '2/2', '1/1', '1/2', '2/2']);
  expect(text.every((one) => one.includes('ABCD2345'))).toBe(true);
  const told = poppler('pdfinfo', [file]);
  expect(told).toMatch(/^Title: +批量打印$/mu);
  expect(told).toMatch(/^Tagged: +yes$/mu);
  const structure = poppler('pdfinfo', ['-struct-text', file]);
  expect(structure.match(/^ *Part$/gmu)).toHaveLength(3);
  expect(structure.match(/客户投诉登记表/gu)).not.toBeNull();
  const fonts = poppler('pdffonts', [file]).trim().split('\n').slice(2);
  for (const font of fonts) expect(font).toMatch(/CID TrueType.* yes yes yes /u);
  const names = bookmarks(readFileSync(file, 'latin1')).filter((name) => name.startsWith('TS-1'));
  expect(names).toEqual(['TS-1 投诉处理记录表', 'TS-1 客户投诉登记表', 'TS-1 投诉处理记录表']);
});

test('a page that cannot be fetched is a failure, and the next form prints', async () => {
  await expect(pdfs.make('http://127.0.0.1:9/print/x')).rejects.toThrow('page-not-loaded');
  expect(poppler('pdftotext', [await printed('<p>仍可打印</p>'), '-'])).toContain('仍可打印');
});

test('when the printing browser is closed its profile is gone', async () => {
  await printed('<p>表</p>');
  await pdfs.end();
  expect(readdirSync(folder).filter((name) => name.startsWith('browser-'))).toEqual([]);
});
