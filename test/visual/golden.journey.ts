import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { findPoppler } from '../host/tools.ts';
import { goldenPapers } from '../support/golden-papers.ts';
import type { GoldenPaper } from '../support/golden-papers.ts';
import { dotsApart, fromPng, readPgm, toPng } from './grey-picture.ts';
import type { GreyPicture } from './grey-picture.ts';
import { folder, pdfOf, withPrinter } from './printed-form.ts';

withPrinter();

const TEXTS = join(import.meta.dirname, 'golden');
const PICTURES = join(import.meta.dirname, 'papers');
/** `npm run test:visual:update`: keep the papers as they are now. */
const KEEPING = process.env['UPDATE_PICTURES'] === '1';
/** Dots to the inch of a kept picture: words are compared as text, rules and places by picture. */
const RESOLUTION = '60';
/** Versions of Poppler draw the edges of a character a little differently. */
const MOST_DOTS_APART = 40;

const run = promisify(execFile);
const PAPERS = goldenPapers();
const seen = new Set<string>();

type Printed = {
  readonly pages: readonly string[];
  readonly sizes: readonly string[];
  readonly pictures: readonly GreyPicture[];
};

async function printed(paper: GoldenPaper): Promise<Printed> {
  const tools = findPoppler();
  if (tools === null) throw new Error('no poppler');
  const file = await pdfOf(paper.name, paper.title, paper.markup);
  const pictures = join(folder, `${paper.name}-pictures`);
  mkdirSync(pictures);
  const [text, info] = await Promise.all([
    run(tools.pdftotext, ['-layout', file, '-']),
    run(tools.pdfinfo, ['-f', '1', '-l', '99', file]),
    run(tools.pdftoppm, ['-gray', '-r', RESOLUTION, file, join(pictures, 'p')]),
  ]);
  return {
    pages: text.stdout.split('\f').filter((page) => page.trim() !== ''),
    sizes: [...info.stdout.matchAll(/^Page +\d+ size: +(.*)$/gmu)].map(([, size = '']) => size),
    pictures: readdirSync(pictures)
      .toSorted((one, other) => one.localeCompare(other))
      .map((name) => readPgm(readFileSync(join(pictures, name)))),
  };
}

/** Lines with their words, without what only sets them apart. */
function tidy(page: string): string {
  return page
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/gu, ' '))
    .filter((line) => line !== '')
    .join('\n');
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** The page is A4, numbered, and headed like the first one. */
function expectPage(paper: GoldenPaper, { pages, sizes }: Printed, index: number): void {
  const words = bare(pages[index] ?? '');
  expect(words).toContain(`第${String(index + 1)}页共${String(pages.length)}页`);
  expect(words).toContain(bare(paper.title));
  expect(words).toContain('示例银行滨江支行');
  const [, width, height] = /^([\d.]+) x ([\d.]+) pts/u.exec(sizes[index] ?? '') ?? [];
  const [short, long] = [595, 842];
  expect(Math.abs(Number(width) - (paper.landscape ? long : short))).toBeLessThan(1.5);
  expect(Math.abs(Number(height) - (paper.landscape ? short : long))).toBeLessThan(1.5);
}

function comparePicture(name: string, picture: GreyPicture): void {
  const file = join(PICTURES, `${name}.png`);
  seen.add(`${name}.png`);
  if (KEEPING) {
    writeFileSync(file, toPng(picture));
    return;
  }
  expect(existsSync(file), `${name} was never kept`).toBe(true);
  expect(dotsApart(fromPng(readFileSync(file)), picture), name).toBeLessThan(MOST_DOTS_APART);
}

async function printGroup(papers: readonly GoldenPaper[]): Promise<string> {
  const sections: string[] = [];
  for (const paper of papers) {
    const print = await printed(paper);
    expect(print.sizes.length).toBe(print.pages.length);
    print.pages.forEach((page, index) => {
      expectPage(paper, print, index);
      const place = `${paper.name} ${String(index + 1)}/${String(print.pages.length)}`;
      sections.push(`=== ${place}\n${tidy(page)}\n`);
    });
    print.pictures.forEach((picture, index) => {
      comparePicture(`${paper.name}-${String(index + 1)}`, picture);
    });
  }
  return sections.join('\n');
}

test.each([...PAPERS.keys()])('%s says and looks as it was judged', async (group) => {
  const text = await printGroup(PAPERS.get(group) ?? []);
  const file = join(TEXTS, `${group.toLowerCase()}.txt`);
  if (KEEPING) writeFileSync(file, text);
  const kept = readFileSync(file, 'utf8');
  if (bare(text) !== bare(kept)) expect(text).toBe(kept);
});

afterAll(() => {
  // A picture of a paper that is no more would never be looked at again.
  const whole = [...PAPERS.values()].flat().every(({ name }) => seen.has(`${name}-1.png`));
  if (!whole) return;
  const left = readdirSync(PICTURES).filter((name) => !seen.has(name));
  if (KEEPING) {
    for (const name of left) rmSync(join(PICTURES, name));
  } else {
    expect(left).toEqual([]);
  }
});
