import type { FormTable, SignSlot } from '../domain/form-table.ts';
import type { StaffId } from '../domain/ids.ts';
import { withoutTags } from '../domain/internal-tags.ts';
import type { RoleId } from '../domain/roles.ts';
import { FORMS } from './catalog.ts';
import type { FormDef } from './catalog.ts';
import { isDraftSheet } from './draft-sheet.ts';
import { complainantName } from './facts.ts';
import { FORM_CODES } from './record.ts';
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
  'principal',
]);

/** The approvers of a request: forms.md 2.1 names no cells for F03, its rows are the chain. */
const APPROVERS = 'approvers';

/** Seals, and what is signed with the request itself. */
const ON_PAPER: ReadonlySet<string> = new Set(['branchSeal', 'unitSeal', 'reviewSeal', APPROVERS]);

type Holder = (c: Case) => StaffId | null;

function registeredBy({ transitions }: Case): StaffId | null {
  return transitions.find(({ transition }) => transition === 'T1')?.by ?? null;
}

/** Whose place it is by the record; with the form before it where that makes a difference. */
const HOLDERS: Readonly<Record<string, Holder>> = {
  firstReceiver: ({ facts }) => facts.firstReceiverId,
  handler: ({ handlerId }) => handlerId,
  'F01.registrar': registeredBy,
  'F05.staff': ({ decision }) => decision?.notifiedBy ?? null,
  'F08.caller': ({ followUps }) => followUps.at(-1)?.callerId ?? null,
  'F10.owner': ({ corrections }) => corrections.at(-1)?.ownerId ?? null,
  'F10.verifier': ({ corrections }) => corrections.at(-1)?.verifierId ?? null,
};

const POSTS: Readonly<Record<string, RoleId>> = {
  branchManager: 'branchManager',
  complaintOfficer: 'complaintOfficer',
};

function isFormCode(form: string): form is FormCode {
  return FORM_CODES.some((known) => known === form);
}

function slotOf(c: Case, form: FormCode, key: string): SignSlot {
  const optional = FORMS[form].optional?.some((one) => one === key) ?? false;
  const nobody = { key, optional, staffId: null, role: null, name: null };
  if (ON_PAPER.has(key)) return { ...nobody, by: 'paper' };
  if (CUSTOMER.has(key)) return { ...nobody, by: 'customer', name: complainantName(c) };
  const holder = HOLDERS[`${form}.${key}`] ?? HOLDERS[key];
  return { ...nobody, by: 'staff', staffId: holder?.(c) ?? null, role: POSTS[key] ?? null };
}

/** Nobody signs for a person without a name. */
function applies({ complainant }: Case, { by }: SignSlot): boolean {
  return by !== 'customer' || !complainant.isAnonymous;
}

function keysOf({ signers, required }: FormDef, c: Case): readonly string[] {
  return signers.length === 0 && required(c) ? [APPROVERS] : signers;
}

function slotsOf(c: Case, form: string): readonly SignSlot[] {
  if (!isFormCode(form)) return [];
  const def = FORMS[form];
  const isThere = def.available(c) || def.required(c);
  if (!isThere || isDraftSheet(form, c)) return [];
  return keysOf(def, c)
    .map((key) => slotOf(c, form, key))
    .filter((slot) => applies(c, slot));
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
function bareRecord(c: Case, form: FormCode, subjectId: string | null): FormRecord {
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
    sheet: null,
    subjectId,
    newDue: () => null,
    blank: false,
    prints: [],
    templates: [],
    wording: SHIPPED_WORDING,
  };
}

/** All sheets of a form that has several, an application and what is answered; else the one that is meant. */
function sheetsSigned(
  form: FormCode,
  bare: FormRecord,
): readonly Pick<FormRecord, 'sheet' | 'subjectId'>[] {
  const named = sheetsOf(form, bare.case).filter(({ sheet }) => sheet !== null);
  const all = named.length > 0 ? named : [sheetMeant(form, bare.case, bare) ?? bare];
  return all.map(({ sheet, subjectId }) => ({ sheet, subjectId }));
}

function versionOf(form: string): string {
  return isFormCode(form) ? String(FORMS[form].version) : '0';
}

/** The table of forms as rules ask it. `hash` is the host's SHA-256. */
export function formTable(hash: (text: string) => string): FormTable {
  // Rules ask of the same case again and again; a case never changes, another one takes its place.
  const known = new WeakMap<Case, Map<string, string>>();
  const digest = (c: Case, form: FormCode, subjectId: string | null): string => {
    const { body } = FORMS[form];
    const bare = bareRecord(c, form, subjectId);
    const sheets = sheetsSigned(form, bare).map((sheet) => body({ ...bare, ...sheet }).markup);
    return `${versionOf(form)}:${hash(sheets.join('\n'))}`;
  };
  return {
    requiredForms: (c) => FORM_CODES.filter((form) => FORMS[form].required(c)),
    slotsOf,
    sheetDigest: (c, form, subjectId) => {
      if (!isFormCode(form)) return `${versionOf(form)}:`;
      const key = `${form} ${subjectId ?? ''}`;
      const digests = known.get(c) ?? new Map<string, string>();
      const found = digests.get(key) ?? digest(c, form, subjectId);
      known.set(c, digests.set(key, found));
      return found;
    },
    versionOf,
    hash,
  };
}
