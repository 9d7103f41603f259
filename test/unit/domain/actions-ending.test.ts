import { expect, test } from 'vitest';
import { moment } from '../../../shared/domain/day.ts';
import { as, refusals } from '../../support/branch-world.ts';
import {
  REVIEW_NOTICE,
  aCaseUnderReview,
  aClosedCase,
  after,
  anArchivedCase,
} from '../../support/case-off-its-way.ts';
import { step } from '../../support/case-on-its-way.ts';

const APPLICATION = { written: true, reason: '对处理决定不服' } as const;

test('a review is asked for in writing, with a reason, within thirty days of the decision', () => {
  const closed = aClosedCase();
  const gu = (now: string) => as('gu', { now: moment(now) });
  expect(refusals('review', closed, {}, gu('2026-03-20T09:00:00'))).toEqual([
    'review-not-written',
    'review-reason-missing',
  ]);
  expect(refusals('review', closed, APPLICATION, gu('2026-04-10T17:00:00'))).toEqual([]);
  expect(refusals('review', closed, APPLICATION, gu('2026-04-10T17:00:01'))).toEqual([
    'review-window-passed',
  ]);
});

test('nobody who handled, approved or told the decision reviews it', () => {
  const closed = aClosedCase();
  const gu = as('gu', { now: after(closed) });
  for (const reviewerId of ['lin', 'lu'] as const) {
    const named = { ...APPLICATION, reviewerId: as(reviewerId).me.id };
    expect(refusals('review', closed, named, gu), reviewerId).toEqual(['reviewer-not-independent']);
  }
  expect(aCaseUnderReview().reviews[0]?.reviewerId).toBe('su');
});

test('a decision that is kept leaves the case closed and keeps it three years from then', () => {
  const kept = step(aCaseUnderReview(), 'decide-review', 'su', {
    decision: '维持',
    decisionText: '原处理正确',
    notice: REVIEW_NOTICE,
  });
  expect(kept).toMatchObject({ status: 'closed', retainUntil: '2029-03-11' });
  expect(kept.reviews[0]).toMatchObject({ reviewerId: 'su', toldAt: kept.notices.at(-1)?.at });
});

test('a decision that is changed is handled again with a new clock, the old decision kept', () => {
  const open = aCaseUnderReview();
  const decided = step(open, 'decide-review', 'su', {
    decision: '变更',
    decisionText: '应当全额退还',
    toldAt: open.updatedAt,
  });
  expect(decided).toMatchObject({
    status: 'investigating',
    round: 2,
    reopenedAt: after(open),
    closing: null,
    decision: null,
  });
  expect(decided.pastDecisions).toHaveLength(1);
});

test('a review is not decided without text, telling, or by somebody else', () => {
  const open = aCaseUnderReview();
  const now = after(open);
  expect(refusals('decide-review', open, {}, as('su', { now }))).toEqual([
    'review-decision-missing',
    'customer-not-told',
  ]);
  expect(refusals('decide-review', open, {}, as('gu', { now }))).toEqual(['role-not-allowed']);
});

test('a case is archived when everything is signed, and from then on only kept or purged', () => {
  const closed = aClosedCase();
  const gu = as('gu', { now: after(closed) });
  expect(refusals('archive', closed, {}, gu)).toEqual(['forms-unsigned']);
  expect(refusals('archive', { ...closed, retainUntil: null }, {}, gu)).toEqual([
    'forms-unsigned',
    'retain-until-missing',
  ]);
  expect(anArchivedCase().status).toBe('archived');
});

test('E14 in small: it is purged from the day after its time, by manager and administrator together', () => {
  const archived = anArchivedCase();
  const last = moment('2029-03-11T17:00:00');
  const next = moment('2029-03-12T09:00:00');
  expect(refusals('purge-request', archived, {}, as('an', { now: last }))).toEqual([
    'retention-not-reached',
  ]);
  const asked = step(archived, 'purge-request', ['an', { now: next }], {});
  expect(refusals('purge', asked, {}, as('an', { now: next }))).toEqual(['second-person-missing']);
  const purged = step(asked, 'purge', ['he', { now: next }], {});
  expect(purged.status).toBe('purged');
});

test('a legal hold stops the purge until it is lifted', () => {
  const now = moment('2029-03-12T09:00:00');
  const held = step(anArchivedCase(), 'legal-hold', ['gu', { now }], {
    legalHold: true,
    reason: '法院调取',
  });
  expect(refusals('purge-request', held, {}, as('he', { now }))).toEqual(['legal-hold']);
  const free = step(held, 'legal-hold', ['gu', { now }], { legalHold: false, reason: '已结案' });
  expect(refusals('purge-request', free, {}, as('he', { now }))).toEqual([]);
});
