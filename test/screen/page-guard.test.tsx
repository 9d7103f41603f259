import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../renderer/api/use-channel.ts';
import { savesBeforeReload } from '../../renderer/api/unsaved-work.ts';
import { createPageWords } from '../../renderer/language-choice.ts';
import { PageGuard } from '../../renderer/page-guard.tsx';

// React says on the console what the guard caught; here that is what is wanted.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const Gone = lazy(
  async () =>
    await Promise.reject<{ default: () => ReactNode }>(
      new TypeError('Failed to fetch dynamically imported module: app://ansu/assets/ledger-1.js'),
    ),
);

function Failing(): ReactNode {
  throw new Error('rows is undefined');
}

function guarded(page: ReactNode, place?: string, reload: () => void = () => undefined): ReactNode {
  return (
    <I18nextProvider i18n={createPageWords()}>
      <QueryClientProvider client={createQueryClient()}>
        <PageGuard reload={reload} {...(place === undefined ? {} : { place })}>
          <Suspense fallback={null}>{page}</Suspense>
        </PageGuard>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

test('a part of the page that is gone says that the program was updated; one button saves, then loads anew', async () => {
  const done: string[] = [];
  let saved = false;
  savesBeforeReload(async () => {
    await Promise.resolve();
    done.push('saved');
    return saved;
  });
  render(guarded(<Gone />, undefined, () => done.push('loaded')));
  expect(await screen.findByRole('heading', { name: '程序已更新' })).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('不会丢失');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '保存并重新载入' }));
  expect(await screen.findByText('还有内容没有保存成功，请稍后再点一次。')).toBeDefined();
  expect(done).toEqual(['saved']);
  saved = true;
  await user.click(screen.getByRole('button', { name: '保存并重新载入' }));
  await waitFor(() => {
    expect(done).toEqual(['saved', 'saved', 'loaded']);
  });
});

test('inside the frame going to another page shows that page again', async () => {
  const { rerender } = render(guarded(<Gone />, '/ledger'));
  expect(await screen.findByText(/还没有提交的表单/u)).toBeDefined();
  rerender(guarded(<output aria-label="今日" />, '/'));
  expect(screen.getByLabelText('今日')).toBeDefined();
  expect(screen.queryByText('程序已更新')).toBeNull();
});

test('any other failure of a page is no white page either, and is not called an update', async () => {
  render(guarded(<Failing />));
  expect(await screen.findByRole('heading', { name: '页面出错了' })).toBeDefined();
  expect(screen.queryByText('程序已更新')).toBeNull();
});

test('the screen is in English for those who work in English', async () => {
  const words = createPageWords();
  await words.changeLanguage('en');
  render(
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={createQueryClient()}>
        <PageGuard place="/ledger">
          <Suspense fallback={null}>
            <Gone />
          </Suspense>
        </PageGuard>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  expect(
    await screen.findByRole('heading', { name: 'The program has been updated' }),
  ).toBeDefined();
  expect(screen.getByRole('button', { name: 'Save and load anew' })).toBeDefined();
});
