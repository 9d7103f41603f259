import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { createQueryClient } from '../../renderer/api/use-channel.ts';
import { PrintPreview } from '../../renderer/features/print/print-preview.tsx';
import { requestPrint, useShownCase } from '../../renderer/ui/case-print-request.ts';
import { moment } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { createWords } from '../../shared/words/i18n.ts';
import { aReception, deskOf } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';

function OnCase({ id }: { readonly id: CaseId }) {
  useShownCase(id);
  return <PrintPreview />;
}

/** The preview over a case, with a desk that renders a sheet. */
function openPreview() {
  const desk = deskOf(aReception());
  const host = fakeDesk({
    ...desk.answers,
    'forms.preview': ({ form }) => ({
      title: form,
      markup: `<p>${form} 张三</p>`,
      unprintable: ['𪀀'],
      rare: ['𠮷'],
    }),
    'forms.save': () => ({ saved: true, downloadId: null, verifyCode: 'ABCD2345', count: 2 }),
  });
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => await Promise.resolve(new Response('<main><!--form--></main>'))),
  );
  render(
    <I18nextProvider i18n={createWords('zh-CN')}>
      <QueryClientProvider client={createQueryClient()}>
        <OnCase id={desk.now().id} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return host;
}

test('Ctrl+P on a case shows the sheet in a frame that runs nothing; the preview is no print', async () => {
  const user = userEvent.setup();
  const host = openPreview();
  await user.keyboard('{Control>}p{/Control}');
  const frame = await screen.findByTitle<HTMLIFrameElement>('F01');
  await waitFor(() => {
    expect(frame.srcdoc).toBe('<main><p>F01 张三</p></main>');
  });
  expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
  expect(
    screen.getByText('下列字符不可打印，纸上会是方框，请打印后手写补上：𪀀 U+2A000'),
  ).toBeDefined();
  expect(screen.getByText('下列生僻字由备用字体“霞鹜文楷”打印：𠮷 U+20BB7')).toBeDefined();
  expect(host.sent('forms.print')).toEqual([]);
  expect(host.sent('forms.save')).toEqual([]);
});

test('saving a sheet says the code under which it can be checked', async () => {
  const user = userEvent.setup();
  const host = openPreview();
  requestPrint('CARD');
  await user.click(await screen.findByRole('button', { name: '存为 PDF' }));
  expect(await screen.findByText('校验码 ABCD2345')).toBeDefined();
  const [wish] = host.sent('forms.save');
  expect(wish).toMatchObject({ form: 'CARD', copy: 'customer', fullReason: null });
});

/** The preview of a case with two call-backs. */
function openCalls() {
  const calls = [
    { sheet: null, subjectId: 'fu-1', no: null, at: moment('2026-03-16T16:30:00') },
    { sheet: null, subjectId: 'fu-2', no: null, at: moment('2026-03-18T09:00:00') },
  ];
  const host = openPreview();
  const whole = deskOf(aReception()).answers['cases.view'];
  host.answer({
    'cases.view': (request) => {
      const view = whole?.(request);
      if (view === undefined || 'refused' in view) return { refused: ['case-not-found'] };
      return { ...view, forms: [{ form: 'F08', copies: ['internal'], sheets: calls }] };
    },
  });
  return host;
}

test('with several call-backs a person chooses which, and that one is printed', async () => {
  const user = userEvent.setup();
  const host = openCalls();
  requestPrint('F08');
  const which = await screen.findByLabelText('哪一份');
  expect(screen.getByText('第2份 · 2026-03-18 09:00')).toBeDefined();
  await user.click(which);
  await user.click(await screen.findByText('第1份 · 2026-03-16 16:30'));
  await user.click(screen.getByRole('button', { name: '存为 PDF' }));
  await screen.findByText('校验码 ABCD2345');
  expect(host.sent('forms.save')).toMatchObject([{ form: 'F08', sheet: null, subjectId: 'fu-1' }]);
});

test('a button at one record opens the preview at its sheet', async () => {
  const host = openCalls();
  requestPrint('F08', { sheet: null, subjectId: 'fu-1' });
  await screen.findByText('第1份 · 2026-03-16 16:30');
  await waitFor(() => {
    expect(host.sent('forms.preview').at(-1)).toMatchObject({ form: 'F08', subjectId: 'fu-1' });
  });
});
