import { expect, test } from 'vitest';
import { isReachable } from '../../../shared/domain/deadline-runs.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { aBook, as, done, NOON, refusals } from '../../support/branch-world.ts';
import { aCaseToFollowUp, aRegisteredCase } from '../../support/case-on-its-way.ts';

const NAMELESS = { complainant: { isAnonymous: true, name: null, phone: null } };

test('only the officer takes a customer’s contact data off, with the reason, and the call stays owed', () => {
  const c = aCaseToFollowUp();
  expect(refusals('edit-case', c, NAMELESS, as('lin'))).toEqual(['role-not-allowed']);
  const phoneless = { complainant: { isAnonymous: true } };
  expect(refusals('edit-case', c, phoneless, as('he'))).toEqual(['role-not-allowed']);
  expect(refusals('edit-case', c, NAMELESS, as('gu'))).toEqual(['reason-missing']);
  const asked = { ...NAMELESS, changeReason: '客户书面要求删除联系方式' };
  const removed = done('edit-case', c, asked, as('gu'));
  expect(removed.contactRemoval).toMatchObject({ loggedBy: 'gu', reason: asked.changeReason });
  expect(isReachable(removed)).toBe(true);
  const rules = deadlinesOf(removed, { ...aBook(), now: NOON }).map(({ rule }) => rule);
  expect(rules).toContain('D18');
  expect(refusals('close', removed, {}, as('he'))).toContain('closing-call-missing');
});

test('a customer who was anonymous from the beginning is owed no call', () => {
  const nobody = { isAnonymous: true, name: null, phone: null, noticeGivenAt: null };
  expect(isReachable(aRegisteredCase({}, nobody))).toBe(false);
});
