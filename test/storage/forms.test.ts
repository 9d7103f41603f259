import { expect, test } from 'vitest';
import { availableForms } from '../../electron/services/form-records.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import {
  OWN_PASSWORD,
  MANAGER,
  aBranchAtWork,
  aDesk,
  answered,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { actOn, openCase, registerCase } from '../support/desk-case.ts';
import { anEventfulCase } from '../support/sample-special.ts';

async function atTheCounter(desk: Desk): Promise<void> {
  await aBranchAtWork(desk, ['teller', 'auditor']);
  await signIn(desk, 'teller', OWN_PASSWORD);
}

function sheet(id: string, more: object = {}): object {
  return { id, form: 'F01', copy: 'customer', fullReason: null, ...more };
}

test('a preview shows the sheet and counts as no print', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  const { markup, unprintable } = await answered(desk, 'forms.preview', sheet(c.id));
  expect(markup).toContain('纪安宁');
  expect(markup).toContain('139****2468');
  expect(markup).not.toContain('13900002468');
  expect(unprintable).toEqual([]);
  expect((await answered(desk, 'cases.view', { id: c.id })).prints).toEqual([]);
});

test('characters that no font of the house has are named before printing', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const complainant = { name: '𠮷田㐂𪀀', phone: '13900002468', noticeGivenAt: desk.clock.now };
  const { case: c } = await registerCase(desk, { complainant });
  const { markup, unprintable } = await answered(desk, 'forms.preview', sheet(c.id));
  expect(markup).toContain('𠮷田㐂𪀀');
  expect(unprintable).toEqual(['𪀀']);
});

test('the same content printed twice has the same code, and the second is the second', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  const first = await answered(desk, 'forms.print', sheet(c.id));
  const second = await answered(desk, 'forms.save', sheet(c.id));
  expect(second.verifyCode).toBe(first.verifyCode);
  expect(first.verifyCode).toMatch(/^[A-Z2-7]{8}$/u);
  expect([first.count, second.count]).toEqual([1, 2]);
  const { prints } = await answered(desk, 'cases.view', { id: c.id });
  expect(prints.map(({ form, copy, count }) => [form, copy, count])).toEqual([
    ['F01', 'customer', 1],
    ['F01', 'customer', 2],
  ]);
  const internal = await answered(desk, 'forms.print', sheet(c.id, { copy: 'internal' }));
  expect(internal.verifyCode).not.toBe(first.verifyCode);
  expect(internal.count).toBe(1);
});

test('a printed sheet is checked against the record by its code, however that is typed', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const view = await registerCase(desk);
  const { verifyCode } = await answered(desk, 'forms.print', sheet(view.case.id));
  const typed = ` ${verifyCode.slice(0, 4).toLowerCase()} ${verifyCode.slice(4)}`;
  expect(await answered(desk, 'forms.check', { code: typed })).toMatchObject({
    form: 'F01',
    copy: 'customer',
    record: { caseNo: view.case.caseNo, unchanged: true },
  });
  await actOn(desk, view, 'case.edit-case', { requestText: '退还全部手续费' });
  expect(await answered(desk, 'forms.check', { code: verifyCode })).toMatchObject({
    record: { unchanged: false },
  });
  expect(await refusal(desk, 'forms.check', { code: 'AAAAAAAA' })).toEqual(['verify-code-unknown']);
});

test('numbers in full are printed by the branch manager alone, with a reason, on record', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  const full = sheet(c.id, { copy: 'internal', fullReason: '归档' });
  expect(await refusal(desk, 'forms.print', full)).toEqual(['role-not-allowed']);
  await signIn(desk, MANAGER.staffNo, OWN_PASSWORD);
  const blank = sheet(c.id, { copy: 'internal', fullReason: ' ' });
  expect(await refusal(desk, 'forms.print', blank)).toEqual(['reason-missing']);
  const { markup } = await answered(desk, 'forms.preview', full);
  expect(markup).toContain('13900002468');
  const masked = await answered(desk, 'forms.print', sheet(c.id, { copy: 'internal' }));
  const whole = await answered(desk, 'forms.print', full);
  expect(whole.verifyCode).not.toBe(masked.verifyCode);
  const [line] = desk.office().store.audit.page({ limit: 1 });
  expect(line).toMatchObject({ action: 'form-printed-full', ids: { form: 'F01' } });
  expect(desk.office().store.audit.verify().intact).toBe(true);
});

const UNPRINTED: readonly (readonly [string, object, string])[] = [
  ['a form that is none', { form: 'F99' }, 'form-not-available'],
  ['a form of a later step', { form: 'F05' }, 'form-not-available'],
  ['an internal form for the customer', { form: 'F03', copy: 'customer' }, 'form-not-available'],
  ['a copy that is none', { copy: 'third' }, 'wrong-shape'],
  ['a case that is none', { id: 'nowhere' }, 'case-not-found'],
];

