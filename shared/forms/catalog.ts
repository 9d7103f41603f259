import { chosenOptions } from '../domain/approval.ts';
import { endedAt } from '../domain/case-times.ts';
import type { FormSignature } from '../domain/form-signatures.ts';
import type { SheetName } from '../domain/sheet-names.ts';
import { WHOLE_SHEET } from '../domain/signature-fields.ts';
import { isOpen } from '../domain/states.ts';
import { forms as words } from '../words/zh-cn/forms.ts';
import { approvalForm } from './approval-form.ts';
import { callBackRecord } from './call-back-record.ts';
import { caseFileCover } from './case-file-cover.ts';
import { CASE_FORMS } from './catalog-case.ts';
import { contactCard } from './contact-card.ts';
import { correctionForm } from './correction-form.ts';
import { customerNotice } from './customer-notice.ts';
import { decisionNoticeForm } from './decision-notice.ts';
import { chosenCost, isDecided } from './facts.ts';
import { handlingRecord } from './handling-record.ts';
import type { Html } from './markup.ts';
import { footTexts, frameOf, headOf, pageOf } from './page.ts';
import { fillSlots, roomFor } from './paper.ts';
import type { SignKey } from './paper.ts';
import { agentOf, hasCustomerMaterial } from './materials.ts';
import { powerOfAttorney } from './power-of-attorney.ts';
import { COPIES } from './record.ts';
import type { Copy, FormCode, FormRecord, PrintMark } from './record.ts';
import { registration } from './registration.ts';
import { sheetMeant } from './sheets.ts';
import { solutionConfirmation } from './solution-confirmation.ts';
import { summaryResolution } from './summary-resolution.ts';
import { withdrawalForm } from './withdrawal-form.ts';
import { editionOf, wordingOf, wordingVersion } from './wording.ts';

type Case = FormRecord['case'];

export type FormDef = {
  /** Raised with every change of layout or wording; part of the verification code. */
  readonly version: number;
  readonly copies: readonly Copy[];
  /** Many short rows: less air in the cells, so that the usual case keeps to its one or two pages. */
  readonly dense: boolean;
  /** Who signs, in the order of the sheet (forms.md 2.1). */
  readonly signers: readonly SignKey[];
  /** The same of a form of several sheets, sheet by sheet; a place stands on one of them only. */
  readonly sheetSigners?: Readonly<Partial<Record<SheetName, readonly SignKey[]>>>;
  /** Of them, who may sign but need not. */
  readonly optional?: readonly SignKey[];
  /** True when there is something to print for this case. */
  readonly available: (c: Case) => boolean;
  /** True when the closed case must hold this form signed, or its scan. */
  readonly required: (c: Case) => boolean;
  readonly body: (record: FormRecord) => Html;
};

const INTERNAL: readonly Copy[] = ['internal', 'archive'];
const always = (): boolean => true;
const never = (): boolean => false;
const registered = ({ status }: Case): boolean => status !== 'draft';
const named = ({ complainant }: Case): boolean => !complainant.isAnonymous;
const withdrawn = ({ ending }: Case): boolean => ending?.kind === 'withdrawn';
/** Referred to somebody else, or withdrawn: no decision of ours was told. */
const endedElsewhere = ({ decision }: Case): boolean =>
  decision?.decisionType === 'J5' || decision?.decisionType === 'J6';
const approved = (c: Case): boolean => c.approvals.length + c.authorisations.length > 0;

