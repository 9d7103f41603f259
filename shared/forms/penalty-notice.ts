import type { PenaltyNotice } from '../domain/penalty-notices.ts';
import { branchSheet } from './branch-sheet.ts';
import type { BranchFacts, RenderedSheet } from './branch-sheet.ts';
import { block, grid, row, signatures } from './cells.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, mark } from './paper.ts';
import type { Pen } from './paper.ts';

function overdue(pen: Pen, notice: PenaltyNotice | null): Html {
  if (notice === null) return html`${mark('overdueRoom')}`;
  const days = notice.overdueDays === null ? mark('none') : String(notice.overdueDays);
  const months = notice.overdueMonths === null ? mark('none') : String(notice.overdueMonths);
  return pen.value(mark('overdue', { days, months }));
}

function unit(pen: Pen, notice: PenaltyNotice | null): Html {
  if (notice === null) return BLANK;
  const { dept, personId } = notice;
  return html`${pen.value(dept)} ${personId === null ? BLANK : pen.staff(personId)}`;
}

/** F21 处罚通知单: issued by the general manager alone, where the institution has switched it on. Null = blank. */
export function penaltyNotice(notice: PenaltyNotice | null, facts: BranchFacts): RenderedSheet {
  const { noticeNo = null, caseNo = null, reason = null, ruleCode = null } = notice ?? {};
  const issuer = notice === null ? null : facts.staffName(notice.issuedBy);
  return branchSheet(
    {
      name: 'penalty',
      number: noticeNo ?? '',
      body: (pen) =>
        html`${grid(
          row(pen, ['penaltyNo', pen.value(noticeNo), 9], ['caseNo', pen.value(caseNo), 9]),
          row(pen, ['penaltyUnit', unit(pen, notice), 21]),
          block(pen, 'penaltyFact', pen.free(reason), 'large'),
          row(pen, ['penaltyRule', pen.free(ruleCode), 21]),
          row(pen, ['penaltyOverdue', overdue(pen, notice), 21]),
          row(pen, ['penaltyAmount', pen.money(notice?.amount ?? null), 21]),
          row(pen, [
            'penaltyIssued',
            notice === null ? BLANK : html`${issuer ?? ''} ${pen.time(notice.issuedAt)}`,
            21,
          ]),
        )}
        ${signatures(pen, ['penaltyIssuer', issuer], ['penaltyReceipt', null])}`,
    },
    facts,
  );
}
