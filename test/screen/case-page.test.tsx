import { screen, waitFor } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { showSize } from '../../renderer/ui/show-size.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { TASK_FIELDS } from '../../shared/domain/handling-fields.ts';
import { CONTACT_FIELDS, LOGGED } from '../../shared/domain/reception-fields.ts';
import { aCase } from '../support/sample-case.ts';
import { aReception, deskOf, viewOfReception } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import { aManager, aStatus, NOW, openPage } from './page.tsx';

/** A case in hand, as the manager's desk keeps it. */
function inHand() {
  const caseNo = 'TS-0101-20260311-0001';
  return deskOf({ ...aReception(), status: 'proposing', caseNo, handlerId: staffId('B0002') });
}

/** One deadline of the handler, running. */
const FIRST_CONTACT = {
  rule: 'D02',
  kind: 'T',
  startedAt: NOW,
  internal: NOW,
  final: NOW,
  met: null,
  paused: false,
  overdue: false,
  provisional: false,
  colour: 'green',
  explained: [],
} as const;

test.each([
  [null, '第一接待人：周明澈'],
  [staffId('T0001'), '由王晓柜办理'],
] as const)(
  'before a handler is named the header says who received: %s',
  async (handlerId, words) => {
    const desk = inHand();
    const view = viewOfReception({ ...desk.now(), handlerId });
    fakeDesk({
      ...desk.answers,
      'cases.view': () => ({ ...view, headline: 'D02', deadlines: [FIRST_CONTACT] }),
    });
    location.hash = `#/case/${desk.now().id}`;
    openPage();
    expect(await screen.findByText(words)).toBeDefined();
  },
);

function aTask(id: string, assignee: string) {
  const logged = { id, loggedBy: staffId('B0002'), loggedAt: NOW };
  const task = fill(
    { ...LOGGED, ...TASK_FIELDS },
    { ...logged, type: 'TK1', assigneeId: staffId(assignee) },
  );
  const open = { signedAt: null, signedBy: null, doneAt: null, doneBy: null };
  return { ...task, ...open, result: null, refNo: null };
}

test('a task is offered to the one it was given to, not to a colleague', async () => {
  const user = userEvent.setup();
  const teller = { ...aManager().staff, id: staffId('B0002'), roles: ['teller'] as const };
  const desk = inHand();
  const tasks = [aTask('own', 'B0002'), aTask('other', 'S0001')];
  const view = viewOfReception({ ...desk.now(), status: 'executing', tasks });
  fakeDesk({
    ...desk.answers,
    'app.status': () => aStatus({ me: { ...aManager(), staff: teller } }),
    'cases.view': () => ({ ...view, may: ['task-sign', 'task-done'] }),
  });
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  await user.click(await screen.findByRole('tab', { name: '执行告知' }));
  const lines = (await screen.findAllByRole('listitem')).filter((line) =>
    line.textContent.includes('待签收'),
  );
  expect(lines.map((line) => line.textContent.includes('签收任务'))).toEqual([true, false]);
});

test('of the same moment the timeline keeps the order of recording', async () => {
  const user = userEvent.setup();
  const desk = inHand();
  const later = addMinutes(NOW, 5);
  const contact = (id: string, summary: string, loggedAt: Moment) => {
    const logged = { id, loggedBy: staffId('B0002'), loggedAt };
    return fill({ ...LOGGED, ...CONTACT_FIELDS }, { ...logged, at: NOW, mode: 'CM1', summary });
  };
  const contacts = [contact('3', '丙', later), contact('1', '甲', NOW), contact('2', '乙', NOW)];
  const view = viewOfReception({ ...desk.now(), contacts });
  fakeDesk({ ...desk.answers, 'cases.view': () => view });
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  await user.click(await screen.findByRole('tab', { name: '时间线' }));
  await screen.findByText('丙');
  expect(screen.getAllByText(/^[甲乙丙]$/u).map((one) => one.textContent)).toEqual([
    '甲',
    '乙',
    '丙',
  ]);
});

test('the timeline tells options, the customer’s signature, payments, their correction, and material', async () => {
  const user = userEvent.setup();
  const desk = inHand();
  const { options, payments, evidence } = aCase();
  const [payment] = payments;
  if (payment === undefined) throw new Error('the sample case has a payment');
  const wrong = { ...payment, id: 'pay-0', paidAmount: fen(700_000) };
  const right = { ...payment, loggedAt: addMinutes(payment.loggedAt, 9) };
  const view = viewOfReception({
    ...desk.now(),
    options,
    payments: [wrong, right],
    evidence,
  });
  fakeDesk({ ...desk.answers, 'cases.view': () => view });
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  await user.click(await screen.findByRole('tab', { name: '时间线' }));
  const lines = (await screen.findAllByRole('listitem')).map((line) => line.textContent);
  const told = (words: string): string => lines.find((line) => line.includes(words)) ?? '';
  expect(told('付费 7,000.00 元')).toContain('（已被更正）');
  expect(told('更正付费：8,000.00 元')).toContain(right.voucherNo);
  expect(told('方案 B')).toContain('公司承担 8,000.00 元');
  expect(told('客户签字：方案 B')).not.toContain('按规则');
  expect(told(`材料：${evidence[0]?.title ?? ''}`)).not.toContain('按规则');
});

test.each([
  [1, '1 B'],
  [400, '400 B'],
  [512, '1 KB'],
  [1536, '2 KB'],
  [1_048_000, '1023 KB'],
  [1_048_500, '1.0 MB'],
  [5_242_880, '5.0 MB'],
] as const)('a file of %d bytes is shown as %s', (bytes, words) => {
  expect(showSize(bytes)).toBe(words);
});

test('a visit that nobody ended asks when the customer left, and no longer once that is known', async () => {
  const user = userEvent.setup();
  const reception = aReception();
  const facts = { ...reception.facts, source: 'S01' };
  const desk = deskOf({ ...reception, facts, status: 'investigating', leftAt: null });
  fakeDesk(desk.answers);
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  expect(await screen.findByLabelText('客户离开时间')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '客户现在离开' }));
  await waitFor(() => {
    expect(screen.queryByLabelText('客户离开时间')).toBeNull();
  });
  expect(desk.now().leftAt).not.toBeNull();
});
