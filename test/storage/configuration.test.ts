import { writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageText } from '../../electron/services/configuration-package.ts';
import { newWorkstationKey } from '../../electron/services/keys.ts';
import type { Response } from '../../shared/contract/api.ts';
import { BANDS } from '../../shared/data/bands.ts';
import { CALENDARS } from '../../shared/data/calendars.ts';
import { DEADLINE_RULES } from '../../shared/data/deadline-rules.ts';
import { P1 } from '../../shared/data/procedures/p1.ts';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import { moment } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/money.ts';
import { settingOf } from '../../shared/domain/rule-checks.ts';
import {
  ADMIN,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { registerCase } from '../support/desk-case.ts';

const RULES = DEADLINE_RULES.map(settingOf);
const HIGHER = BANDS.map((band) =>
  band.id === 'B1'
    ? { ...band, upToFen: fen(300_000) }
    : band.id === 'B2'
      ? { ...band, aboveFen: fen(300_000) }
      : band,
);
/** The Monday after Wednesday 2026-03-11 plus fifteen days is made a day of rest. */
const MOVED_2026 = CALENDARS.map((table) =>
  table.year === 2026
    ? { ...table, days: [...table.days, { day: '2026-03-26', type: 'holiday', note: '测试' }] }
    : table,
);

async function atWork(): Promise<Desk> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller']);
  return desk;
}

async function propose(
  desk: Desk,
  kind: string,
  content: unknown,
  base = 1,
): Promise<Response<'configuration.propose'>> {
  return await answered(desk, 'configuration.propose', { kind, content, base, reason: '调整' });
}

async function asOfficer(desk: Desk): Promise<void> {
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
}
async function asAdmin(desk: Desk): Promise<void> {
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
}

/** The officer proposes, the administrator confirms. */
async function agreed(desk: Desk, kind: string, content: unknown, base = 1): Promise<void> {
  await asOfficer(desk);
  const { id } = await propose(desk, kind, content, base);
  await asAdmin(desk);
  await answered(desk, 'configuration.decide', { id, decision: 'confirm' });
}

async function problemsOf(desk: Desk, kind: string, content: unknown): Promise<readonly string[]> {
  const { problems } = await answered(desk, 'configuration.preview', { kind, content });
  return problems.map(({ code, place }) => `${code} ${place}`);
}

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
  await agreed(
    desk,
    'bands',
    HIGHER.map((band) => ({ ...band, level: 'headOffice' })),
  );
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
  expect(store.cases.load(c.id)).toMatchObject({ ...before, rev: expect.any(Number) });
});

