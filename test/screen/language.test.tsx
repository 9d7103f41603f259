import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-bridge.ts';
import { aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

test('the language changes at once, is told to the host and kept for the next start', async () => {
  const desk = fakeDesk({ ...FRAME_ANSWERS, 'app.status': () => aStatus() });
  const user = userEvent.setup();
  const first = openPage();
  await screen.findByRole('heading', { name: '今日' });
  await user.click(screen.getByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Today' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Ledger' })).toBeDefined();
  expect(document.documentElement.lang).toBe('en');
  expect(desk.calls.filter(({ channel }) => channel === 'host.language')).toEqual([
    { channel: 'host.language', payload: { language: 'en' } },
  ]);
  first.unmount();
  openPage();
  expect(await screen.findByRole('heading', { name: 'Today' })).toBeDefined();
});
