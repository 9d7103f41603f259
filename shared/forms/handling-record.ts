import { chosenOptions } from '../domain/approval.ts';
import { deadlines } from '../words/zh-cn/deadlines.ts';
import { states } from '../words/zh-cn/states.ts';
import { block, grid, list, row, signatures } from './cells.ts';
import {
  business,
  complainant,
  complainantName,
  confirmedRequest,
  internalDue,
  isDecided,
  legalLimit,
  nameOf,
  optionName,
  shownOptions,
  timetable,
} from './facts.ts';
import {
  approvalTable,
  checkTable,
  consultationTable,
  followUpTable,
  levelRows,
  materialTable,
  onSiteTable,
  tagRows,
  threeMusts,
} from './handling-internal.ts';
import { decisionRows, executionTable, noticeTable, timeSummary } from './handling-steps.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import { remedyTable } from './remedies.ts';
import type { FormRecord } from './record.ts';

function identity(paper: Paper): Html {
  const { case: c } = paper.record;
  return row(
    paper,
    ['caseNo', paper.value(c.caseNo), 6],
    ['receivedAt', paper.time(c.facts.receivedAt), 6],
    ['status', paper.blank ? NOTHING : html`${states.cases[c.status]}`, 3],
  );
}

const RULE_NAMES: Readonly<Record<string, string>> = deadlines;

function deadlineName(rule: string): string {
  return RULE_NAMES[rule] ?? rule;
}

function limits(paper: Paper): Html {
  const own = internalDue(paper.record);
  const target = own === null ? NOTHING : html`（${deadlineName(own.rule)}）`;
  return row(
    paper,
    ['internalDue', html`${paper.time(own?.internal ?? null)}${target}`, 12],
    ['finalDue', finalDue(paper), 6],
  );
}

function finalDue(paper: Paper): Html {
  return paper.time(legalLimit(paper.record)?.final ?? null);
}

function businessCause(paper: Paper): Html {
  const code = paper.record.case.facts.reasonCode;
  return html`${business(paper)}${code === null ? NOTHING : html`；${paper.entry('reason', code)}`}`;
}

/** The internal date is the branch's own target and stays off the customer's copy. */
function person(paper: Paper): Html {
  const phone = paper.masked('phone', paper.record.case.complainant.phone);
  const who = complainant(paper);
  const matter = businessCause(paper);
  const rows = paper.forCustomer
    ? [
        row(paper, ['complainant', who, 4], ['phone', phone, 5], ['finalDue', finalDue(paper), 6]),
        block(paper, 'businessCause', matter),
      ]
    : [
        limits(paper),
        row(paper, ['complainant', who, 3], ['phone', phone, 4], ['businessCause', matter, 8]),
      ];
  return html`${rows} ${block(paper, 'requestInFull', confirmedRequest(paper))}`;
}

/** Who answers for the matter, and the facts as told at the counter: on internal copies, the customer has said them. */
function storyRows(paper: Paper): Html {
  const { facts, handlerId } = paper.record.case;
  return html`${row(
    paper,
    ['firstReceiver', paper.staff(facts.firstReceiverId), 5],
    ['handler', paper.staff(handlerId), 5],
    ['requestedAmount', paper.money(facts.requestedAmount), 5],
  )}
  ${block(paper, 'statedCause', paper.free(facts.statedCause))}
  ${block(paper, 'narrative', paper.free(facts.narrative))}`;
}

function causeAnalysis(paper: Paper): Html {
  const { facts, closing } = paper.record.case;
  const found = [
    ...facts.branchCauseCodes.map((code) => paper.entry('branchCause', code)),
    ...facts.insCauseCodes.map((code) => paper.entry('insCause', code)),
  ];
  const codes = html`${found.map((name) => html`<span class="item">${name}</span> `)}`;
  const text = paper.free(closing?.rootCauseText ?? null);
  return block(
    paper,
    'causeAnalysis',
    found.length === 0
      ? text
      : html`${codes}
          <div>${text}</div>`,
  );
}

function optionTable(paper: Paper): Html {
  const options = shownOptions(paper);
  const sole = options.find(({ soleOptionReason }) => soleOptionReason !== null);
  const rows = options.map((option) => [
    optionName(paper, option),
    paper.free(option.description),
    paper.money(option.companyCost),
    paper.value(option.choice),
  ]);
  const chosen = chosenOptions(paper.record.case);
  const steps = chosen.length === 0 ? options : chosen;
  return html`${list(
    paper,
    'options',
    [
      ['option', 4],
      ['content', 11],
      ['companyCost', 6],
      ['choice', 3],
    ],
    rows,
  )}
  ${grid(
    block(paper, 'timetable', timetable(paper, steps)),
    sole === undefined || paper.forCustomer
      ? NOTHING
      : block(paper, 'soleOption', paper.free(sole.soleOptionReason)),
  )}`;
}

function signatureBlock(paper: Paper): Html {
  const { record } = paper;
  const { case: c } = record;
  return signatures(
    paper,
    ['firstReceiver', nameOf(record, c.facts.firstReceiverId)],
    ['handler', nameOf(record, c.handlerId)],
    ['branchManager', nameOf(record, c.closing?.closedBy ?? null)],
    ['complaintOfficer', null],
    ['customer', complainantName(c), !c.complainant.isAnonymous],
  );
}

/** F02 投诉处理记录表(处理单): the whole handling; the customer's copy is reduced (rule PR11). */
export function handlingRecord(record: FormRecord): Html {
  const paper = paperOf(record);
  const inside = (part: (paper: Paper) => Html): Html =>
    paper.forCustomer ? NOTHING : part(paper);
  const tellsDecision = paper.blank || isDecided(record.case);
  const remedies = paper.forCustomer && tellsDecision ? remedyTable(paper, 'remedies') : NOTHING;
  return html`${grid(identity(paper), inside(levelRows), person(paper), inside(storyRows))}
  ${inside(onSiteTable)} ${inside(checkTable)} ${inside(consultationTable)}
  ${grid(causeAnalysis(paper))} ${optionTable(paper)} ${inside(approvalTable)}
  ${executionTable(paper)} ${grid(decisionRows(paper))} ${noticeTable(paper)} ${remedies}
  ${inside(followUpTable)} ${inside(threeMusts)} ${inside(tagRows)} ${grid(timeSummary(paper))}
  ${signatureBlock(paper)} ${inside(materialTable)}`;
}
