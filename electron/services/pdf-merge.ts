import {
  StrangePdfError,
  arrayIn,
  numberIn,
  pdfFile,
  pdfParts,
  pdfText,
  referenceIn,
} from './pdf-parts.ts';
import type { PdfObject, PdfParts } from './pdf-parts.ts';

/** One sheet of a batch: its own PDF, with its own page numbers, and the name of its bookmark. */
export type SheetPdf = { readonly pdf: Uint8Array; readonly name: string };

/** The objects that all sheets share, before those of the sheets. */
const SHARED = {
  pages: 1,
  structure: 2,
  parentTree: 3,
  ids: 4,
  outlines: 5,
  catalog: 6,
  info: 7,
  whole: 8,
};
const FIRST = 9;

type Sheet = {
  readonly parts: PdfParts;
  readonly name: string;
  readonly place: number;
  /** Added to the number of each object. */
  readonly shift: number;
  /** Added to the number under which a page finds its tags. */
  readonly keys: number;
};

type Shared = typeof SHARED;

function reference(number: number): string {
  return `${String(number)} 0 R`;
}

/** What stands in brackets of text is nobody's number. */
const TOKENS = /\((?:\\[^]|[^\\()])*\)|\b(\d+) 0 R\b|\/(StructParents?) (\d+)/gu;

/** The object with its numbers moved; the names of its tags are made its sheet's own. */
function moved({ text, stream }: PdfObject, { shift, keys, place }: Sheet): PdfObject {
  const own = text.replaceAll(
    TOKENS,
    (whole, number: string | undefined, name: string | undefined, key: string | undefined) => {
      if (number !== undefined) return reference(Number(number) + shift);
      if (name !== undefined) return `/${name} ${String(Number(key) + keys)}`;
      return whole.startsWith('(node')
        ? `(s${String(place).padStart(4, '0')}${whole.slice(1)}`
        : whole;
    },
  );
  return { text: own, stream };
}

/** The parts of a sheet that are hung into the whole: as they are numbered in its own file. */
function hooksOf({ objects, root }: PdfParts) {
  const textOf = (number: number): string => {
    const object = objects.get(number);
    if (object === undefined) throw new StrangePdfError('missing');
    return object.text;
  };
  const catalog = textOf(root);
  const [pages, structure, outlines] = ['Pages', 'StructTreeRoot', 'Outlines'].map((name) =>
    referenceIn(catalog, name),
  );
  if (pages === undefined || structure === undefined || outlines === undefined) {
    throw new StrangePdfError('catalog');
  }
  const tree = textOf(structure);
  return {
    textOf,
    pages,
    structure,
    outlines,
    parentTree: referenceIn(tree, 'ParentTree'),
    ids: tree.includes('/IDTree') ? referenceIn(tree, 'IDTree') : null,
    keys: numberIn(tree, 'ParentTreeNextKey'),
  };
}

type Hooks = ReturnType<typeof hooksOf>;

/** The tags of a sheet become a part of the whole's. */
function structureText({ textOf, structure }: Hooks, { shift }: Sheet): string {
  const children = referenceIn(textOf(structure), 'K') + shift;
  return `<</Type /StructElem\n/S /Part\n/P ${reference(SHARED.whole)}\n/K ${reference(children)}>>`;
}

/** Pages find their tags by number: those of a sheet come after those of the sheets before. */
function parentTreeText(
  { textOf, parentTree, keys: count }: Hooks,
  { shift, keys }: Sheet,
): string {
  const entries = [...arrayIn(textOf(parentTree), 'Nums').matchAll(/(\d+) (\d+) 0 R/gu)];
  const moved = entries.map(
    ([, key, object]) => `${String(Number(key) + keys)} ${reference(Number(object) + shift)}`,
  );
  const limits = `${String(keys)} ${String(keys + count - 1)}`;
  return `<</Limits [${limits}]\n/Nums [${moved.join(' ')}]>>`;
}

function firstPage({ textOf, pages }: Hooks): number {
  let at = pages;
  while (textOf(at).includes('/Kids')) {
    at = Number(/^\d+/u.exec(arrayIn(textOf(at), 'Kids').trim())?.[0] ?? '');
  }
  return at;
}

type Neighbours = { readonly before: number | null; readonly after: number | null };

/** The list of a sheet's bookmarks becomes one bookmark with those below it. */
function outlineText(hooks: Hooks, sheet: Sheet, { before, after }: Neighbours): string {
  const own = hooks.textOf(hooks.outlines);
  const [first, last] = ['First', 'Last'].map((name) => referenceIn(own, name) + sheet.shift);
  return [
    `<</Title ${pdfText(sheet.name)}`,
    `/Dest [${reference(firstPage(hooks) + sheet.shift)} /XYZ null null null]`,
    `/Parent ${reference(SHARED.outlines)}`,
    ...(before === null ? [] : [`/Prev ${reference(before)}`]),
    ...(after === null ? [] : [`/Next ${reference(after)}`]),
    `/First ${reference(first ?? 0)}`,
    `/Last ${reference(last ?? 0)}`,
    `/Count -${String(numberIn(own, 'Count'))}>>`,
  ].join('\n');
}

