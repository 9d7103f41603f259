import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { findPoppler } from '../../host/tools.ts';

/** The words of a PDF without blanks, and its fonts one a line. */
export type Paper = { readonly words: string; readonly fonts: readonly string[] };

export function readPdf(file: string): Paper {
  const tools = findPoppler();
  if (tools === null) throw new Error('no poppler');
  const read = (program: string, args: readonly string[]): string =>
    execFileSync(program, args, { encoding: 'utf8' });
  return {
    words: read(tools.pdftotext, ['-layout', file, '-']).replaceAll(/\s/gu, ''),
    fonts: read(tools.pdffonts, [file]).trim().split('\n').slice(2),
  };
}

/** Every font is in the file, as outlines and not as drawings (Type 3). */
export function expectOwnFonts({ fonts }: Paper): void {
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/CID TrueType.* yes yes yes /u);
}
