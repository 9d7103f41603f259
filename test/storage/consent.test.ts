import { expect, test } from 'vitest';
import {
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { actOn, openCase, registerCase } from '../support/desk-case.ts';

const ID = { idType: 'ID1', idNo: '110101199003071234' };

async function atWork(): Promise<Desk> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  return desk;
}

function customer(desk: Desk, more: object): object {
  const complainant = { name: '纪安宁', phone: '13900002468', noticeGivenAt: desk.clock.now };
  return { complainant: { ...complainant, ...more } };
}

test('an ID number is registered only with the separate consent of the customer', async () => {
  const desk = await atWork();
  const { case: c } = await openCase(desk, customer(desk, ID));
  const register = { id: c.id, revision: c.rev, input: {} };
  expect(await refusal(desk, 'case.register', register)).toContain('sensitive-consent-missing');
});

test('a withdrawn consent takes the number with it, and the number alone does not stay', async () => {
  const desk = await atWork();
  const sensitiveConsentAt = desk.clock.now;
  const view = await registerCase(desk, customer(desk, { ...ID, sensitiveConsentAt }));
  const { id, rev: revision } = view.case;
  const withdrawn = { complainant: { sensitiveConsentAt: null } };
  const asked = { id, revision, input: withdrawn };
  expect(await refusal(desk, 'case.edit-case', asked)).toContain('sensitive-consent-missing');
  const nothing = { complainant: { sensitiveConsentAt: null, idNo: null, idType: null } };
  await actOn(desk, view, 'case.edit-case', nothing);
  const { case: now } = await answered(desk, 'cases.view', { id });
  expect([now.complainant.idNo, now.complainant.sensitiveConsentAt]).toEqual([null, null]);
});

test('the privacy notice is given before anybody but an anonymous customer is registered', async () => {
  const desk = await atWork();
  const { case: c } = await openCase(desk, customer(desk, { noticeGivenAt: null }));
  const register = { id: c.id, revision: c.rev, input: {} };
  expect(await refusal(desk, 'case.register', register)).not.toEqual([]);
  const complainant = { isAnonymous: true };
  expect((await registerCase(desk, { complainant })).case.status).toBe('registered');
});

test('a child under fourteen is registered with the consent of the guardian', async () => {
  const desk = await atWork();
  const young = { ageBand: '<14' };
  const { case: c } = await openCase(desk, customer(desk, young));
  const register = { id: c.id, revision: c.rev, input: {} };
  expect(await refusal(desk, 'case.register', register)).toContain('guardian-consent-missing');
  const guardianConsentAt = desk.clock.now;
  const agreed = await registerCase(desk, customer(desk, { ...young, guardianConsentAt }));
  expect(agreed.case.status).toBe('registered');
});
