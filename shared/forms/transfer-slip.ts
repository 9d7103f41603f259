import type { Moment } from '../domain/day.ts';
import type { Transfer } from '../domain/transfer-slips.ts';
import { readerOf } from './cell-reader.ts';
import { block, grid, row, signatures, tick, tickText } from './cells.ts';
import { business, fullRequest, nameOf } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { DASH, mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

const DEFERRAL_MODES = ['关注', '监控'] as const;

type Slip = Transfer | null;

function slipOf({ case: c, subjectId }: FormRecord): Slip {
  return c.transfers.find(({ id }) => id === subjectId) ?? c.transfers.at(-1) ?? null;
}

/** When the rule falls due that began at this moment; the close limit is one of the whole case. */
function dueAt(
  { deadlines }: FormRecord,
  rule: 'D23T' | 'D23R' | 'D23C',
  from: Moment | null,
): Moment | null {
  const run = deadlines.findLast(
    (one) => one.rule === rule && (rule === 'D23C' || one.startedAt === from),
  );
  return run?.final ?? null;
}

function whose(paper: Paper, slip: Slip): Html {
  const of = readerOf(slip);
  const { case: c } = paper.record;
  const round = slip === null ? null : mark('round', { count: String(slip.loopRound) });
  return html`${row(
    paper,
    ['caseNo', paper.value(c.caseNo), 9],
    ['transferNo', paper.value(of('transferNo')), 9],
  )}
  ${row(
    paper,
    ['category', paper.entry('bizCategory', c.facts.bizCategory), 9],
    ['grievanceLevel', paper.entry('grievanceLevel', of('level') ?? c.grievanceLevel), 4],
    ['round', paper.value(round), 2],
  )}`;
}

/** The receiver, in whose place, and when they signed for it. */
function receipt(paper: Paper, slip: Slip): Html {
  const of = readerOf(slip);
  const name = paper.staff(slip === null ? null : (slip.signedBy ?? slip.receiverId));
  const absent = of('standsInFor');
  const stead =
    absent === null
      ? NOTHING
      : html`（${mark('inPlaceOf', { name: paper.record.staffName(absent) })}）`;
  return html`${name}${stead} ${paper.time(of('signedAt'))}`;
}

function handing(paper: Paper, slip: Slip): Html {
  const of = readerOf(slip);
  const { record } = paper;
  return html`${row(
    paper,
    ['handedAt', paper.time(of('handedAt')), 9],
    ['toDept', paper.value(of('toDept')), 9],
  )}
  ${row(paper, ['receiverSigned', receipt(paper, slip), 21])}
  ${row(
    paper,
    ['transferDue', paper.time(dueAt(record, 'D23T', of('limitFrom'))), 5],
    ['firstReplyDue', paper.time(dueAt(record, 'D23R', of('signedAt'))), 5],
    ['closeDue', paper.time(dueAt(record, 'D23C', null)), 5],
  )}`;
}

function story(paper: Paper, slip: Slip): Html {
  const of = readerOf(slip);
  const { facts } = paper.record.case;
  const line = (text: string | null): Html =>
    text === null ? NOTHING : html`<div>${paper.free(text)}</div>`;
  return html`<div>${business(paper)}</div>
    ${line(facts.statedCause)}${line(facts.narrative)}${fullRequest(paper)}
    ${line(of('requirement'))}`;
}

/** The replies after the first, one under the other: long ones flow on to the next page. */
function laterReplies(paper: Paper, slip: Slip): Html {
  const later = slip === null ? [] : slip.replies.slice(1);
  if (later.length === 0) return DASH;
  return html`${later.map(
    ({ at, by, text }) =>
      html`<div>${paper.time(at)} ${paper.staff(by)}</div>
        <div>${paper.free(text)}</div>`,
  )}`;
}

function replies(paper: Paper, slip: Slip): Html {
  const of = readerOf(slip);
  return html`${block(
    paper,
    'firstReply',
    html`<div>${paper.time(of('firstReplyAt'))}</div>
      <div>${paper.free(of('firstReplyText'))}</div>`,
    'large',
  )}
  ${block(paper, 'laterReplies', laterReplies(paper, slip), 'large')}`;
}

/** How the deferral the department asked for was granted: watched, or monitored. */
function deferralMode({ case: c }: FormRecord, slip: Slip): string | null {
  if (slip?.deferralAsked !== true) return null;
  return c.deferrals.findLast(({ loggedAt }) => loggedAt >= slip.handedAt)?.mode ?? null;
}

function closing(paper: Paper, slip: Slip): Html {
  const of = readerOf(slip);
  const mode = deferralMode(paper.record, slip);
  const deferred = slip?.deferralAsked === true;
  const applied = slip !== null && slip.closeAppliedAt !== null && !deferred;
  const modes = DEFERRAL_MODES.map((one) => tickText(one === mode, paper.choice(one)));
  const returned = of('returnedAt');
  const note = of('returnNote');
  return grid(
    block(paper, 'transferResult', paper.free(of('result')), 'large'),
    row(paper, [
      'closeAsked',
      html`${tick(paper, applied, 'closeAsked')} ${paper.time(of('closeAppliedAt'))}
      ${tick(paper, deferred, 'deferralAsked')}${modes}`,
      21,
    ]),
    row(
      paper,
      ['slipReturned', returned === null ? DASH : paper.time(returned), 9],
      ['returnNote', note === null ? DASH : paper.free(note), 9],
    ),
  );
}

/** F07 移交/督办单: one slip with its limits, replies and return. Internal only. */
export function transferSlip(record: FormRecord): Html {
  const paper = paperOf(record);
  const slip = slipOf(record);
  const of = readerOf(slip);
  const byRule = slip !== null && slip.issuedBy === null ? mark('byRule') : null;
  return html`${grid(whose(paper, slip), handing(paper, slip))}
  ${grid(block(paper, 'caseAndDemand', story(paper, slip), 'large'), replies(paper, slip))}
  ${closing(paper, slip)}
  ${signatures(
    paper,
    ['handedBy', byRule ?? nameOf(record, of('issuedBy'))],
    ['receiver', nameOf(record, of('signedBy') ?? of('receiverId'))],
    ['complaintOfficer', null],
    ['returnedTo', nameOf(record, of('returnedTo'))],
  )}`;
}
