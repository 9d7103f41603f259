import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { formsNow, lackingForms, lackingSlots } from '../../../shared/domain/form-signatures.ts';
import type { SlotNow } from '../../../shared/domain/form-signatures.ts';
import { addMinutes } from '../../../shared/domain/day.ts';
import { voidsSignature } from '../../../shared/domain/actions-options.ts';
import { chosenOptions } from '../../../shared/domain/approval.ts';
import { formsToSign, signingTodos } from '../../../shared/domain/todos-papers.ts';
import { STROKES } from '../../support/a-signature.ts';
import { as, done, refusals } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import { aClosedCase, after } from '../../support/case-off-its-way.ts';
import {
  aCaseReadyToClose,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  aReadyDraft,
  step,
} from '../../support/case-on-its-way.ts';
import { FORM_TABLE } from '../../support/form-table.ts';

function signed(c: Case, by: PersonName, formCode: string, slot: string): Case {
  return done('sign-form', c, { formCode, slot, strokes: STROKES }, as(by, { now: after(c) }));
}

function slotsNow(c: Case, form: string): readonly SlotNow[] {
  return formsNow(c, [form], FORM_TABLE).flatMap(({ slots }) => slots);
}

function stateOf(c: Case, form: string, slot: string): string | undefined {
  return slotsNow(c, form).find(({ key }) => key === slot)?.state;
}

test('the customer signs in their place, and whoever held the pad is on record', () => {
  const c = aCaseUnderInvestigation();
  const next = signed(c, 'gu', 'F01', 'complainant');
  expect(next.formSignatures).toMatchObject([
    { way: 'screen', slot: 'complainant', signerName: c.complainant.name, staffId: null },
  ]);
  expect(next.formSignatures[0]?.loggedBy).toBe(as('gu').me.id);
  expect(stateOf(next, 'F01', 'complainant')).toBe('signed');
  expect(stateOf(next, 'F01', 'firstReceiver')).toBe('missing');
});

test('nobody draws the signature of somebody named on the form, nor that of a post they do not hold', () => {
  const c = aCaseUnderInvestigation();
  const gu = as('gu', { now: after(c) });
  const input = { formCode: 'F01', slot: 'firstReceiver', strokes: STROKES };
  expect(refusals('sign-form', c, input, gu)).toEqual(['signer-is-another']);
  const post = { formCode: 'F02', slot: 'branchManager', strokes: STROKES };
  expect(refusals('sign-form', c, post, gu)).toEqual(['signer-is-another']);
  expect(stateOf(signed(c, 'he', 'F02', 'branchManager'), 'F02', 'branchManager')).toBe('signed');
});

test('a form that is not there, a place it has not, an empty pad and a seal are refused', () => {
  const c = aClosedCase();
  const he = as('he', { now: after(c) });
  const codes = (input: object): readonly string[] => refusals('sign-form', c, input, he);
  expect(codes({ formCode: 'F16', slot: 'customer', strokes: STROKES })).toEqual([
    'form-not-available',
  ]);
  expect(codes({ formCode: 'F01', slot: 'caller', strokes: STROKES })).toEqual([
    'signature-slot-unknown',
  ]);
  expect(codes({ formCode: 'F01', slot: 'complainant', strokes: '' })).toEqual([
    'signature-missing',
  ]);
  expect(codes({ formCode: 'F01', slot: 'complainant', strokes: '1,1,1,1' })).toEqual([
    'signature-missing',
  ]);
  expect(codes({ formCode: 'F05', slot: 'unitSeal', strokes: STROKES })).toEqual([
    'signature-on-paper-only',
  ]);
});

test('before registration only the notice that is whole by then can be signed', () => {
  const draft = aReadyDraft();
  const lin = as('lin', { now: after(draft) });
  const input = { slot: 'complainant', strokes: STROKES };
  expect(refusals('sign-form', draft, { ...input, formCode: 'F01' }, lin)).toEqual([
    'form-not-available',
  ]);
  const notice = signed(draft, 'lin', 'F15', 'customer');
  const registered = step(notice, 'register', 'lin', {});
  expect(stateOf(registered, 'F15', 'customer')).toBe('signed');
});

