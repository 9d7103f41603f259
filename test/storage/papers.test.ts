import { expect, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import {
  ADMIN,
  aBranchAtWork,
  aDesk,
  answered,
  OWN_PASSWORD,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';

const WEEK = '2026-07-06';
const BLANK = { kind: 'blank', form: 'F01', sheet: null, copy: 'customer' };
const BULLETIN = { kind: 'bulletin', from: WEEK };

async function atWork(): Promise<Desk> {
  const desk = aDesk();
  desk.clock.now = moment('2026-07-15T09:00:00');
  await aBranchAtWork(desk, ['teller', 'complaintOfficer', 'generalManager', 'finance']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  return desk;
}

/** The lines of the print log that belong to no case, as the audit trail has them. */
function logged(desk: Desk): readonly string[] {
  return desk
    .office()
    .store.audit.page({ limit: 100 })
    .filter(({ entity }) => entity === 'print')
    .map(({ action, ids }) => `${action} ${ids['form'] ?? ''} ${ids['case'] ?? 'no case'}`);
}

test('every form can be had blank, each sheet of its own, the contact card not', async () => {
  const desk = await atWork();
  const blanks = await answered(desk, 'papers.blanks', {});
  const names = blanks.map(({ form, sheet }) => (sheet === null ? form : `${form} ${sheet}`));
  for (const name of [
    'F01',
    'F02',
    'F05',
    'F06',
    'F07',
    'F11 application',
    'F11 reply',
    'F13',
    'F14 application',
    'F14 decision',
    'F17 authority',
    'F17 receipt',
    'F18',
    'F19 cover',
    'F19 index',
    'F19 purge',
    'F20',
  ]) {
    expect(names).toContain(name);
  }
  expect(names).not.toContain('CARD');
  for (const { form, sheet, copies } of blanks) {
    for (const copy of copies) {
      const wish = { kind: 'blank', form, sheet, copy };
      const { markup } = await answered(desk, 'papers.preview', wish);
      expect(markup).toContain('编号：空白表');
      expect(markup).not.toContain('（空）');
    }
  }
});

test('a blank form is printed under no case, carries no code, and its print is logged', async () => {
  const desk = await atWork();
  const printed = await answered(desk, 'papers.print', BLANK);
  expect(printed).toMatchObject({ verifyCode: '', count: 1 });
  expect(printed.downloadId).not.toBeNull();
  expect(await answered(desk, 'papers.save', BLANK)).toMatchObject({ verifyCode: '', count: 1 });
  expect(logged(desk)).toEqual([
    'blank-form-printed F01 no case',
    'blank-form-printed F01 no case',
  ]);
});

test('what is no blank form, or a copy it has not, is refused', async () => {
  const desk = await atWork();
  for (const wrong of [
    { ...BLANK, form: 'F99' },
    { ...BLANK, form: 'CARD' },
    { ...BLANK, sheet: 'cover' },
    { ...BLANK, form: 'F08', copy: 'customer' },
  ]) {
    expect(await refusal(desk, 'papers.print', wrong)).toEqual(['form-not-available']);
  }
  expect(logged(desk)).toEqual([]);
});

test('who has no work with customers has no blank forms, and the administrator neither', async () => {
  const desk = await atWork();
  for (const [staffNo, password] of [
    ['finance', OWN_PASSWORD],
    [ADMIN.staffNo, ADMIN.password],
  ] as const) {
    await signIn(desk, staffNo, password);
    expect(await refusal(desk, 'papers.blanks', {})).toEqual(['role-not-allowed']);
    expect(await refusal(desk, 'papers.print', BLANK)).toEqual(['role-not-allowed']);
  }
});

test('the bulletin prints as it was made, with a code that is checked until the figures change hands', async () => {
  const desk = await atWork();
  expect(await refusal(desk, 'papers.preview', BULLETIN)).toEqual(['role-not-allowed']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  await answered(desk, 'bulletins.make', { from: WEEK, revision: 0 });
  const { markup, title } = await answered(desk, 'papers.preview', BULLETIN);
  expect(title).toBe('客户投诉周报/月报');
  for (const said of ['2026年07月06日至2026年07月12日', '级别分布', '签发(总经理)']) {
    expect(markup).toContain(said);
  }
  const first = await answered(desk, 'papers.print', BULLETIN);
  const second = await answered(desk, 'papers.save', BULLETIN);
  expect(first.verifyCode).toMatch(/^[A-Z2-7]{8}$/u);
  expect(second).toMatchObject({ verifyCode: first.verifyCode, count: 2 });
  const code = first.verifyCode;
  expect(await answered(desk, 'forms.check', { code })).toMatchObject({
    form: 'F18',
    count: 2,
    record: { caseId: null, unchanged: true },
  });
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  const { record } = await answered(desk, 'bulletins.page', { from: WEEK });
  await answered(desk, 'bulletins.issue', { id: record?.id, revision: record?.revision });
  expect(await answered(desk, 'forms.check', { code })).toMatchObject({
    record: { unchanged: false },
  });
  const issued = await answered(desk, 'papers.print', BULLETIN);
  expect(issued.verifyCode).not.toBe(code);
  expect(issued.count).toBe(1);
  expect(logged(desk)).toHaveLength(3);
});

test('a week that is not over has no sheet', async () => {
  const desk = await atWork();
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const now = { kind: 'bulletin', from: '2026-07-13' };
  expect(await refusal(desk, 'papers.preview', now)).toEqual(['form-not-available']);
});

const REPORT = {
  kind: 'report',
  report: 'R3',
  from: '2026-07-01',
  to: '2026-07-31',
  branchId: null,
  source: 'S01',
  level: null,
};

test('a report prints what was counted with what it was asked, and can be checked by its code', async () => {
  const desk = await atWork();
  expect(await refusal(desk, 'papers.preview', REPORT)).toEqual(['role-not-allowed']);
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const { markup, title } = await answered(desk, 'papers.preview', REPORT);
  expect(title).toBe('R3 时限报表');
  for (const said of ['2026年07月01日至2026年07月31日', '及时办结率', '—', '统计范围']) {
    expect(markup).toContain(said);
  }
  const { verifyCode } = await answered(desk, 'papers.print', REPORT);
  expect(logged(desk)[0]).toBe('form-printed REPORT no case');
  const checked = await answered(desk, 'forms.check', { code: verifyCode });
  expect(checked).toMatchObject({ form: 'REPORT', record: { unchanged: true }, count: 1 });
  const upsideDown = { ...REPORT, from: '2026-08-01' };
  expect(await refusal(desk, 'papers.print', upsideDown)).toEqual(['not-found']);
});

test('the report by staff prints for those alone who may see it, with its warning', async () => {
  const desk = await atWork();
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const byStaff = { ...REPORT, report: 'R15' };
  expect(await refusal(desk, 'papers.print', byStaff)).toEqual(['role-not-allowed']);
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  const { markup } = await answered(desk, 'papers.preview', byStaff);
  expect(markup).toContain('不得单独作为考核依据');
});