function withParent(text: string): string {
  return text.replace(/>>$/u, `\n/Parent ${reference(SHARED.pages)}>>`);
}

type Hung = { readonly sheet: Sheet; readonly hooks: Hooks };

function objectsOf(
  { sheet, hooks }: Hung,
  near: Neighbours,
): readonly (readonly [number, PdfObject])[] {
  const { shift, parts } = sheet;
  const replaced = new Map([
    [hooks.structure, structureText(hooks, sheet)],
    [hooks.parentTree, parentTreeText(hooks, sheet)],
    [hooks.outlines, outlineText(hooks, sheet, near)],
  ]);
  return [...parts.objects].flatMap(([number, object]) => {
    if (number === parts.root) return [];
    const text = replaced.get(number);
    const own = text === undefined ? moved(object, sheet) : { text, stream: '\n' };
    const hung = number === hooks.pages ? { ...own, text: withParent(own.text) } : own;
    return [[number + shift, hung] as const];
  });
}

function hang(sheets: readonly SheetPdf[]): readonly Hung[] {
  let shift = FIRST;
  let keys = 0;
  return sheets.map(({ pdf, name }, place) => {
    const parts = pdfParts(pdf);
    const hooks = hooksOf(parts);
    const sheet = { parts, name, place, shift, keys };
    shift += parts.size;
    keys += hooks.keys;
    return { sheet, hooks };
  });
}

function idLeaves({ hooks, sheet }: Hung): readonly string[] {
  if (hooks.ids === null) return [];
  const leaves = arrayIn(hooks.textOf(hooks.ids), 'Kids').matchAll(/(\d+) 0 R/gu);
  return [...leaves].map(([, number]) => reference(Number(number) + sheet.shift));
}

/** What all sheets share: pages, tags, bookmarks, title and language. */
function sharedObjects(
  all: readonly Hung[],
  title: string,
): readonly (readonly [number, string])[] {
  const each = (numberOf: (hooks: Hooks) => number): readonly string[] =>
    all.map(({ hooks, sheet }) => reference(numberOf(hooks) + sheet.shift));
  const count = all.reduce(
    (sum, { hooks }) => sum + numberIn(hooks.textOf(hooks.pages), 'Count'),
    0,
  );
  const keys = all.reduce((sum, { hooks }) => sum + hooks.keys, 0);
  const { pages, structure, parentTree, ids, outlines, catalog, info, whole }: Shared = SHARED;
  const items = each(({ outlines: list }) => list);
  const tree = `/ParentTree ${reference(parentTree)}\n/ParentTreeNextKey ${String(keys)}`;
  const parts = each(({ structure: part }) => part).join(' ');
  return [
    [
      pages,
      `<</Type /Pages\n/Count ${String(count)}\n/Kids [${each((hooks) => hooks.pages).join(' ')}]>>`,
    ],
    [whole, `<</Type /StructElem\n/S /Document\n/P ${reference(structure)}\n/K [${parts}]>>`],
    [
      structure,
      `<</Type /StructTreeRoot\n/K ${reference(whole)}\n${tree}\n/IDTree ${reference(ids)}>>`,
    ],
    [parentTree, `<</Kids [${each((hooks) => hooks.parentTree).join(' ')}]>>`],
    [ids, `<</Kids [${all.flatMap(idLeaves).join(' ')}]>>`],
    [
      outlines,
      `<</Type /Outlines\n/First ${items[0] ?? ''}\n/Last ${items.at(-1) ?? ''}\n/Count ${String(items.length)}>>`,
    ],
    [
      catalog,
      `<</Type /Catalog\n/Pages ${reference(pages)}\n/MarkInfo <</Marked true>>\n/StructTreeRoot ${reference(structure)}\n/Outlines ${reference(outlines)}\n/PageMode /UseOutlines\n/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (zh-CN)>>`,
    ],
    [info, `<</Title ${pdfText(title)}>>`],
  ];
}

/** The bookmark of a sheet, by its number in the whole. */
function bookmarkOf(one: Hung | undefined): number | null {
  return one === undefined ? null : one.hooks.outlines + one.sheet.shift;
}

/**
 * One PDF of many: every sheet keeps its pages with its own page numbers, its tags and its bookmarks, below one
 * bookmark of its name. Chromium itself counts pages per document only, so each sheet is printed by itself first.
 */
export function mergedPdf(sheets: readonly SheetPdf[], title: string): Uint8Array {
  const all = hang(sheets);
  const shared = sharedObjects(all, title).map(
    ([number, text]) => [number, { text, stream: '\n' }] as const,
  );
  const own = all.flatMap((one, index) =>
    objectsOf(one, { before: bookmarkOf(all[index - 1]), after: bookmarkOf(all[index + 1]) }),
  );
  const size = all.reduce((sum, { sheet }) => sum + sheet.parts.size, FIRST);
  const parts = { objects: new Map([...shared, ...own]), size, root: SHARED.catalog };
  return pdfFile(parts, SHARED.info);
}
