import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-bridge.ts';
import { aRow, aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

const MINE = { ...aRow(1, { status: 'registered' }), capacity: 'firstReceiver' as const };
const OLDER = { ...aRow(2), capacity: 'handler' as const };

test('a case is found again at the first look, with its state and what the person is on it', async () => {
  location.hash = '#/';
  fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus(),
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
