import { fireEvent, screen, waitFor, within } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import type { Staff } from '../../shared/domain/roles.ts';
import { PEOPLE } from '../support/branch-world.ts';
import {
  aCaseInExecution,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  step,
} from '../support/case-on-its-way.ts';
import { deskOf } from './case-answers.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { fakeDesk } from './fake-bridge.ts';
import { openPage } from './page.tsx';

type Wish = { readonly me?: Staff; readonly without?: readonly Staff[] };

/** The page of this case as one person finds it, among the people of the branch but these. */
async function open(c: Case, { me = PEOPLE.lin, without = [] }: Wish = {}): Promise<FakeDesk> {
  // A page keeps what is typed by case: each test has a case of its own.
  const desk = deskOf({ ...c, id: caseId(crypto.randomUUID()) }, me);
  const staff = Object.values(PEOPLE).filter((one) => !without.includes(one));
  const host = fakeDesk({
    ...desk.answers,
    'staff.directory': () => staff,
    'session.confirm': () => ({ refused: ['wrong-password'] }),
  });
  openPage();
  // Another person than before begins at home.
  await screen.findByText(me.name, { exact: false });
  location.hash = `#/case/${desk.now().id}`;
  return host;
}

/** Handed to finance, and paid with this amount in fen. */
function paid(amount: number): Case {
  const handed = { type: 'TK3', assigneeId: PEOPLE.fang.id } as const;
  const given = step(aCaseInExecution(800_000), 'task', 'lin', handed);
  return step(given, 'pay', 'fang', { paidAmount: fen(amount), voucherNo: 'V-1' });
}

test('the form of a payment shows the approved amount, and says at once that another one differs', async () => {
  const user = userEvent.setup();
  const handed = { type: 'TK3', assigneeId: PEOPLE.fang.id } as const;
  const c = step(aCaseInExecution(800_000), 'task', 'lin', handed);
  const host = await open(c, { me: PEOPLE.fang });
  await user.click(await screen.findByRole('tab', { name: '执行告知' }));
  await user.click(await screen.findByRole('button', { name: '登记付费' }));
  const form = within(await screen.findByRole('dialog'));
  expect(form.getByText('批准金额 8,000.00 元')).toBeDefined();
  fireEvent.change(form.getByLabelText('付费金额'), { target: { value: '7,999' } });
  expect(await form.findByText(/与批准金额 8,000.00 元 不一致，相差 1.00 元/u)).toBeDefined();
  fireEvent.change(form.getByLabelText('付费金额'), { target: { value: '8000' } });
  expect(form.queryByText(/不一致/u)).toBeNull();
  expect(host.sent('case.pay')).toEqual([]);
});

test('everybody is told that a payment has to be corrected, and finance corrects it', async () => {
  const user = userEvent.setup();
  const said = '已付 7,999.00 元，与批准金额 8,000.00 元 不一致，须由财务更正付费';
  const c = paid(799_900);
  const host = await open(c, { me: PEOPLE.fang });
  expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
  await user.click(await screen.findByRole('tab', { name: '执行告知' }));
  await user.click(await screen.findByRole('button', { name: '更正付费' }));
  const form = within(await screen.findByRole('dialog'));
  await user.type(form.getByLabelText('凭证号'), 'V-2');
  expect(form.getByText(/请填写更正后的全部金额，不是差额/u)).toBeDefined();
  await user.click(form.getByRole('button', { name: '更正付费' }));
  await waitFor(() => {
    expect(host.sent('case.pay')).toHaveLength(1);
    expect(screen.queryByText(said)).toBeNull();
  });
  const earlier = await screen.findByText('V-1');
  expect(earlier.tagName).toBe('DEL');
  expect(earlier.closest('li')?.textContent).toContain('已更正');
  expect(
    screen
      .getByText(/凭证号 V-2/u)
      .closest('li')
      ?.querySelector('del'),
  ).toBeNull();
});

test('the handler sees who authorises a small amount, and no request for a chain', async () => {
  const user = userEvent.setup();
  await open(aCaseWithChoice(10_000));
  expect((await screen.findAllByText('等待渠道总授权：陆书遥')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: '提请审批' })).toBeNull();
  await user.click(await screen.findByRole('tab', { name: '审批' }));
  expect(screen.queryByRole('button', { name: '提请审批' })).toBeNull();
  expect(screen.queryByText(/没有在岗/u)).toBeNull();
});

