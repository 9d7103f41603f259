/** A part of a printed sheet: an element with its classes, or text. Read back from our own markup. */
export type SheetNode = {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SheetNode | string)[];
};

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gu;
const ATTRIBUTE = /([a-zA-Z-]+)="([^"]*)"/gu;
/** Elements that hold nothing and are never closed. */
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

function plain(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => SIGNS[name] ?? whole);
}

type Growing = { readonly node: SheetNode; readonly children: (SheetNode | string)[] };

function grown(tag: string, written: string): Growing {
  const attributes = Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, plain(value)]),
  );
  const classes = new Set((attributes['class'] ?? '').split(' ').filter((one) => one !== ''));
  const children: (SheetNode | string)[] = [];
  return { node: { tag, classes, attributes, children }, children };
}

/** The parts of a sheet. Only markup that the `html` template made is understood: it is well-formed and escaped. */
export function sheetTree(markup: string): SheetNode {
  const root = grown('sheet', '');
  const open = [root];
  for (const [, end, tag = '', written = '', closed, text] of markup.matchAll(TOKEN)) {
    const here = open.at(-1) ?? root;
    if (text !== undefined) here.children.push(plain(text));
    else if (end === '/') open.pop();
    else {
      const next = grown(tag, written);
      here.children.push(next.node);
      if (closed !== '/' && !VOID.has(tag)) open.push(next);
    }
  }
  return root.node;
}

/** What the style sheet writes around a part (`::before`, `::after`). */
const AROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  aside: ['：', ''],
  item: ['', '；'],
  name: ['（', '）'],
};

/** The signs printed before and after this part. */
export function signsAround({ classes }: SheetNode): readonly [before: string, after: string] {
  const found = [...classes].find((name) => AROUND[name] !== undefined);
  return (found === undefined ? undefined : AROUND[found]) ?? ['', ''];
}

/** Everything below this part that answers the question, outermost first; nothing is looked for inside what was found. */
export function partsOf(
  node: SheetNode,
  wanted: (one: SheetNode) => boolean,
): readonly SheetNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return wanted(child) ? [child] : partsOf(child, wanted);
  });
}

const LINES: ReadonlySet<string> = new Set(['div', 'p', 'tr', 'td', 'th', 'h1', 'h2']);

function words(node: SheetNode): string {
  if (node.classes.has('en')) return '';
  const [before, after] = signsAround(node);
  const inner = node.children
    .map((child) => (typeof child === 'string' ? child : words(child)))
    .join('');
  const text = inner.trim() === '' ? inner : `${before}${inner}${after}`;
  return LINES.has(node.tag) ? ` ${text} ` : text;
}

/** What a reader reads in this part, in Chinese, on one line. */
export function wordsOf(node: SheetNode): string {
  return words(node).replaceAll(/\s+/gu, ' ').trim();
}

/** Every letter in this part, whatever its language. */
export function textOf(node: SheetNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
