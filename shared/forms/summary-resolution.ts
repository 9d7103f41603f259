import { chosenOptions } from '../domain/approval.ts';
import { block, grid, row, signatures } from './cells.ts';
import { complainantName, nameOf, optionName, requestSummary, timetable } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';
import { remedyTable } from './remedies.ts';

function solution(paper: Paper): Html {
  const { case: c } = paper.record;
  const options = chosenOptions(c);
  const told = c.decision?.decisionText ?? null;
  const promised = options.map(
    (option) =>
      html`<div>
        ${optionName(paper, option)} ${told === null ? paper.free(option.description) : NOTHING}
      </div>`,
  );
  const shown = told === null ? promised : [...promised, html`<div>${paper.free(told)}</div>`];
  return html`${block(
    paper,
    'promise',
    shown.length === 0 ? paper.value(null) : html`${shown}`,
    'large',
  )}
  ${block(paper, 'timetable', timetable(paper, options))}`;
}

/** F16 简易解决告知(当场解决): what was agreed on the spot, and the ways open to a customer still dissatisfied. */
export function summaryResolution(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const staff = c.decision?.notifiedBy ?? c.handlerId ?? c.facts.firstReceiverId;
  return html`${grid(
    row(paper, [
      'numberDate',
      html`${paper.value(c.caseNo)} ${paper.date(c.facts.receivedAt)}`,
      21,
    ]),
    block(
      paper,
      'points',
      html`<div>${paper.free(c.facts.statedCause)}</div>
        <div>${requestSummary(paper)}</div>`,
      'large',
    ),
    solution(paper),
    block(paper, 'solved', paper.text('solved')),
  )}
  ${remedyTable(paper, 'unhappy')}
  ${signatures(
    paper,
    ['customer', complainantName(c), !c.complainant.isAnonymous],
    ['staff', nameOf(record, staff)],
  )}`;
}
