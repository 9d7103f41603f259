import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CaseView } from '../../shared/contract/views.ts';
import { fen } from '../../shared/domain/money.ts';
import { procedureView } from '../../electron/services/procedure-views.ts';
import { aBook } from '../support/branch-world.ts';
import { LISTS } from '../../shared/data/lists.ts';
import { aCase } from '../support/sample-case.ts';
import type { CaseSketch } from '../support/sample-case.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aPerson, aRow, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

const ROW = aRow(1, { status: 'awaitingApproval' });

function aView(waitingFor: 'opsDirector' | 'board', sketch: CaseSketch): CaseView {
  const c = aCase({ id: ROW.id, status: 'awaitingApproval', approvals: [], ...sketch });
  return {
    case: c,
    procedure: procedureView(c, aBook()),
    masked: [],
    may: ['decide'],
    mayDiscard: false,
    next: 'decide',
    deadlines: [],
    headline: null,
    money: {
      companyCost: fen(350_000),
      bandAmount: fen(350_000),
      linkedCost: fen(0),
      approvedAmount: fen(0),
      route: 'chain',
      bandId: 'B2',
      chain: ['channelHead', waitingFor],
      waitingFor,
    },
    unsignedForms: [],
    signing: [],
    choiceGaps: [],
    tellingGaps: [],
    forms: [],
    prints: [],
    mayOnPaper: [],
    seesInternal: true,
    mayPrintFull: false,
    callers: [{ role: 'complaintOfficer', staffId: null }],
  };
}

const WAITING = {
  case: ROW,
  approvalNo: 'SP-1',
  amount: fen(350_000),
  bandId: 'B2',
  requestedBy: aPerson([], []).staff.id,
  waitingSince: NOW,
  dueAt: null,
  finalAt: null,
  dueFrom: null,
  act: 'decide',
} as const;

/** Each test has a request of its own: what was typed of another is kept. */
let requests = 0;

const APPROVER = aPerson(['opsDirector'], ['home', 'approvals']);

function approverDesk(
  waitingFor: 'opsDirector' | 'board' = 'opsDirector',
  sketch: CaseSketch = {},
): FakeDesk {
  location.hash = '#/approvals';
  requests += 1;
  const approvalNo = `SP-${String(requests)}`;
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me: aPerson([waitingFor], ['home', 'approvals']) }),
    'approvals.queue': () => [{ ...WAITING, approvalNo }],
    'cases.view': () => aView(waitingFor, sketch),
    'session.confirm': ({ password }) =>
      password === 'right' ? {} : { refused: ['wrong-password'] },
    'case.decide': () => ({ refused: ['comment-missing'] }),
  });
}

async function openRequest(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: /3,500\.00 元/u }));
  await screen.findByLabelText('请输入本人密码确认');
  return user;
}

test('a signature is sent only after the signer has proved the password', async () => {
  const desk = approverDesk();
  const user = await openRequest();
  await user.click(screen.getByRole('radio', { name: '退回' }));
  await user.type(screen.getByLabelText('请输入本人密码确认'), 'wrong');
  await user.click(screen.getByRole('button', { name: '签字确认' }));
  expect(await screen.findByText('工号或密码不正确')).toBeDefined();
  expect(desk.sent('case.decide')).toEqual([]);

  await user.type(screen.getByLabelText('请输入本人密码确认'), 'right');
  await user.click(screen.getByRole('button', { name: '签字确认' }));
  await user.click(await screen.findByRole('button', { name: '请填写意见' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '意见' }));
  expect(desk.sent('case.decide')).toMatchObject([{ input: { decision: '退回' } }]);
});

test('without a decision nothing is signed, and the page says what is missing', async () => {
  const desk = approverDesk();
  const user = await openRequest();
  await user.type(screen.getByLabelText('请输入本人密码确认'), 'right');
  await user.click(screen.getByRole('button', { name: '签字确认' }));
  await user.click(await screen.findByRole('button', { name: '请选择本次意见' }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: '同意' }));
  expect(desk.sent('session.confirm')).toEqual([]);
});

test('an opinion that is typed is still there after another page and after a lock', async () => {
  const desk = approverDesk();
  desk.answer({ 'session.unlock': () => aStatus({ me: APPROVER }) });
  const user = await openRequest();
  await user.type(screen.getByRole('textbox', { name: '意见' }), '金额偏高，请核对');
  await user.click(screen.getByRole('link', { name: /今日/u }));
  await user.click(await screen.findByRole('link', { name: '审批' }));
  await user.click(await screen.findByRole('button', { name: /3,500\.00 元/u }));
  expect(await screen.findByDisplayValue('金额偏高，请核对')).toBeDefined();
  desk.answer({ 'app.status': () => aStatus({ vault: 'locked', me: null }) });
  act(() => {
    desk.emit('locked', { reason: 'idle' });
  });
  await user.type(await screen.findByLabelText('工号'), 'B0002');
  await user.type(screen.getByLabelText('密码或一次性登录码'), 'quiet-river-8{Enter}');
  expect(await screen.findByDisplayValue('金额偏高，请核对')).toBeDefined();
});

test('what was answered no is named, what is asked for is in words, a long story is folded', async () => {
  const story = '客户述称办理时未提示风险。'.repeat(300);
  approverDesk('opsDirector', {
    facts: { narrative: story, requestTypes: ['Q01', 'Q05'], requestText: '退还保费' },
  });
  const user = await openRequest();
  const named = (answer: string): string =>
    aCase()
      .factChecks.filter((check) => check.answer === answer)
      .map(({ itemCode }) => LISTS.factCheck.find(({ code }) => code === itemCode)?.zh ?? '')
      .join('、');
  expect(named('否')).not.toBe('');
  expect(screen.getByText(`“否”：${named('否')}`)).toBeDefined();
  expect(await screen.findByText('申请退费、补偿')).toBeDefined();
  const unfold = screen.getByRole('button', { name: '展开全文' });
  expect(unfold.getAttribute('aria-expanded')).toBe('false');
  await user.click(unfold);
  expect(screen.getByRole('button', { name: '收起' }).getAttribute('aria-expanded')).toBe('true');
});

test('whoever authorises is told what to do when they do not agree', async () => {
  const desk = approverDesk();
  desk.answer({ 'approvals.queue': () => [{ ...WAITING, act: 'authorise' }] });
  await openRequest();
  expect(screen.getByText(/不同意时不签字/u)).toBeDefined();
});

test('the number of the resolution is asked of the board only', async () => {
  approverDesk('board');
  await openRequest();
  expect(screen.getByLabelText('董事会决议编号')).toBeDefined();
});
