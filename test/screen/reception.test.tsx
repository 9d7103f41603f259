import { fireEvent, screen, waitFor, within } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/reception/reception-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CASE } from '../../shared/domain/case.ts';
import { fill } from '../../shared/domain/fields.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { aReception, deskOf } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import { NOW, openPage } from './page.tsx';

/** The reception of a case, as F2 opens it. */
async function openReception(desk = deskOf(aReception())) {
  const host = fakeDesk(desk.answers);
  location.hash = `#/reception/${desk.now().id}`;
  openPage();
  await screen.findByLabelText('事件经过');
  return { desk, host };
}

function saves(host: ReturnType<typeof fakeDesk>): readonly unknown[] {
  return host.sent('case.edit-case');
}

function inputOf(request: unknown): unknown {
  return typeof request === 'object' && request !== null ? Reflect.get(request, 'input') : null;
}

test('what is typed reaches the database within half a second, in one save with the changed fields only', async () => {
  const { desk, host } = await openReception();
  fireEvent.change(screen.getByLabelText('事件经过'), { target: { value: '客户称转账被扣' } });
  fireEvent.change(screen.getByLabelText('事件经过'), {
    target: { value: '客户称转账被扣手续费' },
  });
  fireEvent.change(screen.getByLabelText('姓名/名称'), { target: { value: '张三' } });
  expect(saves(host)).toEqual([]);
  await waitFor(() => {
    expect(desk.now().facts.narrative).toBe('客户称转账被扣手续费');
  });
  expect(saves(host).map(inputOf)).toEqual([
    { narrative: '客户称转账被扣手续费', complainant: { name: '张三' } },
  ]);
  expect(await screen.findByText(/^已保存 \d\d:\d\d:\d\d$/u)).toBeDefined();
});

test('after somebody else saved first, what is typed here is put on top of it and nothing is lost', async () => {
  const { desk } = await openReception();
  desk.elsewhere((c) => ({ ...c, facts: { ...c.facts, statedCause: '收费未告知' } }));
  fireEvent.change(screen.getByLabelText('事件经过'), { target: { value: '客户要求退还手续费' } });
  await waitFor(() => {
    expect(desk.now().facts.narrative).toBe('客户要求退还手续费');
  });
  expect(desk.now().facts.statedCause).toBe('收费未告知');
  expect(screen.getByLabelText<HTMLTextAreaElement>('客户投诉原因').value).toBe('收费未告知');
});

test('a note gets its time by Enter, but not while an input method composes', async () => {
  const { desk } = await openReception();
  const note = screen.getByLabelText('随手记');
  fireEvent.change(note, { target: { value: '已倒水' } });
  fireEvent.keyDown(note, { key: 'Enter', isComposing: true });
  expect(screen.getByLabelText<HTMLTextAreaElement>('事件经过').value).toBe('');
  fireEvent.keyDown(note, { key: 'Enter' });
  expect(screen.getByLabelText<HTMLTextAreaElement>('事件经过').value).toMatch(
    /^\d\d:\d\d 已倒水$/u,
  );
  await waitFor(() => {
    expect(desk.now().facts.narrative).toMatch(/已倒水$/u);
  });
});

test('registering says all that is missing, and each line leads to its field', async () => {
  const user = userEvent.setup();
  await openReception();
  await user.click(screen.getByRole('button', { name: /登记受理/u }));
  await user.click(await screen.findByRole('button', { name: '请填写客户投诉原因' }));
  expect(document.activeElement).toBe(screen.getByLabelText('客户投诉原因'));
  await user.click(screen.getByRole('button', { name: '请选择业务大类' }));
  expect(document.activeElement).toBe(screen.getByLabelText('业务大类'));
});

test('one tap on a room records where the customer was taken and when', async () => {
  const user = userEvent.setup();
  const { desk } = await openReception();
  await user.click(screen.getByRole('button', { name: '客户接待室' }));
  await waitFor(() => {
    expect(desk.now().isolation?.toRoom).toBe('M2');
  });
  const isolation = desk.now().isolation;
  expect(isolation?.movedAt).not.toBeNull();
  expect(isolation?.decidedAt).toBe(desk.now().openedAt);
  expect(isolation?.recordingOn).toBe('RC0');
});

