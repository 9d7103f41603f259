import { fireEvent, screen, waitFor, within } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import '../../renderer/features/reception/reception-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { MonitorView } from '../../shared/contract/monitor.ts';
import { LEXICON } from '../../shared/data/lexicon.ts';
import { caseId } from '../../shared/domain/ids.ts';
import type { Case } from '../../shared/domain/case.ts';
import { aReception, deskOf } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { Answers, FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

const NOTHING: MonitorView = {
  codes: [],
  earlier: [],
  earlierCount: 0,
  alike: { count: 0, rows: [] },
  watched: false,
  decided: [],
};

const EARLIER: MonitorView['earlier'][number] = {
  id: caseId('earlier-1'),
  caseNo: 'TS-0101-20260304-0002',
  status: 'closed',
  receivedAt: NOW,
  mayOpen: false,
  complainant: '张*',
  reasonCode: 'C07',
  sameCause: false,
  daysBefore: 7,
  by: ['phone'],
};

const REPEATED: MonitorView = { ...NOTHING, codes: ['RP1'], earlier: [EARLIER], earlierCount: 1 };

const QUIET: Answers = {
  'monitor.lexicon': () => ({ terms: LEXICON }),
  'monitor.case': () => NOTHING,
  'monitor.decide': ({ kind, value, decision }) => ({ decided: [{ kind, value, decision }] }),
};

type AtDesk = { readonly desk: ReturnType<typeof deskOf>; readonly host: FakeDesk };

async function openReception(monitor: Answers = {}): Promise<AtDesk> {
  const desk = deskOf(aReception());
  const host = fakeDesk({ ...desk.answers, ...QUIET, ...monitor });
  location.hash = `#/reception/${desk.now().id}`;
  openPage();
  await screen.findByLabelText('事件经过');
  return { desk, host };
}

function type(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

test('while a phone is typed the earlier case is shown masked, and only confirming makes it a repeat', async () => {
  const { desk, host } = await openReception({
    'monitor.case': ({ typed }) => (typed?.phone === '13800005621' ? REPEATED : NOTHING),
  });
  type('联系方式', '138000');
  type('联系方式', '13800005621');
  const panel = await screen.findByRole('region', { name: '疑似重复投诉' });
  expect(panel.textContent).toContain('TS-0101-20260304-0002');
  expect(panel.textContent).toContain('张*');
  expect(within(panel).queryByRole('link')).toBeNull();
  expect(desk.now()).toMatchObject({ isRepeat: false, parentCaseId: null });
  const asked = host.sent('monitor.case').map((sent) => JSON.stringify(sent));
  expect(asked.filter((sent) => sent.includes('138000"'))).toEqual([]);
  await userEvent.click(within(panel).getByRole('button', { name: '确认为重复' }));
  await waitFor(() => {
    expect(desk.now()).toMatchObject({ isRepeat: true, parentCaseId: 'earlier-1' });
  });
  await userEvent.click(await screen.findByRole('button', { name: '撤销确认' }));
  await waitFor(() => {
    expect(desk.now()).toMatchObject({ isRepeat: false, parentCaseId: null });
  });
});

test('a keyword hint fills in nothing until it is accepted, and the decision is logged', async () => {
  const { desk, host } = await openReception();
  type('事件经过', '客户说手续费事先没说，手续费太高');
  const hint = await screen.findByText(/^建议投诉原因：/u);
  expect(hint.parentElement?.textContent).toContain('手续费×2');
  expect(desk.now().facts.reasonCode).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '采纳建议：定价收费' }));
  await waitFor(() => {
    expect(desk.now().facts.reasonCode).toBe('C07');
  });
  expect(host.sent('monitor.decide')).toEqual([
    {
      id: desk.now().id,
      kind: 'category',
      value: 'C07',
      terms: ['C07-01'],
      decision: 'accepted',
    },
  ]);
});

test('a hint that is ignored goes, is logged, and leaves the record as it was', async () => {
  const { desk, host } = await openReception();
  type('事件经过', '客户说要找记者曝光这件事情');
  await userEvent.click(await screen.findByRole('button', { name: '忽略建议：I级 特急' }));
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: '忽略建议：I级 特急' })).toBeNull();
  });
  expect(host.sent('monitor.decide')).toMatchObject([{ kind: 'urgency', decision: 'ignored' }]);
  expect(desk.now().urgency).toBeNull();
});

test('an accepted mood is a reading of its own, with the words that led to it', async () => {
  const { desk } = await openReception();
  type('事件经过', '排队，叫号，过号，没有座位');
  await userEvent.click(await screen.findByRole('button', { name: '采纳建议：激动' }));
  await waitFor(() => {
    expect(desk.now().emotions.map(({ level }) => level)).toEqual(['EM3']);
  });
  expect(desk.now().emotions[0]?.sign).toContain('排队');
});

test('words about the safety of a person are said at once, beside the safety buttons', async () => {
  await openReception();
  expect(screen.queryByText('客户的话涉及人身安全，请先保障安全')).toBeNull();
  type('事件经过', '老人排队时晕倒在大厅');
  const alert = await screen.findByText('客户的话涉及人身安全，请先保障安全');
  expect(alert.closest('[role="alert"]')).not.toBeNull();
  expect(screen.getByRole('button', { name: '就医' })).toBeDefined();
});

