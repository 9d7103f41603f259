import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
// the pages are read before the clock of the first test runs
import '../../renderer/features/data-requests/data-requests.tsx';
import '../../renderer/features/opinion-book/opinion-book.tsx';
import type { OpinionView } from '../../shared/contract/branch-views.ts';
import { day, moment } from '../../shared/domain/day.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { Answers, FakeDesk } from './fake-bridge.ts';
import { aPerson, aRow, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

const TODAY = day('2026-03-11');
const ZHOU = staffId('zhou');

const ENTRY: OpinionView = {
  id: 'e-1',
  revision: 3,
  on: TODAY,
  content: '转账收费偏高',
  contactName: '石*',
  contactPhone: '139****0011',
  note: null,
  enteredBy: ZHOU,
  enteredAt: NOW,
  caseId: null,
  reply: null,
  draftedBy: null,
  approvedBy: null,
  approvedAt: null,
  repliedBy: null,
  repliedAt: null,
  dueAt: moment('2026-03-12T17:00:00'),
  overdue: false,
};

type Pages = Parameters<typeof aPerson>[1];

function deskAt(hash: string, pages: Pages, answers: Answers): FakeDesk {
  location.hash = hash;
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me: aPerson(['branchManager'], pages) }),
    ...answers,
  });
}

function bookDesk(entry: OpinionView | null, mayApprove = true): FakeDesk {
  return deskAt('#/opinion-book', ['home', 'opinion-book'], {
    'opinions.page': () => ({
      now: NOW,
      days: [
        {
          on: TODAY,
          isOpen: true,
          check: null,
          dueAt: moment('2026-03-11T17:00:00'),
          overdue: false,
          entries: entry === null ? [] : [entry],
        },
      ],
      next: null,
      mayApprove,
      mayOpenCase: true,
    }),
    'opinions.check': () => ({}),
    'opinions.enter': () => ({ id: 'e-2' }),
    'opinions.draft': () => ({ refused: ['opinion-check-missing'] }),
    'opinions.approve': () => ({}),
    'opinions.open-case': () => ({ caseId: caseId('case-9') }),
  });
}

test('a day without opinions is recorded as such with one button', async () => {
  const desk = bookDesk(null);
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '无意见，检查完毕' }));
  expect(desk.sent('opinions.check')).toEqual([{ on: TODAY }]);
});

test('an opinion is taken down with how to reach the customer', async () => {
  const desk = bookDesk(null);
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '登记意见' }));
  await user.type(await screen.findByLabelText('意见内容'), '等候太久');
  await user.type(screen.getByLabelText('联系电话'), '13900000011');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(desk.sent('opinions.enter')).toMatchObject([
    { on: TODAY, input: { content: '等候太久', contactPhone: '13900000011' } },
  ]);
});

test('a refused reply says what is missing, beside the reply', async () => {
  bookDesk(ENTRY);
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '拟写回复' }));
  await user.type(await screen.findByLabelText('回复'), '说明依据');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('当日意见簿尚未检查')).toBeDefined();
});

test('only who may approve sees the approval, at the revision that was read', async () => {
  const desk = bookDesk({ ...ENTRY, reply: '说明依据', draftedBy: ZHOU });
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '核定' }));
  expect(desk.sent('opinions.approve')).toEqual([{ id: 'e-1', revision: 3 }]);
});

test('the approval is not offered to others', async () => {
  bookDesk({ ...ENTRY, reply: '说明依据', draftedBy: ZHOU }, false);
  openPage();
  expect(await screen.findByText('待网点负责人核定')).toBeDefined();
  expect(screen.queryByRole('button', { name: '核定' })).toBeNull();
});

const FIGURES = {
  received: 12,
  closedInTime: 5,
  closedLate: 1,
  endedOtherwise: 0,
  open: 6,
  overdue: 2,
  firstUnsupportable: 3,
  laterUnsupportable: 0,
  attention: 1,
  monitoring: 0,
  levels: [{ code: 'G1', count: 9 }],
  categories: [{ code: 'B09', count: 12 }],
  rates: [],
  causes: [{ code: 'C07', count: 4 }],
  repeats: [{ code: 'C07', count: 4 }],
  improvementsDue: 1,
  improvementsLate: 0,
} as const;

test('the officer makes the bulletin of last week from the figures that are shown', async () => {
  const week = {
    from: day('2026-03-02'),
    to: day('2026-03-08'),
    dueOn: day('2026-03-13'),
    state: 'open',
  } as const;
  const desk = deskAt('#/bulletin', ['home', 'bulletin'], {
    'bulletins.page': () => ({
      now: NOW,
      weeks: [week],
      week,
      figures: FIGURES,
      record: null,
      mayMake: true,
      mayIssue: false,
    }),
    'bulletins.make': () => ({}),
  });
  openPage();
  expect(await screen.findByText('25.0%')).toBeDefined();
  const repeats = screen.getByRole('table', { name: '同因预警' });
  expect(within(repeats).getByRole('row', { name: '定价收费 4' })).toBeDefined();
  expect(screen.queryByRole('button', { name: '签发' })).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: '编制周报' }));
  expect(desk.sent('bulletins.make')).toEqual([{ from: '2026-03-02', revision: 0 }]);
});

