import { expect, test } from 'vitest';
import {
  aBranchAtWork,
  aDesk,
  answered,
  OWN_PASSWORD,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { asAdmin, setSettings } from '../support/configuring.ts';
import { registerCase } from '../support/desk-case.ts';

async function atWork(): Promise<{ readonly desk: Desk; readonly input: object }> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['teller', 'complaintOfficer', 'generalManager']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const { case: c } = await registerCase(desk);
  const input = {
    caseNo: c.caseNo,
    dept: '运营部',
    reason: '移交后未在时限内回复',
    ruleCode: '客户抱怨处理办法第八条',
    overdueDays: 3,
    amount: 10_000,
  };
  return { desk, input };
}

async function switchOn(desk: Desk): Promise<void> {
  await asAdmin(desk);
  await setSettings(desk, { finesEnabled: true });
}

async function blanks(desk: Desk): Promise<readonly string[]> {
  await signIn(desk, 'teller', OWN_PASSWORD);
  return (await answered(desk, 'papers.blanks', {})).map(({ form }) => form);
}

test('while fines are off there is no penalty notice anywhere, blank or issued', async () => {
  const { desk, input } = await atWork();
  expect(await blanks(desk)).not.toContain('F21');
  const blank = { kind: 'blank', form: 'F21', sheet: null, copy: 'internal' };
  expect(await refusal(desk, 'papers.print', blank)).toEqual(['form-not-available']);
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  expect(await answered(desk, 'penalties.page', {})).toEqual({ enabled: false, notices: [] });
  expect(await refusal(desk, 'penalties.issue', { input })).toEqual(['form-not-available']);
});

test('switched on, the general manager alone issues it, and it prints with its amount in words', async () => {
  const { desk, input } = await atWork();
  await switchOn(desk);
  expect(await blanks(desk)).toContain('F21');
  for (const who of ['teller', 'complaintOfficer']) {
    await signIn(desk, who, OWN_PASSWORD);
    expect(await refusal(desk, 'penalties.issue', { input })).toEqual(['role-not-allowed']);
  }
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  expect(await refusal(desk, 'penalties.issue', { input: { ...input, caseNo: 'TS-0' } })).toEqual([
    'case-not-found',
  ]);
  expect((await answered(desk, 'penalties.page', {})).notices).toEqual([]);
  const { id } = await answered(desk, 'penalties.issue', { input });
  const { notices } = await answered(desk, 'penalties.page', {});
  expect(notices.map(({ noticeNo, amount }) => [noticeNo, amount])).toEqual([
    ['CF-20260311-01', 10_000],
  ]);
  const sheet = { kind: 'penalty', id };
  const { markup } = await answered(desk, 'papers.preview', sheet);
  const words = markup.replaceAll(/<[^>]*>|\s/gu, '');
  for (const said of ['处罚通知单', '运营部', '逾期3天／—个月', '¥100.00', '人民币壹佰元整']) {
    expect(words).toContain(said);
  }
  const { verifyCode } = await answered(desk, 'papers.print', sheet);
  expect(await answered(desk, 'forms.check', { code: verifyCode })).toMatchObject({
    form: 'F21',
    record: { unchanged: true },
  });
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  expect(await refusal(desk, 'papers.preview', sheet)).toEqual(['role-not-allowed']);
});

test('switched off again, what was issued is no longer offered', async () => {
  const { desk, input } = await atWork();
  await switchOn(desk);
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  const { id } = await answered(desk, 'penalties.issue', { input });
  await asAdmin(desk);
  await setSettings(desk, { finesEnabled: false });
  await signIn(desk, 'generalManager', OWN_PASSWORD);
  const sheet = { kind: 'penalty', id };
  expect(await refusal(desk, 'papers.preview', sheet)).toEqual(['form-not-available']);
  expect((await answered(desk, 'penalties.page', {})).notices).toEqual([]);
});
