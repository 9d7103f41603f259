import { readerOf } from './cell-reader.ts';
import { block, grid, row, signatures, tick } from './cells.ts';
import type { Dispute } from './credit-application.ts';
import { disputedItem, disputeText } from './credit-application.ts';
import { complainant, complainantName, where } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';
import { remedyTable } from './remedies.ts';

function outcome(paper: Paper, dispute: Dispute): Html {
  const of = readerOf(dispute);
  const is = (one: string): boolean => dispute?.outcome === one;
  const sent = of('correctionSentAt');
  const statement = of('customerStatement');
  const said =
    statement === null
      ? NOTHING
      : html`<div>${paper.label('customerStatement')}: ${disputeText(paper, statement)}</div>`;
  return html`${tick(paper, is('更正'), 'corrected')}${sent === null ? NOTHING : paper.time(sent)}
  ${tick(paper, is('取消标注'), 'flagRemoved')}${tick(paper, is('不能确认记载'), 'unconfirmed')}${said}`;
}

/** The proof that no error was found, and the report after the correction. */
function proof(paper: Paper, dispute: Dispute): Html {
  return html`${tick(paper, dispute?.proofProvided === true, 'proofProvided')}
  ${tick(paper, dispute?.correctedReportGiven === true, 'correctedReport')}`;
}

function delivery(paper: Paper, dispute: Dispute): Html {
  const of = readerOf(dispute);
  const at = of('deliveredAt');
  const mode = of('deliveryMode');
  return row(
    paper,
    ['deliveryMode', mode === null ? BLANK : paper.entry('noticeMode', mode), 9],
    ['deliveryTime', at === null ? BLANK : paper.time(at), 9],
  );
}

/** F11 征信异议回复函: what was checked and done, in writing, with the ways left open (征信条例 25, 26). */
export function creditReply(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const dispute = c.creditDispute;
  const of = readerOf(dispute);
  const reason = of('cannotCorrectReason');
  return html`${grid(
    row(
      paper,
      ['replyNo', paper.value(of('replyLetterNo')), 9],
      ['applicationNo', paper.value(of('applicationNo')), 9],
    ),
    row(paper, ['to', complainant(paper), 9], ['replyAt', paper.time(of('replyAt')), 9]),
    block(paper, 'disputeMatter', disputedItem(paper, dispute), 'large'),
    block(paper, 'creditCheck', disputeText(paper, of('checkResult')), 'large'),
    block(paper, 'creditOutcome', outcome(paper, dispute)),
    block(paper, 'proof', proof(paper, dispute)),
    block(paper, 'notCorrected', where(dispute === null || reason !== null, paper.free(reason))),
    block(paper, 'creditRemedy', paper.text('creditRemedy')),
  )}
  ${remedyTable(paper, 'remedies')} ${grid(delivery(paper, dispute))}
  ${signatures(
    paper,
    ['unitSeal', null],
    ['deliveryReceipt', complainantName(c), !c.complainant.isAnonymous],
  )}`;
}
