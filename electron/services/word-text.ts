import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import { signsAround } from '../../shared/forms/sheet-tree.ts';
import type { SheetNode } from '../../shared/forms/sheet-tree.ts';

/** Half points, as Word counts letters. */
const BODY_SIZE = 21;
const SMALL_SIZE = 15;
const TWIPS_A_POINT = 20;

export function twipsOfMm(mm: number): number {
  return Math.round((mm / 25.4) * 72 * TWIPS_A_POINT);
}

/** How the text of one part looks; parts within it begin from here. */
export type Look = {
  readonly size: number;
  readonly bold: boolean;
  /** Exact height of a line in points, so that another font breaks no page. */
  readonly line: number;
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Room above, in twips: to sign between two lines. */
  readonly before: number;
};

export const BODY_LOOK: Look = {
  size: BODY_SIZE,
  bold: false,
  line: 14.2,
  align: AlignmentType.LEFT,
  before: 0,
};

type Piece = { readonly text: string; readonly size: number; readonly bold: boolean };
type Line = { readonly look: Look; readonly pieces: readonly Piece[] };

const BLOCKS: ReadonlySet<string> = new Set(['div', 'p', 'h1', 'h2']);
/** Parts that the style sheet gives a line of their own. */
const BLOCK_CLASSES: readonly string[] = ['pen', 'en'];
/** Where English stands beside the Chinese instead of beneath it. */
const BESIDE: readonly string[] = ['tick', 'heading', 'who'];

type Place = { readonly look: Look; readonly beside: boolean; readonly kept: boolean };

function has(node: SheetNode, names: readonly string[]): boolean {
  return names.some((name) => node.classes.has(name));
}

function placeIn(node: SheetNode, place: Place): Place {
  const small = node.classes.has('en') ? { size: SMALL_SIZE, line: 9, before: 0 } : {};
  const bold = node.tag === 'h1' || node.tag === 'h2' ? { bold: true } : {};
  const title = node.tag === 'h1' ? { size: 32, line: 21 } : {};
  const plain = node.tag === 'small' ? { size: BODY_SIZE, bold: false } : {};
  return {
    look: { ...place.look, ...bold, ...title, ...plain, ...small },
    beside: place.beside || has(node, BESIDE),
    kept: place.kept || node.classes.has('said'),
  };
}

/** The growing lines of one cell. */
class Lines {
  readonly #lines: { look: Look; pieces: Piece[] }[] = [];
  #open = false;
  #pens = 0;

  /** How many places to write on stand in this cell up to here. */
  pen(): number {
    this.#pens += 1;
    return this.#pens;
  }

  begin(): void {
    this.#open = false;
  }

  add(text: string, look: Look): void {
    if (!this.#open) {
      if (text.trim() === '') return;
      this.#lines.push({ look, pieces: [] });
      this.#open = true;
    }
    this.#lines.at(-1)?.pieces.push({ text, size: look.size, bold: look.bold });
  }

  all(): readonly Line[] {
    return this.#lines;
  }
}

function addText(text: string, { look, kept }: Place, lines: Lines): void {
  if (!kept) {
    lines.add(text.replaceAll(/[ \n\r\t]+/gu, ' '), look);
    return;
  }
  text.split('\n').forEach((line, index) => {
    if (index > 0) lines.begin();
    lines.add(line, look);
  });
}

/** The date of a signature stands below the room to sign, at the right. */
function penLook(node: SheetNode, look: Look, lines: Lines): Look {
  if (!node.classes.has('pen') || lines.pen() === 1) return look;
  const before = twipsOfMm(look.size < BODY_SIZE ? 6 : 8);
  return { ...look, before, align: AlignmentType.RIGHT };
}

function walk(node: SheetNode, outer: Place, lines: Lines): void {
  const placed = placeIn(node, outer);
  const place = { ...placed, look: penLook(node, placed.look, lines) };
  const own =
    BLOCKS.has(node.tag) ||
    has(
      node,
      BLOCK_CLASSES.filter((name) => name !== 'en' || !place.beside),
    );
  if (own) lines.begin();
  const [before, after] = node.children.length === 0 ? ['', ''] : signsAround(node);
  if (before !== '') lines.add(before, place.look);
  for (const child of node.children) {
    if (typeof child === 'string') addText(child, place, lines);
    else walk(child, place, lines);
  }
  if (after !== '') lines.add(after, place.look);
  if (own) lines.begin();
}

const START = /^[ \n\r\t]+/u;
const END = /[ \n\r\t]+$/u;

/** Blanks at the ends of a line are layout of the markup. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const start = index === 0 ? piece.text.replace(START, '') : piece.text;
    return { ...piece, text: index === pieces.length - 1 ? start.replace(END, '') : start };
  });
}

type Rest = { readonly keepNext?: boolean; readonly outlineLevel?: number };

function paragraphOf({ look, pieces }: Line, rest: Rest): Paragraph {
  return new Paragraph({
    alignment: look.align,
    spacing: {
      before: look.before,
      after: 0,
      line: look.line * TWIPS_A_POINT,
      lineRule: LineRuleType.EXACT,
    },
    autoSpaceEastAsianText: false,
    ...rest,
    children: trimmed(pieces).map(({ text, size, bold }) => new TextRun({ text, size, bold })),
  });
}

/** The paragraphs of one part of the sheet; an empty one where nothing stands. */
export function paragraphsOf(node: SheetNode, look: Look, rest: Rest = {}): readonly Paragraph[] {
  const lines = new Lines();
  walk(node, { look, beside: false, kept: false }, lines);
  const found = lines.all();
  return (found.length === 0 ? [{ look, pieces: [] }] : found).map((line) =>
    paragraphOf(line, rest),
  );
}
