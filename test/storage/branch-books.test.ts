import { expect, test } from 'vitest';
import { scanBranch } from '../../electron/services/branch-scan.ts';
import { moment } from '../../shared/domain/day.ts';
import {
  aBranchAtWork,
  ADMIN,
  aDesk,
  answered,
  MANAGER,
  OWN_PASSWORD,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

async function atWork(): Promise<Desk> {
  const desk = aDesk();
  desk.clock.now = moment('2026-07-15T09:00:00');
  await aBranchAtWork(desk, [
    'lobbyManager',
    'complaintOfficer',
    'generalManager',
    'creditOfficer',
  ]);
  return desk;
}

async function sit(desk: Desk, who: string): Promise<void> {
  await signIn(desk, who, who === ADMIN.staffNo ? ADMIN.password : OWN_PASSWORD);
}

async function book(desk: Desk) {
  return await answered(desk, 'opinions.page', { before: null });
}

test('an entry is read, replied to with the manager’s approval, and becomes a case', async () => {
  const desk = await atWork();
  desk.clock.now = moment('2026-07-15T16:30:00');
  await sit(desk, 'lobbyManager');
  const input = {
    content: '收费偏高，请电联13900000011',
    contactName: '石磊',
    contactPhone: '13900000011',
  };
  const { id } = await answered(desk, 'opinions.enter', { on: '2026-07-15', input });
  expect(await refusal(desk, 'opinions.draft', { id, revision: 1, reply: '说明依据' })).toEqual([
    'opinion-check-missing',
  ]);
  await answered(desk, 'opinions.check', { on: '2026-07-15' });
  await answered(desk, 'opinions.draft', { id, revision: 1, reply: '说明依据' });
  expect(await refusal(desk, 'opinions.give', { id, revision: 2 })).toEqual(['reply-not-approved']);
  expect(await refusal(desk, 'opinions.approve', { id, revision: 2 })).toEqual([
    'role-not-allowed',
  ]);
  const { caseId } = await answered(desk, 'opinions.open-case', {
    id,
    revision: 2,
    caseId: null,
  });
  const view = await answered(desk, 'cases.view', { id: caseId });
  expect(view.case.facts).toMatchObject({ source: 'S03', receivedAt: '2026-07-15T16:30:00' });
  await sit(desk, MANAGER.staffNo);
  await answered(desk, 'opinions.approve', { id, revision: 3 });
  await sit(desk, 'lobbyManager');
  await answered(desk, 'opinions.give', { id, revision: 4 });
  const [today] = (await book(desk)).days;
  expect(today).toMatchObject({
    on: '2026-07-15',
    check: { none: false },
    entries: [
      { caseId, repliedAt: desk.clock.now, contactPhone: '139****0011', contactName: '石*' },
    ],
  });
  expect(JSON.stringify(today)).not.toContain('13900000011');
});

test('a change that somebody else made first is not overwritten', async () => {
  const desk = await atWork();
  await sit(desk, 'lobbyManager');
  const input = { content: '没有座位' };
  const { id } = await answered(desk, 'opinions.enter', { on: '2026-07-15', input });
  await answered(desk, 'opinions.check', { on: '2026-07-15' });
  await answered(desk, 'opinions.draft', { id, revision: 1, reply: '已添座椅' });
  expect(await refusal(desk, 'opinions.draft', { id, revision: 1, reply: '别的' })).toEqual([
    'stale-revision',
  ]);
});

test('every record of the branch has its audit line and its outbox row', async () => {
  const desk = await atWork();
  await sit(desk, 'lobbyManager');
  await answered(desk, 'opinions.check', { on: '2026-07-15' });
  const { store } = desk.office();
  const [line] = store.audit.page({ limit: 1 });
  expect(line).toMatchObject({ action: 'opinion-book-checked', entity: 'opinion-day' });
  const last = store.outbox.after(0, 1000).at(-1);
  expect(last).toMatchObject({
    entity: 'opinion-day',
    entityId: line?.entityId,
    revision: 1,
    branchId: desk.office().branch().id,
    content: { on: '2026-07-15', none: true },
  });
  expect(store.audit.verify().intact).toBe(true);
});

test('a week asleep gives each effect once, in order; a second scan gives nothing', async () => {
  const desk = await atWork();
  desk.clock.now = moment('2026-07-22T09:00:00');
  const office = desk.office();
  const first = scanBranch(office);
  expect(first).toBeGreaterThan(10);
  expect(scanBranch(office)).toBe(0);
  const due = office.store.audit
    .page({ limit: 500 })
    .filter(({ action }) => action.startsWith('due-'))
    .map(({ dueAt }) => dueAt)
    .toReversed();
  expect(due).toHaveLength(first);
  expect(due).toEqual(due.toSorted((one, other) => String(one).localeCompare(String(other))));
});

test('the credit officer logs in once a day, and a change of receiver is reported', async () => {
  const desk = await atWork();
  await sit(desk, 'creditOfficer');
  await answered(desk, 'credit-duty.log-in', { on: '2026-07-15', inquiriesFound: 2 });
  expect(
    await refusal(desk, 'credit-duty.log-in', { on: '2026-07-15', inquiriesFound: 3 }),
  ).toEqual(['stale-revision']);
  expect(
    await refusal(desk, 'credit-duty.log-in', { on: '2026-07-16', inquiriesFound: 0 }),
  ).toEqual(['time-in-future']);
  const toId = desk
    .office()
    .directory()
    .find(({ roles }) => roles.includes('lobbyManager'))?.id;
  const change = { fromId: null, toId, at: '2026-07-15T08:00:00' };
  const { id } = await answered(desk, 'credit-duty.change', change);
  const { duties } = await answered(desk, 'home.duties', {});
  expect(duties).toMatchObject([{ task: 'credit-change', dueAt: '2026-07-17T17:00:00' }]);
  await answered(desk, 'credit-duty.report', { id, revision: 1 });
  const page = await answered(desk, 'credit-duty.page', {});
  expect(page.days[0]).toMatchObject({ on: '2026-07-15', login: { inquiriesFound: 2 } });
  expect(page.changes[0]).toMatchObject({ reportedAt: desk.clock.now });
  await sit(desk, MANAGER.staffNo);
  expect(
    await refusal(desk, 'credit-duty.log-in', { on: '2026-07-15', inquiriesFound: 0 }),
  ).toEqual(['role-not-allowed']);
});

test('a bulletin is made by the officer, issued by the general manager, and then stays', async () => {
  const desk = await atWork();
  desk.clock.now = moment('2026-07-24T10:00:00');
  await sit(desk, 'complaintOfficer');
  await answered(desk, 'cases.open', { input: { receivedAt: '2026-07-16T10:00:00' } });
  const from = '2026-07-13';
  await answered(desk, 'bulletins.make', { from, revision: 0 });
  expect(await refusal(desk, 'bulletins.make', { from, revision: 0 })).toEqual(['stale-revision']);
  const made = await answered(desk, 'bulletins.page', { from });
  const id = made.record?.id ?? '';
  expect(await refusal(desk, 'bulletins.issue', { id, revision: 1 })).toEqual(['role-not-allowed']);
  await sit(desk, 'generalManager');
  const { duties } = await answered(desk, 'home.duties', {});
  expect(duties).toMatchObject([{ task: 'bulletin-issue' }]);
  await answered(desk, 'bulletins.issue', { id, revision: 1 });
  await sit(desk, 'complaintOfficer');
  expect(await refusal(desk, 'bulletins.make', { from, revision: 2 })).toEqual([
    'transition-not-possible',
  ]);
  expect((await answered(desk, 'bulletins.page', { from })).week.state).toBe('issued');
});

test('what rises names who had it before, and the manager sees everybody’s to-dos', async () => {
  const desk = await atWork();
  desk.clock.now = moment('2026-07-15T17:00:01');
  await sit(desk, MANAGER.staffNo);
  const mine = await answered(desk, 'home.duties', {});
  expect(mine.duties).toMatchObject([
    { task: 'opinion-check', role: 'branchManager', before: 'lobbyManager' },
  ]);
  const all = await answered(desk, 'home.branch', { staffId: null });
  expect(all.duties.map(({ task, role }) => `${task} ${role}`)).toEqual([
    'opinion-check lobbyManager',
    'opinion-check branchManager',
    'credit-login creditOfficer',
  ]);
  const lobby = desk
    .office()
    .directory()
    .find(({ roles }) => roles.includes('lobbyManager'));
  const theirs = await answered(desk, 'home.branch', { staffId: lobby?.id });
  expect(theirs.duties.map(({ role }) => role)).toEqual(['lobbyManager']);
  await sit(desk, 'lobbyManager');
  expect(await refusal(desk, 'home.branch', { staffId: null })).toEqual(['role-not-allowed']);
});

test('a request about personal data is open until the officer answers it, and shown masked', async () => {
  const desk = await atWork();
  await sit(desk, 'lobbyManager');
  const input = {
    kind: 'copy',
    name: '石磊',
    phone: '13900000011',
    request: '要处理单复印件，联系13900000011',
  };
  const { id } = await answered(desk, 'data-requests.enter', { input });
  expect(await refusal(desk, 'data-requests.answer', { id, revision: 1, answer: '好' })).toEqual([
    'role-not-allowed',
  ]);
  await sit(desk, 'complaintOfficer');
  const { duties } = await answered(desk, 'home.duties', {});
  expect(duties).toMatchObject([{ task: 'data-request', kind: 'TD15', count: 1, dueAt: null }]);
  expect(await refusal(desk, 'data-requests.answer', { id, revision: 1, answer: ' ' })).toEqual([
    'reply-missing',
  ]);
  await answered(desk, 'data-requests.answer', { id, revision: 1, answer: '已当面交付' });
  const page = await answered(desk, 'data-requests.page', {});
  expect(page.requests).toMatchObject([{ name: '石*', answer: '已当面交付' }]);
  expect(JSON.stringify(page)).not.toContain('13900000011');
  expect((await answered(desk, 'home.duties', {})).duties).toEqual([]);
});

test('an impact assessment is kept with the day until which it must be, and counter staff do not see it', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const input = { subject: '录音录像', necessity: '取证', risk: '泄露', measures: '加密存放' };
  await answered(desk, 'assessments.enter', { input });
  const [kept] = await answered(desk, 'assessments.list', {});
  const made = desk.clock.now.slice(0, 10);
  expect(kept).toMatchObject({ ...input, madeAt: desk.clock.now });
  expect(kept?.keptUntil).toBe(`${String(Number(made.slice(0, 4)) + 3)}${made.slice(4)}`);
  const blank = { ...input, risk: ' ' };
  expect(await refusal(desk, 'assessments.enter', { input: blank })).toEqual(['wrong-shape']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  expect(await refusal(desk, 'assessments.list', {})).toEqual(['role-not-allowed']);
});