test('a registered case keeps its deadline rules; a case registered later has the new ones', async () => {
  const desk = await atWork();
  await signIn(desk, 'teller', OWN_PASSWORD);
  const early = await registerCase(desk);
  const stricter = RULES.map((rule) => (rule.id === 'D16' ? { ...rule, length: 2 } : rule));
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
  const tight = RULES.map((rule) => (rule.id === 'D01' ? { ...rule, target: 10 } : rule));
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

const BAD: readonly (readonly [string, string, unknown, readonly string[]])[] = [
  ['a gap between two bands', 'bands', HIGHER.toSpliced(1, 1), ['band-gap B3.aboveFen']],
  [
    'bands that overlap',
    'bands',
    BANDS.map((band) => (band.id === 'B2' ? { ...band, aboveFen: 100 } : band)),
    ['band-overlap B2.aboveFen'],
  ],
  [
    'a chain with an unknown role',
    'bands',
    BANDS.map((band) => (band.id === 'B3' ? { ...band, chain: ['channelHead', 'king'] } : band)),
    ['role-unknown B3.chain.2'],
  ],
  [
    'a chain with a role that cannot sign',
    'bands',
    BANDS.map((band) => (band.id === 'B1' ? { ...band, chain: ['teller'] } : band)),
    ['role-cannot-sign B1.chain'],
  ],
  [
    'a legal limit made longer',
    'deadline-rules',
    RULES.map((rule) => (rule.id === 'D01' ? { ...rule, length: 20 } : rule)),
    ['length-locked D01.length'],
  ],
  [
    'a legal limit switched off',
    'deadline-rules',
    RULES.map((rule) => (rule.id === 'D06' ? { ...rule, on: false } : rule)),
    ['rule-locked D06.on'],
  ],
  [
    'records kept for less than the law says',
    'deadline-rules',
    RULES.map((rule) => (rule.id === 'D32' ? { ...rule, length: 2 } : rule)),
    ['length-under-legal D32.length'],
  ],
  [
    'a calendar with a day twice',
    'calendars',
    CALENDARS.map((table) => ({ ...table, days: [...table.days, ...table.days.slice(0, 1)] })),
    ['day-twice 2025', 'day-twice 2026'],
  ],
  [
    'a leap day of a year that has none',
    'calendars',
    CALENDARS.map((table) => ({
      ...table,
      days: [...table.days, { day: '2026-02-29', type: 'holiday', note: '' }],
    })),
    ['day-impossible 2025.days.2026-02-29.day', 'day-impossible 2026.days.2026-02-29.day'],
  ],
  [
    'tables of 1970 and 2099',
    'calendars',
    [...CALENDARS, ...[1970, 2099].map((year) => ({ year, version: 'x', days: [] }))],
    ['year-out-of-range 1970.year', 'year-out-of-range 2099.year'],
  ],
  [
    'a calendar without a year that is known',
    'calendars',
    CALENDARS.slice(1),
    ['year-removed 2025'],
  ],
  [
    'a procedure whose stages cannot reach closing',
    'procedures',
    [
      {
        ...P1,
        stages: P1.stages.map((stage) => (stage.code === 'P1-13' ? { ...stage, next: [] } : stage)),
      },
    ],
    ['stage-never-closes P1.P1-13'],
  ],
  ['no procedure left', 'procedures', [{ ...P1, stages: [] }], ['stages-missing P1.P1']],
  [
    'a waiver word taken away',
    'waiver-words',
    WAIVER_WORDS.slice(1),
    ['waiver-word-removed 不再投诉'],
  ],
  ['a setting that cannot be', 'settings', { idleLockMin: 0 }, ['wrong-shape idleLockMin']],
  [
    'a procedure style nobody knows',
    'settings',
    { procedureStyle: 'P99' },
    ['style-unknown procedureStyle'],
  ],
  [
    'a receiver who does not work here',
    'receivers',
    [{ dept: '综合管理部', receiverId: 'nobody', deputyId: null }],
    ['department-unknown 综合管理部', 'staff-unknown 综合管理部'],
  ],
  [
    'a key that is none',
    'trusted-keys',
    [{ name: '总行', publicKey: 'abc' }],
    ['key-invalid abc.publicKey'],
  ],
  ['something else entirely', 'hotlines', 'none', ['wrong-shape ']],
];

test.each(BAD)('%s is refused whole with the place named', async (_, kind, content, wanted) => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  const before = desk.office().configuration();
  const found = await problemsOf(desk, kind, content);
  for (const one of wanted) expect(found).toContain(one);
  const wish = { kind, content, base: 1, reason: '' };
  expect(await refusal(desk, 'configuration.propose', wish)).toEqual(['configuration-invalid']);
  desk.office().refresh();
  expect(desk.office().configuration().contents).toEqual(before.contents);
});

/** What the browser host would have staged. */
function staged(desk: Desk, text: string): string {
  const path = join(desk.world.dataFolder, 'package.json');
  writeFileSync(path, text);
  return desk.program.tray.stage({ path, name: 'package.json', ours: true });
}

function exportedText(desk: Desk): string {
  const key = desk.office().store.workstation.key();
  if (key === null) throw new Error('no key');
  return packageText(desk.office(), key);
}

async function importing(desk: Desk, text: string): Promise<readonly string[]> {
  return await refusal(desk, 'configuration.import', { ticket: staged(desk, text) });
}

test('a package travels from one branch to another that trusts its key, as one proposal', async () => {
  const head = await atWork();
  await agreed(head, 'bands', HIGHER);
  await asAdmin(head);
  const hotlines = [
    {
      code: 'HL9',
      name: { zh: '总行', en: 'Head office' },
      number: '95000',
      scope: { zh: '投诉', en: 'Complaints' },
      note: null,
      active: true,
    },
  ];
  const known = head.office().configuration().contents.hotlines;
  await propose(head, 'hotlines', [...known, ...hotlines]);
  const text = exportedText(head);
  const branch = await atWork();
  expect(await importing(branch, text)).toEqual(['package-key-unknown']);
  const publicKey = head.office().store.workstation.key()?.publicKey;
  await agreed(branch, 'trusted-keys', [{ name: '总行', publicKey }]);
  await asAdmin(branch);
  const ticket = staged(branch, text);
  const { id, problems } = await answered(branch, 'configuration.import', { ticket });
  expect(problems).toEqual([]);
  const view = await answered(branch, 'configuration.waiting', { id });
  expect(view.proposal).toMatchObject({ source: 'package', bar: 'second-person-missing' });
  expect(view.parts.map(({ kind }) => kind).toSorted()).toEqual(['bands', 'hotlines']);
  expect(branch.office().book().bands).toEqual(BANDS);
}, 60_000);

test('a package that is changed, newer, unreadable or too large is refused and nothing changes', async () => {
  const desk = await atWork();
  await agreed(desk, 'bands', HIGHER);
  const text = exportedText(desk);
  expect(await importing(desk, text)).toEqual(['nothing-changed']);
  expect(await importing(desk, text.replace('300000', '400000'))).toEqual([
    'package-signature-wrong',
  ]);
  const newer = text.replace('"formatVersion": 1', '"formatVersion": 2');
  expect(await importing(desk, newer)).toEqual(['package-newer']);
  expect(await importing(desk, '{"format":"other"}')).toEqual(['package-unreadable']);
  expect(await importing(desk, 'PK')).toEqual(['package-unreadable']);
  expect(await importing(desk, 'x'.repeat(50 * 1024 * 1024))).toEqual(['too-large']);
  expect(await refusal(desk, 'configuration.import', { ticket: 'none' })).toEqual([
    'attachment-missing',
  ]);
  expect(desk.office().store.proposals.waiting()).toEqual([]);
  expect(desk.office().book().bands).toEqual(HIGHER);
}, 60_000);

test('a well-signed package with invalid parts is refused whole, all reasons together', async () => {
  const desk = await atWork();
  const { office } = desk;
  const broken = {
    ...office(),
    configuration: () => {
      const { contents, version } = office().configuration();
      const bands = BANDS.slice(1);
      const calendars = CALENDARS.map((table) => ({ ...table, days: [] }));
      return { contents: { ...contents, bands, calendars }, version };
    },
  };
  const key = office().store.workstation.key() ?? newWorkstationKey();
  const ticket = staged(desk, packageText(broken, key));
  const { id, problems } = await answered(desk, 'configuration.import', { ticket });
  expect(id).toBeNull();
  expect(problems.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'calendars calendar-empty',
    'calendars calendar-empty',
    'bands band-first',
  ]);
  expect(office().store.proposals.waiting()).toEqual([]);
});

