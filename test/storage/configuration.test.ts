import { expect, test } from 'vitest';
import { BANDS } from '../../shared/data/bands.ts';
import { CALENDARS } from '../../shared/data/calendars.ts';
import { P1 } from '../../shared/data/procedures/p1.ts';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import { moment } from '../../shared/domain/day.ts';
import {
  agreed,
  asAdmin,
  asOfficer,
  atWork,
  bandsWith,
  HIGHER,
  propose,
  rulesWith,
} from '../support/configuring.ts';
import { OWN_PASSWORD, answered, refusal, signIn } from '../support/desk-at-work.ts';
import { registerCase } from '../support/desk-case.ts';

/** The fifteenth day after Wednesday 2026-03-11 is made a day of rest. */
const REST = { day: '2026-03-26', type: 'holiday', note: '测试' };
const MOVED_2026 = CALENDARS.map((table) =>
  table.year === 2026 ? Object.assign({}, table, { days: [...table.days, REST] }) : table,
);

test('bands take two persons: the proposer never confirms, the officer never decides', async () => {
  const desk = await atWork();
  const { id, applied } = await propose(desk, 'bands', HIGHER);
  expect(applied).toBe(false);
  const confirm = { id, decision: 'confirm' };
  expect(await refusal(desk, 'configuration.decide', confirm)).toEqual(['second-person-missing']);
  await asOfficer(desk);
  expect(await refusal(desk, 'configuration.decide', confirm)).toEqual(['role-not-allowed']);
  await asAdmin(desk);
  await answered(desk, 'configuration.decide', { id, decision: 'withdraw' });
  expect(await refusal(desk, 'configuration.decide', confirm)).toEqual(['proposal-settled']);
  expect(desk.office().book().bands).toEqual(BANDS);
  await agreed(desk, 'bands', HIGHER);
  expect(desk.office().book().bands).toEqual(HIGHER);
  expect(desk.office().book().bandVersion).toBe(2);
  const { kinds } = await answered(desk, 'configuration.index', {});
  expect(kinds.find(({ kind }) => kind === 'bands')).toMatchObject({ version: 2 });
  expect(desk.office().store.audit.verify().intact).toBe(true);
});

test('a proposal made on an older version is refused, and so is one that changes nothing', async () => {
  const desk = await atWork();
  await asOfficer(desk);
  const { id } = await propose(desk, 'bands', HIGHER);
  await agreed(desk, 'bands', bandsWith({ B5: { level: 'branchCompany' } }));
  const confirm = { id, decision: 'confirm' };
  expect(await refusal(desk, 'configuration.decide', confirm)).toEqual(['stale-revision']);
  const wish = { kind: 'bands', content: HIGHER, base: 1, reason: '' };
  expect(await refusal(desk, 'configuration.propose', wish)).toEqual(['stale-revision']);
  const same = { kind: 'waiver-words', content: WAIVER_WORDS, base: 1, reason: '' };
  expect(await refusal(desk, 'configuration.propose', same)).toEqual(['nothing-changed']);
});

test('where one administrator is enough a change is in force at once, the officer only proposes it', async () => {
  const desk = await atWork();
  const words = [...WAIVER_WORDS, '永不追究'];
  await asOfficer(desk);
  const proposed = await propose(desk, 'waiver-words', words);
  expect(proposed.applied).toBe(false);
  expect(desk.office().book().waiverWords).toEqual(WAIVER_WORDS);
  await asAdmin(desk);
  await answered(desk, 'configuration.decide', { id: proposed.id, decision: 'confirm' });
  expect(desk.office().book().waiverWords).toEqual(words);
  expect(await propose(desk, 'waiver-words', [...words, '自愿放弃'], 2)).toMatchObject({
    applied: true,
  });
});

test('a change of the calendar shows the dates it moves, moves them, and keeps the list in its audit line', async () => {
  const desk = await atWork();
  await signIn(desk, 'teller', OWN_PASSWORD);
  const { case: c } = await registerCase(desk);
  await asOfficer(desk);
  const wish = { kind: 'calendars', content: MOVED_2026 };
  const preview = await answered(desk, 'configuration.preview', wish);
  expect(preview.problems).toEqual([]);
  expect(preview.moved.find(({ rule }) => rule === 'D01')).toMatchObject({
    caseId: c.id,
    before: { internal: '2026-03-26T17:00:00', final: '2026-03-26T17:00:00' },
    after: { internal: '2026-03-25T17:00:00', final: '2026-03-27T17:00:00' },
  });
  const before = desk.office().store.cases.load(c.id);
  await agreed(desk, 'calendars', MOVED_2026);
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  const { store } = desk.office();
  const line = store.audit.page({ limit: 20, entityId: 'calendars' })[0];
  expect(line?.action).toBe('rules-changed');
  expect(store.audit.contents(line?.seq ?? 0)).toMatchObject({
    movedCount: preview.movedCount,
    moved: preview.moved,
  });
  expect({ ...store.cases.load(c.id), rev: 0, updatedAt: '' }).toEqual({
    ...before,
    rev: 0,
    updatedAt: '',
  });
});

