import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CaseView } from '../../shared/contract/views.ts';
import { fen } from '../../shared/domain/money.ts';
import { procedureView } from '../../electron/services/procedure-views.ts';
import { aBook } from '../support/branch-world.ts';
import { aCase } from '../support/sample-case.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aRow, aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

const ROW = aRow(1, { status: 'followingUp' });

const VIEW: CaseView = {
  case: aCase({ id: ROW.id, status: 'followingUp' }),
  procedure: procedureView(aCase({ id: ROW.id, status: 'followingUp' }), aBook()),
  masked: ['complainant.phone'],
  may: ['call-back'],
  mayDiscard: false,
  next: null,
  deadlines: [],
  headline: null,
  money: {
    companyCost: fen(0),
    bandAmount: fen(0),
    linkedCost: fen(0),
    approvedAmount: fen(0),
    route: 'none',
    bandId: null,
    chain: [],
    waitingFor: null,
  },
  unsignedForms: [],
  signing: [],
  choiceGaps: [],
  tellingGaps: [],
  forms: [],
  prints: [],
  mayOnPaper: ['call-back'],
  seesInternal: true,
  mayPrintFull: false,
  callers: [{ role: 'complaintOfficer', staffId: null }],
};

function callDesk(): FakeDesk {
  location.hash = '#/follow-up';
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus(),
    'session.unlock': () => aStatus(),
    'follow-ups.queue': () => [
      { case: ROW, kind: 'FU1', dueAt: null, finalAt: null, dueFrom: null, attempts: 1 },
    ],
    'cases.view': () => VIEW,
    'case.call-back': () => VIEW,
  });
}

async function openCall(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: /关闭确认/u }));
  await screen.findByRole('button', { name: '保存回访' });
  return user;
}

test('an attempt that reached nobody is recorded without a satisfaction', async () => {
  const desk = callDesk();
  const user = await openCall();
  await user.click(screen.getByRole('radio', { name: '满意' }));
  await user.click(screen.getByRole('radio', { name: '未联系上' }));
  expect(screen.getByText(/三次联系不上/u)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '保存回访' }));
  expect(desk.sent('case.call-back')).toMatchObject([{ input: { kind: 'FU1', reached: false } }]);
  expect(JSON.stringify(desk.sent('case.call-back'))).not.toContain('satisfaction');
});

test('the satisfaction goes to the desk as the number of the list', async () => {
  const desk = callDesk();
  const user = await openCall();
  await user.click(screen.getByRole('radio', { name: '基本满意' }));
  await user.click(screen.getByRole('button', { name: '保存回访' }));
  expect(desk.sent('case.call-back')).toMatchObject([
    { input: { reached: true, satisfaction: 3, mode: '电话' } },
  ]);
});

test('what was typed of a call is still there when the same person unlocks', async () => {
  const desk = callDesk();
  const user = await openCall();
  await user.type(screen.getByRole('textbox', { name: '客户意见' }), '态度很好');
  desk.answer({ 'app.status': () => aStatus({ vault: 'locked', me: null }) });
  act(() => {
    desk.emit('locked', { reason: 'idle' });
  });
  await user.type(await screen.findByLabelText('工号'), 'B0002');
  await user.type(screen.getByLabelText('密码或一次性登录码'), 'quiet-river-8{Enter}');
  expect(await screen.findByDisplayValue('态度很好')).toBeDefined();
});

test('what the program said to one person is gone when the desk locks', async () => {
  const desk = callDesk();
  const user = await openCall();
  await user.click(screen.getByRole('radio', { name: '基本满意' }));
  await user.click(screen.getByRole('button', { name: '保存回访' }));
  expect(await screen.findByText('回访已记录')).toBeDefined();
  desk.answer({ 'app.status': () => aStatus({ vault: 'locked', me: null }) });
  act(() => {
    desk.emit('locked', { reason: 'idle' });
  });
  await screen.findByLabelText('工号');
  await waitFor(() => {
    expect(screen.queryByText('回访已记录')).toBeNull();
  });
});
