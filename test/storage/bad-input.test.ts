import { expect, test } from 'vitest';
import type { CaseView } from '../../shared/contract/views.ts';
import { caseId } from '../../shared/domain/ids.ts';
import {
  OWN_PASSWORD,
  MANAGER,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { actOn, openCase, registerCase } from '../support/desk-case.ts';

type AtWork = { readonly desk: Desk; readonly view: CaseView };

/** A teller at the desk with one registered case. */
async function aTellerAtWork(): Promise<AtWork> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['teller', 'lobbyManager', 'finance']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  return { desk, view: await registerCase(desk) };
}

/** Everything that was saved: the cases, the people, the settings and the audit trail. */
function everything({ office }: Desk): string {
  const { store } = office();
  const page = store.cases.page({
    filter: { branchId: null },
    search: '',
    cursor: null,
    size: 100,
  });
  if (!page.ok) throw new Error(page.failure);
  const cases = page.value.rows.map(({ id }) => [store.cases.load(id), store.cases.todosOf(id)]);
  // That somebody was refused for want of rights is the one thing that is written down.
  const lines = store.audit
    .page({ limit: 1_000 })
    .filter(({ action }) => action !== 'right-refused');
  return JSON.stringify([cases, store.staff.all(), store.settings.all(), lines]);
}

/** The call is refused with these codes, and nothing that was saved has changed. */
async function expectRefused(
  desk: Desk,
  [channel, payload]: readonly [string, unknown],
  codes: readonly string[],
): Promise<void> {
  const before = everything(desk);
  expect(await refusal(desk, channel, payload), channel).toEqual(codes);
  expect(everything(desk)).toBe(before);
  expect(desk.office().store.audit.verify().intact).toBe(true);
}

function edit({ case: { id, rev } }: CaseView, input: unknown): readonly [string, unknown] {
  return ['case.edit-case', { id, revision: rev, input }];
}

const TEN_MB = '长'.repeat(10 * 1024 * 1024);

const WRONG: readonly (readonly [string, (view: CaseView) => readonly [string, unknown]])[] = [
  ['no payload', () => ['cases.view', undefined]],
  ['a list for a payload', () => ['cases.view', []]],
  ['a number for a payload', () => ['cases.view', 5]],
  ['nothing where an id belongs', () => ['cases.view', { id: null }]],
  ['a path for an id', () => ['cases.view', { id: '../../etc/passwd' }]],
  ['SQL for an id', () => ['cases.view', { id: "x' OR '1'='1" }]],
  ['an extra key', ({ case: c }) => ['cases.view', { id: c.id, admin: true }]],
  ['an extra key in the input', (view) => edit(view, { status: 'closed' })],
  ['the state as a fact', (view) => edit(view, { caseNo: 'TS-0101-20260311-0009' })],
  ['an extra key deep inside', (view) => edit(view, { complainant: { rev: 1 } })],
  ['a prototype', (view) => edit(view, JSON.parse('{"__proto__":{"x":1},"constructor":1}'))],
  ['ten megabytes of text', (view) => edit(view, { narrative: TEN_MB })],
  ['ten megabytes for a name', (view) => edit(view, { complainant: { name: TEN_MB } })],
  [
    'ten megabytes for a search',
    () => ['cases.list', { filter: {}, search: TEN_MB, cursor: null, size: 20 }],
  ],
  ['half a character', (view) => edit(view, { narrative: '柜员录错了金额\uD842' })],
  ['a half the wrong way round', (view) => edit(view, { statedCause: '\uDFB7\uD842' })],
  ['a NUL in a text', (view) => edit(view, { requestText: '退还\0' })],
  ['money in parts of a fen', (view) => edit(view, { requestedAmount: 0.5 })],
  ['money as text', (view) => edit(view, { requestedAmount: '100' })],
  ['money below nothing', (view) => edit(view, { requestedAmount: -1 })],
  ['no number for money', (view) => edit(view, { requestedAmount: Number.NaN })],
  ['a day that does not exist', (view) => edit(view, { serviceDate: '2026-02-30' })],
  ['a moment in another zone', (view) => edit(view, { occurredAt: '2026-03-11T09:00:00Z' })],
  ['a nature that is none', (view) => edit(view, { nature: 'NA9' })],
  [
    'a step without its number',
    ({ case: { id, rev } }) => ['case.step', { id, revision: rev, input: {} }],
  ],
  [
    'a step that is none',
    ({ case: { id, rev } }) => ['case.step', { id, revision: rev, input: { stepNo: 8 } }],
  ],
  ['a revision that is none', ({ case: { id } }) => ['case.leave', { id, revision: 0, input: {} }]],
  [
    'a page of everything',
    () => ['cases.list', { filter: {}, search: '', cursor: null, size: 100_000 }],
  ],
];