test('a package is exported as a file, its line in the trail', async () => {
  const offered: string[] = [];
  const desk = aDesk({
    outside: {
      offer: async (path) => {
        offered.push(readFileSync(path, 'utf8'));
        return await Promise.resolve('id');
      },
    },
  });
  await aBranchAtWork(desk, []);
  expect(await answered(desk, 'configuration.export', {})).toEqual({
    saved: false,
    downloadId: 'id',
  });
  const parts = Object.keys(JSON.parse(offered[0] ?? '').parts);
  expect(parts).toContain('bands');
  expect(parts).not.toContain('branch');
  expect(parts).not.toContain('trusted-keys');
  expect(desk.office().store.audit.page({ limit: 1 })[0]?.action).toBe('package-exported');
});

test('a year from a file is read whole, or refused with the dates that are missing or twice', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, []);
  desk.clock.now = moment('2026-12-01T09:00:00');
  const read = async (text: string): Promise<Response<'configuration.calendar-file'>> =>
    await answered(desk, 'configuration.calendar-file', { ticket: staged(desk, text) });
  const good = await read('2027-01-01 节假日 元旦\n2027/1/2 放假 元旦\n2027年1月3日 放假\n');
  expect(good.problems).toEqual([]);
  expect(good.table).toMatchObject({
    year: 2027,
    days: [{ day: '2027-01-01', note: '元旦' }, {}, {}],
  });
  const bad = await read('2027-01-01 节假日\n2027-01-01 节假日\n2027-02-29 放假\n');
  expect(bad.problems).toEqual([{ code: 'day-impossible', place: '3', value: '2027-02-29' }]);
  const gap = await read('2027-01-01 节假日\n2027-01-04 工作日\n');
  expect(gap.problems[0]).toEqual({ code: 'day-missing', place: '2027', value: '2027-01-02' });
  const { yearsWithout } = await answered(desk, 'configuration.index', {});
  expect(yearsWithout).toEqual([2027]);
});