/** The forms, by code (forms.md 2 and 2.1). */
export const FORMS: Readonly<Record<FormCode, FormDef>> = {
  F01: {
    version: 3,
    copies: COPIES,
    dense: false,
    signers: ['complainant', 'firstReceiver', 'registrar'],
    available: always,
    required: registered,
    body: registration,
  },
  F02: {
    version: 4,
    copies: COPIES,
    dense: true,
    signers: ['firstReceiver', 'handler', 'branchManager', 'complaintOfficer', 'customer'],
    optional: ['customer'],
    available: registered,
    required: ({ closing }) => closing !== null,
    body: handlingRecord,
  },
  F03: {
    version: 3,
    copies: INTERNAL,
    dense: false,
    signers: [],
    // A choice with cost can be printed before its approval, so that an approver elsewhere can sign on paper.
    available: (c) => approved(c) || chosenCost(c) > 0,
    required: approved,
    body: approvalForm,
  },
  F04: {
    version: 2,
    copies: COPIES,
    dense: false,
    signers: ['customerSign', 'branchSeal'],
    available: (c) => registered(c) && c.options.length > 0,
    required: (c) =>
      !c.facts.onSpotResolved &&
      chosenOptions(c).some(
        ({ companyCost, timetable }) => (companyCost ?? 0) > 0 || (timetable ?? []).length > 0,
      ),
    body: solutionConfirmation,
  },
  F05: {
    version: 2,
    copies: COPIES,
    dense: true,
    signers: ['unitSeal', 'staff', 'receipt'],
    available: isDecided,
    required: (c) => isDecided(c) && !c.facts.onSpotResolved && !endedElsewhere(c),
    body: decisionNoticeForm,
  },
  F08: {
    version: 3,
    copies: INTERNAL,
    dense: false,
    signers: ['caller'],
    available: ({ followUps }) => followUps.length > 0,
    required: ({ followUps }) => followUps.length > 0,
    body: callBackRecord,
  },
  F10: {
    version: 2,
    copies: INTERNAL,
    dense: false,
    signers: ['owner', 'verifier'],
    available: ({ corrections }) => corrections.length > 0,
    required: ({ corrections }) => corrections.length > 0,
    body: correctionForm,
  },
  F12: {
    version: 1,
    copies: COPIES,
    dense: false,
    signers: ['complainantPlain', 'registrar'],
    available: (c) => withdrawn(c) || (registered(c) && isOpen(c.status)),
    required: (c) => withdrawn(c),
    body: withdrawalForm,
  },
  F15: {
    version: 2,
    copies: COPIES,
    dense: false,
    signers: ['customer'],
    available: always,
    required: named,
    body: customerNotice,
  },
  F16: {
    version: 2,
    copies: COPIES,
    dense: false,
    signers: ['customer', 'staff'],
    available: ({ facts }) => facts.onSpotResolved,
    required: ({ facts }) => facts.onSpotResolved,
    body: summaryResolution,
  },
  ...CASE_FORMS,
  F17: {
    version: 2,
    copies: COPIES,
    dense: false,
    signers: [],
    sheetSigners: { authority: ['principalPen'], receipt: ['takenIn'] },
    available: registered,
    required: (c) => registered(c) && (agentOf(c) !== null || hasCustomerMaterial(c)),
    body: powerOfAttorney,
  },
  F19: {
    version: 2,
    copies: INTERNAL,
    dense: false,
    signers: [],
    sheetSigners: { cover: ['filer'] },
    available: (c) => endedAt(c) !== null,
    required: (c) => endedAt(c) !== null,
    body: caseFileCover,
  },
  CARD: {
    version: 1,
    copies: ['customer'],
    dense: false,
    signers: [],
    available: always,
    required: never,
    body: contactCard,
  },
};

/** Who signs this sheet of the form, in its order. */
export function signersOn(def: FormDef, sheet: SheetName | null): readonly SignKey[] {
  return sheet === null ? def.signers : (def.sheetSigners?.[sheet] ?? []);
}

/** The hands on this sheet and on no other of the form. */
function signedOn(
  def: FormDef,
  sheet: SheetName | null,
  signed: readonly FormSignature[],
): readonly FormSignature[] {
  const places = new Set<string>([WHOLE_SHEET, ...signersOn(def, sheet)]);
  return signed.filter(({ slot }) => places.has(slot));
}

/** A form ready to print. */
export type RenderedForm = {
  readonly code: FormCode;
  readonly version: number;
  /** How often the institution changed its words; 0 = as shipped. */
  readonly wording: number;
  readonly title: string;
  /**
   * The printed content without print time, count, printed-by and verification code: what the code is computed
   * over, with form code, version, case number and copy type (rule PR7).
   */
  readonly content: string;
  /** Head and body apart, for an editable copy. */
  readonly parts: { readonly head: string; readonly body: string };
  /** What stands at the foot of each page of this print. */
  readonly foot: (print: PrintMark) => readonly string[];
  /** The markup for the print frame; `null` makes a preview that says it is none of the counted prints. */
  readonly page: (print: PrintMark | null) => string;
};

/** The form of this record. Pure: the same record gives the same content. */
export function renderForm(code: FormCode, wanted: FormRecord): RenderedForm {
  const { sheet, subjectId } = sheetMeant(code, wanted.case, wanted) ?? wanted;
  const record = {
    ...wanted,
    sheet,
    subjectId,
    wording: wordingOf(wanted.templates, code),
    signed: signedOn(FORMS[code], sheet, wanted.standing?.(code) ?? []),
  };
  const { version, dense, body: bodyOf } = FORMS[code];
  const frame = frameOf(code, record);
  const head = headOf(frame);
  const body = record.blank ? roomFor(bodyOf(record)) : bodyOf(record);
  const wording = wordingVersion(wanted.templates, code);
  const edition = fillSlots(words.frame.edition, {
    form: code,
    version: editionOf(version, wording),
  });
  const look = `${dense ? 'dense' : 'plain'}${record.blank ? ' blank' : ''}`;
  return {
    code,
    version,
    wording,
    title: frame.title.zh,
    content: `${head.markup}\n${body.markup}`,
    parts: { head: head.markup, body: body.markup },
    foot: (print) => footTexts({ edition, frame }, print),
    page: (print) => pageOf({ code, edition, look, frame, head, body }, print).markup,
  };
}
