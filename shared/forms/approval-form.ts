import { chosenOptions } from '../domain/approval.ts';
import { capitals } from '../domain/capitals.ts';
import type { Case, CaseOption } from '../domain/case.ts';
import { STEP_DECISIONS } from '../domain/handling-fields.ts';
import { fen, formatYuan } from '../domain/money.ts';
import { APPROVERS } from '../domain/roles.ts';
import type { RoleId } from '../domain/roles.ts';
import { forms as words } from '../words/zh-cn/forms.ts';
import { signedBy, subjectOf } from './approval-subject.ts';
import type { Subject } from './approval-subject.ts';
import { block, grid, list, row, tickText } from './cells.ts';
import type { Field } from './cells.ts';
import { business, optionName, timetable, where } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, DASH, mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';
import { remedyTable } from './remedies.ts';

const RULE_RELIED_ON = 'FC15';

function costOf({ blank }: Paper, { amount }: Subject): Record<'figures' | 'inWords', Html> {
  if (blank) return { figures: BLANK, inWords: BLANK };
  const figures = html`<b>${mark('yuan', { plain: formatYuan(amount) })}</b>`;
  return { figures, inWords: html`<b>${capitals(amount)}</b>` };
}

function request(paper: Paper, subject: Subject): Html {
  const { facts } = paper.record.case;
  const authority =
    subject.band === null || paper.blank
      ? paper.value(null)
      : html`${paper.value(subject.band.id)} ${paper.value(words.level[subject.band.level])}`;
  const story = (text: string | null): Html =>
    text === null ? NOTHING : html`<div>${paper.free(text)}</div>`;
  const linked = fen(Math.max(0, subject.bandAmount - subject.amount));
  const { figures, inWords } = costOf(paper, subject);
  return grid(
    row(
      paper,
      ['caseNo', paper.value(paper.record.case.caseNo), 9],
      ['approvalNo', where(subject.no !== null, paper.value(subject.no)), 9],
    ),
    row(
      paper,
      ['requester', paper.staff(subject.by), 9],
      ['requestedAt', paper.time(subject.at), 9],
    ),
    block(
      paper,
      'brief',
      html`<div>${business(paper)}</div>
        ${story(facts.statedCause)}${story(facts.narrative)}`,
      'large',
    ),
    row(
      paper,
      ['claimed', paper.money(facts.requestedAmount), 5],
      ['costPlain', figures, 4],
      ['costCapitals', inWords, 6],
    ),
    row(
      paper,
      ['bandLevel', authority, 9],
      ['linkedAmount', where(linked > 0, paper.money(linked)), 9],
    ),
  );
}

/** The options asked for, or, before the request, the ones chosen. */
function optionsOf(c: Case, { approval, authorisation }: Subject): readonly CaseOption[] {
  const asked = approval ?? authorisation;
  if (asked === null) return chosenOptions(c);
  return c.options.filter(({ seq }) => asked.optionSeqs.includes(seq));
}

function proposal(paper: Paper, subject: Subject): Html {
  const { case: c } = paper.record;
  const { decisionText = null, decisionBasis = null } = c.decision ?? {};
  const options = optionsOf(c, subject);
  const shown = options.map(
    (option) => html`<div>${optionName(paper, option)} ${paper.free(option.description)}</div>`,
  );
  const relied = c.factChecks.find(({ itemCode }) => itemCode === RULE_RELIED_ON);
  return grid(
    block(paper, 'proposed', paper.free(subject.reason ?? decisionText)),
    block(paper, 'option', shown.length === 0 ? paper.value(null) : html`${shown}`),
    block(paper, 'timetable', timetable(paper, options)),
    block(paper, 'basis', paper.free(relied?.detail ?? decisionBasis)),
  );
}

/** The six of the flow, then roles that an institution's own chain adds. */
function rolesOf({ approval }: Subject): readonly RoleId[] {
  const asked = approval?.steps.map(({ roleId, substituteFor }) => substituteFor ?? roleId) ?? [];
  return [...APPROVERS, ...asked.filter((role) => !APPROVERS.includes(role))];
}

/** At least 18 mm to sign in. */
function room(text: Html): Html {
  return html`<div class="signing">${text}</div>`;
}

function approverRow(
  { record, free, time }: Paper,
  subject: Subject,
  role: RoleId,
): readonly Html[] {
  const name = html`${record.roleName(role)}`;
  const signed = signedBy(record, subject, role);
  if (signed === 'none') return [name, DASH, DASH, DASH];
  if (signed === 'open') return [name, room(BLANK), BLANK, BLANK];
  return [
    html`${name}<br />${signed.name}`,
    room(free(signed.opinion)),
    html`${signed.signature.map((text) => html`<div>${text}</div>`)}`,
    signed.at === null ? BLANK : time(signed.at),
  ];
}

function approverTable(paper: Paper, subject: Subject): Html {
  return list(
    paper,
    'approval',
    [
      ['role', 4],
      ['opinion', 10],
      ['signature', 5],
      ['date', 5],
    ],
    rolesOf(subject).map((role) => approverRow(paper, subject, role)),
  );
}

function outcome(paper: Paper, subject: Subject): Html {
  const [agreed, ...refusals] = STEP_DECISIONS;
  const status = subject.authorisation === null ? subject.approval?.status : agreed;
  const refused = subject.approval?.steps.find(({ decision }) =>
    refusals.some((one) => one === decision),
  );
  const ticks = STEP_DECISIONS.map((one) => tickText(one === status, paper.choice(one)));
  const result: Field = ['outcome', html`${ticks}`, 8];
  if (refused === undefined) {
    return grid(row(paper, result, ['refusalReason', DASH, 4], ['remedies', DASH, 3]));
  }
  return html`${grid(row(paper, result, ['refusalReason', paper.free(refused.comment), 10]))}
  ${remedyTable(paper, 'remedies')}`;
}

/** F03 处理意见审批表(通融审批单): internal only. */
export function approvalForm(record: FormRecord): Html {
  const paper = paperOf(record);
  const subject = subjectOf(record);
  return html`${request(paper, subject)} ${proposal(paper, subject)}
  ${approverTable(paper, subject)} ${outcome(paper, subject)}`;
}
