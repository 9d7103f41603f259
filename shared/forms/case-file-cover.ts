import { endedAt } from '../domain/case-times.ts';
import type { Evidence } from '../domain/case.ts';
import { forms as words } from '../words/zh-cn/forms.ts';
import { grid, list, row, signatures } from './cells.ts';
import { complainantName, nameOf } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FiledPrint, FormRecord } from './record.ts';
import { bySheet } from './sheets.ts';

/** Room for material, on an index to be filled in by hand. */
const BLANK_ITEMS = 20;

/** `叶舒宁关于银行代理业务的投诉`; the file's own name, as on the case's forms in full. */
function title(paper: Paper): string | null {
  const { case: c, entryName } = paper.record;
  const name = complainantName(c);
  const { bizCategory } = c.facts;
  if (name === null || bizCategory === null) return name;
  return mark('about', { name, business: entryName('bizCategory', bizCategory) });
}

/** The pages that are known; what was added by hand is counted by hand. */
function pagesKnown(prints: readonly FiledPrint[]): number | null {
  const sum = prints.reduce((pages, print) => pages + print.pages, 0);
  return sum === 0 ? null : sum;
}

function extent({ record, blank, value }: Paper): Html {
  if (blank) return BLANK;
  const count = String(record.prints.length + record.case.evidence.length);
  const pages = pagesKnown(record.prints);
  return value(
    pages === null ? mark('cases', { count }) : mark('items', { count, pages: String(pages) }),
  );
}

/** Who put the file together: whoever archives the case; before that a place to sign. */
function filedOf({ case: c }: FormRecord): FormRecord['case']['transitions'][number] | null {
  return c.transitions.findLast(({ transition }) => transition === 'T19') ?? null;
}

function secrecy({ evidence }: FormRecord['case']): string {
  return mark(evidence.some(({ sensitive }) => sensitive) ? 'secretPersonal' : 'secret');
}

/** 档案封面. */
function cover(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c, blank } = record;
  const filed = filedOf(record);
  return html`<div class="cover">
      ${grid(
        row(paper, ['caseNo', paper.value(c.caseNo), 20, 4]),
        row(paper, ['fileTitle', paper.value(title(paper)), 20, 4]),
        row(
          paper,
          ['receivedOn', paper.date(c.facts.receivedAt), 8, 4],
          ['closedAt', paper.date(endedAt(c)), 8, 4],
        ),
        row(
          paper,
          ['keptUntil', paper.date(c.retainUntil), 8, 4],
          ['itemCount', extent(paper), 8, 4],
        ),
        row(
          paper,
          ['filedAt', filed === null ? BLANK : paper.date(filed.at), 8, 4],
          ['secrecy', blank ? BLANK : paper.value(secrecy(c)), 8, 4],
        ),
      )}
    </div>
    ${signatures(paper, ['filer', nameOf(record, filed?.by ?? null)])}`;
}

const SHEETS: Readonly<Record<string, Readonly<Record<string, string>>>> = words.sheet;

function printName({ form, sheet }: FiledPrint): string {
  const own = sheet === null ? undefined : SHEETS[form]?.[sheet];
  return `${form} ${own ?? words.title[form]}`;
}

function pagesText(paper: Paper, pages: number): Html {
  return pages === 0 ? BLANK : paper.value(String(pages));
}

/** Where the piece itself lies; what the record does not know is written by hand. */
function placeOf({ storage, location }: Evidence): string | null {
  if (location !== null) return mark('outside', { location });
  return storage === '附件' ? mark('electronic') : null;
}

function indexRows(paper: Paper): readonly (readonly Html[])[] {
  const { case: c, prints } = paper.record;
  const printed = prints.map((print) => [
    html`${printName(print)}`,
    paper.date(print.at),
    pagesText(paper, print.pages),
    html`${mark('printedCopy')}`,
  ]);
  const handed = c.evidence.map((item) => {
    const place = placeOf(item);
    return [
      paper.free(item.title),
      paper.date(item.obtainedAt ?? item.loggedAt),
      BLANK,
      place === null ? BLANK : paper.value(place),
    ];
  });
  return [...printed, ...handed].map((cells, index) => [html`${String(index + 1)}`].concat(cells));
}

/** 卷内目录: the sheets that were printed, then the material. */
function index(record: FormRecord): Html {
  const paper = paperOf(record);
  return html`${list(
    paper,
    'fileIndex',
    [
      ['number', 2],
      ['material', 11],
      ['date', 4],
      ['pages', 2],
      ['isOriginal', 5],
    ],
    { of: indexRows(paper), blank: BLANK_ITEMS },
  )}
  ${signatures(paper, ['filer', nameOf(record, filedOf(record)?.by ?? null)])}`;
}

/** F19 档案封面与目录. */
export const caseFileCover = bySheet({ cover, index });
