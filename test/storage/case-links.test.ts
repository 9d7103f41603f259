import { expect, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import {
  aDesk,
  aBranchAtWork,
  answered,
  OWN_PASSWORD,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { setSettings } from '../support/configuring.ts';
import { actOn, registerCase } from '../support/desk-case.ts';
import type { CaseView } from '../../shared/contract/views.ts';

const GIFT = {
  typeCode: 'O09',
  description: '雨伞一把',
  companyCost: 6_000,
  timetable: [{ step: '当面赠送', dueAt: '2026-03-11T17:00:00', owner: '员工' }],
  soleOptionReason: '客户只要求道歉',
};

/** A branch whose budget for gifts is one hundred yuan, its complaint officer at the desk. */
async function aBranchWithGifts(): Promise<Desk> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer']);
  await setSettings(desk, { giftBudget: 10_000 });
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  return desk;
}

async function investigated(desk: Desk): Promise<CaseView> {
  const registered = await registerCase(desk);
  const noticed = await actOn(desk, registered, 'case.notice', { kind: 'NT1', mode: '当面' });
  const { me } = await answered(desk, 'app.status', {});
  const levels = { grievanceLevel: 'G1', regLevel: 'L1', urgency: 'U2', admissibility: 'AD1' };
  return await actOn(desk, noticed, 'case.assign', { ...levels, handlerId: me?.staff.id });
}

test('gifts chosen on one case of the branch are gone from the budget of the others, for the year', async () => {
  const desk = await aBranchWithGifts();
  const first = await investigated(desk);
  const offered = await actOn(desk, first, 'case.option', GIFT);
  const asked = { externalChannels: [], evidenceNoneReason: '客户无材料' };
  const known = await actOn(desk, offered, 'case.edit-case', asked);
  const checks = { rest: '不适用', naReason: '与本案无关' };
  const checked = await actOn(desk, known, 'case.fact-check', checks);
  const proposing = await actOn(desk, checked, 'case.propose');
  const second = await investigated(desk);
  const { id, rev } = second.case;
  const wish = { id, revision: rev, input: GIFT };
  const { giftsOfYear } = desk.office().store.cases;
  expect(giftsOfYear(second.case.branchId, '2026', id)).toBe(0);
  await actOn(desk, proposing, 'case.choose-option', { seq: 'A' });
  expect(giftsOfYear(second.case.branchId, '2026', id)).toBe(6_000);
  expect(giftsOfYear(second.case.branchId, '2026', first.case.id)).toBe(0);
  expect(await refusal(desk, 'case.option', wish)).toEqual(['gift-budget-exceeded']);
  desk.clock.now = moment('2027-01-04T09:00:00');
  const later = await answered(desk, 'cases.view', { id });
  expect(await refusal(desk, 'case.option', { ...wish, revision: later.case.rev })).toEqual([]);
});

test('the repeats of a case are found from the case they repeat, and lost with the link', async () => {
  const desk = await aBranchWithGifts();
  const first = await registerCase(desk);
  const second = await registerCase(desk);
  const link = { isRepeat: true, parentCaseId: first.case.id };
  const linked = await actOn(desk, second, 'case.repeat', link);
  const { repeatsOf } = desk.office().store.cases;
  expect(repeatsOf(first.case.id)).toEqual([second.case.id]);
  const undone = { isRepeat: false, parentCaseId: null, reason: '另一位客户' };
  await actOn(desk, linked, 'case.repeat', undone);
  expect(repeatsOf(first.case.id)).toEqual([]);
});
