import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { CountedDays } from '../../renderer/features/case/why-this-day.tsx';
import { ACT_FORMS } from '../../renderer/features/case/act-forms.ts';
import { createCaseDraft } from '../../renderer/ui/case-draft.ts';
import { CaseRepresentatives } from '../../renderer/ui/case-representatives.tsx';
import { CaseDraftProvider, CaseScreenProvider } from '../../renderer/ui/case-screen.tsx';
import { RevealButton, RevealProvider } from '../../renderer/ui/case-reveal.tsx';
import { COUNTED_CODES } from '../../shared/domain/day-counting.ts';
import { day } from '../../shared/domain/day.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { createWords } from '../../shared/words/i18n.ts';
import { LANGUAGES } from '../../shared/words/languages.ts';
import { REPRESENTATIVE_FIELDS } from '../../shared/domain/case-fields.ts';
import { fill } from '../../shared/domain/fields.ts';
import { aReception, deskOf, viewOfReception } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import { aManager, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

afterEach(() => {
  vi.useRealTimers();
});

/** A case in negotiation, handled by the manager. */
function inNegotiation() {
  const draft = aReception();
  return deskOf({
    ...draft,
    status: 'proposing',
    caseNo: 'TS-0101-20260311-0001',
    registeredAt: NOW,
    handlerId: staffId('B0002'),
    complainant: { ...draft.complainant, name: '张三', phone: '13800005621' },
  });
}

test.each(LANGUAGES)('every step of the counting of a date has words: %s', (language) => {
  const explained = COUNTED_CODES.map((code) => ({
    code,
    day: day('2026-03-12'),
    until: day('2026-03-20'),
    dayType: 'holiday' as const,
    note: '',
  }));
  const deadline = { rule: 'D01', kind: 'L', startedAt: NOW, internal: NOW, final: NOW } as const;
  const rest = { met: null, paused: false, overdue: false, provisional: false, colour: null };
  render(
    <I18nextProvider i18n={createWords(language)}>
      <CountedDays deadline={{ ...deadline, ...rest, explained }} />
    </I18nextProvider>,
  );
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines).toHaveLength(COUNTED_CODES.length);
  expect(lines.filter((line) => line.trim() === '' || line.includes('{{'))).toEqual([]);
  expect(new Set(lines).size).toBe(lines.length);
});

test('the band and who signs appear while the cost of an option is typed', async () => {
  const user = userEvent.setup();
  const desk = inNegotiation();
  const host = fakeDesk(desk.answers);
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  await user.click(await screen.findByRole('button', { name: '新增方案' }));
  const cost = await screen.findByLabelText('公司承担金额');
  fireEvent.change(cost, { target: { value: '0' } });
  expect(await screen.findByText('无需审批')).toBeDefined();
  fireEvent.change(cost, { target: { value: '2,000' } });
  expect(await screen.findByText('单签授权：渠道总')).toBeDefined();
  fireEvent.change(cost, { target: { value: '2000.01' } });
  expect(await screen.findByText('审批链：渠道总 → 运营总监')).toBeDefined();
  expect(document.querySelector('[data-band="B2"]')).not.toBeNull();
  expect(host.sent('case.option')).toEqual([]);
});

test('a number is shown in full for a reason, and hidden again after half a minute', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const asked: string[] = [];
  const reveal = async (field: string, reason: string): Promise<string> => {
    asked.push(`${field} ${reason}`);
    return await Promise.resolve('13800005621');
  };
  render(
    <I18nextProvider i18n={createWords('zh-CN')}>
      <RevealProvider value={reveal}>
        <RevealButton place="complainant.phone" masked="138****5621" />
      </RevealProvider>
    </I18nextProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: '查看' }));
  const show = screen.getByRole('button', { name: '显示30秒' });
  expect(show.hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByLabelText('查看原因'), { target: { value: '回电核实' } });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '显示30秒' }));
    await Promise.resolve();
  });
  expect(await screen.findByText('13800005621')).toBeDefined();
  expect(asked).toEqual(['complainant.phone 回电核实']);
  act(() => {
    vi.advanceTimersByTime(29_000);
  });
  expect(screen.queryByText('13800005621')).not.toBeNull();
  act(() => {
    vi.advanceTimersByTime(1_500);
  });
  expect(screen.queryByText('13800005621')).toBeNull();
  expect(screen.getByText('138****5621')).toBeDefined();
});

