import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { requestBatch } from '../../renderer/ui/batch-request.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { fakeDesk } from './fake-bridge.ts';
import type { FakeDesk } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, NOW, openPage } from './page.tsx';

const planned = (number: number, more: object = {}) => ({
  id: caseId(`case-${String(number)}`),
  caseNo: `TS-0101-20260311-000${String(number)}`,
  form: 'F01',
  bar: null,
  sheet: null,
  subjectId: null,
  no: null,
  at: null,
  unprintable: [],
  ...more,
});

const PLAN = {
  sheets: [
    planned(1),
    planned(2, { bar: 'form-not-available' }),
    planned(3, { unprintable: ['𪀀'] }),
  ],
  cases: 3,
  more: false,
};

function openCentre(answers: Parameters<typeof fakeDesk>[0] = {}): FakeDesk {
  const me = aPerson(['complaintOfficer'], ['home', 'printing']);
  let made = 0;
  const desk = fakeDesk({
    ...FRAME_ANSWERS,
    'app.status': () => aStatus({ me }),
    'sheets.plan': () => PLAN,
    'sheets.add': () => {
      made += 1;
      return { batch: 'b-1', sheets: made, pages: made };
    },
    'sheets.finish': () => ({ saved: true, downloadId: null, sheets: 2, pages: 2, dropped: [] }),
    'sheets.drop': () => ({}),
    ...answers,
  });
  globalThis.location.hash = '#/printing';
  openPage();
  return desk;
}

test('the sheets of a day are listed before printing, with what cannot be printed and why', async () => {
  const desk = openCentre();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '列出表单' }));
  expect(await screen.findByText('可打印 2 张，不可打印 1 张，共 3 件案件')).toBeDefined();
  expect(screen.getByText('不可打印：该表单当前不能打印')).toBeDefined();
  expect(screen.getByText(/下列字符不可打印.*𪀀 U\+2A000/u)).toBeDefined();
  expect(desk.sent('sheets.plan')).toEqual([
    {
      cases: { receivedOn: NOW.slice(0, 10) },
      forms: ['F01', 'F15'],
      copy: 'customer',
      unprintedOnly: true,
    },
  ]);
  expect(desk.sent('sheets.add')).toEqual([]);
});

test('what can be printed is made sheet by sheet and handed out as one', async () => {
  const desk = openCentre();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '列出表单' }));
  await user.click(await screen.findByRole('button', { name: '打印 2 张' }));
  expect(await screen.findByText('已打印 2 张，共 2 页，每张都有打印记录')).toBeDefined();
  expect(desk.sent('sheets.add')).toEqual([
    { batch: null, id: 'case-1', form: 'F01', copy: 'customer', sheet: null, subjectId: null },
    { batch: 'b-1', id: 'case-3', form: 'F01', copy: 'customer', sheet: null, subjectId: null },
  ]);
  expect(desk.sent('sheets.finish')).toEqual([{ batch: 'b-1' }]);
});

test('a sheet that is refused on the way is told, the others are printed', async () => {
  const desk = openCentre({
    'sheets.add': ({ id }) =>
      id === 'case-1' ? { refused: ['waiver-wording'] } : { batch: 'b-1', sheets: 1, pages: 1 },
    'sheets.finish': () => ({ saved: true, downloadId: null, sheets: 1, pages: 1, dropped: [] }),
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '列出表单' }));
  await user.click(await screen.findByRole('button', { name: '打印 2 张' }));
  expect(await screen.findByText('已打印 1 张，共 1 页，每张都有打印记录')).toBeDefined();
  expect(screen.getByText(/^未打印：/u)).toBeDefined();
  expect(desk.sent('sheets.finish')).toEqual([{ batch: 'b-1' }]);
});

test('while sheets are made one can stop; what was made is forgotten', async () => {
  const many = Array.from({ length: 60 }, (_, index) => planned(index + 1));
  const stop = () => screen.queryByRole('button', { name: '取消打印' });
  const desk = openCentre({
    'sheets.plan': () => ({ sheets: many, cases: 60, more: false }),
    'sheets.add': () => {
      stop()?.click();
      return { batch: 'b-1', sheets: 1, pages: 1 };
    },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '列出表单' }));
  await user.click(await screen.findByRole('button', { name: '打印 60 张' }));
  expect(await screen.findByText('已取消，没有打印，也没有记录')).toBeDefined();
  expect(desk.sent('sheets.add').length).toBeLessThan(60);
  expect(desk.sent('sheets.drop')).toEqual([{ batch: 'b-1' }]);
  expect(desk.sent('sheets.finish')).toEqual([]);
});

test('a selection handed over by a list is what is printed', async () => {
  requestBatch([caseId('case-7')]);
  const desk = openCentre();
  const user = userEvent.setup();
  expect(await screen.findByText('台账中选定的案件（1件）')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '列出表单' }));
  await waitFor(() => {
    expect(desk.sent('sheets.plan')).toMatchObject([{ cases: { ids: ['case-7'] } }]);
  });
});

test('a scanned sheet says what changed since, old and new', async () => {
  vi.stubGlobal('fetch', vi.fn());
  const desk = openCentre({
    'forms.check': () => ({
      form: 'F01',
      sheet: null,
      copy: 'customer',
      medium: 'paper',
      printedAt: NOW,
      by: aPerson([], []).staff.id,
      count: 1,
      apart: null,
      record: {
        caseNo: 'TS-0101-20260311-0001',
        caseId: caseId('case-1'),
        unchanged: false,
        changes: [{ label: '客户要求', line: 1, before: '退还手续费', after: '退还并道歉' }],
      },
    }),
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /系统查验/u }));
  // A scanner types the whole text of the mark and ends it with Enter.
  await user.type(
    await screen.findByLabelText('校验码'),
    'ABCD2345 F01 TS-0101-20260311-0001{Enter}',
  );
  expect(await screen.findByText('打印之后记录有 1 处变动')).toBeDefined();
  const row = screen.getByRole('row', { name: /客户要求/u });
  expect(within(row).getByText('退还手续费')).toBeDefined();
  expect(within(row).getByText('退还并道歉')).toBeDefined();
  expect(desk.sent('forms.check')).toEqual([{ code: 'ABCD2345 F01 TS-0101-20260311-0001' }]);
});

test('a sheet of a purged case says so', async () => {
  openCentre({
    'forms.check': () => ({
      form: 'F01',
      sheet: null,
      copy: 'customer',
      medium: 'paper',
      printedAt: NOW,
      by: aPerson([], []).staff.id,
      count: 1,
      apart: 'purged',
      record: null,
    }),
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /系统查验/u }));
  await user.type(await screen.findByLabelText('校验码'), 'abcd 2345{Enter}');
  expect(await screen.findByText('案件已到保存期限并销毁，无法核对内容')).toBeDefined();
});
