import { expect, test } from 'vitest';
import {
  MANAGER,
  OWN_PASSWORD,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { actOn, registerCase } from '../support/desk-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { specialRecords } from '../support/sample-special.ts';
import { tinyPdf } from '../support/tiny-pdf.ts';

const F01 = { form: 'F01', copy: 'customer' };

async function atThePrinter(): Promise<Desk> {
  const desk = aDesk({
    outside: {
      pdf: async (_, title) => await Promise.resolve(tinyPdf(1, title)),
      offer: async () => await Promise.resolve('offered'),
    },
  });
  await aBranchAtWork(desk, ['teller']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  return desk;
}

async function printed(desk: Desk, id: string): Promise<readonly (string | null)[]> {
  const { prints } = await answered(desk, 'cases.view', { id });
  return prints.map(({ form, sheet }) => (sheet === null ? form : `${form} ${sheet}`));
}

test('the same sheet asked for twice is made and printed once', async () => {
  const desk = await atThePrinter();
  const { case: c } = await registerCase(desk);
  const { batch } = await answered(desk, 'sheets.add', { batch: null, id: c.id, ...F01 });
  const again = await answered(desk, 'sheets.add', { batch, id: c.id, ...F01 });
  expect(again).toEqual({ batch, sheets: 1, pages: 1 });
  const other = { batch, id: c.id, form: 'F01', copy: 'internal' };
  expect(await answered(desk, 'sheets.add', other)).toMatchObject({ sheets: 2 });
  expect(await answered(desk, 'sheets.finish', { batch })).toMatchObject({ sheets: 2, pages: 2 });
  const { prints } = await answered(desk, 'cases.view', { id: c.id });
  expect(prints.map(({ copy, count }) => `${copy} ${String(count)}`).toSorted()).toEqual([
    'customer 1',
    'internal 1',
  ]);
});

test('every sheet of a form is planned and printed, and afterwards only the one that was not', async () => {
  const desk = await atThePrinter();
  const { case: c } = await registerCase(desk);
  const plan = { cases: { ids: [c.id] }, forms: ['F17'], copy: 'customer', unprintedOnly: true };
  const { sheets } = await answered(desk, 'sheets.plan', plan);
  expect(sheets.map(({ form, sheet, bar }) => [form, sheet, bar])).toEqual([
    ['F17', 'authority', null],
    ['F17', 'receipt', null],
  ]);
  const wish = { id: c.id, form: 'F17', copy: 'customer' };
  const first = { batch: null, ...wish, sheet: 'receipt' };
  const { batch } = await answered(desk, 'sheets.add', first);
  await answered(desk, 'sheets.finish', { batch });
  const left = await answered(desk, 'sheets.plan', plan);
  expect(left.sheets.map(({ sheet }) => sheet)).toEqual(['authority']);
  const begun = await answered(desk, 'sheets.add', { ...first, sheet: 'authority' });
  const both = { batch: begun.batch, ...wish, sheet: 'receipt' };
  expect(await answered(desk, 'sheets.add', both)).toMatchObject({ sheets: 2 });
  await answered(desk, 'sheets.finish', { batch: begun.batch });
  const names = await printed(desk, c.id);
  expect(names.filter((name) => name === 'F17 receipt')).toHaveLength(2);
  expect(names.filter((name) => name === 'F17 authority')).toHaveLength(1);
  const none = { ...first, sheet: 'reply' };
  expect(await refusal(desk, 'sheets.add', none)).toEqual(['form-not-available']);
});

test('each slip and each call-back is planned and printed as a sheet of its own', async () => {
  const desk = await atThePrinter();
  const { case: c } = await registerCase(desk);
  const office = desk.office();
  const stored = office.store.cases.load(c.id);
  const { transfers = [] } = specialRecords();
  if (stored === null) throw new TypeError('nothing was registered');
  saved(office.store, aChange(stored, { ...stored, transfers }));
  const cases = { ids: [c.id] };
  const plan = { cases, forms: ['F07'], copy: 'internal', unprintedOnly: true };
  const { sheets } = await answered(desk, 'sheets.plan', plan);
  expect(sheets.map(({ subjectId, bar }) => [subjectId, bar])).toEqual([
    ['tr-1', null],
    ['tr-2', null],
  ]);
  const slip = { batch: null, id: c.id, form: 'F07', copy: 'internal', subjectId: 'tr-1' };
  const { batch } = await answered(desk, 'sheets.add', slip);
  await answered(desk, 'sheets.finish', { batch });
  const left = await answered(desk, 'sheets.plan', plan);
  expect(left.sheets.map(({ subjectId }) => subjectId)).toEqual(['tr-2']);
});

test('what may no longer be printed when the batch is handed out stays behind and is named', async () => {
  const desk = await atThePrinter();
  const mine = await registerCase(desk);
  const { case: other } = await registerCase(desk);
  const { batch } = await answered(desk, 'sheets.add', { batch: null, id: mine.case.id, ...F01 });
  await answered(desk, 'sheets.add', { batch, id: other.id, ...F01 });
  const teller = mine.case.facts.firstReceiverId;
  await actOn(desk, mine, 'case.edit-case', { involvedStaffIds: [teller] });
  expect(await answered(desk, 'sheets.finish', { batch })).toEqual({
    saved: false,
    downloadId: 'offered',
    sheets: 1,
    pages: 1,
    dropped: [
      { id: mine.case.id, form: 'F01', sheet: null, subjectId: null, why: 'role-not-allowed' },
    ],
  });
  expect(await printed(desk, other.id)).toEqual(['F01']);
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  expect(await printed(desk, mine.case.id)).toEqual([]);
});
