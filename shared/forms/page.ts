import { forms as english } from '../words/en/forms.ts';
import { forms as chinese } from '../words/zh-cn/forms.ts';
import { codeMark } from './code-mark.ts';
import { isDraftSheet } from './draft-sheet.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { fillSlots, mark, timeText } from './paper.ts';
import type { FormCode, FormRecord, PrintMark } from './record.ts';

const SUBTITLES: Partial<Record<FormCode, string>> = chinese.subtitle;

/** Title with the name branches use beside it: `投诉处理记录表(处理单)`. */
export function titleOf(code: FormCode): string {
  return chinese.title[code];
}

/** Institution, title, number and copy type: repeated at the top of every page (rule PR2). */
export function headOf(code: FormCode, record: FormRecord): Html {
  const { case: c, branch, copy, bilingual } = record;
  const subtitle = SUBTITLES[code];
  const caseNo = fillSlots(chinese.frame.caseNo, { caseNo: c.caseNo ?? mark('empty') });
  const inFull = record.full ? html`<span>${chinese.frame.fullNumbers}</span>` : NOTHING;
  const draft = isDraftSheet(code, c) ? html`<strong>${chinese.frame.draft}</strong>` : NOTHING;
  return html`<div class="institution">${record.institution} ${branch.name}</div>
    <h1>
      ${titleOf(code)}${subtitle === undefined ? NOTHING : html`<small>（${subtitle}）</small>`}
      ${bilingual ? html`<span class="en" lang="en">${english.title[code]}</span>` : NOTHING}
    </h1>
    <div class="meta">
      <span>${caseNo}</span>${draft}${inFull}<span>${chinese.copy[copy]}</span>
    </div>`;
}

/** Case, form, and what this printing adds: on every page (rule PR6). Page numbers come from the style sheet. */
function footOf(sheet: Sheet, record: FormRecord, print: PrintMark | null): Html {
  const texts = footTexts(sheet, record, print);
  const scanned = print === null ? NOTHING : markOf(sheet, record, print);
  return html`<footer class="foot">
      ${texts.map((text) => html`<span>${text}</span> `)}
      <span class="digits" aria-hidden="true">${chinese.frame.pageDigits}</span>
    </footer>
    ${scanned}`;
}

function markOf(
  { code: form }: Sheet,
  { case: { caseNo } }: FormRecord,
  { code }: PrintMark,
): Html {
  return codeMark({ code, form, caseNo }, fillSlots(chinese.frame.code, { code }));
}

/** The texts at the foot of each page, in the order they are printed; also those of an editable copy. */
export function footTexts(
  { edition, draft }: Pick<Sheet, 'edition' | 'draft'>,
  record: FormRecord,
  print: PrintMark | null,
): readonly string[] {
  const { frame } = chinese;
  const number = record.case.caseNo ?? mark('empty');
  if (print === null) return [number, edition, frame.preview];
  return [
    number,
    edition,
    fillSlots(frame.printed, { at: timeText(print.at) }),
    fillSlots(frame.printedBy, { by: print.by }),
    fillSlots(frame.code, { code: print.code }),
    ...(draft ? [frame.draftFoot] : []),
    ...(print.count > 1 ? [fillSlots(frame.again, { count: String(print.count) })] : []),
  ];
}

function watermarkOf({ draft }: Sheet, { copy }: FormRecord, print: PrintMark | null): Html {
  const { previewMark, internalMark, draftMark } = chinese.frame;
  const own = print === null ? previewMark : internalMark;
  if (print !== null && copy === 'customer' && !draft) return NOTHING;
  const text = draft ? draftMark : own;
  return html`<div class="watermark" aria-hidden="true">${text}</div>`;
}

type Sheet = {
  readonly code: FormCode;
  readonly edition: string;
  readonly dense: boolean;
  /** Not registered yet: said on every page. */
  readonly draft: boolean;
  readonly head: Html;
  readonly body: Html;
};

/** A whole print: the head repeats as table head; the foot is fixed to each page, the table foot keeps its room. */
export function pageOf(sheet: Sheet, record: FormRecord, print: PrintMark | null): Html {
  const look = `${sheet.dense ? 'dense' : 'plain'} ${record.bilingual ? 'both' : 'one'}`;
  return html`${watermarkOf(sheet, record, print)}
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
          <td><main class="${look}">${sheet.body}</main></td>
        </tr>
      </tbody>
    </table>
    ${footOf(sheet, record, print)}`;
}
