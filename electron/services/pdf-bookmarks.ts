import { partsOf, sheetTree, textOf } from '../../shared/forms/sheet-tree.ts';

const TITLE = /(\/Title <FEFF)([0-9A-F]+)(>\s*\/Dest)/gu;

function sorted(text: string): string {
  return Array.from(text).toSorted().join('');
}

function lettersOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function hexOf(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

/** The heading that this bookmark says several times over; null when it says each once. */
function repeated(bookmark: string, headings: readonly string[]): string | null {
  const letters = bookmark.replaceAll(/\s/gu, '');
  const found = headings.find((heading) => {
    const own = heading.replaceAll(/\s/gu, '');
    const times = letters.length / own.length;
    return times > 1 && sorted(letters) === sorted(own.repeat(times));
  });
  return found ?? null;
}

/** The headings of a sheet as they are read, English beneath included. */
export function headingsOf(content: string): readonly string[] {
  const headings = partsOf(sheetTree(content), ({ tag }) => tag === 'h1' || tag === 'h2');
  return headings.map((heading) => textOf(heading).replaceAll(/\s+/gu, ' ').trim());
}

/**
 * Chromium writes a heading that stands at the top of every page as many times into its bookmark. The text is put
 * right in place: blanks inside a number of letters mean nothing, so every place in the file stays where it was.
 */
export function withPlainBookmarks(pdf: Uint8Array, headings: readonly string[]): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1');
  const put = file.replaceAll(TITLE, (whole, before: string, hex: string, after: string) => {
    const heading = repeated(lettersOf(hex), headings);
    return heading === null || hexOf(heading).length > hex.length
      ? whole
      : `${before}${hexOf(heading).padEnd(hex.length)}${after}`;
  });
  return Uint8Array.from(Buffer.from(put, 'latin1'));
}
