import { expect, test } from 'vitest';
import { REPRESENTATIVE_FIELDS } from '../../../shared/domain/case-fields.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { formsNow, lackingForms, unsignedForms } from '../../../shared/domain/form-signatures.ts';
import type { SlotState } from '../../../shared/domain/form-signatures.ts';
import { SHEET_NAMES } from '../../../shared/domain/sheet-names.ts';
import { FORMS, renderForm, signersOn } from '../../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../../shared/forms/record.ts';
import { STROKES } from '../../support/a-signature.ts';
import { as, done, refusals } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import { aClosedCase, after } from '../../support/case-off-its-way.ts';
import { step } from '../../support/case-on-its-way.ts';
import { FORM_TABLE } from '../../support/form-table.ts';
import { aFormRecord } from '../../support/sample-record.ts';
import { specialRecords } from '../../support/sample-special.ts';

const SPECIAL = specialRecords();

/** A closed case with two slips, a credit dispute with its reply, and a review. */
function anEventfulEnd(): Case {
  return { ...aClosedCase(), ...SPECIAL, procedureId: 'P6' };
}

type Sheet = { readonly sheet?: string; readonly subjectId?: string };

function states(c: Case, form: string, { sheet, subjectId }: Sheet): Record<string, SlotState> {
  const found = formsNow(c, [form], FORM_TABLE).find(
    (one) =>
      (sheet === undefined || one.sheet === sheet) &&
      (subjectId === undefined || one.subjectId === subjectId),
  );
  return Object.fromEntries((found?.slots ?? []).map(({ key, state }) => [key, state]));
}

function signed(c: Case, by: PersonName, input: object): Case {
  return done('sign-form', c, { strokes: STROKES, ...input }, as(by, { now: after(c) }));
}

/** Two call-backs on paper without their scans: neither is signed in the records. */
function calledOnPaper(): Case {
  const c = aClosedCase();
  const gu = as('gu').me.id;
  const [call] = c.followUps;
  if (call === undefined) throw new TypeError('nobody was called back');
  const onPaper = { ...call, onPaper: true, proofEvidenceId: null, callerId: gu };
  const followUps = [
    { ...onPaper, id: 'fu-a' },
    { ...onPaper, id: 'fu-b' },
  ];
  return { ...c, followUps };
}

test('a signature on one of several sheets leaves the others to be signed, and the form on the list', () => {
  const c = calledOnPaper();
  const one = signed(c, 'gu', { formCode: 'F08', slot: 'caller', subjectId: 'fu-a' });
  expect(states(one, 'F08', { subjectId: 'fu-a' })).toEqual({ caller: 'signed' });
  expect(states(one, 'F08', { subjectId: 'fu-b' })).toEqual({ caller: 'missing' });
  expect(unsignedForms(one, FORM_TABLE).filter((form) => form === 'F08')).toEqual(['F08']);
  const both = signed(one, 'gu', { formCode: 'F08', slot: 'caller', subjectId: 'fu-b' });
  expect(unsignedForms(both, FORM_TABLE)).not.toContain('F08');
});

test('a sheet or a subject that the case does not have is refused; one already on record counts for nothing', () => {
  const c = aClosedCase();
  const gu = as('gu', { now: after(c) });
  const input = { formCode: 'F01', slot: 'complainant', strokes: STROKES };
  expect(refusals('sign-form', c, { ...input, subjectId: 'no-such' }, gu)).toEqual([
    'form-not-available',
  ]);
  expect(refusals('sign-form', c, { ...input, sheet: 'reply' }, gu)).toEqual([
    'form-not-available',
  ]);
  const good = signed(c, 'gu', { formCode: 'F01', slot: 'complainant' });
  const formSignatures = good.formSignatures.map((one) => ({ ...one, subjectId: 'no-such' }));
  expect(states({ ...good, formSignatures }, 'F01', {})['complainant']).toBe('missing');
});

test('without a subject the latest written sheet is signed, and its box is the one that shows the hand', () => {
  const c = signed(calledOnPaper(), 'gu', { formCode: 'F08', slot: 'caller' });
  expect(c.formSignatures.at(-1)?.subjectId).toBe('fu-b');
  const page = (subjectId: string): string =>
    renderForm('F08', aFormRecord({ case: c, subjectId, standing: () => c.formSignatures }))
      .content;
  expect(page('fu-b')).toContain('<svg');
  expect(page('fu-a')).not.toContain('<svg');
});

test('each named sheet has its own signers, and writing the reply leaves the application as it was signed', () => {
  const { creditDispute } = SPECIAL;
  if (creditDispute === undefined || creditDispute === null) throw new TypeError('no dispute');
  const whole = anEventfulEnd();
  const open: Case = {
    ...whole,
    creditDispute: { ...creditDispute, outcome: null, replyAt: null, deliveryProofId: null },
  };
  expect(states(open, 'F11', { sheet: 'reply' })).toEqual({});
  const applied = signed(open, 'gu', { formCode: 'F11', slot: 'applicant', sheet: 'application' });
  const answered: Case = {
    ...applied,
    creditDispute: { ...creditDispute, deliveryProofId: null },
  };
  expect(states(applied, 'F11', { sheet: 'application' })).toMatchObject({ applicant: 'signed' });
  expect(states(answered, 'F11', { sheet: 'reply' })).toEqual({
    unitSeal: 'missing',
    deliveryReceipt: 'missing',
  });
  const delivered: Case = {
    ...answered,
    creditDispute: { ...creditDispute, deliveryProofId: 'e' },
  };
  expect(states(delivered, 'F11', { sheet: 'reply' })['deliveryReceipt']).toBe('signed');
  expect(Object.keys(states(whole, 'F14', { sheet: 'application' }))).toEqual([
    'applicant',
    'registrar',
  ]);
  expect(Object.keys(states(whole, 'F14', { sheet: 'decision' }))).toContain('reviewSeal');
});