test('what there is not is not printed', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  for (const [what, more, code] of UNPRINTED) {
    expect(await refusal(desk, 'forms.print', sheet(c.id, more)), what).toEqual([code]);
  }
  expect((await answered(desk, 'cases.view', { id: c.id })).prints).toEqual([]);
});

test('an auditor reads the case and prints nothing of it', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await openCase(desk);
  await signIn(desk, 'auditor', OWN_PASSWORD);
  expect(await refusal(desk, 'cases.view', { id: c.id })).toEqual([]);
  expect(await refusal(desk, 'forms.preview', sheet(c.id))).toEqual(['role-not-allowed']);
});

test('whoever gives up saving has printed nothing', async () => {
  const desk = aDesk({ host: 'electron' });
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  expect(await answered(desk, 'forms.save', sheet(c.id))).toMatchObject({ saved: false });
  expect((await answered(desk, 'cases.view', { id: c.id })).prints).toEqual([]);
  expect(await answered(desk, 'forms.print', sheet(c.id))).toMatchObject({
    printed: true,
    count: 1,
  });
});

test('a sheet printed before registering is logged and is no issued copy', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const draft = await openCase(desk);
  const { count } = await answered(desk, 'forms.print', sheet(draft.case.id));
  expect(count).toBe(0);
  const { prints } = await answered(desk, 'cases.view', { id: draft.case.id });
  expect(prints.map((print) => [print.form, print.count])).toEqual([['F01', 0]]);
  desk.clock.now = addMinutes(desk.clock.now, 1);
  await actOn(desk, draft, 'case.register');
  const issued = await answered(desk, 'forms.print', sheet(draft.case.id));
  expect(issued.count).toBe(1);
});

const RETURN = { kind: '换', isQualityProblem: true, deductCommission: false };

test('each return slip is printed, counted and checked by itself', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const registered = await registerCase(desk);
  const one = await actOn(desk, registered, 'case.return-exchange', { ...RETURN, item: '纪念章' });
  desk.clock.now = addMinutes(desk.clock.now, 5);
  const both = await actOn(desk, one, 'case.return-exchange', { ...RETURN, item: '金条' });
  const { id } = both.case;
  const offered = both.forms.find(({ form }) => form === 'F20')?.sheets ?? [];
  expect(offered).toHaveLength(2);
  const slip = (index: number) =>
    sheet(id, { form: 'F20', subjectId: offered[index]?.subjectId ?? null });
  expect((await answered(desk, 'forms.preview', slip(0))).markup).toContain('纪念章');
  const latest = sheet(id, { form: 'F20' });
  expect((await answered(desk, 'forms.preview', latest)).markup).toContain('金条');
  const first = await answered(desk, 'forms.print', slip(0));
  const second = await answered(desk, 'forms.print', latest);
  const again = await answered(desk, 'forms.print', slip(0));
  expect([first.count, second.count, again.count]).toEqual([1, 1, 2]);
  expect(again.verifyCode).toBe(first.verifyCode);
  expect(second.verifyCode).not.toBe(first.verifyCode);
  for (const { verifyCode } of [first, second]) {
    expect(await answered(desk, 'forms.check', { code: verifyCode })).toMatchObject({
      form: 'F20',
      record: { unchanged: true },
    });
  }
  const { prints } = await answered(desk, 'cases.view', { id });
  expect(prints.map(({ count }) => count)).toEqual([1, 1, 2]);
});

test('a sheet the case does not have is not printed', async () => {
  const desk = aDesk();
  await atTheCounter(desk);
  const { case: c } = await registerCase(desk);
  const other = sheet(c.id, { subjectId: 'another' });
  expect(await refusal(desk, 'forms.print', other)).toEqual(['form-not-available']);
  const reply = sheet(c.id, { sheet: 'reply' });
  expect(await refusal(desk, 'forms.print', reply)).toEqual(['form-not-available']);
  const unknown = sheet(c.id, { sheet: 'third' });
  expect(await refusal(desk, 'forms.print', unknown)).toEqual(['wrong-shape']);
});

test('what is hidden from a person is on no form offered to them', () => {
  const offered = (sight: Parameters<typeof availableForms>[1]) =>
    availableForms(anEventfulCase(), sight).map(({ form }) => form);
  expect(offered({ whole: false, internal: true })).toEqual(
    expect.arrayContaining(['F07', 'F11', 'F13']),
  );
  const outside = offered({ whole: false, internal: false });
  expect(outside).toContain('F07');
  expect(outside).not.toContain('F11');
  expect(outside).not.toContain('F13');
  expect(offered({ whole: false, internal: false, dispute: true })).toContain('F11');
});
