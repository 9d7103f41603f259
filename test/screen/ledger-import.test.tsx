import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Response } from '../../shared/contract/api.ts';
import { moment } from '../../shared/domain/day.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
// The page is a part of its own; here it is loaded before the clock of a test runs.
import '../../renderer/features/import/import-page.tsx';
import { fakeDesk } from './fake-bridge.ts';
import type { Answers, FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, openPage } from './page.tsx';

vi.mock('../../renderer/api/files.ts', async (original) => ({
  ...(await original<object>()),
  pickFile: async () => await Promise.resolve(ok({ ticket: 'ticket-1', name: 'old.xlsx' })),
}));

const SHEET: Response<'imports.read'> = {
  id: 'import-1',
  fileName: 'old.xlsx',
  sheet: '台账',
  otherSheets: ['Sheet2'],
  headingRow: 2,
  headings: ['编号', '日期', '客户'],
  rows: 3,
  sample: [['A1', '2025-01-02', '余知远']],
  mapping: ['oldNo', 'receivedAt', null],
  remembered: false,
};

const CHECK: Response<'imports.check'> = {
  rows: 3,
  ended: 3,
  open: 0,
  skipped: 0,
  problems: 0,
  notes: 0,
  known: 1,
  alike: 0,
};

const BATCH: Response<'imports.commit'> = {
  id: 'import-1',
  fileName: 'old.xlsx',
  fileHash: 'hash',
  ended: 2,
  open: 0,
  leftOut: 1,
  importedBy: staffId('zhou'),
  importedAt: moment('2026-03-11T10:00:00'),
  undoneBy: null,
  undoneAt: null,
};

function importDesk(more: Answers = {}): FakeDesk {
  location.hash = '#/import';
  const me = aPerson(['complaintOfficer'], ['home', 'ledger', 'import']);
  return fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me }),
    'imports.page': () => ({ batches: [{ ...BATCH, mayUndo: true }] }),
    'imports.read': () => SHEET,
    'imports.check': () => CHECK,
    'imports.problems': () => ({ lines: [], count: 0 }),
    'imports.duplicates': () => ({
      lines: [
        { row: 3, likeness: 'number', ofRow: null, caseNo: 'TS-0101-20250102-0001', oldNo: 'A1' },
      ],
      count: 1,
    }),
    'imports.progress': () => ({ phase: 'idle', done: 0, total: 0 }),
    'imports.commit': () => BATCH,
    'imports.undo': () => ({ ...BATCH, undoneAt: moment('2026-03-11T10:05:00') }),
    ...more,
  });
}

async function chooseName(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole('button', { name: '选择文件' }));
  await user.click(await screen.findByLabelText('C 列 客户'));
  await user.click(await screen.findByTitle('投诉人'));
}

test('a file is tried only when its needed columns are named, and imported without what is there already', async () => {
  const desk = importDesk();
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '选择文件' }));
  expect(await screen.findByText(/未读取的工作表：Sheet2/u)).toBeDefined();
  expect(screen.getByRole('button', { name: '试读' })).toHaveProperty('disabled', true);
  await user.click(screen.getByLabelText('C 列 客户'));
  await user.click(await screen.findByTitle('投诉人'));
  await user.click(screen.getByRole('button', { name: '试读' }));
  expect(await screen.findByText('案件 TS-0101-20250102-0001')).toBeDefined();
  expect(desk.sent('imports.check')).toEqual([
    { id: 'import-1', mapping: ['oldNo', 'receivedAt', 'name'], keepWords: false },
  ]);
  await user.click(screen.getByLabelText('略过编号已在台账中的 1 行'));
  await user.click(screen.getByRole('button', { name: '导入其余的行' }));
  expect(await screen.findByText(/历史案件 2 件，未结束 0 件，略过 1 行/u)).toBeDefined();
  expect(desk.sent('imports.commit')).toEqual([
    { id: 'import-1', leaveOutKnown: true, leaveOutAlike: false },
  ]);
});

test('a problem says row, column, what stood there and what is expected, and nothing can be imported', async () => {
  importDesk({
    'imports.check': () => ({ ...CHECK, known: 0, problems: 1 }),
    'imports.problems': ({ kind }) =>
      kind === 'notes'
        ? { lines: [], count: 0 }
        : {
            lines: [
              {
                row: 4,
                column: 2,
                heading: '日期',
                field: 'receivedAt',
                code: 'not-a-date',
                found: '三月',
                ofRow: null,
              },
            ],
            count: 1,
          },
  });
  const user = userEvent.setup();
  openPage();
  await chooseName(user);
  await user.click(screen.getByRole('button', { name: '试读' }));
  const line = (await screen.findByText('三月')).closest('tr');
  if (line === null) throw new Error('a line');
  const cells = within(line)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
  expect(cells.slice(0, 4)).toEqual(['4', 'B 日期', '不是日期', '三月']);
  expect(cells[4]).toContain('2026年3月11日');
  expect(screen.getByRole('button', { name: '导入 3 件' })).toHaveProperty('disabled', true);
});

test('a refused file says why, and an import can be taken back', async () => {
  const desk = importDesk({ 'imports.read': () => ({ refused: ['import-file-active'] }) });
  const user = userEvent.setup();
  openPage();
  await user.click(await screen.findByRole('button', { name: '选择文件' }));
  expect(await screen.findByText(/含有宏、外部链接或嵌入对象/u)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '撤销整批' }));
  const [, confirm] = await screen.findAllByRole('button', { name: '撤销整批' });
  if (confirm === undefined) throw new Error('a question');
  await user.click(confirm);
  await waitFor(() => {
    expect(desk.sent('imports.undo')).toEqual([{ id: 'import-1' }]);
  });
});