test('the credit officer records what the log-in found; others see that it is missing', async () => {
  const desk = deskAt('#/credit-duty', ['home', 'credit-duty'], {
    'credit-duty.page': () => ({
      now: NOW,
      isOfficer: true,
      days: [{ on: TODAY, dueAt: moment('2026-03-11T17:00:00'), overdue: false, login: null }],
      changes: [],
      disputes: [],
    }),
    'credit-duty.log-in': () => ({}),
  });
  openPage();
  const user = userEvent.setup();
  const found = await screen.findByRole('textbox', { name: '协查通知(件)' });
  await user.clear(found);
  await user.type(found, '两件');
  const record = screen.getByRole('button', { name: /登记 03-11/u });
  expect(record.hasAttribute('disabled')).toBe(true);
  await user.clear(found);
  await user.type(found, '2');
  await user.click(record);
  expect(desk.sent('credit-duty.log-in')).toEqual([{ on: TODAY, inquiriesFound: 2 }]);
});

test('a request about personal data is taken down and answered', async () => {
  const desk = deskAt('#/data-requests', ['home', 'data-requests'], {
    'data-requests.page': () => ({
      now: NOW,
      mayAnswer: true,
      requests: [
        {
          id: 'r-1',
          revision: 1,
          kind: 'copy',
          name: '石*',
          phone: null,
          caseNo: null,
          request: '要处理单复印件',
          receivedBy: ZHOU,
          receivedAt: NOW,
          answer: null,
          answeredBy: null,
          answeredAt: null,
        },
      ],
    }),
    'data-requests.enter': () => ({ id: 'r-2' }),
    'data-requests.answer': () => ({}),
  });
  openPage();
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('答复'), '已交付');
  await user.click(screen.getByRole('button', { name: '答复请求' }));
  expect(desk.sent('data-requests.answer')).toEqual([{ id: 'r-1', revision: 1, answer: '已交付' }]);
  await user.click(screen.getByRole('button', { name: '登记请求' }));
  await user.type(await screen.findByLabelText('请求内容'), '查阅本人记录');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(desk.sent('data-requests.enter')).toMatchObject([
    { input: { kind: 'access', request: '查阅本人记录' } },
  ]);
});

const DUTY = {
  key: 'opinion-check:branchManager:lobbyManager',
  task: 'opinion-check',
  kind: 'TD8',
  role: 'branchManager',
  on: TODAY,
  count: 2,
  dueAt: moment('2026-03-10T17:00:00'),
  finalAt: moment('2026-03-10T17:00:00'),
  dueFrom: moment('2026-03-10T00:00:00'),
  before: 'lobbyManager',
} as const;

test('what rose to the manager says who had it before, and leads to its page', async () => {
  deskAt('#/', ['home'], {
    'home.cases': () => ({ rows: [], next: null }),
    'home.duties': () => ({ now: NOW, duties: [DUTY] }),
  });
  openPage();
  const link = await screen.findByRole('link', { name: /检查意见簿/u });
  expect(link.getAttribute('href')).toBe('#/opinion-book');
  expect(within(link).getByText('原由大堂经理办理')).toBeDefined();
  expect(within(link).getByText(/共2项/u)).toBeDefined();
});

test('the manager looks at everybody’s to-dos, each with whose it is', async () => {
  const todo = {
    key: 'handle',
    kind: 'TD1',
    dueAt: null,
    finalAt: null,
    dueFrom: null,
    createdAt: NOW,
    mine: false,
    case: aRow(1),
    owner: { role: null, staffId: ZHOU },
  };
  const desk = deskAt('#/', ['home'], {
    'home.cases': () => ({ rows: [], next: null }),
    'home.duties': () => ({ now: NOW, duties: [] }),
    'home.branch': () => ({ now: NOW, todos: [todo], duties: [] }),
  });
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByText('网点'));
  // Loaded when it is first asked for: until then the panel is empty.
  await screen.findByText('周明澈');
  const tasks = screen.getByRole('region', { name: '网点待办' });
  expect(
    within(tasks)
      .getByRole('link', { name: /周明澈/u })
      .getAttribute('href'),
  ).toBe('#/case/case-1');
  expect(desk.sent('home.branch')).toEqual([{ staffId: null }]);
});

test('a reminder that the system did not show stands as one quiet line until it is read', async () => {
  const desk = deskAt('#/', ['home'], { 'home.cases': () => ({ rows: [], next: null }) });
  openPage();
  await screen.findByRole('heading', { name: '今日' });
  desk.emit('reminder', { kind: 'promise', caseNo: 'TS-0101-20260311-0001', id: 'case-1' });
  expect(await screen.findByText('约定回话到时：TS-0101-20260311-0001')).toBeDefined();
  await userEvent.setup().click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByText(/约定回话到时/u)).toBeNull();
});

const MINE = { ...aRow(1, { status: 'registered' }), capacity: 'firstReceiver' as const };
const OLDER = { ...aRow(2), capacity: 'handler' as const };

test('a case is found again at the first look, with its state and what the person is on it', async () => {
  deskAt('#/', ['home'], {
    'home.cases': ({ cursor }) =>
      cursor === null ? { rows: [MINE], next: 'older' } : { rows: [OLDER], next: null },
  });
  openPage();
  const panel = await screen.findByRole('region', { name: '我的案件' });
  const link = within(panel).getByRole('link', { name: /0101-20260311-001/u });
  expect(link.getAttribute('href')).toBe('#/case/case-1');
  expect(within(link).getByText('第一接待人')).toBeDefined();
  expect(within(link).getByText('已受理')).toBeDefined();
  await userEvent.setup().click(within(panel).getByRole('button', { name: '较早' }));
  expect(await within(panel).findByText('承办人')).toBeDefined();
});
