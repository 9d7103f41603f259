import { chosenOptions } from '../domain/approval.ts';
import { states } from '../words/zh-cn/states.ts';
import { block, grid, list, row, signatures } from './cells.ts';
import {
  business,
  complainant,
  complainantName,
  confirmedRequest,
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
import { executionTable, noticeTable, timeSummary } from './handling-steps.ts';
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
    ['status', html`${states.cases[c.status]}`, 3],
  );
}

/** The internal date is the branch's own target and stays off the customer's copy. */
function limits(paper: Paper): Html {
  const limit = legalLimit(paper.record);
  const final = paper.time(limit?.final ?? null);
  if (paper.forCustomer) {
    return row(paper, ['finalDue', final, 21]);
  }
  return row(
    paper,
    ['internalDue', paper.time(limit?.internal ?? null), 9],
    ['finalDue', final, 9],
  );
}

function person(paper: Paper): Html {
  const { complainant: who, facts } = paper.record.case;
  const code = facts.reasonCode;
  const cause = code === null ? NOTHING : html`<br />${paper.entry('reason', code)}`;
  return html`${row(
    paper,
    ['complainant', complainant(paper), 3],
    ['phone', paper.masked('phone', who.phone), 5],
    ['businessCause', html`${business(paper)}${cause}`, 7],
  )}
  ${block(paper, 'requestSummary', confirmedRequest(paper))}`;
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
    block(paper, 'timetable', timetable(paper, chosen)),
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
  const remedies =
    paper.forCustomer && isDecided(record.case) ? remedyTable(paper, 'remedies') : NOTHING;
  return html`${grid(identity(paper), inside(levelRows), limits(paper), person(paper))}
  ${inside(onSiteTable)} ${inside(checkTable)} ${inside(consultationTable)}
  ${grid(causeAnalysis(paper))} ${optionTable(paper)} ${inside(approvalTable)}
  ${executionTable(paper)} ${noticeTable(paper)} ${remedies} ${inside(followUpTable)}
  ${inside(threeMusts)} ${inside(tagRows)} ${grid(timeSummary(paper))} ${signatureBlock(paper)}
  ${inside(materialTable)}`;
}