test('a large amount is asked for, not authorised by one', async () => {
  const both = { ...PEOPLE.lu, roles: ['channelHead', 'branchManager'] } as const;
  await open(aCaseWithChoice(800_000), { me: both });
  expect(await screen.findByRole('button', { name: '提请审批' })).toBeDefined();
  expect(screen.queryByRole('button', { name: '单签授权' })).toBeNull();
});

test('who is missing on the way to the payment is said with what to do', async () => {
  await open(aCaseWithChoice(10_000), { without: [PEOPLE.lu, PEOPLE.fang] });
  const missing = await screen.findByText(/没有在岗的渠道总，无人可签/u);
  expect(missing.textContent).toMatch(/系统管理员在“人员”中添加.*线下审批/u);
  expect(screen.getByText(/没有在岗的财务/u)).toBeDefined();
  expect(screen.getAllByText('等待渠道总授权').length).toBeGreaterThan(0);
});

test('a wrong payment that nobody is left to correct is said too', async () => {
  await open(paid(799_900), { without: [PEOPLE.fang] });
  expect(await screen.findByText(/没有在岗的财务/u)).toBeDefined();
  expect(screen.queryByText(/无人可签/u)).toBeNull();
});

test('only an option nobody answered can be taken away, after a question', async () => {
  const user = userEvent.setup();
  const host = await open(aCaseWithChoice(0));
  const button = await screen.findByRole('button', { name: '删除方案B' });
  expect(screen.queryByRole('button', { name: '删除方案A' })).toBeNull();
  await user.click(button);
  expect(host.sent('case.remove-option')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: '删除方案' }));
  await waitFor(() => {
    expect(screen.queryByRole('article', { name: '方案B' })).toBeNull();
  });
  expect(host.sent('case.remove-option')).toHaveLength(1);
});

/** Two options, the chosen one without its steps. */
function withoutSteps(): Case {
  const c = aCaseWithChoice(800_000);
  const options = c.options.map((one) => ({ ...one, timetable: null }));
  return { ...c, options };
}

test('steps that are missing lead to the option concerned, at its timetable', async () => {
  const user = userEvent.setup();
  const c = withoutSteps();
  await open(c);
  await user.click(await screen.findByRole('button', { name: '提请审批' }));
  const asking = within(await screen.findByRole('dialog'));
  await user.click(asking.getByRole('button', { name: '提请审批' }));
  await user.click(await asking.findByRole('button', { name: '请填写步骤与时间表' }));
  await waitFor(() => {
    expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe(
      'option.timetable',
    );
  });
  const form = within(await screen.findByRole('dialog'));
  expect(form.getByLabelText<HTMLTextAreaElement>('内容').value).toBe(
    c.options[0]?.description ?? '',
  );
});

test('a wrong password is no longer complained of while another is typed', async () => {
  const user = userEvent.setup();
  await open(aCaseWithChoice(10_000), { me: PEOPLE.lu });
  const [button] = await screen.findAllByRole('button', { name: /^单签授权/u });
  if (button === undefined) throw new Error('no button');
  await user.click(button);
  const form = within(await screen.findByRole('dialog'));
  const send = form.getByRole('button', { name: '单签授权' });
  await user.click(send);
  await user.click(await form.findByRole('button', { name: '请输入本人密码确认' }));
  const password = form.getByLabelText('请输入本人密码确认');
  expect(document.activeElement).toBe(password);
  await user.type(password, 'wrong');
  await user.click(send);
  expect(await form.findByText('工号或密码不正确')).toBeDefined();
  await user.type(password, 'x');
  expect(form.queryByText('工号或密码不正确')).toBeNull();
});

test('a list of refusals goes line by line as what it names is mended', async () => {
  const user = userEvent.setup();
  const c = aCaseUnderInvestigation();
  await open({ ...c, evidence: [], facts: { ...c.facts, externalChannels: null } });
  await user.click(await screen.findByRole('tab', { name: '核实' }));
  const buttons = await screen.findAllByRole('button', { name: /^进入协商/u });
  const [first] = buttons;
  if (first === undefined) throw new Error('no button');
  await user.click(first);
  const told = '请询问是否已向其他渠道反映';
  const material = '请至少添加一份证据，或说明原因';
  expect(await screen.findByText(material)).toBeDefined();
  expect(screen.getByText(told)).toBeDefined();
  await user.click(screen.getByText('无', { exact: true }));
  await waitFor(() => {
    expect(screen.queryByText(told)).toBeNull();
  });
  expect(screen.getByText(material)).toBeDefined();
});
