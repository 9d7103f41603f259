import type { FormTable, SheetId, SheetToSign, SignSlot } from '../domain/form-table.ts';
import type { StaffId } from '../domain/ids.ts';
import { withoutTags } from '../domain/internal-tags.ts';
import type { RoleId } from '../domain/roles.ts';
import { SHEET_NAMES } from '../domain/sheet-names.ts';
import { FORMS, signersOn } from './catalog.ts';
import type { FormDef } from './catalog.ts';
import { isDraftSheet } from './draft-sheet.ts';
import { complainantName } from './facts.ts';
import { agentOf, hasCustomerMaterial } from './materials.ts';
import { FORM_CODES, isFormCode } from './record.ts';
import type { FormCode, FormRecord } from './record.ts';
import { sheetMeant, sheetsOf } from './sheets.ts';
import { SHIPPED_WORDING } from './wording.ts';

type Case = FormRecord['case'];

/** The places that the customer, or somebody for the customer, signs. */
const CUSTOMER: ReadonlySet<string> = new Set([
  'complainant',
  'complainantPlain',
  'customer',
  'customerSign',
  'customerInPerson',
  'receipt',
  'applicant',
  'principalPen',
  'deliveryReceipt',
]);

/** The approvers of a request: forms.md 2.1 names no cells for F03, its rows are the chain. */
const APPROVERS = 'approvers';

/** Seals, and what is signed with the request itself. */
const ON_PAPER: ReadonlySet<string> = new Set(['branchSeal', 'unitSeal', 'reviewSeal', APPROVERS]);

type Holder = (c: Case, subjectId: string | null) => StaffId | null;

function registeredBy({ transitions }: Case): StaffId | null {
  return transitions.find(({ transition }) => transition === 'T1')?.by ?? null;
}

function one<T extends { readonly id: string }>(
  records: readonly T[],
  subjectId: string | null,
): T | undefined {
  return records.find(({ id }) => id === subjectId);
}

/** Whose place it is by the record of the sheet; with the form before it where that makes a difference. */
const HOLDERS: Readonly<Record<string, Holder>> = {
  firstReceiver: ({ facts }) => facts.firstReceiverId,
  handler: ({ handlerId }) => handlerId,
  'F01.registrar': registeredBy,
  'F05.staff': ({ decision }) => decision?.notifiedBy ?? null,
  'F06.approver': ({ extensions }, id) => one(extensions, id)?.approvedBy ?? null,
  'F07.handedBy': ({ transfers }, id) => one(transfers, id)?.issuedBy ?? null,
  'F07.receiver': ({ transfers }, id) => {
    const slip = one(transfers, id);
    return slip?.signedBy ?? slip?.receiverId ?? null;
  },
  'F08.caller': ({ followUps }, id) => one(followUps, id)?.callerId ?? null,
  'F10.owner': ({ corrections }, id) => one(corrections, id)?.ownerId ?? null,
  'F10.verifier': ({ corrections }, id) => one(corrections, id)?.verifierId ?? null,
  'F11.registrar': ({ creditDispute }) => creditDispute?.takenInBy ?? null,
  'F14.registrar': ({ reviews }, id) => one(reviews, id)?.loggedBy ?? null,
  'F20.staff': ({ returnExchanges }, id) => one(returnExchanges, id)?.loggedBy ?? null,
};

const POSTS: Readonly<Record<string, RoleId>> = {
  branchManager: 'branchManager',
  complaintOfficer: 'complaintOfficer',
};

type Place = { readonly form: FormCode; readonly subjectId: string | null };

function slotOf(c: Case, { form, subjectId }: Place, key: string): SignSlot {
  const optional = FORMS[form].optional?.some((known) => known === key) ?? false;
  const nobody = { key, optional, staffId: null, role: null, name: null };
  if (ON_PAPER.has(key)) return { ...nobody, by: 'paper' };
  if (CUSTOMER.has(key)) return { ...nobody, by: 'customer', name: complainantName(c) };
  const holder = HOLDERS[`${form}.${key}`] ?? HOLDERS[key];
  const staffId = holder?.(c, subjectId) ?? null;
  return { ...nobody, by: 'staff', staffId, role: POSTS[key] ?? null };
}

/** Places that stand on a sheet of every case, and are signed only where there is something to sign for. */
const NEEDED: Readonly<Record<string, (c: Case) => boolean>> = {
  'F17.principalPen': (c) => agentOf(c) !== null,
  'F17.takenIn': hasCustomerMaterial,
};

