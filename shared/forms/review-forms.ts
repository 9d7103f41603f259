import type { Case, Notice, Review } from '../domain/case.ts';
import { dayOf } from '../domain/day.ts';
import type { Moment } from '../domain/day.ts';
import { DECIDE_REVIEW_FIELDS } from '../domain/lifecycle-fields.ts';
import { block, grid, row, signatures, tickText, yesNo } from './cells.ts';
import { business, complainant, complainantName, nameOf, requestSummary } from './facts.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';
import { AFTER_REVIEW, remedyTable } from './remedies.ts';

type Decision = NonNullable<Case['decision']>;

const [UPHELD] = DECIDE_REVIEW_FIELDS.decision.of;

function reviewOf({ case: c, subjectId }: FormRecord): Review | null {
  return c.reviews.find(({ id }) => id === subjectId) ?? c.reviews.at(-1) ?? null;
}

/** The decision that is to be looked at again: the last one told before the application. */
function decisionUnder({ pastDecisions, decision }: Case, review: Review | null): Decision | null {
  const all = decision === null ? pastDecisions : [...pastDecisions, decision];
  return all.findLast(({ notifiedAt }) => review === null || notifiedAt <= review.applyAt) ?? null;
}

/** The day of that decision, or that the complaint was not taken up. */
function decidedOn(c: Case, review: Review | null): Moment | null {
  return decisionUnder(c, review)?.notifiedAt ?? c.ending?.at ?? null;
}

/** The review's own rows; left to be written where the customer has not applied yet. */
function asked(paper: Paper, review: Review | null): Html {
  const applied = review === null ? BLANK : paper.date(dayOf(review.applyAt));
  const inTime = yesNo(paper, review === null ? null : review.withinWindow);
  return html`${block(
    paper,
    'reviewReason',
    review === null ? BLANK : paper.free(review.reason),
    'large',
  )}
  ${block(paper, 'reviewRequest', review === null ? BLANK : requestSummary(paper), 'large')}
  ${row(paper, ['applyDay', applied, 9], ['inTime', inTime, 9])}`;
}

/** F14 核查申请书: in writing, within the days the decision named (投诉办法). */
export function reviewApplication(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const review = reviewOf(record);
  const applicant = review?.by ?? complainantName(c);
  return html`${grid(
    row(
      paper,
      ['originalNo', paper.value(c.caseNo), 9],
      ['decidedOn', paper.date(decidedOn(c, review)), 9],
    ),
    row(paper, ['applicant', paper.value(applicant), 9], ['matter', business(paper), 9]),
    asked(paper, review),
  )}
  ${signatures(
    paper,
    ['applicant', applicant],
    ['registrar', review === null ? null : nameOf(record, review.loggedBy)],
  )}`;
}

/** How and when the customer was told of the outcome (notice NT7). */
function delivery(paper: Paper, review: Review | null): Html {
  const at = review?.toldAt ?? null;
  const same = ({ kind, at: when }: Notice): boolean => kind === 'NT7' && when === at;
  const notice = at === null ? undefined : paper.record.case.notices.find(same);
  return row(
    paper,
    ['deliveryMode', notice === undefined ? BLANK : paper.entry('noticeMode', notice.mode), 9],
    ['deliveryTime', at === null ? BLANK : paper.time(at), 9],
  );
}

function outcome(paper: Paper, review: Review | null): Html {
  const ticks = DECIDE_REVIEW_FIELDS.decision.of.map((one) =>
    tickText(one === review?.decision, paper.choice(one)),
  );
  return row(paper, ['reviewOutcome', html`${ticks}`, 21]);
}

/** An upheld decision stands on its own grounds. */
function grounds({ case: c }: FormRecord, review: Review | null): string | null {
  return review?.decision === UPHELD ? (decisionUnder(c, review)?.decisionBasis ?? null) : null;
}

/** F14 核查决定书: what the superior unit found and decided, with the ways still open. */
export function reviewDecision(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const review = reviewOf(record);
  const open = review === null || review.decision === null;
  return html`${grid(
    row(
      paper,
      ['originalNo', paper.value(c.caseNo), 9],
      ['reviewUnit', paper.value(review?.unit ?? null), 9],
    ),
    row(
      paper,
      ['to', complainant(paper), 9],
      ['originalDecision', paper.date(decidedOn(c, review)), 9],
    ),
    block(paper, 'reviewReason', paper.free(review?.reason ?? null), 'large'),
    block(paper, 'reviewFindings', open ? BLANK : paper.free(review.decisionText), 'large'),
    outcome(paper, review),
    block(paper, 'grounds', open ? BLANK : paper.free(grounds(record, review)), 'large'),
  )}
  ${remedyTable(paper, 'remedies', AFTER_REVIEW)} ${grid(delivery(paper, review))}
  ${signatures(
    paper,
    ['reviewSeal', null],
    ['reviewer', nameOf(record, review?.reviewerId ?? null)],
    ['deliveryReceipt', complainantName(c), !c.complainant.isAnonymous],
  )}`;
}
