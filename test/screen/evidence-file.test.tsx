import { fireEvent, screen, waitFor } from '@testing-library/react';
// Loaded before the tests, so that none of them waits for it.
import '../../renderer/features/case/case-page.tsx';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { pickFile } from '../../renderer/api/files.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { aReception, deskOf } from './case-answers.ts';
import { fakeDesk } from './fake-bridge.ts';
import { openPage } from './page.tsx';

test('beside the choice of a file stand the types that are taken; another is refused by naming them', async () => {
  const desk = deskOf({ ...aReception(), status: 'proposing', handlerId: staffId('B0002') });
  fakeDesk({
    ...desk.answers,
    'attachments.pick': () => ({ ticket: 't-1', name: '聊天记录.zip' }),
  });
  location.hash = `#/case/${desk.now().id}`;
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: /材料/u }));
  await user.click(await screen.findByRole('button', { name: '添加材料' }));
  expect(await screen.findByText(/可添加文档（PDF.*单个文件不超过 50 MB/u)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '选择文件' }));
  expect(await screen.findByText(/不支持这种文件类型。可添加：文档（PDF/u)).toBeDefined();
  expect(screen.getByText('未选择文件')).toBeDefined();
});

/** Chooses this file in the dialog of a browser that is its own host. */
async function choose(file: File): Promise<Awaited<ReturnType<typeof pickFile>>> {
  Reflect.deleteProperty(window, 'bridge');
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined);
  const made = vi.spyOn(document, 'createElement');
  const picking = pickFile('evidence');
  const input = made.mock.results
    .map(({ value }): unknown => value)
    .find((one) => one instanceof HTMLInputElement);
  opened.mockRestore();
  made.mockRestore();
  if (!(input instanceof HTMLInputElement)) throw new Error('no dialog');
  expect(input.accept).toContain('.pdf');
  Object.defineProperty(input, 'files', { value: [file] });
  fireEvent.change(input);
  return await picking;
}

test('what could not be attached anyway is not sent to the desk at all', async () => {
  const sent = vi.fn();
  vi.stubGlobal('fetch', sent);
  const program = await choose(new File(['MZ'], '计算器.exe'));
  expect(program).toEqual({ ok: false, failure: { codes: ['attachment-type-unknown'] } });
  const film = new File([], '双录.mp4');
  Object.defineProperty(film, 'size', { value: 50 * 1024 * 1024 + 1 });
  expect(await choose(film)).toEqual({ ok: false, failure: { codes: ['attachment-too-large'] } });
  await waitFor(() => {
    expect(sent).not.toHaveBeenCalled();
  });
});

test.each([
  ['result', '回盘.txt', '程序.exe', 'result-file-unreadable'],
  ['calendar', '2027.csv', '2027.xlsx', 'file-unreadable'],
  ['package', '配置.json', '配置.pdf', 'package-unreadable'],
] as const)(
  'in Electron a %s is asked for as such, and taken by its own endings',
  async (purpose, good, bad, code) => {
    const desk = fakeDesk({ 'attachments.pick': () => ({ ticket: 't-1', name: good }) });
    expect(await pickFile(purpose)).toEqual({ ok: true, value: { ticket: 't-1', name: good } });
    expect(desk.sent('attachments.pick')).toEqual([{ purpose }]);
    desk.answer({ 'attachments.pick': () => ({ ticket: 't-2', name: bad }) });
    expect(await pickFile(purpose)).toEqual({ ok: false, failure: { codes: [code] } });
  },
);