test('sellers and people complained about are shown as hosts who may not host, with the reason', async () => {
  const user = userEvent.setup();
  const involved = { ...aReception().facts, involvedStaffIds: [staffId('T0001')] };
  await openReception(deskOf({ ...aReception(), facts: involved }));
  await user.click(screen.getByLabelText('第三人接待'));
  const list = within(document.body);
  const barred = (await list.findByText('王晓柜（涉事员工，不能接待）')).closest(
    '[class*="item-option"][class*="disabled"]',
  );
  expect(barred).not.toBeNull();
  // The branch manager may take a seller, but only with a reason.
  await user.click(list.getByText('赵理财（销售人员，不能接待）'));
  expect(await screen.findByLabelText('第三人接待理由')).toBeDefined();
});

test('the guide is quiet: it can be hidden and stays hidden', async () => {
  const user = userEvent.setup();
  await openReception();
  expect(screen.getByText('先请坐、倒水(视情绪)，再谈事。')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '收起指引' }));
  expect(screen.queryByText('先请坐、倒水(视情绪)，再谈事。')).toBeNull();
  expect(localStorage.getItem('ansu.guide')).toBe('off');
});

test.each([
  ['RC0', 0],
  ['RC1', 1],
] as const)('that the talk is recorded is only said when it is: %s', async (recordingOn, times) => {
  const isolation = fill(CASE.isolation.fields, {
    id: 'iso-1',
    loggedAt: NOW,
    loggedBy: staffId('B0002'),
    recordingOn,
  });
  await openReception(deskOf({ ...aReception(), isolation }));
  expect(screen.queryAllByText('为了准确记录，接待过程会录音录像，请您知晓。')).toHaveLength(times);
});

/** The step bar's button of step three, pressed; what can be apologised for is on the page. */
async function goToStepThree(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(screen.getByRole('button', { name: /理解 · 解释/u }));
  await screen.findByRole('group', { name: '致歉' });
}

test('an apology for the matter is asked about first, and turns into one for the upset while facts are open', async () => {
  const user = userEvent.setup();
  const { desk } = await openReception();
  await goToStepThree(user);
  await user.click(screen.getByRole('button', { name: '为事情道歉' }));
  expect(screen.getByText('事实是否已核清？')).toBeDefined();
  expect(screen.getByText('尚未登记核实结果；事实清楚之前，先为心情致歉')).toBeDefined();
  expect(screen.queryByText('这件事我们没有做好，对不起。')).toBeNull();
  await user.click(screen.getByRole('button', { name: '否' }));
  expect(screen.getByText('让您这么不愉快，我很抱歉。')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '已致歉，记下' }));
  expect(await screen.findByText(/^已记下 /u)).toBeDefined();
  expect(desk.now().steps).toMatchObject([
    { stepNo: 3, note: '为心情致歉：让您这么不愉快，我很抱歉。' },
  ]);
});

test('once the facts are said to be clear, the words for the matter are shown', async () => {
  const user = userEvent.setup();
  await openReception();
  await goToStepThree(user);
  await user.click(screen.getByRole('button', { name: '为事情道歉' }));
  await user.click(screen.getByRole('button', { name: '是' }));
  expect(screen.getByText('这件事我们没有做好，对不起。')).toBeDefined();
});

test('what was done at a step is ticked off beside the guide and kept with the visit of the step', async () => {
  const user = userEvent.setup();
  const { desk } = await openReception();
  await goToStepThree(user);
  await user.click(screen.getByRole('checkbox', { name: '先找双方都认同的一点。' }));
  await user.click(
    screen.getByRole('checkbox', { name: '用自己的话复述，请客户确认，再往下谈。' }),
  );
  await user.click(screen.getByRole('button', { name: /^不适用：误解就用资料说明/u }));
  await waitFor(() => {
    expect(desk.now().steps).toMatchObject([
      {
        stepNo: 3,
        checklist: [
          { code: 'S3-do-1', mark: 'done' },
          { code: 'S3-do-2', mark: 'done' },
          { code: 'S3-do-6', mark: 'notApplicable' },
        ],
      },
    ]);
  });
  expect(desk.now().stage).toBe(3);
});