test('whatever does not fit its channel is refused as a wrong shape and leaves everything as it was', async () => {
  const { desk, view } = await aTellerAtWork();
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const before = everything(desk);
  for (const [what, call] of WRONG) {
    const [channel, payload] = call(view);
    expect(await refusal(desk, channel, payload), what).toEqual(['wrong-shape']);
    expect(everything(desk), what).toBe(before);
  }
  expect(desk.office().store.audit.verify().intact).toBe(true);
});

test('a revision that is old is refused, and what the first one saved stays', async () => {
  const { desk, view } = await aTellerAtWork();
  await actOn(desk, view, 'case.edit-case', { requestText: '第一次保存' });
  await expectRefused(desk, edit(view, { requestText: '第二次保存' }), ['stale-revision']);
  const { case: now } = await answered(desk, 'cases.view', { id: view.case.id });
  expect(now.facts.requestText).toBe('第一次保存');
  const ahead = { id: view.case.id, revision: view.case.rev + 9, input: {} };
  await expectRefused(desk, ['case.leave', ahead], ['stale-revision']);
  const discard = { id: view.case.id, revision: view.case.rev, reason: '误建' };
  await expectRefused(desk, ['cases.discard', discard], ['stale-revision']);
});

const ON_A_CASE: readonly (readonly [string, object])[] = [
  ['cases.view', {}],
  ['case.leave', { revision: 1, input: {} }],
  ['cases.discard', { revision: 1, reason: '误建' }],
  ['cases.reveal', { field: 'complainant.phone', reason: '回电' }],
  ['attachments.add', { revision: 1, ticket: null, input: {} }],
  ['attachments.save', { evidenceId: 'none' }],
  ['forms.preview', { form: 'F01', copy: 'internal', fullReason: null }],
];

test('a case that does not exist is refused by that name', async () => {
  const { desk } = await aTellerAtWork();
  for (const [channel, payload] of ON_A_CASE) {
    await expectRefused(desk, [channel, { ...payload, id: caseId('nowhere') }], ['case-not-found']);
  }
});

test('a colleague without a part in the case neither reads nor changes it', async () => {
  const { desk, view } = await aTellerAtWork();
  await signIn(desk, 'lobbyManager', OWN_PASSWORD);
  const { id } = view.case;
  await expectRefused(desk, ['cases.view', { id }], ['role-not-allowed']);
  await expectRefused(desk, edit(view, { requestText: '别的' }), ['role-not-allowed']);
  const reveal = { id, field: 'complainant.phone', reason: '好奇' };
  await expectRefused(desk, ['cases.reveal', reveal], ['role-not-allowed']);
});

test('somebody else’s task is not signed for', async () => {
  const { desk, view } = await aTellerAtWork();
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const staff = await answered(desk, 'staff.directory', {});
  const idOf = (staffNo: string): string => staff.find((one) => one.staffNo === staffNo)?.id ?? '';
  const notice = { kind: 'NT1', mode: '当面', result: '送达' };
  const levels = { grievanceLevel: 'G1', regLevel: 'L1', urgency: 'U2', admissibility: 'AD1' };
  let now = await actOn(desk, view, 'case.notice', notice);
  now = await actOn(desk, now, 'case.assign', { ...levels, handlerId: idOf('TELLER') });
  now = await actOn(desk, now, 'case.fact-check', { rest: '是' });
  now = await actOn(desk, now, 'case.edit-case', {
    externalChannels: [],
    evidenceNoneReason: '无',
  });
  now = await actOn(desk, now, 'case.propose');
  now = await actOn(desk, now, 'case.task', { type: 'TK3', assigneeId: idOf('FINANCE') });
  await signIn(desk, 'teller', OWN_PASSWORD);
  const sign = { id: now.case.id, revision: now.case.rev, input: { type: 'TK3' } };
  await expectRefused(desk, ['case.task-sign', sign], ['not-your-task']);
  await signIn(desk, 'finance', OWN_PASSWORD);
  expect(await refusal(desk, 'case.task-sign', sign)).toEqual([]);
});

