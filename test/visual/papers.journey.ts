import { expect, test } from 'vitest';
import { day, moment } from '../../shared/domain/day.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { blankForms, renderBlank } from '../../shared/forms/blank-forms.ts';
import type { RenderedSheet } from '../../shared/forms/branch-sheet.ts';
import { bulletinSheet } from '../../shared/forms/bulletin-sheet.ts';
import { figure } from '../../shared/forms/figure-table.ts';
import { purgeList } from '../../shared/forms/purge-list.ts';
import { aCase } from '../support/sample-case.ts';
import { aFormRecord } from '../support/sample-record.ts';
import { framed, openPrinted, print, withPrinter } from './printed-form.ts';
import type { Paper } from './printed-form.ts';

withPrinter();

const PRINT = { count: 1, at: moment('2026-03-18T11:30:00'), by: '何岚', code: '' };

async function printed(name: string, sheet: RenderedSheet): Promise<Paper> {
  return await openPrinted(framed(name, sheet.title, sheet.page(PRINT)));
}

function expectWhole({ pages }: Paper, foot: string): void {
  pages.forEach((sheet, index) => {
    const words = sheet.replaceAll(/\s/gu, '');
    expect(words).toContain(`第${String(index + 1)}页共${String(pages.length)}页`);
    expect(words).toContain(foot);
  });
}

/** Lists of many parts take two pages when written by hand, and a third where both languages stand. */
const LONG = new Set(['F02', 'F03']);

test.each([false, true])(
  'every blank form stands on its pages, in both languages: %s',
  async (bilingual) => {
    const house = aFormRecord({ bilingual });
    for (const { form, sheet, copies } of blankForms({ ...house, fines: true })) {
      for (const copy of copies.slice(0, 2)) {
        const blank = renderBlank({ form, sheet, copy }, house);
        expect(blank).not.toBeNull();
        if (blank === null) continue;
        const paper = await printed(`blank-${form}-${sheet ?? ''}-${copy}`, blank);
        expectWhole(paper, '空白表');
        const most = (LONG.has(form) ? 2 : 1) + (bilingual ? 1 : 0);
        expect(paper.pages.length, `${form} ${copy}`).toBeLessThanOrEqual(most);
      }
    }
  },
);

test('thirty tables of figures flow over pages, and the signatures never stand alone', async () => {
  const tables = Array.from({ length: 30 }, (_, index) => ({
    title: figure(`第${String(index + 1)}表`),
    columns: [figure('类别'), figure('件数')],
    rows: Array.from({ length: 6 }, (_row, row) => [figure(`类别${String(row)}`), figure(row)]),
    note: null,
  }));
  const counts = { received: 12, closed: 9, overdue: 2, open: 9 };
  const made = { madeBy: staffId('he'), madeAt: moment('2026-03-20T09:00:00') };
  const week = { from: day('2026-03-09'), to: day('2026-03-15') };
  const record = { ...counts, ...made, ...week, tables, issuedBy: null, issuedAt: null };
  const paper = await printed('bulletin', bulletinSheet(record, aFormRecord()));
  expectWhole(paper, '2026年03月09日至2026年03月15日');
  expect(paper.words).toContain('第30表');
  expect(paper.pages.at(-1)).toContain('编制');
});

test('a long purge list repeats its heads, and both people sign on its last page', async () => {
  const lines = Array.from({ length: 120 }, (_, index) => ({
    caseNo: `TS-0101-20260311-${String(index + 1).padStart(4, '0')}`,
    retainUntil: day('2029-03-11'),
    ground: 'usual' as const,
  }));
  const people = { firstId: staffId('gu'), secondId: staffId('xu') };
  const record = { at: moment('2029-03-12T10:00:00'), lines, files: 12, ...people };
  const paper = await printed('purge', purgeList(record, aFormRecord()));
  expectWhole(paper, '2029年03月12日');
  expect(paper.pages.length).toBeGreaterThan(1);
  for (const sheet of paper.pages) expect(sheet.replaceAll(/\s/gu, '')).toContain('依据');
  expect(paper.words).toContain('TS-0101-20260311-0120');
  expect(paper.pages.at(-1)).toContain('第二销毁人');
});

test('thirty pieces of evidence run over the index and the receipt list, none is lost', async () => {
  const [piece] = aCase().evidence;
  if (piece === undefined) throw new Error('the sample case has no evidence');
  const evidence = Array.from({ length: 30 }, (_, index) => ({
    ...piece,
    kind: 'EV03',
    formCode: null,
    title: `材料${String(100 + index)}号`,
  }));
  for (const [code, sheet] of [
    ['F19', 'index'],
    ['F17', 'receipt'],
  ] as const) {
    const paper = await print(code, { case: aCase({ evidence }), sheet });
    expect(paper.pages.length).toBeGreaterThan(1);
    for (let index = 0; index < 30; index += 1) {
      expect(paper.words).toContain(`材料${String(100 + index)}号`);
    }
    expect(paper.pages.at(-1)).toContain('日期');
  }
});
