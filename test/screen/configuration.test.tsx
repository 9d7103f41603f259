import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
// the page is read before the clock of the first test runs
import '../../renderer/features/configuration/configuration.tsx';
import type { ChangePreview, ProposalView } from '../../shared/contract/configuration-channels.ts';
import { BANDS } from '../../shared/data/bands.ts';
import { SHIPPED_CONFIGURATION } from '../../shared/data/shipped-configuration.ts';
import { CONFIGURATION_KINDS, KIND_FACTS } from '../../shared/domain/configuration.ts';
import { moment } from '../../shared/domain/day.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { Answers, FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

const PREVIEW: ChangePreview = {
  problems: [],
  differences: [{ place: 'B2.upToFen', before: '1000000', after: '1200000' }],
  differenceCount: 1,
  moved: [],
  movedCount: 0,
  twoPersons: true,
};

const PROPOSAL: ProposalView = {
  id: 'p-1',
  source: 'page',
  kinds: ['bands'],
  reason: '总行通知',
  proposedBy: 'gu',
  proposedAt: NOW,
  bar: null,
};

function configurationDesk(hash: string, more: Answers = {}): FakeDesk {
  location.hash = hash;
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me: aPerson(['admin'], ['home', 'configuration']) }),
    'configuration.index': () => ({
      kinds: CONFIGURATION_KINDS.map((kind) => ({
        kind,
        version: 1,
        changedBy: null,
        changedAt: null,
        twoPersons: KIND_FACTS[kind].twoPersons,
      })),
      waiting: [PROPOSAL],
      mayConfirm: true,
      yearsWithout: [2027],
      publicKey: 'MCow',
    }),
    'configuration.read': ({ kind }) => ({
      version: 1,
      content: SHIPPED_CONFIGURATION[kind],
      history: [{ version: 1, changedBy: null, changedAt: null }],
    }),
    'configuration.preview': () => PREVIEW,
    'configuration.propose': () => ({ id: 'p-2', applied: false }),
    ...more,
  });
}

test('a changed bound moves the band above it, is looked at, and goes as a proposal', async () => {
  const desk = configurationDesk('#/configuration/bands');
  openPage();
  const user = userEvent.setup();
  const bound = await screen.findByLabelText('B2 上限(含)');
  fireEvent.change(bound, { target: { value: '12000' } });
  // the band above begins where this one ends
  expect(screen.getByText('12,000.00').closest('tr')?.textContent).toMatch(/^B3/u);
  await user.click(screen.getByText('预览改动'));
  const drawer = await screen.findByRole('dialog');
  expect(within(drawer).getByText('10,000.00')).toBeTruthy();
  expect(within(drawer).getByText('12,000.00')).toBeTruthy();
  await user.click(within(drawer).getByText('提出提议'));
  await waitFor(() => {
    expect(desk.sent('configuration.propose')).toHaveLength(1);
  });
  expect(desk.sent('configuration.propose')[0]).toMatchObject({
    kind: 'bands',
    base: 1,
    content: BANDS.map(({ id }) => (id === 'B2' ? { id, upToFen: 1_200_000 } : { id })),
  });
});

test('what breaks the rules is named with its place, and cannot be submitted', async () => {
  configurationDesk('#/configuration/deadline-rules', {
    'configuration.preview': () => ({
      ...PREVIEW,
      problems: [{ code: 'length-under-legal', place: 'D32.length', value: '2' }],
    }),
  });
  openPage();
  const user = userEvent.setup();
  const length = await screen.findByLabelText('D32 长度');
  fireEvent.change(length, { target: { value: '2' } });
  await user.click(screen.getByText('预览改动'));
  const drawer = await screen.findByRole('dialog');
  expect(
    within(drawer).getByText('D32 投诉资料保存 · 长度：不能短于法定保存期限（2）'),
  ).toBeTruthy();
  expect(within(drawer).queryByText('提出提议')).toBeNull();
});

