import { block, grid, row, signatures, tickText, yesNo } from './cells.ts';
import { complainantName, followUpOf, nameOf, where } from './facts.ts';
import { FOLLOW_UP_FIELDS } from '../domain/handling-fields.ts';
import type { FollowUp } from '../domain/case.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { DASH, mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

/** Every call of the same kind up to this one is one attempt. */
function attempts({ followUps }: FormRecord['case'], call: FollowUp): string {
  const same = followUps.filter(
    ({ kind, loggedAt }) => kind === call.kind && loggedAt <= call.loggedAt,
  );
  const reached = same.filter((one) => one.reached).length;
  return mark('times', { count: String(same.length), reached: String(reached) });
}

function satisfaction(paper: Paper, call: FollowUp): Html {
  const ticks = ['5', '4', '3', '2', '1'].map((code) =>
    tickText(
      String(call.satisfaction) === code,
      paper.choice(paper.record.entryName('satisfaction', code)),
    ),
  );
  return html`${ticks}`;
}

function answers(paper: Paper, call: FollowUp): readonly Html[] {
  const outcomes = FOLLOW_UP_FIELDS.outcome.of.map((one) =>
    tickText(one === call.outcome, paper.choice(one)),
  );
  const said = (answer: boolean): Html => where(call.reached, yesNo(paper, answer));
  return [
    row(paper, ['satisfactionFive', where(call.reached, satisfaction(paper, call)), 21]),
    row(
      paper,
      ['score', call.score === null ? DASH : html`${String(call.score)}`, 9],
      ['stillDissatisfied', said(call.stillDissatisfied), 9],
    ),
    block(
      paper,
      'newRequest',
      call.newRequest === null ? DASH : paper.free(call.newRequest),
      'large',
    ),
    row(paper, [
      'wouldReturn',
      where(call.reached, yesNo(paper, call.wouldReturn ? true : null)),
      21,
    ]),
    block(paper, 'opinion', paper.free(call.comment), 'large'),
    row(paper, ['callOutcome', html`${outcomes}`, 21]),
  ];
}

/** F08 回访记录表: one call-back. Internal only. */
export function callBackRecord(record: FormRecord): Html {
  const paper = paperOf(record);
  const call = followUpOf(record);
  if (call === null) return DASH;
  const { case: c } = record;
  return html`${grid(
    row(
      paper,
      ['caseNo', paper.value(c.caseNo), 9],
      ['followUpKind', paper.entry('followUpKind', call.kind), 9],
    ),
    row(
      paper,
      ['when', html`${paper.time(call.at)} ${paper.entry('noticeMode', call.mode)}`, 9],
      ['attempts', paper.value(paper.blank ? null : attempts(c, call)), 9],
    ),
    row(
      paper,
      ['caller', paper.staff(call.callerId), 9],
      ['complainant', paper.value(complainantName(c)), 9],
    ),
    ...answers(paper, call),
  )}
  ${signatures(paper, ['caller', nameOf(record, call.callerId)], ['customerInPerson', null])}`;
}
