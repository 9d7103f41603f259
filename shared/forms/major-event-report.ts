import type { Case } from '../domain/case.ts';
import { CRISIS_CHECKS } from '../domain/major-fields.ts';
import { readerOf } from './cell-reader.ts';
import { block, grid, list, row, signatures, tick } from './cells.ts';
import { nameOf } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

type Event = Case['majorEvent'];

function facts(paper: Paper, event: Event): Html {
  const of = readerOf(event);
  const people = of('people');
  const count = people === null ? null : mark('people', { count: String(people) });
  return grid(
    row(
      paper,
      ['caseNo', paper.value(paper.record.case.caseNo), 9],
      ['category', paper.entry('eventClass', of('class')), 9],
    ),
    row(paper, ['place', paper.value(of('place')), 9], ['time', paper.time(of('time')), 9]),
    block(paper, 'cause', paper.free(of('cause')), 'large'),
    block(paper, 'eventNature', paper.free(of('nature'))),
    row(
      paper,
      ['amountInvolved', paper.money(of('amount')), 9],
      ['peopleCount', paper.value(count), 9],
    ),
    block(paper, 'harm', paper.free(of('harm')), 'large'),
    block(paper, 'customerReaction', paper.free(of('customerReaction'))),
    block(paper, 'trend', paper.free(of('trend'))),
    block(paper, 'measuresTaken', paper.free(of('measures')), 'large'),
  );
}

function reporting(paper: Paper, event: Event): Html {
  const of = readerOf(event);
  const regulator = of('regulatorReportedAt');
  const told =
    regulator === null
      ? NOTHING
      : html`<div>${mark('regulatorTold')} ${paper.time(regulator)}</div>`;
  return grid(
    row(paper, ['spokesperson', paper.staff(of('spokespersonId')), 21]),
    row(paper, [
      'reportedHow',
      html`<div>
          ${paper.value(of('reportedTo'))} ${paper.time(of('reportedAt'))}
          ${paper.entry('contactMode', of('mode'))}
        </div>
        ${told}`,
      21,
    ]),
  );
}

/** The eight points of a crisis, each done or noted why not. */
function eightPoints(paper: Paper, event: Event): Html {
  const rows = CRISIS_CHECKS.map((code) => {
    const point = event?.checklist.find((one) => one.code === code);
    return [
      html`${code}`,
      paper.entry('crisisCheck', code),
      tick(paper, point?.done === true, 'done'),
      paper.free(point?.note ?? null),
    ];
  });
  return list(
    paper,
    'eightPoints',
    [
      ['number', 2],
      ['checkPoint', 8],
      ['result', 4],
      ['explanation', 10],
    ],
    rows,
  );
}

/** F13 重大投诉/突发事件报告单: what happened, who was told, and the eight points. Internal only. */
export function majorEventReport(record: FormRecord): Html {
  const paper = paperOf(record);
  const event = record.case.majorEvent;
  return html`${facts(paper, event)} ${reporting(paper, event)} ${eightPoints(paper, event)}
  ${signatures(paper, ['reporter', nameOf(record, event?.openedBy ?? null)], ['inCharge', null])}`;
}