test('when the sheet says something else, the signature is to be given again; said as before, it stands', () => {
  const c = signed(aCaseUnderInvestigation(), 'gu', 'F01', 'complainant');
  const { narrative } = c.facts;
  const changed = step(c, 'edit-case', 'gu', { narrative: `${narrative ?? ''}另有一张收据。` });
  expect(stateOf(changed, 'F01', 'complainant')).toBe('changed');
  const again = signed(changed, 'gu', 'F01', 'complainant');
  expect(stateOf(again, 'F01', 'complainant')).toBe('signed');
  expect(stateOf(step(changed, 'edit-case', 'gu', { narrative }), 'F01', 'complainant')).toBe(
    'signed',
  );
});

test('what says nothing new on the sheet leaves the signature: work on the case, scans, the archive', () => {
  const c = signed(aClosedCase(), 'he', 'F02', 'branchManager');
  const filed = step(c, 'evidence', 'gu', { kind: 'EV11', title: '签字件', formCode: 'F15' });
  expect(stateOf(filed, 'F02', 'branchManager')).toBe('signed');
  expect(stateOf({ ...filed, status: 'archived' }, 'F02', 'branchManager')).toBe('signed');
});

test('a scan carries the whole sheet, or the places that are named', () => {
  const c = aClosedCase();
  const scan = { kind: 'EV11', title: '登记表', formCode: 'F01' };
  const whole = step(c, 'evidence', 'gu', scan);
  expect(slotsNow(whole, 'F01').map(({ state }) => state)).toEqual(['signed', 'signed', 'signed']);
  const part = step(c, 'evidence', 'gu', { ...scan, signedSlots: ['complainant', 'registrar'] });
  expect(slotsNow(part, 'F01').map(({ state }) => state)).toEqual(['signed', 'missing', 'signed']);
  const gu = as('gu', { now: after(c) });
  expect(refusals('evidence', c, { ...scan, signedSlots: ['unitSeal'] }, gu)).toEqual([
    'signature-slot-unknown',
  ]);
  const asked = { ...scan, requestedAt: c.updatedAt, obtainedAt: null };
  expect(step(c, 'evidence', 'gu', asked).formSignatures).toEqual([]);
});

test('a scan of a sheet that changed afterwards no longer counts either', () => {
  const filed = step(aCaseUnderInvestigation(), 'evidence', 'gu', {
    kind: 'EV11',
    title: '登记表',
    formCode: 'F01',
  });
  const changed = step(filed, 'edit-case', 'gu', { statedCause: '收费没有事先说明' });
  expect(stateOf(changed, 'F01', 'registrar')).toBe('changed');
});

test('a signature is taken back with a reason by whoever answers for the file', () => {
  const c = signed(aCaseUnderInvestigation(), 'gu', 'F01', 'complainant');
  const signatureId = c.formSignatures[0]?.id ?? '';
  const gu = as('gu', { now: after(c) });
  expect(refusals('unsign-form', c, { signatureId, reason: '他人代签' }, as('lin'))).toEqual([
    'role-not-allowed',
  ]);
  expect(refusals('unsign-form', c, { signatureId, reason: ' ' }, gu)).toEqual(['reason-missing']);
  const back = done('unsign-form', c, { signatureId, reason: '他人代签' }, gu);
  expect(stateOf(back, 'F01', 'complainant')).toBe('missing');
  expect(back.formSignatures).toHaveLength(1);
  expect(refusals('unsign-form', back, { signatureId, reason: '再次' }, gu)).toEqual(['not-found']);
});

