import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { send } from '../../electron/browser/answers.ts';
import { createPdfMaker } from '../../electron/browser/pdf-maker.ts';
import { isProgram, unixPlaces } from '../../electron/link/find-browser.ts';
import { pageAnswer } from '../../electron/link/page-files.ts';
import { createPrintPages } from '../../electron/link/print-pages.ts';
import { wordFile } from '../../electron/services/word-sheet.ts';
import { moment } from '../../shared/domain/day.ts';
import { FORMS, renderForm } from '../../shared/forms/catalog.ts';
import type { RenderedForm } from '../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import type { Copy, FormCode } from '../../shared/forms/record.ts';
import { sheetTree, textOf } from '../../shared/forms/sheet-tree.ts';
import { aCase } from '../support/sample-case.ts';
import { aFormRecord } from '../support/sample-record.ts';
import { root } from './launched.ts';
import { findPoppler } from './tools.ts';

const PRINT = { count: 1, at: moment('2026-03-18T11:30:00'), by: '何岚', code: 'ABCD2345' };
const RENDERER = join(root, 'out', 'renderer');
const LIMIT_MS = 120_000;

type Sheet = {
  readonly name: string;
  readonly form: RenderedForm;
  readonly bilingual: boolean;
};

function sheetFor(code: FormCode, copy: Copy, bilingual: boolean): Sheet {
  const one = code === 'F16' ? aCase({ facts: { onSpotResolved: true } }) : aCase();
  const form = renderForm(code, aFormRecord({ copy, bilingual, case: one }));
  return { name: `${code}-${copy}-${bilingual ? 'both' : 'zh'}`, form, bilingual };
}

/** Every form, as customer and as internal copy, in one language and in two. */
function sheets(): readonly Sheet[] {
  return [false, true].flatMap((bilingual) =>
    FORM_CODES.flatMap((code) =>
      FORMS[code].copies
        .filter((copy) => copy !== 'archive')
        .map((copy) => sheetFor(code, copy, bilingual)),
    ),
  );
}

function programAt(name: string): string | null {
  return unixPlaces(name, process.env).find((place) => isProgram(place)) ?? null;
}

function told(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' });
}

function programs(): { readonly office: string } | string {
  const office = programAt('soffice');
  if (office === null) {
    return 'check:word needs LibreOffice (soffice): install it, e.g. "apt-get install libreoffice-writer".';
  }
  if (findPoppler() === null) return 'check:word needs poppler (pdfinfo, pdftotext).';
  const lister = programAt('fc-list');
  const fonts = lister === null ? '' : told(lister, [':lang=zh-cn', 'family']);
  if (fonts.trim() === '') {
    return 'check:word needs a Chinese font that LibreOffice can use, e.g. "apt-get install fonts-noto-cjk".';
  }
  return { office };
}

/** Letters of a PDF page by page, without blanks. */
function pagesOf(file: string): readonly string[] {
  const text = told(findPoppler()?.pdftotext ?? '', ['-layout', file, '-']);
  const pages = text.split('\f');
  return pages.slice(0, -1).map((page) => page.replaceAll(/\s/gu, ''));
}

async function paperFiles(folder: string, all: readonly Sheet[]): Promise<void> {
  const pages = createPrintPages(RENDERER);
  const pdfs = createPdfMaker(folder);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const [, first, id = ''] = path.split('/');
    const page = async (): Promise<void> => {
      const sight = { language: 'zh-CN', locked: false };
      send(response, first === 'print' ? pages.take(id) : await pageAnswer(RENDERER, path, sight));
    };
    void page();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  for (const { name, form } of all) {
    const id = pages.add(form.page(PRINT), form.title);
    writeFileSync(
      join(folder, `${name}.paper.pdf`),
      await pdfs.make(`http://127.0.0.1:${port}/print/${id}`),
    );
  }
  await pdfs.end();
  server.close();
}

async function wordFiles(folder: string, all: readonly Sheet[], office: string): Promise<void> {
  for (const { name, form, bilingual } of all) {
    const { dense } = FORMS[form.code];
    const { title, parts } = form;
    const foot = form.foot(PRINT);
    writeFileSync(
      join(folder, `${name}.docx`),
      await wordFile({ title, ...parts, foot, dense, bilingual }),
    );
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const files = all.map(({ name }) => join(folder, `${name}.docx`));
  const options = { stdio: 'ignore', timeout: LIMIT_MS } as const;
  execFileSync(
    office,
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
    options,
  );
}

function counts(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const letter of text) found.set(letter, (found.get(letter) ?? 0) + 1);
  return found;
}

/** Letters of the form that the Word file does not show, or not as often. */
function lostLetters(form: string, word: string): readonly string[] {
  const shown = counts(word);
  return [...counts(form.replaceAll(/\s/gu, ''))].flatMap(([letter, count]) =>
    (shown.get(letter) ?? 0) < count ? [letter] : [],
  );
}

/** What is wrong with the Word copy of one sheet, in words; nothing when it opens to the same pages. */
function faults(folder: string, { name, form }: Sheet): readonly string[] {
  const paper = pagesOf(join(folder, `${name}.paper.pdf`));
  const word = pagesOf(join(folder, `${name}.pdf`));
  const lost = lostLetters(textOf(sheetTree(form.content)), word.join(''));
  process.stdout.write(
    `${name.padEnd(22)} paper ${String(paper.length)}  word ${String(word.length)}  lost ${String(lost.length)}\n`,
  );
  const unnumbered = word.filter(
    (page, index) => !page.includes(`第${String(index + 1)}页共${String(word.length)}页`),
  );
  return [
    ...(paper.length === word.length
      ? []
      : [`${name}: ${String(paper.length)} pages on paper, ${String(word.length)} in Word`]),
    ...(lost.length === 0 ? [] : [`${name}: lost ${lost.join(' ')}`]),
    ...(unnumbered.length === 0 ? [] : [`${name}: a page without its number`]),
  ];
}

async function main(): Promise<number> {
  const found = programs();
  if (typeof found === 'string') {
    process.stderr.write(`${found}\n`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ansu-word-'));
  try {
    const all = sheets();
    await paperFiles(folder, all);
    await wordFiles(folder, all, found.office);
    const wrong = all.flatMap((sheet) => faults(folder, sheet));
    for (const line of wrong) process.stderr.write(`${line}\n`);
    process.stdout.write(`${String(all.length)} sheets, ${String(wrong.length)} faults\n`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    if (process.env['ANSU_KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
    else process.stdout.write(`${folder}\n`);
  }
}

process.exitCode = await main();
