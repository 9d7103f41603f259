/** One numbered object of a PDF: what is written of it, and the bytes of its stream, if it has one. */
export type PdfObject = { readonly text: string; readonly stream: string };

/** A PDF taken apart. All text is Latin-1, so that every byte is one letter. */
export type PdfParts = {
  /** By their number; what was never used is missing. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** One more than the highest number. */
  readonly size: number;
  readonly root: number;
};

/** A file that Chromium would not write; nothing of it is guessed. */
export class StrangePdfError extends Error {
  override readonly name = 'StrangePdfError';
}

function found(text: string, pattern: RegExp, what: string): string {
  const [, value] = pattern.exec(text) ?? [];
  if (value === undefined) throw new StrangePdfError(what);
  return value;
}

/** The number of the object that stands under this name. */
export function referenceIn(text: string, name: string): number {
  return Number(found(text, new RegExp(`/${name} (\\d+) 0 R`, 'u'), name));
}

export function numberIn(text: string, name: string): number {
  return Number(found(text, new RegExp(`/${name} (\\d+)`, 'u'), name));
}

/** What stands between the brackets of this name. */
export function arrayIn(text: string, name: string): string {
  return found(text, new RegExp(`/${name} \\[([^\\]]*)\\]`, 'u'), name);
}

const STREAM = />>\s*stream\r?\n/u;

function objectIn(slice: string): PdfObject {
  const body = slice.slice(slice.indexOf('obj') + 'obj'.length, slice.lastIndexOf('endobj'));
  const stream = STREAM.exec(body);
  const cut = stream === null ? body.length : stream.index + '>>'.length;
  return { text: body.slice(0, cut).trim(), stream: body.slice(cut) };
}

/** Where each object begins, as the table at the end of the file says. */
function placesIn(table: string): readonly (readonly [number: number, place: number])[] {
  const lines = [...table.matchAll(/(\d{10}) \d{5} ([nf])/gu)];
  return lines.flatMap(([, place = '', used], number) =>
    used === 'n' ? [[number, Number(place)] as const] : [],
  );
}

/** Takes apart a PDF as Chromium writes it: one plain table of objects, none of them packed into another. */
export function pdfParts(pdf: Uint8Array): PdfParts {
  const file = Buffer.from(pdf).toString('latin1');
  const start = Number(found(file.slice(-64), /startxref\s+(\d+)\s/u, 'startxref'));
  const end = file.indexOf('trailer', start);
  if (!file.startsWith('xref', start) || end === -1) throw new StrangePdfError('xref');
  const places = placesIn(file.slice(start, end)).toSorted(([, a], [, b]) => a - b);
  const objects = places.map(([number, place], index) => {
    const [, next = start] = places[index + 1] ?? [];
    return [number, objectIn(file.slice(place, next))] as const;
  });
  const trailer = file.slice(end);
  return {
    objects: new Map(objects),
    size: numberIn(trailer, 'Size'),
    root: referenceIn(trailer, 'Root'),
  };
}

/** A text in the letters a PDF understands everywhere. */
export function pdfText(text: string): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
  return `<FEFF${hex}>`;
}

const HEAD = '%PDF-1.7\n%\u{D3}\u{EB}\u{E9}\u{E1}\n';

/** Puts a PDF together from its objects. */
export function pdfFile({ objects, size, root }: PdfParts, info: number): Uint8Array {
  const pieces = [HEAD];
  const places = new Map<number, number>();
  let place = HEAD.length;
  for (const [number, { text, stream }] of objects) {
    const piece = `${String(number)} 0 obj\n${text}${stream}${stream.endsWith('\n') ? '' : '\n'}endobj\n`;
    places.set(number, place);
    place += piece.length;
    pieces.push(piece);
  }
  const line = (number: number): string => {
    const at = places.get(number);
    return at === undefined
      ? '0000000000 65535 f \n'
      : `${String(at).padStart(10, '0')} 00000 n \n`;
  };
  const table = Array.from({ length: size }, (_, number) => line(number)).join('');
  const trailer = `<</Size ${String(size)}\n/Root ${String(root)} 0 R\n/Info ${String(info)} 0 R>>`;
  pieces.push(
    `xref\n0 ${String(size)}\n${table}trailer\n${trailer}\nstartxref\n${String(place)}\n%%EOF\n`,
  );
  return Uint8Array.from(Buffer.from(pieces.join(''), 'latin1'));
}