test('a registered case keeps its deadline rules; a case registered later has the new ones', async () => {
  const desk = await atWork();
  await signIn(desk, 'teller', OWN_PASSWORD);
  const early = await registerCase(desk);
  const stricter = rulesWith('D16', { length: 2 });
  await agreed(desk, 'deadline-rules', stricter);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const late = await registerCase(desk);
  const day = (view: typeof early): string | undefined =>
    view.deadlines.find(({ rule }) => rule === 'D16')?.final.slice(0, 10);
  const again = await answered(desk, 'cases.view', { id: early.case.id });
  expect(day(again)).toBe(day(early));
  expect(again.case.ruleVersion).toBe(1);
  expect(late.case.ruleVersion).toBe(2);
  expect(day(late)).not.toBe(day(early));
});

test('a stricter internal target moves the internal date only', async () => {
  const desk = await atWork();
  const tight = rulesWith('D01', { target: 10 });
  await agreed(desk, 'deadline-rules', tight);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const { deadlines } = await registerCase(desk);
  expect(deadlines.find(({ rule }) => rule === 'D01')).toMatchObject({
    internal: '2026-03-20T17:00:00',
    final: '2026-03-26T17:00:00',
  });
});

test('a changed procedure takes a number of its own: new cases use it, a running case keeps its own', async () => {
  const desk = await atWork();
  await signIn(desk, 'teller', OWN_PASSWORD);
  const early = await registerCase(desk);
  await asAdmin(desk);
  await propose(desk, 'procedures', [{ ...P1, zh: '本行网点投诉流程' }]);
  await propose(desk, 'procedures', [{ ...P1, zh: '本行网点投诉流程（二）' }], 2);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const late = await registerCase(desk);
  const again = await answered(desk, 'cases.view', { id: early.case.id });
  expect(again.procedure).toMatchObject({ id: 'P1', version: 1, zh: P1.zh });
  expect(late.procedure).toMatchObject({ id: 'P1', version: 3, zh: '本行网点投诉流程（二）' });
});

test('lists and scripts as the institution words them reach every page', async () => {
  const desk = await atWork();
  const lists = [
    {
      list: 'zone',
      code: 'Z9',
      zh: '室外',
      en: 'Outside',
      group: null,
      jrtCode: null,
      active: true,
    },
  ];
  await propose(desk, 'lists', lists);
  await signIn(desk, 'teller', OWN_PASSWORD);
  expect(await answered(desk, 'configuration.words', {})).toEqual({ lists, scripts: [] });
});

test('the branch renamed on the page is the branch everywhere', async () => {
  const desk = await atWork();
  const { content } = await answered(desk, 'configuration.read', { kind: 'branch', version: null });
  await propose(desk, 'branch', { ...Object(content), name: '江南支行', complaintPhone: '0571-1' });
  expect(desk.office().branch()).toMatchObject({ name: '江南支行', code: '0101' });
  expect((await answered(desk, 'book.read', {})).branch.complaintPhone).toBe('0571-1');
});

test('a clock set back or far ahead disturbs neither versions nor cases', async () => {
  const desk = await atWork();
  await signIn(desk, 'teller', OWN_PASSWORD);
  const { case: c } = await registerCase(desk);
  for (const [now, base] of [
    ['1970-01-01T00:00:00', 1],
    ['2028-02-29T23:59:59', 2],
    ['2099-12-31T23:59:59', 3],
  ] as const) {
    desk.clock.now = moment(now);
    await asAdmin(desk);
    const known = desk.office().book().waiverWords;
    await propose(desk, 'waiver-words', [...known, `放弃${now.slice(0, 4)}`], base);
    const { kinds } = await answered(desk, 'configuration.index', {});
    expect(kinds.find(({ kind }) => kind === 'waiver-words')).toMatchObject({
      version: base + 1,
      changedAt: now,
    });
  }
  expect(desk.office().book().waiverWords).toContain('放弃2099');
  expect(desk.office().store.cases.load(c.id)?.caseNo).toBe(c.caseNo);
  expect(desk.office().store.audit.verify().intact).toBe(true);
});
