import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { REPRESENTATIVE_FIELDS } from '../../shared/domain/case-fields.ts';
import { moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { APPROVAL_STEP_FIELDS } from '../../shared/domain/handling-fields.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { MOST_FEN, fen } from '../../shared/domain/money.ts';
import { APPROVERS } from '../../shared/domain/roles.ts';
import { aCase } from './sample-case.ts';
import { anEventfulCase } from './sample-special.ts';
import { logged } from './sample-reception.ts';

const MOST_ROWS = 30;
const MOST_REPRESENTATIVES = 5;

/** Ends every sentence of {@link textOf} and stands nowhere else. */
export const SENTENCE_END = '鑫';

/** A text of exactly so many characters, in numbered sentences, so that a lost one is seen. */
export function textOf(length: number): string {
  const sentences = Array.from(
    { length: Math.ceil(length / 8) },
    (_, index) => `第${String(1000 + index)}句${SENTENCE_END}；`,
  );
  return sentences.join('').slice(0, length);
}

/** A text as long as its field takes. */
function longest({ max }: { readonly max: number }): string {
  return textOf(max);
}

function evidence(): Case['evidence'] {
  return Array.from({ length: MOST_ROWS }, (_, index) =>
    fill(CASE.evidence.fields, {
      ...logged(`ev-${String(index)}`, 'lin', '2026-03-11T10:15:00'),
      kind: 'EV03',
      title: `材料${String(index + 1)}：合同、缴费凭证和沟通记录的复印件`,
      storage: '附件',
      obtainedAt: moment('2026-03-11T10:15:00'),
      obtainedFrom: '客户',
    }),
  );
}

function approvals(): Case['approvals'] {
  const [asked] = aCase().approvals;
  if (asked === undefined) throw new Error('the sample case was never approved');
  const steps = APPROVERS.map((roleId, index) =>
    fill(APPROVAL_STEP_FIELDS, {
      seq: index + 1,
      roleId,
      approverId: staffId('lu'),
      decision: '同意',
      comment: textOf(1000),
      signature: '陆书遥',
      decidedAt: moment('2026-03-13T10:15:00'),
    }),
  );
  return [{ ...asked, reason: textOf(1000), steps }];
}

function representatives(): Case['representatives'] {
  return Array.from({ length: MOST_REPRESENTATIVES }, (_, index) =>
    fill(REPRESENTATIVE_FIELDS, {
      relation: 'RP2',
      name: `代表${'甲乙丙丁戊'.slice(index, index + 1)}`,
      phone: `1390000010${String(index)}`,
      idSeen: true,
      poaOriginalSeen: true,
    }),
  );
}

const { extensions, transfers, creditDispute, majorEvent, reviews, returnExchanges } = CASE;
const { followUps, corrections } = CASE;

function slips(): Case['transfers'] {
  const [slip] = anEventfulCase().transfers;
  const [reply] = slip?.replies ?? [];
  if (slip === undefined || reply === undefined) throw new Error('no slip');
  const text = longest(transfers.fields.replies.fields.text);
  return [
    {
      ...slip,
      requirement: longest(transfers.fields.requirement),
      firstReplyText: longest(transfers.fields.firstReplyText),
      result: longest(transfers.fields.result),
      replies: Array.from({ length: 6 }, () => ({ ...reply, text })),
    },
  ];
}

function dispute(): Case['creditDispute'] {
  const known = anEventfulCase().creditDispute;
  if (known === null) throw new Error('no dispute');
  const { fields } = creditDispute;
  return {
    ...known,
    disputedItem: longest(fields.disputedItem),
    disputeReason: longest(fields.disputeReason),
    checkResult: longest(fields.checkResult),
    cannotCorrectReason: longest(fields.cannotCorrectReason),
    customerStatement: longest(fields.customerStatement),
  };
}

function event(): Case['majorEvent'] {
  const known = anEventfulCase().majorEvent;
  if (known === null) throw new Error('no event');
  const { fields } = majorEvent;
  const note = longest(fields.checklist.fields.note);
  return {
    ...known,
    cause: longest(fields.cause),
    nature: longest(fields.nature),
    harm: longest(fields.harm),
    customerReaction: longest(fields.customerReaction),
    trend: longest(fields.trend),
    measures: longest(fields.measures),
    amount: fen(MOST_FEN),
    checklist: known.checklist.map(({ code, done }) => ({ code, done, note })),
  };
}

function rows(): Partial<Case> {
  const one = anEventfulCase();
  const reviewed = {
    reason: longest(reviews.fields.reason),
    decisionText: longest(reviews.fields.decisionText),
  };
  const returned = {
    item: longest(returnExchanges.fields.item),
    reason: longest(returnExchanges.fields.reason),
    newItem: longest(returnExchanges.fields.newItem),
    amount: fen(MOST_FEN),
  };
  const called = {
    newRequest: longest(followUps.fields.newRequest),
    comment: longest(followUps.fields.comment),
  };
  const corrected = {
    problem: longest(corrections.fields.problem),
    measure: longest(corrections.fields.measure),
    verifyComment: longest(corrections.fields.verifyComment),
    spreadTo: longest(corrections.fields.spreadTo),
  };
  const reason = longest(extensions.fields.reason);
  return {
    extensions: one.extensions.map((row) => Object.assign(row, { reason })),
    suspensions: [],
    reviews: one.reviews.map((row) => Object.assign(row, reviewed)),
    returnExchanges: one.returnExchanges.map((row) => Object.assign(row, returned)),
    followUps: one.followUps.map((row) => Object.assign(row, called)),
    corrections: one.corrections.map((row) => Object.assign(row, corrected)),
  };
}

/** As much of everything as a case can hold: full texts, 30 materials, six approvers, five representatives. */
export function anExtremeCase(): Case {
  return {
    ...anEventfulCase(),
    ...rows(),
    transfers: slips(),
    creditDispute: dispute(),
    majorEvent: event(),
    facts: { ...aCase().facts, narrative: textOf(4000) },
    evidence: evidence(),
    approvals: approvals(),
    representatives: representatives(),
  };
}
