import { action, logged } from './action.ts';
import type { Outcome } from './action.ts';
import { chosenOptions } from './approval.ts';
import type { Case, Evidence } from './case.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { counts, sheetSigned } from './form-signatures.ts';
import type { FormSignature } from './form-signatures.ts';
import type { FormTable, SheetId, SheetToSign, SignSlot } from './form-table.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';
import { hasRole } from './roles.ts';
import {
  FORM_SIGNATURE,
  SIGN_FORM_FIELDS,
  UNSIGN_FORM_FIELDS,
  WHOLE_SHEET,
} from './signature-fields.ts';
import { isSignature, readInk } from './signature-ink.ts';
import { CHANGED_SHEET, isOfVersion } from './signed-content.ts';
import type { CaseState } from './states.ts';

/** As long as the file is open: until it is archived. */
export const FILE_STATES: readonly CaseState[] = [
  'draft',
  'registered',
  'investigating',
  'proposing',
  'awaitingApproval',
  'executing',
  'notified',
  'followingUp',
  'onHold',
  'deferred',
  'reopened',
  'underReview',
  'referred',
  'closed',
  'withdrawn',
  'rejected',
];

/** The solution form: what its customer signs is the chosen option. */
const SOLUTION = { form: 'F04', slot: 'customerSign' } as const;

type Signing = InputOf<typeof SIGN_FORM_FIELDS>;

/** Nobody draws another's signature: a place with a name, or a post, takes that person's hand alone. */
function isAnothers({ by, staffId, role }: SignSlot, { me }: ActionWorld): boolean {
  if (by !== 'staff') return false;
  if (staffId !== null) return staffId !== me.id;
  return role !== null && !hasRole(me, role);
}

function signingRefusals(
  slot: SignSlot,
  { strokes, signerName }: Signing,
  world: ActionWorld,
): readonly Refusal[] {
  if (slot.by === 'paper') return ['signature-on-paper-only'];
  const ink = readInk(strokes ?? '');
  return refusalsOf([
    [ink === null || !isSignature(ink), 'signature-missing'],
    [slot.by === 'customer' && isBlank(signerName ?? slot.name), 'signer-missing'],
    [isAnothers(slot, world), 'signer-is-another'],
  ]);
}

function takenOn(
  c: Case,
  formCode: string,
  sheet: SheetId,
  { forms, now }: ActionWorld,
): Pick<FormSignature, 'formCode' | 'subjectId' | 'sheetDigest' | 'signedAt'> {
  const sheetDigest = forms.sheetDigest(c, formCode, sheet);
  return { formCode, subjectId: sheet.subjectId, sheetDigest, signedAt: now };
}

/** The sheets that are meant; a name or a subject left out leaves all open. */
function sheetsMeant(
  sheets: readonly SheetToSign[],
  wanted: Partial<SheetId>,
): readonly SheetToSign[] {
  const { sheet = null, subjectId = null } = wanted;
  return sheets.filter(
    (one) =>
      (sheet === null || one.sheet === sheet) &&
      (subjectId === null || one.subjectId === subjectId),
  );
}

function slotOn({ slots }: SheetToSign, key: string | null | undefined): SignSlot | undefined {
  return slots.find((slot) => slot.key === key);
}

/** The latest written of these that has the place. */
function latestWith(
  sheets: readonly SheetToSign[],
  key: string | null | undefined,
): SheetToSign | undefined {
  const having = sheets.filter((one) => slotOn(one, key) !== undefined);
  return having.findLast(({ at }) => at !== null) ?? having[0];
}

function isOfSolution({ formCode, slot }: FormSignature): boolean {
  return formCode === SOLUTION.form && (slot === SOLUTION.slot || slot === WHOLE_SHEET);
}

/** Whoever signs the solution form as the customer has signed the chosen options (domain 5.6). */
function withOptionsSigned(c: Case, signature: FormSignature): Case {
  if (!isOfSolution(signature)) return c;
  const { signedAt } = signature;
  const chosen = new Set(chosenOptions(c));
  const options = c.options.map((one) =>
    chosen.has(one) && one.customerSignedAt === null ? { ...one, customerSignedAt: signedAt } : one,
  );
  return { ...c, options };
}

function withSignatures(c: Case, added: readonly FormSignature[]): Case {
  const next = { ...c, formSignatures: [...c.formSignatures, ...added] };
  return added.reduce(withOptionsSigned, next);
}

/** Who signs: the customer by name, staff as themselves. */
function signerAt(
  slot: SignSlot,
  { signerName }: Signing,
  { me }: ActionWorld,
): Pick<FormSignature, 'slot' | 'signerName' | 'staffId'> {
  return slot.by === 'customer'
    ? { slot: slot.key, signerName: signerName ?? slot.name, staffId: null }
    : { slot: slot.key, signerName: null, staffId: me.id };
}

/** Somebody signs one place of a form at the screen. */
function signForm(c: Case, input: Signing, world: ActionWorld): Outcome {
  const { strokes = null } = input;
  const formCode = input.formCode ?? '';
  const sheets = sheetsMeant(world.forms.sheetsOf(c, formCode), input);
  const sheet = latestWith(sheets, input.slot);
  const slot = sheet === undefined ? undefined : slotOn(sheet, input.slot);
  if (sheets.length === 0) return fail(['form-not-available'] as const);
  if (sheet === undefined || slot === undefined) return fail(['signature-slot-unknown'] as const);
  const codes = signingRefusals(slot, input, world);
  if (codes.length > 0) return fail(codes);
  const signature = fill(FORM_SIGNATURE, {
    ...logged(world),
    ...takenOn(c, formCode, sheet, world),
    ...signerAt(slot, input, world),
    way: 'screen',
    strokes,
    inkDigest: world.forms.hash(strokes ?? ''),
  });
  return ok(withSignatures(c, [signature]));
}