/** Nobody signs for a person without a name, nor for what is not there. */
function applies(c: Case, form: FormCode, { by, key }: SignSlot): boolean {
  if (by === 'customer' && c.complainant.isAnonymous) return false;
  return NEEDED[`${form}.${key}`]?.(c) ?? true;
}

function keysOf(def: FormDef, c: Case, sheet: SheetId['sheet']): readonly string[] {
  const keys = signersOn(def, sheet);
  return keys.length === 0 && sheet === null && def.required(c) ? [APPROVERS] : keys;
}

function sheetsToSign(c: Case, form: string): readonly SheetToSign[] {
  if (!isFormCode(form)) return [];
  const def = FORMS[form];
  const isThere = def.available(c) || def.required(c);
  if (!isThere || isDraftSheet(form, c)) return [];
  return sheetsOf(form, c)
    .map(({ sheet, subjectId, no, at }) => ({
      sheet,
      subjectId,
      no,
      at,
      slots: keysOf(def, c, sheet)
        .map((key) => slotOf(c, { form, subjectId }, key))
        .filter((slot) => applies(c, form, slot)),
    }))
    .filter(({ slots }) => slots.length > 0);
}

function sheetWith(form: string, slot: string): SheetId['sheet'] {
  if (!isFormCode(form)) return null;
  const def = FORMS[form];
  return SHEET_NAMES.find((sheet) => signersOn(def, sheet).some((key) => key === slot)) ?? null;
}

/**
 * The case as far as somebody signs for it: signing, scanning what was signed and filing change nothing of it, nor do
 * judgements that are never signed for and are taken off by rule.
 */
function asSigned(c: Case): Case {
  return {
    ...withoutTags(c),
    caseNo: null,
    status: 'closed',
    formSignatures: [],
    evidence: c.evidence.filter(({ formCode }) => formCode === null),
  };
}

/** The record with nothing in it but the case: words, addresses, numbers and dates that others set say nothing new. */
function bareRecord(c: Case, form: FormCode, { sheet, subjectId }: SheetId): FormRecord {
  const { copies } = FORMS[form];
  return {
    case: asSigned(c),
    institution: '',
    branch: { name: '', complaintPhone: '', address: '' },
    staffName: (id) => id,
    roleName: (role) => role,
    entryName: (_, code) => code,
    deadlines: [],
    bands: [],
    hotlines: [],
    reviewDays: 0,
    bilingual: false,
    copy: copies.includes('archive') ? 'archive' : (copies[0] ?? 'internal'),
    full: true,
    sheet,
    subjectId,
    newDue: () => null,
    blank: false,
    prints: [],
    templates: [],
    wording: SHIPPED_WORDING,
  };
}

/** The one sheet; where none is named of a form that has several, all of them. None where the case has no such sheet. */
function sheetsMeant(
  form: FormCode,
  { case: c, sheet, subjectId }: FormRecord,
): readonly SheetId[] {
  const named = sheetsOf(form, c).filter(
    (known) => known.sheet !== null && (subjectId === null || known.subjectId === subjectId),
  );
  if (sheet === null && named.length > 0) return named;
  const meant = sheetMeant(form, c, { sheet, subjectId });
  return meant === null ? [] : [meant];
}

function versionOf(form: string): string {
  return isFormCode(form) ? String(FORMS[form].version) : '0';
}

/** The table of forms as rules ask it. `hash` is the host's SHA-256. */
export function formTable(hash: (text: string) => string): FormTable {
  // Rules ask of the same case again and again; a case never changes, another one takes its place.
  const known = new WeakMap<Case, Map<string, string>>();
  const digest = (c: Case, form: FormCode, sheet: SheetId): string => {
    const { body } = FORMS[form];
    const bare = bareRecord(c, form, sheet);
    const sheets = sheetsMeant(form, bare);
    if (sheets.length === 0) return `${versionOf(form)}:`;
    const texts = sheets.map((meant) => {
      const { sheet: name, subjectId } = meant;
      return body({ ...bare, sheet: name, subjectId }).markup;
    });
    return `${versionOf(form)}:${hash(texts.join('\n'))}`;
  };
  return {
    requiredForms: (c) => FORM_CODES.filter((form) => FORMS[form].required(c)),
    sheetsOf: sheetsToSign,
    sheetWith,
    sheetDigest: (c, form, { sheet, subjectId }) => {
      if (!isFormCode(form)) return `${versionOf(form)}:`;
      const key = [form, sheet, subjectId].join(' ');
      const digests = known.get(c) ?? new Map<string, string>();
      const found = digests.get(key) ?? digest(c, form, { sheet, subjectId });
      known.set(c, digests.set(key, found));
      return found;
    },
    versionOf,
    hash,
  };
}
