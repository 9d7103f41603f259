import type { Case } from '../domain/case.ts';
import { CRISIS_CHECKS } from '../domain/major-fields.ts';
import { block, grid, list, row, signatures, tick } from './cells.ts';
import { nameOf } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

type Event = Case['majorEvent'];

function facts(paper: Paper, event: Event): Html {
  const people = event?.people ?? null;
  const count = people === null ? null : mark('people', { count: String(people) });
  return grid(
    row(
      paper,
      ['caseNo', paper.value(paper.record.case.caseNo), 9],
      ['category', paper.entry('eventClass', event?.class ?? null), 9],
    ),
    row(
      paper,
      ['place', paper.value(event?.place ?? null), 9],
      ['time', paper.time(event?.time ?? null), 9],
    ),
    block(paper, 'cause', paper.free(event?.cause ?? null), 'large'),
    block(paper, 'eventNature', paper.free(event?.nature ?? null)),
    row(
      paper,
      ['amountInvolved', paper.money(event?.amount ?? null), 9],
      ['peopleCount', paper.value(count), 9],
    ),
    block(paper, 'harm', paper.free(event?.harm ?? null), 'large'),
    block(paper, 'customerReaction', paper.free(event?.customerReaction ?? null)),
    block(paper, 'trend', paper.free(event?.trend ?? null)),
    block(paper, 'measuresTaken', paper.free(event?.measures ?? null), 'large'),
  );
}

function reporting(paper: Paper, event: Event): Html {
  const regulator = event?.regulatorReportedAt ?? null;
  const told =
    regulator === null
      ? NOTHING
      : html`<div>${mark('regulatorTold')} ${paper.time(regulator)}</div>`;
  return grid(
    row(paper, ['spokesperson', paper.staff(event?.spokespersonId ?? null), 21]),
    row(paper, [
      'reportedHow',
      html`<div>
          ${paper.value(event?.reportedTo ?? null)} ${paper.time(event?.reportedAt ?? null)}
          ${paper.entry('contactMode', event?.mode ?? null)}
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
      ['checkPoint', 9],
      ['result', 3],
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
