import type { Fields } from './fields.ts';
import { EVIDENCE_FIELDS, LOGGED } from './reception-fields.ts';
import { SHEET_NAMES } from './sheet-names.ts';
import { MOST_INK_TEXT } from './signature-ink.ts';

/** Drawn on the screen; the scan of the signed sheet; or the sheet itself, kept under a file number. */
const SIGNING_WAYS = ['screen', 'scan', 'paper'] as const;

/** The slot of a scan that shows the whole sheet signed. */
export const WHOLE_SHEET = '*';

/** What is signed, where, and by whom. */
const SIGNED_PLACE = {
  formCode: { kind: 'text', max: 10 },
  /** Which call-back, correction or approval the sheet is about; null = the form has one sheet. */
  subjectId: { kind: 'text', max: 40 },
  slot: { kind: 'text', max: 40 },
  signerName: { kind: 'text', max: 100, mask: 'name' },
  strokes: { kind: 'text', max: MOST_INK_TEXT },
} as const satisfies Fields;

/** Signing one place of a form at the screen; a sheet or subject left out = the latest that has the place. */
export const SIGN_FORM_FIELDS = {
  sheet: { kind: 'choice', of: SHEET_NAMES },
  ...SIGNED_PLACE,
} as const satisfies Fields;

export const UNSIGN_FORM_FIELDS = {
  signatureId: { kind: 'text', max: 60 },
  reason: { kind: 'text', max: 500 },
} as const satisfies Fields;

/** What a scan of a form shows signed: all its sheets unless one is named, every place unless some are. */
export const SIGNED_SLOTS = {
  signedSheet: { kind: 'choice', of: SHEET_NAMES },
  signedSubjectId: { kind: 'text', max: 40 },
  signedSlots: { kind: 'texts', max: 40 },
} as const satisfies Fields;

/** What a person enters of a new piece of evidence. */
export const NEW_EVIDENCE = { ...EVIDENCE_FIELDS, ...SIGNED_SLOTS } as const satisfies Fields;

/** A signature 签名 on a printed form: `loggedBy` entered it. */
export const FORM_SIGNATURE = {
  ...LOGGED,
  ...SIGNED_PLACE,
  formCode: { kind: 'text', max: 10, given: true },
  slot: { kind: 'text', max: 40, given: true },
  way: { kind: 'choice', of: SIGNING_WAYS, given: true },
  staffId: { kind: 'staff' },
  signedAt: { kind: 'moment', given: true },
  evidenceId: { kind: 'text', max: 40 },
  sheetDigest: { kind: 'text', max: 100 },
  inkDigest: { kind: 'text', max: 100 },
  withdrawnAt: { kind: 'moment' },
  withdrawnBy: { kind: 'staff' },
  withdrawReason: { kind: 'text', max: 500 },
} as const satisfies Fields;
