import type { Case } from './case.ts';
import type { FormTable, SignSlot } from './form-table.ts';
import { CHANGED_SHEET, isOtherSheet } from './signed-content.ts';
import { isNotedAsSigned, isSignedInRecords } from './signed-forms.ts';
import { WHOLE_SHEET } from './signature-fields.ts';
import { canLeave } from './states.ts';

export type FormSignature = Case['formSignatures'][number];

export const SLOT_STATES = ['signed', 'changed', 'missing'] as const;
export type SlotState = (typeof SLOT_STATES)[number];

/** A place to sign and how it stands; `signatureId` null = by the records themselves, or not at all. */
export type SlotNow = SignSlot & {
  readonly state: SlotState;
  readonly signatureId: string | null;
};

/** One form of a case with its places to sign. */
export type FormNow = {
  readonly form: string;
  readonly required: boolean;
  readonly slots: readonly SlotNow[];
};

/** True when the sheet says something else now than when this was signed: 已变更，须重签. */
function isChanged(c: Case, signature: FormSignature, table: FormTable): boolean {
  // What is archived can no longer change; only its state did.
  if (c.status === 'archived' || c.status === 'purged') {
    return signature.sheetDigest === CHANGED_SHEET;
  }
  const { formCode, subjectId, sheetDigest } = signature;
  return isOtherSheet(sheetDigest, table.sheetDigest(c, formCode, subjectId));
}

/** A signature counts until it is withdrawn, or what it stands for is changed. */
export function counts(c: Case, signature: FormSignature, table: FormTable): boolean {
  return signature.withdrawnAt === null && !isChanged(c, signature, table);
}

function signaturesFor(c: Case, form: string, slot: string): readonly FormSignature[] {
  return c.formSignatures.filter(
    (one) =>
      one.formCode === form &&
      (one.slot === slot || one.slot === WHOLE_SHEET) &&
      one.withdrawnAt === null,
  );
}

function slotNow(c: Case, form: string, slot: SignSlot, table: FormTable): SlotNow {
  const given = signaturesFor(c, form, slot.key);
  const standing = given.findLast((one) => counts(c, one, table));
  if (standing !== undefined) return { ...slot, state: 'signed', signatureId: standing.id };
  if (isSignedInRecords(c, form, slot.key)) return { ...slot, state: 'signed', signatureId: null };
  const last = given.at(-1);
  if (last !== undefined) return { ...slot, state: 'changed', signatureId: last.id };
  const noted = isNotedAsSigned(c, form, slot.key);
  return { ...slot, state: noted ? 'signed' : 'missing', signatureId: null };
}

/** Every place to sign on this form, and how it stands. */
export function slotsNow(c: Case, form: string, table: FormTable): readonly SlotNow[] {
  return table.slotsOf(c, form).map((slot) => slotNow(c, form, slot, table));
}

/** These forms of the case with their places to sign; forms nobody signs are left out. */
export function formsNow(c: Case, forms: readonly string[], table: FormTable): readonly FormNow[] {
  const required = new Set(table.requiredForms(c));
  return forms
    .map((form) => ({ form, required: required.has(form), slots: slotsNow(c, form, table) }))
    .filter(({ slots }) => slots.length > 0);
}

/** The places of a form that are still to be signed. */
export function lackingSlots({ slots }: Pick<FormNow, 'slots'>): readonly SlotNow[] {
  return slots.filter(({ state, optional }) => state !== 'signed' && !optional);
}

/** The required forms that lack a signature, with the places that do. */
export function lackingForms(c: Case, table: FormTable): readonly FormNow[] {
  return formsNow(c, table.requiredForms(c), table).filter((one) => lackingSlots(one).length > 0);
}

/** Those of a case that has ended and waits to be archived, by code. */
export function unsignedForms(c: Case, table: FormTable): readonly string[] {
  return canLeave(c.status, 'T19') ? lackingForms(c, table).map(({ form }) => form) : [];
}