export type ScanShows = SheetId & {
  /** Empty = every place. */
  readonly slots: readonly string[];
};

type Shown = { readonly sheet: SheetToSign; readonly keys: readonly string[] };

/** Of a sheet among others each place by itself, because a place tells its sheet. */
function shownOn(sheet: SheetToSign, wanted: readonly string[]): Shown {
  if (wanted.length > 0) {
    return { sheet, keys: wanted.filter((key) => slotOn(sheet, key) !== undefined) };
  }
  return { sheet, keys: sheet.sheet === null ? [WHOLE_SHEET] : sheet.slots.map(({ key }) => key) };
}

function isOfNoForm({ formCode, obtainedAt }: Evidence): boolean {
  // Only asked for so far: there is nothing signed yet.
  return isBlank(formCode) || obtainedAt === null;
}

function scanned(
  c: Case,
  { id: evidenceId, file, obtainedAt, formCode }: Evidence,
  { sheet, keys }: Shown,
  world: ActionWorld,
): readonly FormSignature[] {
  return keys.map((key) => {
    const slot = slotOn(sheet, key);
    return fill(FORM_SIGNATURE, {
      ...logged(world),
      ...takenOn(c, formCode ?? '', sheet, world),
      signedAt: obtainedAt ?? world.now,
      slot: key,
      way: file === null ? 'paper' : 'scan',
      signerName: slot?.name ?? null,
      staffId: slot?.staffId ?? null,
      evidenceId,
    });
  });
}

/**
 * The signatures that a scan, or a sheet kept under a number, shows: of every sheet of the form unless one is named, and
 * the whole sheet unless some places are.
 */
export function withScan(c: Case, scan: Evidence, shows: ScanShows, world: ActionWorld): Outcome {
  if (isOfNoForm(scan)) return ok(c);
  const all = world.forms.sheetsOf(c, scan.formCode ?? '');
  const sheets = sheetsMeant(all, shows);
  const named = shows.sheet !== null || shows.subjectId !== null;
  if (named && sheets.length === 0) return fail(['form-not-available'] as const);
  const isOnNone = (key: string): boolean =>
    sheets.every((sheet) => slotOn(sheet, key) === undefined);
  if (shows.slots.some(isOnNone)) return fail(['signature-slot-unknown'] as const);
  const added = sheets.flatMap((sheet) => scanned(c, scan, shownOn(sheet, shows.slots), world));
  return ok(withSignatures(c, added));
}

/** A signature that does not count after all: it stays on record, with who took it back and why. */
function unsignForm(
  c: Case,
  { signatureId, reason = null }: InputOf<typeof UNSIGN_FORM_FIELDS>,
  { now, me }: ActionWorld,
): Outcome {
  const found = c.formSignatures.find(({ id }) => id === signatureId);
  if (found === undefined || found.withdrawnAt !== null) return fail(['not-found'] as const);
  if (isBlank(reason)) return fail(['reason-missing'] as const);
  const withdrawn = { ...found, withdrawnAt: now, withdrawnBy: me.id, withdrawReason: reason };
  return ok({
    ...c,
    formSignatures: c.formSignatures.map((one) => (one === found ? withdrawn : one)),
    options: isOfSolution(found)
      ? c.options.map((one) =>
          one.customerSignedAt === found.signedAt ? { ...one, customerSignedAt: null } : one,
        )
      : c.options,
  });
}

function settled(before: Case, after: Case, one: FormSignature, table: FormTable): FormSignature {
  const { formCode, sheetDigest } = one;
  const sheet = sheetSigned(one, table);
  const removed = before.contactRemoval !== after.contactRemoval;
  const isOlder = !isOfVersion(sheetDigest, table.versionOf(formCode));
  if (!(removed || isOlder) || sheetDigest === null || !counts(before, one, table)) return one;
  const now = table.sheetDigest(after, formCode, sheet);
  // The customer's data went at their own wish: what was signed is the same.
  if (removed) return { ...one, sheetDigest: now };
  const isSame = table.sheetDigest(before, formCode, sheet) === now;
  return isSame ? one : { ...one, sheetDigest: CHANGED_SHEET };
}

/**
 * The signatures after a change of the case. Mostly nothing is to do, because a digest tells by itself whether its
 * sheet changed; not so where the sheet was signed in an earlier layout, or contact data were taken off by right.
 */
export function withSignaturesSettled(before: Case, after: Case, { forms }: ActionWorld): Case {
  const concerned = after.formSignatures.filter(
    (one) => one.sheetDigest !== null && before.formSignatures.includes(one),
  );
  if (concerned.length === 0) return after;
  const formSignatures = after.formSignatures.map((one) =>
    concerned.includes(one) ? settled(before, after, one, forms) : one,
  );
  const same = formSignatures.every((one, index) => one === after.formSignatures[index]);
  return same ? after : { ...after, formSignatures };
}

/** Signing the forms of a case, and taking a signature back. */
export const SIGNATURE_ACTIONS = {
  'sign-form': action({ input: SIGN_FORM_FIELDS, row: 'r11', states: FILE_STATES, run: signForm }),
  'unsign-form': action({
    input: UNSIGN_FORM_FIELDS,
    row: 'unsign',
    states: FILE_STATES,
    run: unsignForm,
  }),
} as const;
