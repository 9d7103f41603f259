import { inRound } from '../domain/approval.ts';
import { forms as words } from '../words/zh-cn/forms.ts';
import { legalLimit, nameOf } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { DASH, mark, paperOf, timeText } from './paper.ts';
import type { LabelKey, Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

type Step = { readonly text: string; readonly at: string };

/** The call-back promised last and not yet made good, or else the answer and its legal limit. */
function nextStep(record: FormRecord): Step | null {
  const { contacts } = record.case;
  const promise = contacts.findLast(
    (one) => inRound(record.case, one) && one.promisedAt !== null && !one.promiseSolved,
  );
  if (promise !== undefined && promise.promisedAt !== null) {
    return { text: promise.promiseText ?? words.text.callBack, at: timeText(promise.promisedAt) };
  }
  const limit = legalLimit(record);
  const until = limit === null ? null : mark('until', { date: timeText(limit.final) });
  return until === null ? null : { text: words.text.answer, at: until };
}

function line(paper: Paper, label: LabelKey, value: Html): Html {
  return html`<tr>
    <th scope="row">${paper.label(label)}</th>
    <td>${value}</td>
  </tr>`;
}

/** 联系卡: who handles the case, the phone, the next step and its time; to be cut out and taken along. */
export function contactCard(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c, branch } = record;
  const step = nextStep(record);
  const limit = legalLimit(record);
  const handler = nameOf(record, c.handlerId ?? c.facts.firstReceiverId);
  const answer = limit === null ? DASH : paper.text('answerBy', { date: timeText(limit.final) });
  return html`<table class="card">
      <tbody>
        ${line(paper, 'caseNo', paper.value(c.caseNo))}
        ${line(paper, 'handler', paper.value(handler))}
        ${line(paper, 'phone', paper.value(branch.complaintPhone))}
        ${line(paper, 'nextStep', paper.free(step?.text ?? null))}
        ${line(paper, 'nextTime', paper.value(step?.at ?? null))} ${line(paper, 'answerBy', answer)}
        ${line(paper, 'address', html`${branch.name} ${branch.address}`)}
      </tbody>
    </table>
    <p class="hint">${paper.text('cardHint')}</p>`;
}
