import { screen, waitFor, within } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import { caseId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/roles.ts';
import { PEOPLE } from '../support/branch-world.ts';
import {
  aCaseReadyToClose,
  aCaseToFollowUp,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  step,
} from '../support/case-on-its-way.ts';
import { deskOf } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { openPage } from './page.tsx';

async function open(c: Case, me: Staff): Promise<FakeDesk> {
  const desk = deskOf({ ...c, id: caseId(crypto.randomUUID()) }, me);
  const host = fakeDesk({ ...desk.answers, 'staff.directory': () => Object.values(PEOPLE) });
  openPage();
  await screen.findByText(me.name, { exact: false });
  location.hash = `#/case/${desk.now().id}`;
  return host;
}

async function openForm(tab: string, button: string | RegExp) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: tab }));
  const [found] = await screen.findAllByRole('button', { name: button });
  if (found === undefined) throw new Error('no button');
  await user.click(found);
  return { user, form: within(await screen.findByRole('dialog')) };
}

function asked(): readonly (string | null)[] {
  return Array.from(document.querySelectorAll('[data-missing] button'), (one) => one.textContent);
}

test('every marked field that is empty is named at once, and the desk is not asked', async () => {
  const host = await open(aCaseWithChoice(0), PEOPLE.lin);
  const { user, form } = await openForm('方案', '新增方案');
  await user.click(form.getByRole('button', { name: '制定方案' }));
  expect(asked()).toEqual([
    '请填写方案类型',
    '请填写公司承担金额',
    '请填写内容',
    '请填写步骤与时间表',
  ]);
  await user.type(form.getByLabelText('内容'), '赔礼道歉');
  expect(asked()).not.toContain('请填写内容');
  await user.click(form.getByRole('button', { name: '请填写方案类型' }));
  expect(document.activeElement).toBe(form.getByLabelText('方案类型'));
  expect(host.sent('case.option')).toEqual([]);
});

test('the telling names what it lacks down to the remedies', async () => {
  const host = await open(aCaseWithChoice(0), PEOPLE.lin);
  const { user, form } = await openForm('执行告知', '告知处理决定');
  await user.click(form.getByRole('button', { name: '告知处理决定' }));
  expect(asked()).toEqual(['请填写处理结论', '请填写客户确认', '请填写救济途径']);
  await user.click(form.getByRole('button', { name: /核查、调解、仲裁、诉讼、监管热线/u }));
  expect(asked()).not.toContain('请填写救济途径');
  expect(host.sent('case.notify')).toEqual([]);
});

test('business quality is answered, and a yes asks for who is responsible', async () => {
  const host = await open(aCaseReadyToClose(), PEOPLE.he);
  const { user, form } = await openForm('整改', /^关闭案件/u);
  expect(form.queryByRole('radio', { checked: true })).toBeNull();
  await user.click(form.getByRole('button', { name: '关闭案件' }));
  expect(asked()).toContain('请填写业务品质类');
  const answer = within(form.getByRole('radiogroup', { name: '业务品质类' }));
  await user.click(answer.getByText('是'));
  expect(asked()).toContain('请填写责任人');
  await user.click(answer.getByText('否'));
  expect(asked()).not.toContain('请填写责任人');
  expect(host.sent('case.close')).toEqual([]);
});

test('a number outside its scale is refused, not made to fit', async () => {
  const host = await open(aCaseToFollowUp(), PEOPLE.gu);
  const { user, form } = await openForm('回访', /^登记回访/u);
  const score = form.getByLabelText<HTMLInputElement>('评分');
  expect(form.getByText('1 至 10 的整数')).toBeDefined();
  await user.type(score, '99');
  await user.tab();
  expect(score.value).toBe('99');
  expect(form.getByText('请填写 1 至 10 的整数')).toBeDefined();
  await user.click(form.getByText('满意', { exact: true }));
  await user.click(form.getByRole('button', { name: '登记回访' }));
  expect(await form.findByRole('button', { name: '评分填写有误，请改正' })).toBeDefined();
  expect(host.sent('case.call-back')).toEqual([]);
  await user.clear(score);
  await user.type(score, '9');
  await user.click(form.getByRole('button', { name: '登记回访' }));
  await waitFor(() => {
    expect(host.sent('case.call-back')).toMatchObject([{ input: { score: 9 } }]);
  });
});

test('the handler is told who calls back instead of being refused', async () => {
  await open(aCaseToFollowUp(), PEOPLE.lin);
  await userEvent.click(await screen.findByRole('tab', { name: '回访' }));
  expect(await screen.findByText(/承办人和涉事人员不得回访.*何/u)).toBeDefined();
  expect(screen.queryByRole('button', { name: '登记回访' })).toBeNull();
});

test('what a choice lacks stands before the handler, not before the signer', async () => {
  const c = aCaseWithChoice(10_000);
  const options = c.options.map((one) => ({ ...one, timetable: null }));
  await open({ ...c, options }, PEOPLE.lin);
  const note = within(await screen.findByRole('region', { name: /方案A签署、告知前还须补齐/u }));
  await userEvent.click(note.getByRole('button', { name: '请填写步骤与时间表' }));
  expect(await screen.findByRole('dialog', { name: '修改方案A' })).toBeDefined();
});

test('a change of what the customer signed is warned of before it is saved', async () => {
  const c = aCaseWithChoice(0);
  const signed = step(c, 'choose-option', 'lin', { seq: 'A', customerSignedAt: c.updatedAt });
  await open(signed, PEOPLE.lin);
  const { user, form } = await openForm('方案', '修改方案A');
  expect(form.queryByText(/客户签字作废/u)).toBeNull();
  await user.type(form.getByLabelText('内容'), '并致歉');
  expect(form.getByText(/保存后客户签字作废/u)).toBeDefined();
});

test('before a choice the cost is said to wait for it', async () => {
  const c = aCaseWithChoice(10_000);
  const options = c.options.map((one) => ({ ...one, choice: '待定' as const }));
  await open({ ...c, options }, PEOPLE.lin);
  expect(await screen.findByText(/待客户选择方案后/u)).toBeDefined();
  expect(screen.queryByText('无需审批')).toBeNull();
});

test('where material is missing the reason can be given in its place', async () => {
  const c = { ...aCaseUnderInvestigation(), evidence: [] };
  await open(c, PEOPLE.lin);
  const user = userEvent.setup();
  const [propose] = await screen.findAllByRole('button', { name: /^进入协商/u });
  if (propose === undefined) throw new Error('no button');
  await user.click(propose);
  await user.click(await screen.findByRole('button', { name: '请至少添加一份证据，或说明原因' }));
  const form = within(await screen.findByRole('dialog', { name: '添加材料' }));
  await user.type(form.getByRole('textbox', { name: /原因/u }), '当面核实无书面材料');
  await user.click(form.getByRole('button', { name: '保存原因' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
