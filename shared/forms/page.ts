import { forms as english } from '../words/en/forms.ts';
import { forms as chinese } from '../words/zh-cn/forms.ts';
import { codeMark } from './code-mark.ts';
import { isDraftSheet } from './draft-sheet.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { fillSlots, mark, timeText } from './paper.ts';
import type { FormCode, FormRecord, PrintMark } from './record.ts';
import type { SheetName } from '../domain/sheet-names.ts';

const SUBTITLES: Partial<Record<string, string>> = chinese.subtitle;

type Titles = Readonly<Record<string, Readonly<Partial<Record<SheetName, string>>>>>;
const SHEET_TITLES: Titles = chinese.sheet;
const ENGLISH_SHEET_TITLES: Titles = english.sheet;

/** What stands at head and foot of a sheet, whether it is of a case or of the branch. */
export type Frame = Pick<FormRecord, 'institution' | 'branch' | 'copy' | 'bilingual' | 'full'> & {
  readonly title: { readonly zh: string; readonly en: string };
  readonly subtitle: string | null;
  /** Case number, week or date: what tells this sheet from its like. */
  readonly number: string;
  /** What a scanner reads beside the code; null on a sheet of no case. */
  readonly caseNo: string | null;
  /** Not registered yet: said on every page. */
  readonly draft: boolean;
};

/** The name of the form, or of the one sheet of it, as this institution has it. */
export function titleOf(
  code: FormCode,
  { wording, sheet }: Pick<FormRecord, 'wording' | 'sheet'>,
): Frame['title'] {
  const zh = sheet === null ? undefined : SHEET_TITLES[code]?.[sheet];
  const en = sheet === null ? undefined : ENGLISH_SHEET_TITLES[code]?.[sheet];
  const key = zh === undefined ? 'title' : `title.${sheet ?? ''}`;
  return wording(key, zh ?? chinese.title[code], en ?? english.title[code]);
}

/** Head and foot of a form of a case; a blank form names itself in place of the case. */
export function frameOf(code: FormCode, record: FormRecord): Frame {
  const { case: c, blank, wording } = record;
  const subtitle = SUBTITLES[code] ?? null;
  return {
    ...record,
    title: titleOf(code, record),
    subtitle: subtitle === null ? null : wording('subtitle', subtitle, '').zh,
    number: blank ? chinese.frame.blank : (c.caseNo ?? mark('empty')),
    caseNo: c.caseNo,
    draft: !blank && isDraftSheet(code, c),
  };
}

/** Institution, title, number and copy type: repeated at the top of every page (rule PR2). */
export function headOf(frame: Frame): Html {
  const { title, subtitle, bilingual } = frame;
  const number = fillSlots(chinese.frame.caseNo, { caseNo: frame.number });
  const inFull = frame.full ? html`<span>${chinese.frame.fullNumbers}</span>` : NOTHING;
  const draft = frame.draft ? html`<strong>${chinese.frame.draft}</strong>` : NOTHING;
  return html`<div class="institution">${frame.institution} ${frame.branch.name}</div>
    <h1>
      ${title.zh}${subtitle === null ? NOTHING : html`<small>（${subtitle}）</small>`}
      ${bilingual ? html`<span class="en" lang="en">${title.en}</span>` : NOTHING}
    </h1>
    <div class="meta">
      <span>${number}</span>${draft}${inFull}<span>${chinese.copy[frame.copy]}</span>
    </div>`;
}

/** The sheet, the form, and what this printing adds: on every page (rule PR6). Page numbers come from the style sheet. */
function footOf(sheet: Sheet, print: PrintMark | null): Html {
  return html`<footer class="foot">
      ${footTexts(sheet, print).map((text) => html`<span>${text}</span> `)}
      <span class="digits" aria-hidden="true">${chinese.frame.pageDigits}</span>
    </footer>
    ${markOf(sheet, print)}`;
}

/** A sheet without a code, a preview or a blank form, has nothing to scan. */
function markOf({ code: form, frame: { caseNo } }: Sheet, print: PrintMark | null): Html {
  if (print === null || print.code === '') return NOTHING;
  const { code } = print;
  return codeMark({ code, form, caseNo }, fillSlots(chinese.frame.code, { code }));
}

/** The texts at the foot of each page, in the order they are printed; also those of an editable copy. */
export function footTexts(
  { edition, frame: { draft, number } }: Pick<Sheet, 'edition' | 'frame'>,
  print: PrintMark | null,
): readonly string[] {
  const { frame } = chinese;
  if (print === null) return [number, edition, frame.preview];
  return [
    number,
    edition,
    fillSlots(frame.printed, { at: timeText(print.at) }),
    fillSlots(frame.printedBy, { by: print.by }),
    ...(print.code === '' ? [] : [fillSlots(frame.code, { code: print.code })]),
    ...(draft ? [frame.draftFoot] : []),
    ...(print.count > 1 ? [fillSlots(frame.again, { count: String(print.count) })] : []),
  ];
}

function watermarkOf({ frame: { draft, copy } }: Sheet, print: PrintMark | null): Html {
  const { previewMark, internalMark, draftMark } = chinese.frame;
  const own = print === null ? previewMark : internalMark;
  if (print !== null && copy === 'customer' && !draft) return NOTHING;
  const text = draft ? draftMark : own;
  return html`<div class="watermark" aria-hidden="true">${text}</div>`;
}

type Sheet = {
  readonly code: string;
  readonly edition: string;
  readonly look: string;
  readonly frame: Frame;
  readonly head: Html;
  readonly body: Html;
};

/** The head of the audit trail at the end of a report. */
function auditHead(print: PrintMark | null): Html {
  if (print?.head === undefined) return NOTHING;
  const { seq, digest, at, fingerprint } = print.head;
  const slots = { seq: String(seq), digest, at: timeText(at), fingerprint };
  return html`<p class="note">${fillSlots(chinese.frame.auditHead, slots)}</p>`;
}

/** A whole print: the head repeats as table head; the foot is fixed to each page, the table foot keeps its room. */
export function pageOf(sheet: Sheet, print: PrintMark | null): Html {
  const look = `${sheet.look} ${sheet.frame.bilingual ? 'both' : 'one'}`;
  return html`${watermarkOf(sheet, print)}
    <table class="sheet">
      <thead>
        <tr>
          <td>${sheet.head}</td>
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td><div class="foot-room"></div></td>
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td><main class="${look}">${sheet.body}${auditHead(print)}</main></td>
        </tr>
      </tbody>
    </table>
    ${footOf(sheet, print)}`;
}