test('a legal limit can be neither switched off nor lengthened on the page', async () => {
  configurationDesk('#/configuration/deadline-rules');
  openPage();
  expect(await screen.findByLabelText('D01 长度')).toHaveProperty('disabled', true);
  expect(screen.getByLabelText('D01 启用')).toHaveProperty('disabled', true);
  expect(screen.getByLabelText('D01 内部目标')).toHaveProperty('disabled', false);
});

test('a proposal shows what changes and which dates move before it is confirmed', async () => {
  const desk = configurationDesk('#/configuration', {
    'configuration.waiting': () => ({
      proposal: { ...PROPOSAL, kinds: ['calendars'] },
      parts: [{ kind: 'calendars', preview: PREVIEW }],
      moved: [
        {
          caseId: caseId('c-1'),
          caseNo: '0101-20260311-001',
          rule: 'D01',
          startedAt: NOW,
          before: {
            internal: moment('2026-03-26T17:00:00'),
            final: moment('2026-03-26T17:00:00'),
          },
          after: { internal: moment('2026-03-25T17:00:00'), final: moment('2026-03-27T17:00:00') },
        },
      ],
      movedCount: 1,
    }),
    'configuration.decide': () => ({}),
  });
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^查看/u }));
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByText('0101-20260311-001')).toBeTruthy();
  expect(within(drawer).getByText('应办 2026-03-25 17:00，截止 2026-03-27 17:00')).toBeTruthy();
  await user.click(within(drawer).getByRole('button', { name: '确认生效' }));
  await waitFor(() => {
    expect(desk.sent('configuration.decide')).toEqual([{ id: 'p-1', decision: 'confirm' }]);
  });
});

test('a day is clicked from workday to holiday and back, and pasted years are read', async () => {
  configurationDesk('#/configuration/calendars');
  openPage();
  const user = userEvent.setup();
  const day = await screen.findByRole('button', { name: '24, 2026-03-24 工作日' });
  await user.click(day);
  expect(await screen.findByRole('button', { name: '24, 2026-03-24 节假日' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '24, 2026-03-24 节假日' }));
  expect(await screen.findByRole('button', { name: '24, 2026-03-24 工作日' })).toBeTruthy();
  const box = screen.getByLabelText(/^或粘贴文本/u);
  await user.type(box, '2027-01-01 节假日 元旦\n2027-02-30 节假日');
  await user.click(screen.getByRole('button', { name: '读入' }));
  expect(await screen.findByText('2：没有这一天（2027-02-30）')).toBeTruthy();
  await user.clear(box);
  await user.type(box, '2027-01-01 节假日 元旦');
  await user.click(screen.getByRole('button', { name: '读入' }));
  expect(await screen.findByRole('button', { name: '1, 2027-01-01 节假日 元旦' })).toBeTruthy();
});

test('an entry worded by the institution shows where codes are chosen, one switched off does not', async () => {
  const branch = { ...SHIPPED_CONFIGURATION.branch, institution: '示例银行', name: '滨江支行' };
  configurationDesk('#/configuration/branch', {
    'configuration.read': () => ({ version: 1, content: branch, history: [] }),
    'configuration.words': () => ({
      lists: [
        {
          list: 'room',
          code: 'M1',
          zh: '一号会客室',
          en: 'Room one',
          group: null,
          jrtCode: null,
          active: true,
        },
        {
          list: 'room',
          code: 'M2',
          zh: '旧接待室',
          en: 'Old room',
          group: null,
          jrtCode: null,
          active: false,
        },
      ],
      scripts: [],
    }),
  });
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('combobox', { name: '隔离地点' }));
  expect(await screen.findByText('一号会客室')).toBeTruthy();
  expect(screen.queryByText('旧接待室')).toBeNull();
});

test('what was changed is still there after a look at another page, and gone when it is undone', async () => {
  configurationDesk('#/configuration/departments');
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByText('新增一行'));
  fireEvent.change(screen.getByLabelText('D01 名称'), { target: { value: '销售部' } });
  location.hash = '#/configuration';
  await screen.findByText('待确认的提议');
  location.hash = '#/configuration/departments';
  expect(await screen.findByDisplayValue('销售部')).toBeTruthy();
  await user.click(screen.getByText('撤销改动'));
  expect(screen.queryByDisplayValue('销售部')).toBeNull();
});
