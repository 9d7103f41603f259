import { expect, test } from 'vitest';
import { isCase } from '../../shared/domain/case.ts';
import { lackingForms } from '../../shared/domain/form-signatures.ts';
import { moment } from '../../shared/domain/day.ts';
import { migrate } from '../../electron/storage/migrate.ts';
import { STROKES } from '../support/a-signature.ts';
import { FORM_TABLE } from '../support/form-table.ts';
import { aDatabase } from '../support/database.ts';
import { aCase } from '../support/sample-case.ts';
import { logged } from '../support/sample-reception.ts';
import { OWN_PASSWORD, aBranchAtWork, aDesk, answered, signIn } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { actOn, registerCase } from '../support/desk-case.ts';

const SIGNING = { formCode: 'F01', slot: 'complainant', strokes: STROKES } as const;
const SHEET = { form: 'F01', copy: 'customer', fullReason: null } as const;

async function atTheCounter(): Promise<Desk> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['teller']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  return desk;
}

test('a signature is stored with its strokes, its time and who held the pad, and printed in its box', async () => {
  const desk = await atTheCounter();
  const registered = await registerCase(desk);
  const view = await actOn(desk, registered, 'case.sign-form', SIGNING);
  expect(view.case.formSignatures).toMatchObject([
    { strokes: STROKES, signerName: '纪安宁', signedAt: desk.clock.now, way: 'screen' },
  ]);
  const slots = view.signing.find(({ form }) => form === 'F01')?.slots;
  expect(slots?.map(({ state }) => state)).toEqual(['signed', 'missing', 'missing']);
  const { markup } = await answered(desk, 'forms.preview', { id: view.case.id, ...SHEET });
  expect(markup.match(/<svg[\s\S]*?<\/svg>/gu)).toHaveLength(1);
  expect(markup).toContain('stroke="#000"');
  expect(markup).not.toMatch(/NaN|undefined/u);
});

test('a sheet that was changed after signing prints without the signature', async () => {
  const desk = await atTheCounter();
  const signed = await actOn(desk, await registerCase(desk), 'case.sign-form', SIGNING);
  const changed = await actOn(desk, signed, 'case.edit-case', { statedCause: '收费没有公示' });
  const { markup } = await answered(desk, 'forms.preview', { id: changed.case.id, ...SHEET });
  expect(markup).not.toContain('<svg');
  const slots = changed.signing.find(({ form }) => form === 'F01')?.slots;
  expect(slots?.[0]?.state).toBe('changed');
});

test('a sheet printed before it was signed is still the sheet of the record', async () => {
  const desk = await atTheCounter();
  const view = await registerCase(desk);
  const { verifyCode } = await answered(desk, 'forms.print', { id: view.case.id, ...SHEET });
  desk.clock.now = moment('2026-07-20T16:00:00');
  await actOn(desk, view, 'case.sign-form', SIGNING);
  expect(await answered(desk, 'forms.check', { code: verifyCode })).toMatchObject({
    record: { unchanged: true },
  });
});

test('what is kept of a print has no strokes, and the check of its cells still works', async () => {
  const desk = await atTheCounter();
  const view = await actOn(desk, await registerCase(desk), 'case.sign-form', SIGNING);
  const { verifyCode: code } = await answered(desk, 'forms.print', { id: view.case.id, ...SHEET });
  const { printLog } = desk.office().store;
  const [entry] = printLog.byCode(code);
  const kept = printLog.snapshot(entry?.id ?? '');
  expect(kept).toContain('<svg class="ink"></svg>');
  expect(kept).not.toContain('<path');
  expect(await answered(desk, 'forms.check', { code })).toMatchObject({
    record: { unchanged: true },
  });
  await actOn(desk, view, 'case.edit-case', { statedCause: '收费没有公示' });
  const { record } = await answered(desk, 'forms.check', { code });
  expect(record?.unchanged).toBe(false);
});

test('the strokes of a hand stay in the case: neither the outbox nor the audit trail has them', async () => {
  const desk = await atTheCounter();
  const view = await actOn(desk, await registerCase(desk), 'case.sign-form', SIGNING);
  await actOn(desk, view, 'case.sign-form', {
    formCode: 'F15',
    slot: 'customer',
    strokes: STROKES,
  });
  const { store } = desk.office();
  const rows = JSON.stringify(store.outbox.after(0, 1000));
  expect(rows).not.toContain(STROKES);
  expect(rows).toContain('"inkDigest"');
  const last = store.outbox.after(0, 1000).at(-1);
  expect(last?.content).toMatchObject({
    formSignatures: [{ slot: 'complainant' }, { slot: 'customer' }],
  });
  expect(store.audit.verify().intact).toBe(true);
});

test('scans filed before this version become signatures of whole sheets', () => {
  const { db } = aDatabase(120);
  db.pragma('foreign_keys = OFF');
  const known = aCase();
  const { formSignatures: _, ...old } = known;
  const scan = {
    ...known.evidence[0],
    ...logged('ev-scan', 'gu', '2026-03-12T10:00:00'),
    formCode: 'F01',
    obtainedAt: '2026-03-12T09:00:00',
  };
  const content = JSON.stringify({ ...old, evidence: [...known.evidence, scan] });
  db.prepare('INSERT INTO case_records (seq, content) VALUES (1, ?)').run(content);
  migrate(db);
  const stored: unknown = JSON.parse(
    String(db.prepare('SELECT content FROM case_records').pluck().get()),
  );
  if (!isCase(stored)) throw new TypeError('a migrated case does not fit');
  expect(stored.formSignatures).toMatchObject([
    { formCode: 'F01', slot: '*', way: 'paper', evidenceId: 'ev-scan', sheetDigest: null },
  ]);
  expect(lackingForms(stored, FORM_TABLE).map(({ form }) => form)).not.toContain('F01');
});
