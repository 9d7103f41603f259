import { expect, test } from 'vitest';
import { as, refusals } from '../../support/branch-world.ts';
import { REFERRAL, aReferredCase, after } from '../../support/case-off-its-way.ts';
import { aRegisteredCase, step } from '../../support/case-on-its-way.ts';

test('a matter is sent on only with target, reason and the customer told', () => {
  const c = aRegisteredCase();
  const gu = as('gu', { now: after(c) });
  expect(refusals('refer', c, {}, gu)).toEqual([
    'referral-target-missing',
    'referral-reason-missing',
    'customer-not-told',
  ]);
  expect(refusals('refer', c, REFERRAL, gu)).toEqual([]);
});

test('an acknowledgement is enough to end it as referred', () => {
  const sent = aReferredCase();
  const he = as('he', { now: after(sent) });
  expect(refusals('refer-reply', sent, { replyText: ' ' }, he)).toEqual(['referral-reply-missing']);
  const closed = step(sent, 'refer-reply', 'he', { acknowledgedAt: sent.updatedAt });
  expect(closed).toMatchObject({ status: 'closed', decision: { decisionType: 'J5' } });
  expect(closed.retainUntil).toBe('2029-03-11');
});

test('what comes back is handled here, with levels set by whoever assigns it', () => {
  const back = step(aReferredCase(), 'refer-return', 'gu', { reason: '对方核实应由我行办理' });
  expect(back).toMatchObject({ status: 'investigating', handlerId: null, grievanceLevel: null });
  const levels = { grievanceLevel: 'G1', regLevel: 'L1', urgency: 'U2' } as const;
  const assigned = step(back, 'assign', 'gu', { handlerId: back.openedBy, ...levels });
  expect(assigned).toMatchObject({ handlerId: 'lin', ...levels });
});