test('half-composed words of an input method suggest nothing', async () => {
  await openReception();
  const box = screen.getByLabelText('事件经过');
  fireEvent.compositionStart(box);
  fireEvent.change(box, { target: { value: '手续费' } });
  await new Promise((resolve) => {
    setTimeout(resolve, 700);
  });
  expect(screen.queryByText(/^建议投诉原因：/u)).toBeNull();
  fireEvent.compositionEnd(box);
  expect(await screen.findByText(/^建议投诉原因：/u)).toBeDefined();
});

/** A registered case with twenty people at the counter, not yet assigned. */
function toAssign(): Case {
  const draft = aReception();
  return {
    ...draft,
    status: 'registered',
    caseNo: 'TS-0101-20260311-0001',
    registeredAt: NOW,
    complainant: { ...draft.complainant, name: '张三', phone: '13800005621' },
    facts: { ...draft.facts, reasonCode: 'C07', groupCount: 6 },
  };
}

async function openAssigning(
  monitor: Answers = {},
): Promise<{ readonly helper: HTMLElement; readonly host: FakeDesk }> {
  const desk = deskOf(toAssign());
  const host = fakeDesk({ ...desk.answers, ...QUIET, ...monitor });
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  const [button] = await screen.findAllByRole('button', { name: /^指派承办、定级/u });
  if (button === undefined) throw new Error('no button');
  await userEvent.click(button);
  return { helper: await screen.findByRole('region', { name: '分级建议' }), host };
}

test('the helper names levels and points, and fills the fields only when it is used', async () => {
  const { helper, host } = await openAssigning();
  expect(helper.textContent).toContain(
    '严重性2、复杂性0、影响2、人数2、情绪0、金额0、外部0，合计6分',
  );
  expect(helper.textContent).toContain('中级 · 一般 · II级 紧急');
  const send = within(screen.getByRole('dialog')).getByRole('button', { name: /^指派承办、定级/u });
  await userEvent.click(send);
  expect(await screen.findByRole('button', { name: '请填写抱怨级别' })).toBeDefined();
  expect(host.sent('case.assign')).toEqual([]);
  await userEvent.click(within(helper).getByRole('button', { name: '采用建议' }));
  await userEvent.click(send);
  await waitFor(() => {
    expect(host.sent('case.assign')).toMatchObject([
      { input: { grievanceLevel: 'G2', regLevel: 'L1', urgency: 'U2' } },
    ]);
  });
});

test('whoever assigns sees the urgency that was accepted at the reception', async () => {
  const decided = [{ kind: 'urgency', value: 'U1', decision: 'accepted' }] as const;
  const { helper } = await openAssigning({
    'monitor.case': () => ({ ...NOTHING, decided: [...decided] }),
  });
  expect(await within(helper).findByText('接待时已采纳关键词提示：I级 特急')).toBeDefined();
});

test('the case page lists similar complaints, with a link only to what may be opened', async () => {
  const {
    sameCause: _,
    complainant: __,
    reasonCode: ___,
    daysBefore: ____,
    by: _____,
    ...row
  } = EARLIER;
  const rows = [
    row,
    { ...row, id: caseId('alike-2'), caseNo: 'TS-0101-20260305-0001', mayOpen: true },
  ];
  const desk = deskOf(toAssign());
  const alike = { count: 2, rows };
  fakeDesk({ ...desk.answers, ...QUIET, 'monitor.case': () => ({ ...NOTHING, alike }) });
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  const panel = await screen.findByRole('region', { name: '同类投诉' });
  const links = within(panel).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['TS-0101-20260305-0001']);
  expect(panel.textContent).toContain('TS-0101-20260304-0002');
});

test('a customer with a sensitivity tag is marked, without talk of repeats', async () => {
  const desk = deskOf(toAssign());
  const watched: MonitorView = { ...NOTHING, codes: ['RP6'], watched: true };
  fakeDesk({ ...desk.answers, ...QUIET, 'monitor.case': () => watched });
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  expect(await screen.findByText('重点关注')).toBeDefined();
  expect(screen.queryByText('疑似重复投诉')).toBeNull();
});

const ALERT = {
  code: 'RP4',
  branch: '滨江支行',
  reasonCode: 'C03',
  formerCode: null,
  count: 3,
  cases: [],
} as const;

test('the manager sees the alerts of the branch on the home page, the counter does not ask for them', async () => {
  const alerts = { 'monitor.alerts': () => ({ alerts: [ALERT] }) };
  location.hash = '#/';
  const host = fakeDesk({ ...FRAME_ANSWERS, 'app.status': () => aStatus(), ...alerts });
  const page = openPage();
  expect(
    await screen.findByText('管理制度、业务规则与流程：7天内3件，请制定长效措施'),
  ).toBeDefined();
  expect(host.sent('monitor.alerts').length).toBeGreaterThan(0);
  page.unmount();
  const me = aPerson(['teller'], ['home', 'reception']);
  const other = fakeDesk({ ...FRAME_ANSWERS, 'app.status': () => aStatus({ me }), ...alerts });
  openPage();
  await screen.findByText('我的待办');
  expect(other.sent('monitor.alerts')).toEqual([]);
});
