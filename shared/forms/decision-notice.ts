import { chosenOptions } from '../domain/approval.ts';
import { DECISIONS } from '../domain/handling-fields.ts';
import { CHECK_ANSWERS } from '../domain/reception-fields.ts';
import { block, grid, list, row, signatures, tickText } from './cells.ts';
import {
  business,
  complainant,
  complainantName,
  contact,
  decisionNotice,
  groundsText,
  nameOf,
  outcomeOf,
  requestSummary,
  timetable,
} from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';
import { remedyTable } from './remedies.ts';

/** Not in a letter to the customer: holdings, the key person, suitability, the statement of staff. */
const NOT_TOLD: ReadonlySet<string> = new Set(['FC02', 'FC10', 'FC12', 'FC13']);
/** J1-J4 always stand to be ticked; the others only where one of them is the outcome. */
const USUAL: ReadonlySet<string> = new Set(DECISIONS.slice(0, 4));
const [, , , NOT_APPLICABLE] = CHECK_ANSWERS;

function checkTable(paper: Paper): Html {
  const told = paper.record.case.factChecks.filter(
    ({ itemCode, answer }) => !NOT_TOLD.has(itemCode) && answer !== NOT_APPLICABLE,
  );
  const rows = told.map(({ itemCode, answer, detail }) => [
    paper.entry('factCheck', itemCode),
    paper.value(answer),
    paper.free(detail),
  ]);
  return list(
    paper,
    'checks',
    [
      ['checkItem', 8],
      ['answer', 3],
      ['explanation', 13],
    ],
    rows,
  );
}

function outcomeTicks(paper: Paper): Html {
  const { entryName } = paper.record;
  const outcome = outcomeOf(paper.record.case);
  const shown = DECISIONS.filter((code) => USUAL.has(code) || code === outcome);
  return html`${shown.map((code) => tickText(code === outcome, paper.choice(entryName('outcome', code))))}`;
}

function decision(paper: Paper): Html {
  const { case: c } = paper.record;
  const chosen = chosenOptions(c);
  return grid(
    block(
      paper,
      'decision',
      html`<div>${outcomeTicks(paper)}</div>
        <div>${c.decision === null ? BLANK : paper.free(c.decision.decisionText)}</div>`,
      'large',
    ),
    block(paper, 'decisionGrounds', paper.free(groundsText(paper)), 'large'),
    block(paper, 'performance', timetable(paper, chosen)),
  );
}

function delivery(paper: Paper): Html {
  const { record } = paper;
  const { case: c } = record;
  const notice = decisionNotice(c);
  return html`${grid(
    row(paper, ['contact', contact(paper), 21]),
    row(
      paper,
      ['deliveryMode', notice === null ? BLANK : paper.entry('noticeMode', notice.mode), 9],
      ['deliveryTime', notice === null ? BLANK : paper.time(notice.receivedAt ?? notice.at), 9],
    ),
  )}
  ${signatures(
    paper,
    ['unitSeal', null],
    ['staff', nameOf(record, c.decision?.notifiedBy ?? null)],
    ['receipt', complainantName(c), !c.complainant.isAnonymous],
  )}`;
}

/** F05 处理决定告知书: what was found, the decision, its grounds, the remedies; also for a complaint not accepted. */
export function decisionNoticeForm(record: FormRecord): Html {
  const paper = paperOf(record);
  return html`${grid(
    row(paper, ['to', complainant(paper), 5], ['matter', business(paper), 13]),
    block(paper, 'requestSummary', requestSummary(paper)),
  )}
  ${checkTable(paper)} ${decision(paper)} ${remedyTable(paper, 'objection')} ${delivery(paper)}`;
}
