import { screen, waitFor } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { staffId } from '../../shared/domain/ids.ts';
import { aReception, deskOf } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import { openPage } from './page.tsx';

test('a registered complaint made an inquiry asks for the reason, and is taken back with one click', async () => {
  const caseNo = 'TS-0101-20260311-0001';
  const desk = deskOf({
    ...aReception(),
    status: 'proposing',
    caseNo,
    handlerId: staffId('B0002'),
  });
  fakeDesk(desk.answers);
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: /经过|投诉/u }));
  await user.click(await screen.findByRole('radio', { name: '咨询' }));
  const box = await screen.findByLabelText('更改原因（性质）');
  expect(box).toBeDefined();
  await user.click(screen.getByRole('button', { name: '放弃更改' }));
  await waitFor(() => {
    expect(screen.queryByLabelText('更改原因（性质）')).toBeNull();
  });
  await user.click(screen.getByRole('radio', { name: '咨询' }));
  await user.type(await screen.findByLabelText('更改原因（性质）'), '只是问收费标准');
  await user.click(screen.getByRole('button', { name: '保存更改' }));
  await waitFor(() => {
    expect(desk.now().factChanges).toMatchObject([{ to: 'NA3', reason: '只是问收费标准' }]);
  });
  await waitFor(() => {
    expect(screen.queryByLabelText('更改原因（性质）')).toBeNull();
  });
});
