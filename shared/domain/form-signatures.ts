import type { Case } from './case.ts';
import type { FormTable, SheetId, SheetToSign, SignSlot } from './form-table.ts';
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

/** One sheet of a form of a case with its places to sign. */
export type FormNow = Omit<SheetToSign, 'slots'> & {
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
  const { formCode, sheetDigest } = signature;
  return isOtherSheet(sheetDigest, table.sheetDigest(c, formCode, sheetSigned(signature, table)));
}

/** The sheet that a signature stands on. */
export function sheetSigned(
  { formCode, slot, subjectId }: Pick<FormSignature, 'formCode' | 'slot' | 'subjectId'>,
  table: Pick<FormTable, 'sheetWith'>,
): SheetId {
  return { sheet: table.sheetWith(formCode, slot), subjectId };
}

/** A signature counts until it is withdrawn, or what it stands for is changed. */
export function counts(c: Case, signature: FormSignature, table: FormTable): boolean {
  return signature.withdrawnAt === null && !isChanged(c, signature, table);
}

type OnSheet = { readonly c: Case; readonly form: string; readonly sheet: SheetToSign };

/** Signed when no sheet was named yet: it is the one that says what was signed, or any that was written by then. */
function isOfNoSheet(
  { subjectId, sheetDigest, loggedAt }: FormSignature,
  { c, form, sheet }: OnSheet,
  table: FormTable,
): boolean {
  if (subjectId !== null) return false;
  if (sheetDigest !== null) return sheetDigest === table.sheetDigest(c, form, sheet);
  return sheet.at === null || sheet.at <= loggedAt;
}

function signaturesFor(on: OnSheet, slot: string, table: FormTable): readonly FormSignature[] {
  return on.c.formSignatures.filter(
    (one) =>
      one.formCode === on.form &&
      (one.slot === slot || one.slot === WHOLE_SHEET) &&
      one.withdrawnAt === null &&
      (one.subjectId === on.sheet.subjectId || isOfNoSheet(one, on, table)),
  );
}

function slotNow(on: OnSheet, slot: SignSlot, table: FormTable): SlotNow {
  const { c, form, sheet } = on;
  const given = signaturesFor(on, slot.key, table);
  const standing = given.findLast((one) => counts(c, one, table));
  if (standing !== undefined) return { ...slot, state: 'signed', signatureId: standing.id };
  if (isSignedInRecords(c, form, sheet.subjectId, slot.key)) {
    return { ...slot, state: 'signed', signatureId: null };
  }
  const last = given.at(-1);
  if (last !== undefined) return { ...slot, state: 'changed', signatureId: last.id };
  const noted = isNotedAsSigned(c, form, slot.key);
  return { ...slot, state: noted ? 'signed' : 'missing', signatureId: null };
}

/** These forms of the case, sheet by sheet, with their places to sign; sheets nobody signs are left out. */
export function formsNow(c: Case, forms: readonly string[], table: FormTable): readonly FormNow[] {
  const required = new Set(table.requiredForms(c));
  return forms.flatMap((form) =>
    table.sheetsOf(c, form).map((sheet) => {
      const slots = sheet.slots.map((slot) => slotNow({ c, form, sheet }, slot, table));
      const { sheet: name, subjectId, no, at } = sheet;
      return { form, sheet: name, subjectId, no, at, required: required.has(form), slots };
    }),
  );
}

/** The places of a sheet that are still to be signed. */
export function lackingSlots({ slots }: Pick<FormNow, 'slots'>): readonly SlotNow[] {
  return slots.filter(({ state, optional }) => state !== 'signed' && !optional);
}

/** The sheets of the required forms that lack a signature, with the places that do. */
export function lackingForms(c: Case, table: FormTable): readonly FormNow[] {
  return formsNow(c, table.requiredForms(c), table).filter((one) => lackingSlots(one).length > 0);
}

/** The forms with such a sheet, of a case that has ended and waits to be archived, by code. */
export function unsignedForms(c: Case, table: FormTable): readonly string[] {
  return canLeave(c.status, 'T19')
    ? [...new Set(lackingForms(c, table).map(({ form }) => form))]
    : [];
}
