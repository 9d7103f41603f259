import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
// the page is read before the clock of the first test runs
import '../../renderer/features/blank-forms/blank-forms.tsx';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

function openBlanks(pages: Parameters<typeof aPerson>[1] = ['home', 'blank-forms']): FakeDesk {
  const desk = fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me: aPerson(['teller'], pages) }),
    'papers.blanks': () => [
      {
        form: 'F01',
        sheet: null,
        title: { zh: '客户投诉登记表', en: 'Complaint registration form' },
        copies: ['customer', 'internal', 'archive'],
      },
      {
        form: 'F19',
        sheet: 'index',
        title: { zh: '投诉档案目录', en: 'File index' },
        copies: ['internal', 'archive'],
      },
    ],
    'papers.preview': (wish) => ({
      title: wish.kind === 'blank' ? `${wish.form} ${wish.copy}` : '',
      markup: '<p>空白表</p>',
    }),
    'papers.save': () => ({ saved: true, downloadId: null, verifyCode: '', count: 1 }),
  });
  globalThis.location.hash = pages.includes('blank-forms') ? '#/' : '#/blank-forms';
  openPage();
  return desk;
}

test('from the home page one step leads to the blank forms, the next to the sheet itself', async () => {
  openBlanks();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('link', { name: '空白表' }));
  await user.click(await screen.findByRole('button', { name: /F19 投诉档案目录/u }));
  expect(await screen.findByTitle('F19 internal')).not.toBeNull();
});

test('a blank form is saved in the copy chosen, and nothing is said of a code', async () => {
  const desk = openBlanks();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('link', { name: '空白表' }));
  await user.click(await screen.findByRole('button', { name: /F01 客户投诉登记表/u }));
  await user.click(await screen.findByRole('button', { name: '另存为PDF' }));
  expect(await screen.findByText('已保存空白表')).not.toBeNull();
  expect(screen.queryByText(/校验码/u)).toBeNull();
  expect(desk.sent('papers.save')).toEqual([
    { kind: 'blank', form: 'F01', sheet: null, copy: 'internal' },
  ]);
});

test('without the right there is no such page', async () => {
  openBlanks(['home']);
  expect(await screen.findByText('没有这个页面')).not.toBeNull();
  expect(screen.queryByRole('link', { name: '空白表' })).toBeNull();
});
