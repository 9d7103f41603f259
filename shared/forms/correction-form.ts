import type { Case, Correction } from '../domain/case.ts';
import { block, grid, row, signatures, tick } from './cells.ts';
import { nameOf, where } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, DASH, mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

/** The correction asked for, or else the latest. */
function correctionOf({ case: c, subjectId }: FormRecord): Correction | null {
  return c.corrections.find(({ id }) => id === subjectId) ?? c.corrections.at(-1) ?? null;
}

/** The case and which of its corrections this is. */
function number({ caseNo, corrections }: Case, one: Correction): Html {
  const count = String(corrections.indexOf(one) + 1);
  return html`${mark('nthCorrection', { caseNo: caseNo ?? mark('empty'), count })}`;
}

function finding(paper: Paper, one: Correction): Html {
  if (one.verifiedAt === null) return paper.value(null);
  return html`${paper.staff(one.verifierId)} ${paper.time(one.verifiedAt)}
    <div>${one.verifyComment === null ? DASH : paper.free(one.verifyComment)}</div>`;
}

/** F10 溯源整改单: problem, cause, measure, and whether it worked. Internal only. */
export function correctionForm(record: FormRecord): Html {
  const paper = paperOf(record);
  const one = correctionOf(record);
  if (one === null) return DASH;
  const { case: c } = record;
  const verified = one.verifiedAt !== null;
  return html`${grid(
    row(paper, ['correctionNo', paper.blank ? BLANK : number(c, one), 21]),
    block(paper, 'problem', paper.free(one.problem), 'large'),
    row(paper, ['causeCategory', paper.entry('causeCategory', one.causeCategory), 21]),
    block(paper, 'cause', paper.free(c.closing?.rootCauseText ?? null), 'large'),
    row(paper, ['responsible', paper.staff(one.ownerId), 21]),
    block(paper, 'measure', paper.free(one.measure), 'large'),
    row(paper, ['deadline', paper.time(one.dueAt), 9], ['doneAt', paper.time(one.doneAt), 9]),
    block(paper, 'verification', finding(paper, one), 'large'),
    row(
      paper,
      ['effective', where(verified || paper.blank, tick(paper, one.effective, 'effective')), 5],
      ['spreadTo', one.spreadTo === null ? DASH : paper.free(one.spreadTo), 13],
    ),
  )}
  ${signatures(
    paper,
    ['owner', nameOf(record, one.ownerId)],
    ['verifier', nameOf(record, one.verifierId)],
  )}`;
}
