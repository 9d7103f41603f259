import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addMinutes } from '../../shared/domain/day.ts';
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
import { actOn, openCase, registerCase } from '../support/desk-case.ts';
import { tinyPdf } from '../support/tiny-pdf.ts';
import { zipParts } from '../support/zip-parts.ts';

async function atTheCounter(desk: Desk): Promise<void> {
  await aBranchAtWork(desk, ['teller', 'auditor', 'finance']);
  await signIn(desk, 'teller', OWN_PASSWORD);
}

function sheet(id: string, more: object = {}): object {
  return { id, form: 'F01', copy: 'customer', fullReason: null, ...more };
}

test('a checked sheet says what changed since, field by field, old and new', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const view = await registerCase(desk);
  const { verifyCode: code } = await answered(desk, 'forms.print', sheet(view.case.id));
  const same = await answered(desk, 'forms.check', { code });
  expect(same).toMatchObject({ medium: 'paper', record: { unchanged: true, changes: [] } });
  await actOn(desk, view, 'case.edit-case', { requestText: '退还全部手续费' });
  const { record } = await answered(desk, 'forms.check', { code: `${code} F01 X` });
  expect(record).toMatchObject({ unchanged: false, caseId: view.case.id });
  expect(record?.changes).toHaveLength(1);
  expect(record?.changes?.[0]).toMatchObject({ label: '客户要求', line: 1 });
  expect(record?.changes?.[0]?.after).toContain('退还全部手续费');
  expect(record?.changes?.[0]?.before).not.toContain('退还全部手续费');
});

test('a draft that was registered since is told by its head', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const draft = await openCase(desk);
  const { verifyCode: code } = await answered(desk, 'forms.print', sheet(draft.case.id));
  desk.clock.now = addMinutes(desk.clock.now, 1);
  await actOn(desk, draft, 'case.register');
  const { record } = await answered(desk, 'forms.check', { code });
  expect(record?.changes?.map(({ label }) => label)).toContain('页眉');
});

test('numbers printed in full are not told by a check', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const view = await registerCase(desk);
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const wish = sheet(view.case.id, { copy: 'internal', fullReason: '归档' });
  const { verifyCode: code } = await answered(desk, 'forms.print', wish);
  await actOn(desk, view, 'case.edit-case', { complainant: { phone: '13911112222' } });
  const { record } = await answered(desk, 'forms.check', { code });
  expect(record?.changes?.map(({ label }) => label)).toContain('联系电话');
  expect(JSON.stringify(record)).not.toMatch(/139\d{8}/u);
});

test('whoever may read a case and not print it learns that an internal copy changed, not how', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const view = await registerCase(desk);
  const wish = sheet(view.case.id, { copy: 'internal' });
  const { verifyCode: code } = await answered(desk, 'forms.print', wish);
  await actOn(desk, view, 'case.edit-case', { requestText: '退还全部手续费' });
  await signIn(desk, 'auditor', OWN_PASSWORD);
  const { record } = await answered(desk, 'forms.check', { code });
  expect(record).toMatchObject({ unchanged: false, changes: null });
  await signIn(desk, 'finance', OWN_PASSWORD);
  expect(await refusal(desk, 'forms.check', { code })).toEqual(['role-not-allowed']);
});

type Offered = { readonly name: string; readonly content: Buffer };

/** A desk whose shell keeps what it is offered, and prints every sheet on two pages. */
function aPrintingDesk(): { readonly desk: Desk; readonly offered: Offered[] } {
  const offered: Offered[] = [];
  const desk = aDesk({
    outside: {
      pdf: async (_, title) => await Promise.resolve(tinyPdf(2, title)),
      offer: async (path, name) => {
        offered.push({ name, content: readFileSync(path) });
        return await Promise.resolve('offered');
      },
    },
  });
  return { desk, offered };
}

test('an editable copy is a Word file of the same words, logged, and counts as no print', async () => {
  const { desk, offered } = aPrintingDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  const { verifyCode } = await answered(desk, 'forms.word', sheet(c.id));
  const [file] = offered;
  expect(file?.name).toBe(`${c.caseNo ?? ''}-F01-customer.docx`);
  const parts = zipParts(file?.content ?? Buffer.alloc(0));
  expect(parts.get('word/document.xml')).toContain('纪安宁');
  expect(parts.get('word/document.xml')).toContain('139****2468');
  expect(parts.get('word/document.xml')).not.toContain('13900002468');
  const foot = parts.get('word/footer1.xml');
  expect(foot).toContain('可编辑副本');
  expect(foot).toContain(verifyCode);
  desk.clock.now = addMinutes(desk.clock.now, 1);
  const printed = await answered(desk, 'forms.print', sheet(c.id));
  expect(printed).toMatchObject({ count: 1, verifyCode });
  const { prints } = await answered(desk, 'cases.view', { id: c.id });
  expect(prints.map(({ medium, count }) => [medium, count])).toEqual([
    ['word', 0],
    ['paper', 1],
  ]);
  expect(await answered(desk, 'forms.check', { code: verifyCode })).toMatchObject({ count: 2 });
});

const F01 = { form: 'F01', copy: 'customer' };
const plan = (cases: object, more: object = {}): object => ({
  cases,
  forms: ['F01', 'F05'],
  copy: 'customer',
  unprintedOnly: true,
  ...more,
});