test('the customer who signs the solution form has signed the chosen option, by one rule for both', () => {
  const c = signed(aCaseWithChoice(0), 'lin', 'F04', 'customerSign');
  const [option] = chosenOptions(c);
  if (option === undefined) throw new TypeError('nothing was chosen');
  expect(option.customerSignedAt).toBe(after(aCaseWithChoice(0)));
  const change = { seq: option.seq, description: '改为书面道歉并更正记录' };
  expect(voidsSignature(option, change)).toBe(true);
  const changed = step(c, 'option', 'lin', change);
  expect(chosenOptions(changed)[0]?.customerSignedAt ?? null).toBeNull();
  expect(stateOf(changed, 'F04', 'customerSign')).toBe('changed');
  const signatureId = c.formSignatures[0]?.id ?? '';
  const back = done(
    'unsign-form',
    c,
    { signatureId, reason: '签错' },
    as('gu', { now: addMinutes(after(c), 1) }),
  );
  expect(chosenOptions(back)[0]?.customerSignedAt ?? null).toBeNull();
});

test('nobody signs for an anonymous complainant, and proof of delivery stands for the receipt', () => {
  const ready = aCaseReadyToClose();
  const anonymous: Case = {
    ...ready,
    complainant: { ...ready.complainant, isAnonymous: true, name: null },
  };
  const slots = slotsNow(anonymous, 'F01').map(({ key }) => key);
  expect(slots).toEqual(['firstReceiver', 'registrar']);
  expect(FORM_TABLE.requiredForms(anonymous)).not.toContain('F15');
  expect(stateOf(ready, 'F05', 'receipt')).toBe('missing');
  const notices = ready.notices.map((one) => ({ ...one, proofEvidenceId: 'ev-1' }));
  expect(stateOf({ ...ready, notices }, 'F05', 'receipt')).toBe('signed');
});

test('the customer may sign the handling record and need not', () => {
  const f02 = lackingForms(aClosedCase(), FORM_TABLE).find(({ form }) => form === 'F02');
  expect(f02?.slots.find(({ key }) => key === 'customer')?.optional).toBe(true);
  expect(lackingSlots(f02 ?? { slots: [] }).map(({ key }) => key)).toEqual([
    'firstReceiver',
    'handler',
    'branchManager',
    'complaintOfficer',
  ]);
});

test('an ended case asks the officer once, naming its forms', () => {
  const [todo, ...more] = signingTodos(['F01', 'F15']);
  expect(more).toEqual([]);
  expect(todo).toMatchObject({ kind: 'TD13', role: 'complaintOfficer', key: 'sign-F01-F15' });
  expect(formsToSign({ kind: 'TD13', key: 'sign-F01-F15' })).toEqual(['F01', 'F15']);
  expect(signingTodos([])).toEqual([]);
});

test('a name and contact data taken off at the customer’s wish leave what others signed', () => {
  const c = signed(aCaseUnderInvestigation(), 'lin', 'F01', 'firstReceiver');
  const removed = step(c, 'edit-case', 'gu', {
    complainant: { isAnonymous: true, name: null, phone: null },
    changeReason: '客户申请删除',
  });
  expect(removed.contactRemoval).not.toBeNull();
  expect(stateOf(removed, 'F01', 'firstReceiver')).toBe('signed');
  const changed = step(removed, 'edit-case', 'gu', { statedCause: '收费没有事先说明' });
  expect(stateOf(changed, 'F01', 'firstReceiver')).toBe('changed');
});

test('signed in an earlier layout, a sheet still loses its signature when the record changes', () => {
  const c = signed(aCaseUnderInvestigation(), 'gu', 'F01', 'complainant');
  const [one] = c.formSignatures;
  if (one === undefined) throw new TypeError('nothing was signed');
  const older: Case = { ...c, formSignatures: [{ ...one, sheetDigest: '1:of-another-layout' }] };
  expect(stateOf(older, 'F01', 'complainant')).toBe('signed');
  const untouched = step(older, 'contact', 'gu', { party: 'PA1', reached: true });
  expect(stateOf(untouched, 'F01', 'complainant')).toBe('signed');
  const changed = step(older, 'edit-case', 'gu', { statedCause: '收费没有事先说明' });
  expect(stateOf(changed, 'F01', 'complainant')).toBe('changed');
});
