import { expect, test } from 'vitest';
import type { CaseView } from '../../shared/contract/views.ts';
import { day } from '../../shared/domain/day.ts';
import type { PassedOn } from '../../shared/domain/shift.ts';
import {
  MANAGER,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { actOn, registerCase } from '../support/desk-case.ts';
import { tracesIn } from '../support/traces.ts';

async function idOf(desk: Desk, staffNo: string): Promise<string> {
  const directory = await answered(desk, 'staff.directory', {});
  return directory.find((one) => one.staffNo === staffNo.toUpperCase())?.id ?? '';
}

/** The branch with one registered case, the complaint officer at the desk. */
async function atWork(): Promise<{ readonly desk: Desk; readonly view: CaseView }> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  return { desk, view: await registerCase(desk) };
}

test('a shift goes with what is under way from the one who gives it to the one who takes it', async () => {
  const { desk } = await atWork();
  const before = await answered(desk, 'shifts.page', {});
  expect(before.now.figures).toMatchObject({ received: 1, open: 1 });
  const toId = await idOf(desk, 'teller');
  const { id } = await answered(desk, 'shifts.give', { toId, note: '客户电话13812345621' });
  expect(await refusal(desk, 'shifts.take', { id, revision: 1 })).toEqual(['role-not-allowed']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const [given] = (await answered(desk, 'shifts.page', {})).past;
  expect(given?.is.note).toBe('客户电话138****5621');
  await answered(desk, 'shifts.take', { id, revision: 1 });
  const [taken] = (await answered(desk, 'shifts.page', {})).past;
  expect(taken?.is.takenAt).toBe(desk.clock.now);
  expect(await refusal(desk, 'shifts.take', { id, revision: 2 })).toEqual([
    'transition-not-possible',
  ]);
});

test('a number in a note is masked before it is written anywhere, and a full note still fits', async () => {
  const { desk } = await atWork();
  const { store } = desk.office();
  const toId = await idOf(desk, 'teller');
  const note = `客户电话13812345621，单位057188005621${'，'.repeat(900)}`;
  const longest = `057188005621${'。'.repeat(988)}`;
  for (const typed of [note, longest]) await answered(desk, 'shifts.give', { toId, note: typed });
  const kept = store.branchRecords.latest('shift', desk.office().branch().id, 9);
  const written = JSON.stringify(kept) + tracesIn(store);
  expect(written).toContain('138****5621');
  expect(written).toContain('0571-****5621');
  expect(written).not.toMatch(/13812345621|057188005621/u);
  expect((await answered(desk, 'shifts.page', {})).past).toHaveLength(2);
});

test('a shift names cases by number alone, and goes to nobody who is not at work here', async () => {
  const { desk } = await atWork();
  const { now } = await answered(desk, 'shifts.page', {});
  const keys = new Set(now.items.flatMap((item: PassedOn) => Object.keys(item)));
  expect(keys).toEqual(new Set(['what', 'code', 'caseId', 'caseNo', 'dueAt', 'staffId', 'role']));
  const me = await idOf(desk, 'complaintOfficer');
  expect(await refusal(desk, 'shifts.give', { toId: me, note: null })).toEqual([
    'second-person-missing',
  ]);
});

test('the digest is made by manager or officer, names nobody, and is read by the hall', async () => {
  const { desk, view: registered } = await atWork();
  const name = registered.case.complainant.name ?? '';
  const points = '雨天地滑，请在门口放置提示牌';
  expect(await refusal(desk, 'digests.make', { revision: 0, points: '请回电13812345621' })).toEqual(
    ['names-a-person'],
  );
  expect(await refusal(desk, 'digests.make', { revision: 0, points: `${name}投诉排队` })).toEqual([
    'names-a-person',
  ]);
  await answered(desk, 'digests.make', { revision: 0, points });
  await signIn(desk, 'teller', OWN_PASSWORD);
  const { digest, mayMake, revision } = await answered(desk, 'digests.page', { on: null });
  expect({ mayMake, revision, points: digest.points }).toEqual({
    mayMake: false,
    revision: 1,
    points,
  });
  expect(await refusal(desk, 'digests.make', { revision: 1, points })).toEqual([
    'role-not-allowed',
  ]);
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  expect(await refusal(desk, 'digests.make', { revision: 0, points })).toEqual(['stale-revision']);
});

test('closing a case moves it from the open ones to those that ended today', async () => {
  const { desk, view } = await atWork();
  await actOn(desk, view, 'case.withdraw', { proof: '录音' });
  expect((await answered(desk, 'shifts.page', {})).now.figures).toMatchObject({
    closed: 1,
    open: 0,
  });
});

test('the sheets of shift and digest are previewed, logged when saved, and can be checked', async () => {
  const { desk } = await atWork();
  const toId = await idOf(desk, 'teller');
  const { id } = await answered(desk, 'shifts.give', { toId, note: '贵宾室有客户在等候' });
  const sheet = await answered(desk, 'papers.preview', { kind: 'shift', id });
  expect(sheet.title).toBe('交接班记录');
  expect(sheet.markup).toContain('贵宾室有客户在等候');
  const { verifyCode } = await answered(desk, 'papers.save', { kind: 'shift', id });
  expect(await answered(desk, 'forms.check', { code: verifyCode })).toMatchObject({
    form: 'SHIFT',
    record: { unchanged: true },
  });
  const on = day(desk.clock.now.slice(0, 10));
  expect(await refusal(desk, 'papers.preview', { kind: 'digest', on })).toEqual([
    'form-not-available',
  ]);
  await answered(desk, 'digests.make', { revision: 0, points: '雨天地滑' });
  const digest = await answered(desk, 'papers.preview', { kind: 'digest', on });
  expect(digest.markup).toContain('雨天地滑');
});