test('a place stands on one named sheet of a form only, so that it tells its sheet', () => {
  for (const form of FORM_CODES) {
    const keys = SHEET_NAMES.flatMap((sheet) => signersOn(FORMS[form], sheet));
    expect(new Set(keys).size).toBe(keys.length);
    for (const sheet of SHEET_NAMES) {
      for (const key of signersOn(FORMS[form], sheet)) {
        expect(FORM_TABLE.sheetWith(form, key)).toBe(sheet);
      }
    }
  }
});

test('the records of a slip sign for that slip alone: who handed it over, and who signed for it', () => {
  const c = anEventfulEnd();
  const [first, ...others] = c.transfers;
  if (first === undefined) throw new TypeError('nothing was handed over');
  const open = { ...first, signedAt: null, signRecordedBy: null };
  const taken = { ...open, id: 'tr-taken', signedAt: first.handedAt };
  const onPaper = { ...taken, id: 'tr-paper', signRecordedBy: as('gu').me.id, signProofId: null };
  const next: Case = { ...c, transfers: [open, ...others, taken, onPaper] };
  const of = (subjectId: string) => states(next, 'F07', { subjectId });
  expect(of(open.id)).toEqual({ handedBy: 'signed', receiver: 'missing' });
  expect(of('tr-taken')).toEqual({ handedBy: 'signed', receiver: 'signed' });
  expect(of('tr-paper')).toEqual({ handedBy: 'signed', receiver: 'missing' });
  expect(lackingForms(next, FORM_TABLE).map(({ form }) => form)).toContain('F07');
});

test('an extension is signed by whoever approved it, a pause by whoever set it, each on its own sheet', () => {
  const c = anEventfulEnd();
  const [known] = c.extensions;
  const [pause] = c.suspensions;
  if (known === undefined || pause === undefined) throw new TypeError('nothing was extended');
  const approved = { ...known, approvedAt: known.loggedAt, recordedBy: null };
  const waiting = { ...known, id: 'ex-open', approvedAt: null, approvedBy: null };
  const next: Case = { ...c, extensions: [approved, waiting] };
  expect(states(next, 'F06', { subjectId: approved.id })).toEqual({
    staff: 'signed',
    approver: 'signed',
  });
  expect(states(next, 'F06', { subjectId: 'ex-open' })).toEqual({
    staff: 'signed',
    approver: 'missing',
  });
  expect(states(next, 'F06', { subjectId: pause.id })['approver']).toBe('signed');
});

test('a scan covers one sheet, or every sheet there is by then; what is written later is still to be signed', () => {
  const c = calledOnPaper();
  const scan = { kind: 'EV11', title: '回访', formCode: 'F08' };
  const one = step(c, 'evidence', 'gu', { ...scan, signedSubjectId: 'fu-a' });
  expect(states(one, 'F08', { subjectId: 'fu-a' })).toEqual({ caller: 'signed' });
  expect(states(one, 'F08', { subjectId: 'fu-b' })).toEqual({ caller: 'missing' });
  const all = step(c, 'evidence', 'gu', scan);
  expect(states(all, 'F08', { subjectId: 'fu-b' })).toEqual({ caller: 'signed' });
  const more = all.followUps.map((call) => ({ ...call, id: 'fu-c' })).slice(0, 1);
  const later: Case = { ...all, followUps: [...all.followUps, ...more] };
  expect(states(later, 'F08', { subjectId: 'fu-c' })).toEqual({ caller: 'missing' });
  const gu = as('gu', { now: after(c) });
  expect(refusals('evidence', c, { ...scan, signedSubjectId: 'no-such' }, gu)).toEqual([
    'form-not-available',
  ]);
});

test('a scan of one named sheet leaves the other to be signed', () => {
  const c = anEventfulEnd();
  const scan = { kind: 'EV11', title: '申请', formCode: 'F11' };
  const next = step(c, 'evidence', 'gu', { ...scan, signedSheet: 'application' });
  expect(states(next, 'F11', { sheet: 'application' })).toEqual({
    applicant: 'signed',
    registrar: 'signed',
  });
  expect(states(next, 'F11', { sheet: 'reply' })['unitSeal']).toBe('missing');
});

function specialAgent(): Case['representatives'][number] {
  return fill(REPRESENTATIVE_FIELDS, { name: '方知行', relation: 'RP2', poaOriginalSeen: false });
}

test('without an agent and without material nobody has to sign for either', () => {
  const plain: Case = { ...aClosedCase(), representatives: [], evidence: [] };
  expect(FORM_TABLE.sheetsOf(plain, 'F17')).toEqual([]);
  const agent = specialAgent();
  const acted: Case = { ...plain, representatives: [agent] };
  expect(
    FORM_TABLE.sheetsOf(acted, 'F17').flatMap(({ slots }) => slots.map(({ key }) => key)),
  ).toEqual(['principalPen']);
});