test('a masked phone cannot be edited in part: it is replaced as a whole or left alone', async () => {
  const user = userEvent.setup();
  const desk = inNegotiation();
  fakeDesk(desk.answers);
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  await user.click(await screen.findByRole('tab', { name: '经过' }));
  expect(await screen.findByText('138****5621')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '重新填写' }));
  fireEvent.change(await screen.findByLabelText('联系方式'), { target: { value: '13900001234' } });
  await waitFor(() => {
    expect(desk.now().complainant.phone).toBe('13900001234');
  });
});

test('once the case is in hand, assigning only passes it on: levels change with a reason of their own', () => {
  const levels = { grievanceLevel: 'G1', regLevel: 'L1', urgency: 'U2' } as const;
  const start = (status: 'registered' | 'investigating') => ({
    view: viewOfReception({ ...aReception(), ...levels, status }),
    me: aManager().staff,
    now: NOW,
    staff: [],
  });
  const { names, initial } = ACT_FORMS.assign;
  expect(names({}, start('registered'))).toContain('regLevel');
  expect(names({}, start('investigating'))).toEqual(['handlerId']);
  expect(Object.keys(initial(start('investigating')))).toEqual(['handlerId']);
});

test('what was entered for an own call does not turn up as the call on paper', async () => {
  const user = userEvent.setup();
  const desk = inNegotiation();
  const handlerId = staffId('T0001');
  const view = viewOfReception({ ...desk.now(), status: 'followingUp', handlerId });
  fakeDesk({
    ...desk.answers,
    'cases.view': () => ({ ...view, may: ['call-back'], mayOnPaper: ['call-back'] }),
  });
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  await user.click(await screen.findByRole('tab', { name: '回访' }));
  await user.click(await screen.findByRole('button', { name: '登记回访' }));
  fireEvent.change(await screen.findByLabelText('客户意见'), { target: { value: '本人致电' } });
  expect(screen.queryByLabelText('回访人')).toBeNull();
  await user.click(screen.getByRole('button', { name: '取消' }));
  await user.click(await screen.findByRole('button', { name: '录入上级单位回访' }));
  expect(await screen.findByLabelText('回访人')).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>('客户意见').value).toBe('');
});

test('after registration the proofs of an agent are still entered; a masked number is begun anew', async () => {
  const agent = fill(REPRESENTATIVE_FIELDS, {
    relation: 'RP2',
    name: '李四',
    phone: '13800005621',
  });
  const view = viewOfReception({
    ...aReception(),
    status: 'registered',
    representatives: [agent, { ...agent, name: '王五' }],
  });
  const none = async () => await Promise.resolve([]);
  const draft = createCaseDraft({
    view,
    save: async () => await Promise.resolve({ ok: true, view }),
    reload: async () => await Promise.resolve(null),
  });
  const book = FRAME_ANSWERS['book.read']();
  render(
    <I18nextProvider i18n={createWords('zh-CN')}>
      <CaseScreenProvider value={{ view, me: aManager().staff, book, act: none, busy: false }}>
        <CaseDraftProvider value={draft}>
          <CaseRepresentatives disabled={false} />
        </CaseDraftProvider>
      </CaseScreenProvider>
    </I18nextProvider>,
  );
  const first = (name: string) =>
    document.querySelector(`[data-row="0"] [data-field="representatives.${name}"] input`);
  fireEvent.click(first('poaOriginalSeen') ?? document.body);
  expect(draft.get('representatives')).toMatchObject([
    { phone: '138****5621', poaOriginalSeen: true },
    { phone: '138****5621', poaOriginalSeen: false },
  ]);
  fireEvent.change(first('phone') ?? document.body, { target: { value: '138****562' } });
  expect(draft.get('representatives')).toMatchObject([{ phone: null }, { phone: '138****5621' }]);
  // Rows keep their places, so that each mask stands for what the desk has there.
  expect(screen.getAllByRole('button', { name: /^删除第/u })).toHaveLength(1);
  await draft.settle();
});
