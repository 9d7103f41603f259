import { expect, test } from 'vitest';
import { ledgerLook } from '../../electron/services/ledger-look.ts';
import { moment } from '../../shared/domain/day.ts';
import { LEDGER_COLUMN_NAMES } from '../../shared/domain/ledger-columns.ts';
import type { LedgerColumnName } from '../../shared/domain/ledger-columns.ts';
import { ledgerText, ledgerValue } from '../../shared/domain/ledger-line.ts';
import { common } from '../../shared/words/zh-cn/common.ts';
import { aBranchAtWork, answered, OWN_PASSWORD, signIn } from '../support/desk-at-work.ts';
import { openCase, registerCase } from '../support/desk-case.ts';
import { anExportDesk, exportedFile } from '../support/exporting.ts';
import type { ExportDesk } from '../support/exporting.ts';
import { aWorkbook, imported, OLD_HEADINGS, OLD_ROWS } from '../support/old-ledger.ts';

type Cells = Record<LedgerColumnName, string>;

function isWhole(cells: Partial<Cells>): cells is Cells {
  return LEDGER_COLUMN_NAMES.every((name) => Object.hasOwn(cells, name));
}

function cellsOf(values: readonly string[]): Cells {
  const cells: Partial<Cells> = {};
  for (const [place, name] of LEDGER_COLUMN_NAMES.entries()) cells[name] = values[place] ?? '';
  if (!isWhole(cells)) throw new Error('a column is missing');
  expect(values).toHaveLength(LEDGER_COLUMN_NAMES.length);
  return cells;
}

/** A reception, a registered case, and an old ledger with one case that ended and one that is open. */
async function aLedger(): Promise<ExportDesk> {
  const desk = anExportDesk();
  await aBranchAtWork(desk, ['teller', 'complaintOfficer']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  desk.clock.now = moment('2026-03-11T09:20:00');
  await registerCase(desk, { requestText: '退还手续费', receivedAt: '2026-03-10T09:00:00' });
  await openCase(desk, { requestText: '退还年费', onSpotResolved: true });
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  await imported(desk, await aWorkbook([OLD_HEADINGS, ...OLD_ROWS]));
  return desk;
}

/** As the page words its rows, in the order of paper and files. */
async function onPage(desk: ExportDesk): Promise<readonly Cells[]> {
  const ask = { filter: {}, search: '', cursor: null, last: false, size: 100 };
  const { rows } = await answered(desk, 'ledger.page', ask);
  const look = ledgerLook('zh-CN', desk.office());
  return rows
    .toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))
    .map((line, place) =>
      cellsOf(
        LEDGER_COLUMN_NAMES.map((name) => {
          const value = ledgerValue(name, { line, position: place + 1, look });
          return ledgerText(name, value, common) ?? '';
        }),
      ),
    );
}

/** As F09 prints them: days back in the form in which they are stored, （空） as nothing. */
async function onPaper(desk: ExportDesk): Promise<readonly Cells[]> {
  const { markup } = await answered(desk, 'ledger.preview', { filter: {}, search: '' });
  const table = /ledger-lines[\s\S]*?<tbody>([\s\S]*?)<tr class="totals">/u.exec(markup)?.[1] ?? '';
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].map(([, line = '']) =>
    cellsOf(
      [...line.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/gu)].map(([, cell = '']) =>
        cell
          .replaceAll(/<[^>]*>/gu, '')
          .replace('（空）', '')
          .replace(/^(\d{4})年(\d\d)月(\d\d)日$/u, '$1-$2-$3')
          .trim(),
      ),
    ),
  );
}

/** As the text file has them. */
async function inFile(desk: ExportDesk): Promise<readonly Cells[]> {
  const lines = (await exportedFile(desk, { format: 'txt' })).toString().split('\r\n');
  return lines
    .map((line) => line.split('\t'))
    .filter((cells) => /^\d+$/u.test(cells[0] ?? ''))
    .map(cellsOf);
}

/** Files leave amounts without grouping, so that a program can read them. */
function plain(cells: Cells): Cells {
  return { ...cells, cost: cells.cost.replaceAll(',', '') };
}

test('page, sheet and file say the same of every case, column by column', async () => {
  const desk = await aLedger();
  const page = await onPage(desk);
  expect(page).toHaveLength(4);
  expect(await onPaper(desk)).toEqual(page);
  expect((await inFile(desk)).map(plain)).toEqual(page.map(plain));
});

test('what is not there is empty, and where a case came from is a remark', async () => {
  const [ended, open, registered, reception] = await onPage(await aLedger());
  expect(ended).toMatchObject({
    note: '导入(原编号 2025-018)',
    satisfaction: '满意',
    cost: '1,234.50',
    branch: '滨江支行',
    finalOn: '',
    overdue: '',
    toldOn: '2025-03-20',
  });
  expect(open).toMatchObject({ note: '导入(原编号 2026-001)', overdue: '否', satisfaction: '' });
  expect(registered).toMatchObject({ note: '', cost: '0.00', level: '', branch: '滨江支行' });
  expect(reception).toMatchObject({ caseNo: '未编号', cost: '', note: '当场解决', finalOn: '' });
});
