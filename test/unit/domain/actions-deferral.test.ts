import { expect, test } from 'vitest';
import { openDeferral } from '../../../shared/domain/actions-deferral.ts';
import { day } from '../../../shared/domain/day.ts';
import { aBook, as, refusals } from '../../support/branch-world.ts';
import {
  DEFERRAL,
  aDeferralAskedFor,
  aDeferredCase,
  after,
} from '../../support/case-off-its-way.ts';
import { NOTICE, aCaseUnderInvestigation, step } from '../../support/case-on-its-way.ts';

test('a deferral needs grounds, a mode and a review within the longest time set', () => {
  const c = aCaseUnderInvestigation();
  const lin = as('lin', { now: after(c) });
  expect(refusals('defer-request', c, { reason: '再等等' }, lin)).toEqual([
    'deferral-grounds-missing',
    'deferral-mode-missing',
    'deferral-review-date-missing',
  ]);
  const last = { ...DEFERRAL, reviewDate: day('2026-04-10') };
  expect(refusals('defer-request', c, last, lin)).toEqual([]);
  const late = { ...DEFERRAL, reviewDate: day('2026-04-11') };
  expect(refusals('defer-request', c, late, lin)).toEqual(['deferral-review-too-late']);
  expect(aBook().settings.deferralMaxDays).toBe(30);
});

test('whoever asked for a deferral does not approve it', () => {
  const asked = step(aCaseUnderInvestigation(), 'defer-request', 'gu', DEFERRAL);
  const gu = as('gu', { now: after(asked) });
  expect(refusals('defer-approve', asked, {}, gu)).toEqual(['deferral-by-requester']);
});

test('without a request there is nothing to approve', () => {
  const c = aCaseUnderInvestigation();
  const gu = as('gu', { now: after(c) });
  expect(refusals('defer-approve', c, {}, gu)).toEqual(['deferral-grounds-missing']);
  expect(openDeferral(c)).toBeNull();
  expect(openDeferral(aDeferralAskedFor())?.mode).toBe('关注');
});

test('a deferred case is taken up again by the officer', () => {
  const back = step(aDeferredCase(), 'undefer', 'gu', {
    outcome: '恢复',
    reason: '客户补充新证据',
  });
  expect(back.status).toBe('investigating');
  expect(back.deferrals[0]).toMatchObject({ outcome: '恢复', outcomeBy: 'gu' });
  expect(openDeferral(back)).toBeNull();
});

test('it is closed as deferred by the manager, with its cause and every remedy told', () => {
  const deferred = aDeferredCase();
  const he = as('he', { now: after(deferred) });
  expect(refusals('undefer', deferred, { outcome: '关闭' }, he)).toEqual([
    'remedies-not-told',
    'root-cause-missing',
  ]);
  const closed = step(deferred, 'undefer', 'he', {
    outcome: '关闭',
    rootCauseText: '客户对产品规则理解有误',
    notice: NOTICE,
  });
  expect(closed).toMatchObject({ status: 'closed', closeType: 'K3', retainUntil: '2029-03-11' });
});
