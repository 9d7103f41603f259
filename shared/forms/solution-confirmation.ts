import { chosenOptions } from '../domain/approval.ts';
import { block, grid, list, row, signatures } from './cells.ts';
import { chosenCost, complainant, complainantName, confirmedRequest, optionName } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, paperOf, timeText } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

/** Room for steps still to be agreed, written by hand. */
const BLANK_STEPS = 3;

function chosen(paper: Paper): Html {
  const { case: c } = paper.record;
  const options = chosenOptions(c);
  const open = options.length === 0;
  const names = options.map(
    (option) => html`<div>${optionName(paper, option)}　${paper.free(option.description)}</div>`,
  );
  const gains = options.map(
    ({ benefitToCustomer: gain }) => html`<div>${gain === null ? BLANK : paper.free(gain)}</div>`,
  );
  return html`${block(paper, 'chosenOption', html`${names}`, 'large')}
  ${row(
    paper,
    ['companyCost', open ? BLANK : paper.money(chosenCost(c)), 9],
    ['benefit', html`${gains}`, 9],
  )}`;
}

function steps(paper: Paper): Html {
  const agreed = chosenOptions(paper.record.case).flatMap(({ timetable }) => timetable ?? []);
  const rows = agreed.map(({ step, dueAt, owner }) => [
    paper.free(step),
    dueAt === null ? BLANK : html`${timeText(dueAt)}`,
    owner === null ? BLANK : paper.value(owner),
  ]);
  const open = Array.from({ length: rows.length === 0 ? BLANK_STEPS : 0 }, () => [
    html`<div class="writing"></div>`,
    BLANK,
    BLANK,
  ]);
  return list(
    paper,
    'steps',
    [
      ['step', 12],
      ['due', 7],
      ['person', 5],
    ],
    [...rows, ...open],
  );
}

/** F04 客户解决方案确认书: what is still to be agreed stays blank; the customer's rights remain (domain 8, 5). */
export function solutionConfirmation(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c, branch } = record;
  return html`${grid(
    row(
      paper,
      ['caseNo', paper.value(c.caseNo), 7],
      ['customer', complainant(paper), 4],
      ['branch', paper.value(branch.name), 4],
    ),
    block(paper, 'confirmedRequest', confirmedRequest(paper), 'large'),
    chosen(paper),
  )}
  ${steps(paper)} ${grid(block(paper, 'declaration', paper.text('declaration'), 'large'))}
  ${signatures(paper, ['customerSign', complainantName(c)], ['branchSeal', null])}`;
}
