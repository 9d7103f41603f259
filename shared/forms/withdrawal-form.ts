import { block, grid, row, signatures } from './cells.ts';
import { business, complainant, complainantName, requestSummary } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

/** Before the customer hands it in, the reason and the time are left to be written. */
function given(paper: Paper): Html {
  const { ending } = paper.record.case;
  const done = ending?.kind === 'withdrawn' ? ending : null;
  const reason = done === null ? BLANK : paper.free(done.reason);
  const takenIn = done === null ? BLANK : paper.time(done.receivedAt ?? done.at);
  return html`${block(paper, 'withdrawalReason', reason, 'large')}
  ${row(paper, ['takenIn', takenIn, 21])}`;
}

/** F12 撤回投诉申请: the customer's own wish, no condition attached (投诉办法 15, domain 8). */
export function withdrawalForm(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  return html`${grid(
    row(paper, ['caseNo', paper.value(c.caseNo), 9], ['complainant', complainant(paper), 9]),
    row(paper, ['receivedAt', paper.time(c.facts.receivedAt), 9], ['business', business(paper), 9]),
    block(paper, 'requestSummary', requestSummary(paper)),
    block(paper, 'withdrawal', paper.text('withdrawal'), 'large'),
    given(paper),
    block(paper, 'ending', paper.text('ending')),
  )}
  ${signatures(paper, ['complainantPlain', complainantName(c)], ['registrar', null])}`;
}
