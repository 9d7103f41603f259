import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SEARCH_PAUSE_MS } from '../../renderer/features/ledger/search-box.tsx';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aRow, aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

function ledgerDesk(): FakeDesk {
  location.hash = '#/ledger';
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus(),
    'cases.list': ({ cursor, search }) => ({
      rows: cursor === null ? [aRow(1), aRow(2), aRow(3)] : [aRow(4)],
      previous: cursor === null ? null : 'first',
      next: cursor === null && search === '' ? 'second' : null,
      count: 1000,
      capped: true,
    }),
  });
}

const pause = async (): Promise<void> => {
  await new Promise((resolve) => {
    setTimeout(resolve, SEARCH_PAUSE_MS + 60);
  });
};

test('a word typed quickly is searched once, after the pause', async () => {
  const desk = ledgerDesk();
  openPage();
  const box = await screen.findByLabelText('搜索');
  for (const value of ['0', '01', '010', '0101']) fireEvent.change(box, { target: { value } });
  await pause();
  await waitFor(() => {
    expect(desk.sent('cases.list')).toMatchObject([{ search: '' }, { search: '0101' }]);
  });
});

test('half-composed pinyin is never searched; the finished word is', async () => {
  const desk = ledgerDesk();
  openPage();
  const box = await screen.findByLabelText('搜索');
  fireEvent.compositionStart(box);
  fireEvent.change(box, { target: { value: 'bao' } });
  await pause();
  fireEvent.change(box, { target: { value: '保险' } });
  fireEvent.compositionEnd(box);
  await pause();
  await waitFor(() => {
    expect(desk.sent('cases.list')).toMatchObject([{ search: '' }, { search: '保险' }]);
  });
});

test('the next page is asked by its cursor and the count says that there are more', async () => {
  const desk = ledgerDesk();
  const user = userEvent.setup();
  openPage();
  expect(await screen.findByText('超过1000件')).toBeDefined();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '上一页' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: '下一页' }));
  expect(await screen.findByText('0101-20260311-004')).toBeDefined();
  expect(desk.sent('cases.list').at(-1)).toMatchObject({ cursor: 'second' });
});

test('arrows move through the lines and Enter opens the case', async () => {
  ledgerDesk();
  const user = userEvent.setup();
  openPage();
  await screen.findByText('0101-20260311-003');
  const lines = within(screen.getByRole('table', { name: '案件列表' }))
    .getAllByRole('row')
    .slice(1);
  lines[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(lines[1]);
  await user.keyboard('{Enter}');
  expect(location.hash).toBe('#/case/case-2');
});

test('a filter asks again from the first page', async () => {
  const desk = ledgerDesk();
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '下一页' }));
  await screen.findByText('0101-20260311-004');
  await user.click(screen.getByLabelText('期限'));
  await user.click(await screen.findByTitle('已逾期'));
  await waitFor(() => {
    expect(desk.sent('cases.list').at(-1)).toMatchObject({
      filter: { due: 'overdue' },
      cursor: null,
    });
  });
});
