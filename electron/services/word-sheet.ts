import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { partsOf, sheetTree, wordsOf } from '../../shared/forms/sheet-tree.ts';
import type { SheetNode } from '../../shared/forms/sheet-tree.ts';
import { sheetWords as words } from '../../shared/words/zh-cn/sheet-words.ts';
import { bodyOf } from './word-table.ts';
import { BODY_LOOK, paragraphsOf, twipsOfMm } from './word-text.ts';

/** A form as an editable copy: made from the same markup as its paper. */
export type WordSheet = {
  readonly title: string;
  readonly head: string;
  readonly body: string;
  readonly foot: readonly string[];
  readonly dense: boolean;
  readonly bilingual: boolean;
};

/** There on every Windows; Word and others put their own Chinese font in its place where it is not. */
const FONT = 'Microsoft YaHei';
const WIDTH = twipsOfMm(180);
const EXACT = { before: 0, after: 0, lineRule: LineRuleType.EXACT };

const CENTRED = { ...BODY_LOOK, align: AlignmentType.CENTER };

/** Number, marks and copy type share one line, at its ends and between. */
function metaLine(meta: SheetNode): Paragraph {
  const texts = meta.children.flatMap((child) =>
    typeof child === 'string' ? [] : [wordsOf(child)],
  );
  const gaps = Math.max(texts.length - 1, 1);
  return new Paragraph({
    spacing: { ...EXACT, line: 320 },
    tabStops: texts.slice(1).map((_, index) => ({
      type: index === gaps - 1 ? TabStopType.RIGHT : TabStopType.CENTER,
      position: Math.round((WIDTH * (index + 1)) / gaps),
    })),
    children: [new TextRun({ text: texts.join('\t') })],
  });
}

/** Institution, title and number: at the top of every page, as on paper. */
function headOf(head: string): Header {
  const parts = sheetTree(head).children.filter((child) => typeof child !== 'string');
  return new Header({
    children: parts.flatMap((part) =>
      part.classes.has('meta')
        ? [metaLine(part)]
        : paragraphsOf(part, CENTRED, part.tag === 'h1' ? { outlineLevel: 0 } : {}),
    ),
  });
}

function footOf(foot: readonly string[]): Footer {
  const [before, between, after] = [words.pageBefore, words.pageBetween, words.pageAfter];
  return new Footer({
    children: [
      new Paragraph({
        spacing: { ...EXACT, line: 190 },
        children: [new TextRun({ text: [...foot, words.copyMark].join('　'), size: 15 })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...EXACT, before: 60, line: 240 },
        children: [
          new TextRun({
            size: 18,
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}

/** Room of the head: on paper the sheet begins below it, whatever stands in it. */
function topOf(head: string): number {
  const english = partsOf(sheetTree(head), ({ classes }) => classes.has('en')).length > 0;
  return twipsOfMm(english ? 38 : 34.5);
}

/** The Word file of a form. */
export async function wordFile(sheet: WordSheet): Promise<Uint8Array> {
  const { title, head, body, foot, dense, bilingual } = sheet;
  const document = new Document({
    title,
    description: words.copyMark,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT },
            size: BODY_LOOK.size,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMm(210), height: twipsOfMm(297) },
            margin: {
              top: topOf(head),
              bottom: twipsOfMm(23),
              left: twipsOfMm(15),
              right: twipsOfMm(15),
              header: twipsOfMm(15),
              footer: twipsOfMm(9),
            },
          },
        },
        headers: { default: headOf(head) },
        footers: { default: footOf(foot) },
        children: [...bodyOf(sheetTree(body), { dense, bilingual })],
      },
    ],
  });
  return Uint8Array.from(await Packer.toBuffer(document));
}
