import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CaseView } from '../../shared/contract/views.ts';
import { fen } from '../../shared/domain/money.ts';
import { procedureView } from '../../electron/services/procedure-views.ts';
import { aBook } from '../support/branch-world.ts';
import { aCase } from '../support/sample-case.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aPerson, aRow, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

const ROW = aRow(1, { status: 'awaitingApproval' });

function aView(waitingFor: 'opsDirector' | 'board'): CaseView {
  const c = aCase({ id: ROW.id, status: 'awaitingApproval', approvals: [] });
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
    tellingGaps: [],
    forms: [],
    prints: [],
    mayOnPaper: [],
    seesInternal: true,
    mayPrintFull: false,
    callers: [{ role: 'complaintOfficer', staffId: null }],
  };
}

function approverDesk(waitingFor: 'opsDirector' | 'board' = 'opsDirector'): FakeDesk {
  location.hash = '#/approvals';
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me: aPerson([waitingFor], ['home', 'approvals']) }),
    'approvals.queue': () => [
      {
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
      },
    ],
    'cases.view': () => aView(waitingFor),
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

test('without a decision nothing can be signed', async () => {
  approverDesk();
  const user = await openRequest();
  await user.type(screen.getByLabelText('请输入本人密码确认'), 'right');
  const sign = screen.getByRole<HTMLButtonElement>('button', { name: '签字确认' });
  expect(sign.disabled).toBe(true);
  await user.click(screen.getByRole('radio', { name: '同意' }));
  await waitFor(() => {
    expect(sign.disabled).toBe(false);
  });
});

test('the number of the resolution is asked of the board only', async () => {
  approverDesk('board');
  await openRequest();
  expect(screen.getByLabelText('董事会决议编号')).toBeDefined();
});