test('rare characters are kept exactly and found again', async () => {
  const { desk } = await aTellerAtWork();
  const name = '𠮷野𫖮㐂';
  const narrative = '客户𠮷野𫖮㐂说柜员把“㐂”打成了“喜”，要求更正。👨‍👩‍👧';
  const complainant = { name, phone: '１３９００００２４６８', noticeGivenAt: desk.clock.now };
  const { case: c } = await registerCase(desk, { complainant, narrative });
  const { case: now } = await answered(desk, 'cases.view', { id: c.id });
  expect([now.complainant.name, now.facts.narrative]).toEqual([name, narrative]);
  expect(desk.office().store.cases.load(c.id)?.complainant.phone).toBe('１３９００００２４６８');
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const search = async (text: string): Promise<readonly string[]> => {
    const request = { filter: {}, search: text, cursor: null, size: 20 };
    return (await answered(desk, 'cases.list', request)).rows.map(({ id }) => id);
  };
  expect(await search('𠮷野')).toEqual([c.id]);
  expect(await search('𫖮㐂')).toEqual([c.id]);
  expect(await search('吉野')).toEqual([]);
  expect((await search('2468')).length).toBe(2);
  expect(await search('２４６８')).toEqual(await search('2468'));
});

test('a full-width phone number is masked like any other', async () => {
  const { desk } = await aTellerAtWork();
  const complainant = {
    name: '纪安宁',
    phone: '１３９００００２４６８',
    noticeGivenAt: desk.clock.now,
  };
  const { case: c } = await registerCase(desk, { complainant });
  expect(c.complainant.phone).toBe('139****2468');
});

test('text that looks like a query, a formula or markup is text', async () => {
  const { desk } = await aTellerAtWork();
  const narrative = `=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> '; DROP TABLE cases; -- % _ " *`;
  const { case: c } = await registerCase(desk, { narrative });
  const { markup } = await answered(desk, 'forms.preview', {
    id: c.id,
    form: 'F01',
    copy: 'internal',
    fullReason: null,
  });
  expect(markup).not.toContain('<img src=x');
  expect(markup).toContain('&lt;img src=x');
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  for (const search of ["'; DROP", '%', '"', '*', 'NEAR(', '-', '\u0000']) {
    const request = { filter: {}, search, cursor: null, size: 20 };
    expect(await refusal(desk, 'cases.list', request), search).not.toContain('internal');
  }
  expect((await answered(desk, 'cases.view', { id: c.id })).case.facts.narrative).toBe(narrative);
});

test('a cursor that this ledger never gave is refused', async () => {
  const { desk } = await aTellerAtWork();
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const request = { filter: {}, search: '', cursor: 'eyJ4IjoxfQ', size: 20 };
  await expectRefused(desk, ['cases.list', request], ['cursor-invalid']);
});

test('a setting takes only what it may be', async () => {
  const { desk } = await aTellerAtWork();
  await signIn(desk, '9001', '江水慢慢流过三座桥');
  for (const [key, value] of [
    ['idleLockMin', 0],
    ['idleLockMin', '5'],
    ['businessHours', { from: '17:00', to: '09:00' }],
    ['giftBudget', -1],
    ['recoveryConfirmed', true],
    ['tea', true],
    ['constructor', {}],
  ] as const) {
    const content = { ...desk.office().configuration().contents.settings, [key]: value };
    const wish = { kind: 'settings', content, base: 1, reason: '试' };
    await expectRefused(desk, ['configuration.propose', wish], ['configuration-invalid']);
  }
});

test('a masked number is shown with a reason, and who asked for what is on record', async () => {
  const { desk, view } = await aTellerAtWork();
  const { id } = view.case;
  const wish = { id, field: 'complainant.phone', reason: '回电核对' };
  await expectRefused(desk, ['cases.reveal', { ...wish, reason: ' ' }], ['wrong-shape']);
  await expectRefused(
    desk,
    ['cases.reveal', { ...wish, field: 'complainant.name' }],
    ['not-found'],
  );
  await expectRefused(desk, ['cases.reveal', { ...wish, field: '__proto__.x' }], ['not-found']);
  expect(await answered(desk, 'cases.reveal', wish)).toEqual({ value: '13900002468' });
  const [line] = desk.office().store.audit.page({ limit: 1 });
  expect(line).toMatchObject({ action: 'field-revealed', ids: { field: 'complainant.phone' } });
  expect(JSON.stringify(line)).not.toContain('13900002468');
});

test('the case number is taken once and only by a registration that goes through', async () => {
  const { desk, view } = await aTellerAtWork();
  expect(view.case.caseNo).toBe('TS-0101-20260311-0001');
  const bare = await openCase(desk, { narrative: '太短' });
  await expectRefused(
    desk,
    ['case.register', { id: bare.case.id, revision: bare.case.rev, input: {} }],
    ['narrative-too-short'],
  );
  const next = await registerCase(desk);
  expect(next.case.caseNo).toBe('TS-0101-20260311-0002');
});
