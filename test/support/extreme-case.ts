import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { REPRESENTATIVE_FIELDS } from '../../shared/domain/case-fields.ts';
import { moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { Fields } from '../../shared/domain/fields.ts';
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

/** The record with these of its texts at their full length. */
function filled<Row extends object>(
  fields: Fields,
  row: Row,
  ...names: readonly (keyof Row)[]
): Row {
  const texts = names.map((name) => {
    const field = fields[String(name)];
    if (field?.kind !== 'text') throw new Error(`no text: ${String(name)}`);
    return [name, textOf(field.max)];
  });
  return { ...row, ...Object.fromEntries(texts) };
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

function special(): Partial<Case> {
  const one = anEventfulCase();
  const { creditDispute, majorEvent } = one;
  if (creditDispute === null || majorEvent === null) throw new Error('nothing happened');
  const [slip] = one.transfers;
  const [reply] = slip?.replies ?? [];
  if (slip === undefined || reply === undefined) throw new Error('no slip');
  const long = { text: textOf(2000) };
  const replies = Array.from({ length: 5 }, () => ({ ...reply, ...long }));
  const longest = filled(CASE.transfers.fields, slip, 'requirement', 'firstReplyText', 'result');
  const event = filled(
    CASE.majorEvent.fields,
    majorEvent,
    'cause',
    'nature',
    'harm',
    'customerReaction',
    'trend',
    'measures',
  );
  return {
    extensions: one.extensions.map((row) => filled(CASE.extensions.fields, row, 'reason')),
    suspensions: [],
    transfers: [{ ...longest, replies }],
    creditDispute: filled(
      CASE.creditDispute.fields,
      creditDispute,
      'disputedItem',
      'disputeReason',
      'checkResult',
      'cannotCorrectReason',
      'customerStatement',
    ),
    majorEvent: {
      ...event,
      amount: fen(MOST_FEN),
      checklist: event.checklist.map((row) => ({ ...row, note: textOf(1000) })),
    },
    reviews: one.reviews.map((row) => filled(CASE.reviews.fields, row, 'reason', 'decisionText')),
    returnExchanges: one.returnExchanges.map((row) => ({
      ...filled(CASE.returnExchanges.fields, row, 'item', 'reason', 'newItem'),
      amount: fen(MOST_FEN),
    })),
  };
}

/** As much of everything as a case can hold: full texts, 30 materials, six approvers, five representatives. */
export function anExtremeCase(): Case {
  return {
    ...anEventfulCase(),
    ...special(),
    facts: { ...aCase().facts, narrative: textOf(4000) },
    evidence: evidence(),
    approvals: approvals(),
    representatives: representatives(),
    followUps: aCase().followUps.map((row) =>
      filled(CASE.followUps.fields, row, 'newRequest', 'comment'),
    ),
    corrections: aCase().corrections.map((row) =>
      filled(CASE.corrections.fields, row, 'problem', 'measure', 'verifyComment', 'spreadTo'),
    ),
  };
}
