import { chosenOptions } from '../domain/approval.ts';
import { isOpen } from '../domain/states.ts';
import { forms as words } from '../words/zh-cn/forms.ts';
import { approvalForm } from './approval-form.ts';
import { callBackRecord } from './call-back-record.ts';
import { contactCard } from './contact-card.ts';
import { correctionForm } from './correction-form.ts';
import { customerNotice } from './customer-notice.ts';
import { decisionNoticeForm } from './decision-notice.ts';
import { isDraftSheet } from './draft-sheet.ts';
import { chosenCost, isDecided } from './facts.ts';
import { handlingRecord } from './handling-record.ts';
import type { Html } from './markup.ts';
import { footTexts, headOf, pageOf, titleOf } from './page.ts';
import { fillSlots } from './paper.ts';
import type { SignKey } from './paper.ts';
import { COPIES } from './record.ts';
import type { Copy, FormCode, FormRecord, PrintMark } from './record.ts';
import { registration } from './registration.ts';
import { solutionConfirmation } from './solution-confirmation.ts';
import { summaryResolution } from './summary-resolution.ts';
import { withdrawalForm } from './withdrawal-form.ts';

type Case = FormRecord['case'];

export type FormDef = {
  /** Raised with every change of layout or wording; part of the verification code. */
  readonly version: number;
  readonly copies: readonly Copy[];
  readonly landscape: boolean;
  /** Many short rows: less air in the cells, so that the usual case keeps to its one or two pages. */
  readonly dense: boolean;
  /** Who signs, in the order of the sheet (forms.md 2.1). */
  readonly signers: readonly SignKey[];
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
    version: 2,
    copies: COPIES,
    landscape: false,
    dense: false,
    signers: ['complainant', 'firstReceiver', 'registrar'],
    available: always,
    required: registered,
    body: registration,
  },
  F02: {
    version: 3,
    copies: COPIES,
    landscape: false,
    dense: true,
    signers: ['firstReceiver', 'handler', 'branchManager', 'complaintOfficer', 'customer'],
    available: registered,
    required: ({ closing }) => closing !== null,
    body: handlingRecord,
  },
  F03: {
    version: 2,
    copies: INTERNAL,
    landscape: false,
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
    landscape: false,
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
    version: 1,
    copies: COPIES,
    landscape: false,
    dense: true,
    signers: ['unitSeal', 'staff', 'receipt'],
    available: isDecided,
    required: (c) => isDecided(c) && !c.facts.onSpotResolved && !endedElsewhere(c),
    body: decisionNoticeForm,
  },
  F08: {
    version: 1,
    copies: INTERNAL,
    landscape: false,
    dense: false,
    signers: ['caller'],
    available: ({ followUps }) => followUps.length > 0,
    required: ({ followUps }) => followUps.length > 0,
    body: callBackRecord,
  },
  F10: {
    version: 1,
    copies: INTERNAL,
    landscape: false,
    dense: false,
    signers: ['owner', 'verifier'],
    available: ({ corrections }) => corrections.length > 0,
    required: ({ corrections }) => corrections.length > 0,
    body: correctionForm,
  },
  F12: {
    version: 1,
    copies: COPIES,
    landscape: false,
    dense: false,
    signers: ['complainantPlain', 'registrar'],
    available: (c) => withdrawn(c) || (registered(c) && isOpen(c.status)),
    required: (c) => withdrawn(c),
    body: withdrawalForm,
  },
  F15: {
    version: 1,
    copies: COPIES,
    landscape: false,
    dense: false,
    signers: ['customer'],
    available: always,
    required: named,
    body: customerNotice,
  },
  F16: {
    version: 1,
    copies: COPIES,
    landscape: false,
    dense: false,
    signers: ['customer', 'staff'],
    available: ({ facts }) => facts.onSpotResolved,
    required: ({ facts }) => facts.onSpotResolved,
    body: summaryResolution,
  },
  CARD: {
    version: 1,
    copies: ['customer'],
    landscape: false,
    dense: false,
    signers: [],
    available: always,
    required: never,
    body: contactCard,
  },
};

/** A form ready to print. */
export type RenderedForm = {
  readonly code: FormCode;
  readonly version: number;
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
export function renderForm(code: FormCode, record: FormRecord): RenderedForm {
  const { version, dense, body: bodyOf } = FORMS[code];
  const draft = isDraftSheet(code, record.case);
  const head = headOf(code, record);
  const body = bodyOf(record);
  const edition = fillSlots(words.frame.edition, { form: code, version: String(version) });
  return {
    code,
    version,
    title: titleOf(code),
    content: `${head.markup}\n${body.markup}`,
    parts: { head: head.markup, body: body.markup },
    foot: (print) => footTexts({ edition, draft }, record, print),
    page: (print) => pageOf({ code, edition, dense, draft, head, body }, record, print).markup,
  };
}