test('a batch is planned for a day or a selection, with what cannot be printed and why', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const complainant = { name: '𠮷田㐂𪀀', phone: '13900002468', noticeGivenAt: desk.clock.now };
  const { case: one } = await registerCase(desk, { complainant });
  const { case: two } = await registerCase(desk);
  const receivedOn = desk.clock.now.slice(0, 10);
  const { sheets, cases, more } = await answered(desk, 'sheets.plan', plan({ receivedOn }));
  expect([cases, more]).toEqual([2, false]);
  expect(sheets.map(({ caseNo, form, bar }) => [caseNo, form, bar])).toEqual([
    [one.caseNo, 'F01', null],
    [one.caseNo, 'F05', 'form-not-available'],
    [two.caseNo, 'F01', null],
    [two.caseNo, 'F05', 'form-not-available'],
  ]);
  expect(sheets[0]?.unprintable).toEqual(['𪀀']);
  const picked = await answered(desk, 'sheets.plan', plan({ ids: [two.id, two.id] }));
  expect(picked.sheets.map(({ id, form }) => [id, form])).toEqual([
    [two.id, 'F01'],
    [two.id, 'F05'],
  ]);
  const other = await answered(desk, 'sheets.plan', plan({ receivedOn: '2020-01-02' }));
  expect(other).toEqual({ sheets: [], cases: 0, more: false });
  expect((await answered(desk, 'cases.view', { id: one.id })).prints).toEqual([]);
});

test('of cases that are not theirs a person learns no number from a batch', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  await signIn(desk, 'finance', OWN_PASSWORD);
  const receivedOn = desk.clock.now.slice(0, 10);
  expect((await answered(desk, 'sheets.plan', plan({ receivedOn }))).sheets).toEqual([]);
  const { sheets } = await answered(desk, 'sheets.plan', plan({ ids: [c.id] }));
  expect(sheets.map(({ caseNo, bar }) => [caseNo, bar])).toEqual([
    ['', 'role-not-allowed'],
    ['', 'role-not-allowed'],
  ]);
  const add = { batch: null, id: c.id, ...F01 };
  expect(await refusal(desk, 'sheets.add', add)).toEqual(['role-not-allowed']);
});

test('a cancelled batch is gone and printed nothing', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  const add = { batch: null, id: c.id, ...F01 };
  const { batch, sheets } = await answered(desk, 'sheets.add', add);
  expect(sheets).toBe(1);
  await answered(desk, 'sheets.drop', { batch });
  expect(await refusal(desk, 'sheets.finish', { batch })).toEqual(['not-found']);
  expect((await answered(desk, 'cases.view', { id: c.id })).prints).toEqual([]);
});

test('a batch is only for the person who began it', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  const add = { batch: null, id: c.id, ...F01 };
  const { batch } = await answered(desk, 'sheets.add', add);
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  expect(await refusal(desk, 'sheets.finish', { batch })).toEqual(['not-found']);
  expect(await refusal(desk, 'sheets.add', { ...add, batch })).toEqual(['not-found']);
});

test('a batch leaves as one file, and every sheet of it is logged as its next print', async () => {
  const { desk, offered } = aPrintingDesk();
  await atTheCounter(desk);
  const { case: one } = await registerCase(desk);
  const { case: two } = await registerCase(desk);
  await answered(desk, 'forms.print', sheet(one.id));
  offered.length = 0;
  const first = await answered(desk, 'sheets.add', { batch: null, id: one.id, ...F01 });
  const { batch } = first;
  await answered(desk, 'sheets.add', { batch, id: two.id, ...F01 });
  expect((await answered(desk, 'cases.view', { id: two.id })).prints).toEqual([]);
  const done = await answered(desk, 'sheets.finish', { batch });
  expect(done).toMatchObject({ downloadId: 'offered', sheets: 2, pages: 4, dropped: [] });
  expect(offered.map(({ name }) => name)).toEqual(['批量打印-2026-03-11-2.pdf']);
  expect(offered[0]?.content.toString('latin1')).toContain('/Count 4');
  const printsOf = async (id: string) => (await answered(desk, 'cases.view', { id })).prints;
  expect((await printsOf(one.id)).map(({ count }) => count)).toEqual([1, 2]);
  expect((await printsOf(two.id)).map(({ form, count }) => [form, count])).toEqual([['F01', 1]]);
  expect(desk.office().store.audit.verify().intact).toBe(true);
  expect(await refusal(desk, 'sheets.finish', { batch })).toEqual(['not-found']);
  const receivedOn = desk.clock.now.slice(0, 10);
  const again = await answered(desk, 'sheets.plan', plan({ receivedOn }, { forms: ['F01'] }));
  expect(again).toEqual({ sheets: [], cases: 2, more: false });
});

test('whoever gives up saving a batch has printed nothing, and may save it again', async () => {
  const desk = aDesk({ host: 'electron' });
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  const { batch } = await answered(desk, 'sheets.add', { batch: null, id: c.id, ...F01 });
  expect(await answered(desk, 'sheets.finish', { batch })).toMatchObject({ saved: false });
  expect((await answered(desk, 'cases.view', { id: c.id })).prints).toEqual([]);
  expect(await answered(desk, 'sheets.finish', { batch })).toMatchObject({ saved: false });
});
