import { isOpen } from '../domain/states.ts';
import type { FormDef } from './catalog.ts';
import { creditApplication } from './credit-application.ts';
import { creditReply } from './credit-reply.ts';
import { extensionNotice } from './extension-notice.ts';
import { isDecided } from './facts.ts';
import { majorEventReport } from './major-event-report.ts';
import { COPIES } from './record.ts';
import type { Copy, FormCode, FormRecord } from './record.ts';
import { returnSlip } from './return-slip.ts';
import { reviewApplication, reviewDecision } from './review-forms.ts';
import { bySheet } from './sheets.ts';
import { transferSlip } from './transfer-slip.ts';

type Case = FormRecord['case'];

const INTERNAL: readonly Copy[] = ['internal', 'archive'];
const MAJOR = 'L3';
const OF_CREDIT = 'P6';
const OF_STORE = 'P5';

const isMajor = ({ majorEvent, regLevel }: Case): boolean =>
  majorEvent !== null || regLevel === MAJOR;
const extended = ({ extensions }: Case): boolean =>
  extensions.some(({ approvedAt }) => approvedAt !== null);
/** Decided and over: whoever disagrees may have the application for a review to sign. */
const mayBeReviewed = (c: Case): boolean =>
  isDecided(c) && (c.status === 'closed' || c.status === 'rejected');

/** Forms of what happens in some cases only: extension, transfer, credit dispute, major event, review, return. */
export const CASE_FORMS = {
  F06: {
    version: 2,
    copies: COPIES,
    dense: false,
    signers: ['staff', 'approver'],
    available: ({ extensions, suspensions }) => extensions.length + suspensions.length > 0,
    required: (c) => extended(c) || c.suspensions.length > 0,
    body: extensionNotice,
  },
  F07: {
    version: 2,
    copies: INTERNAL,
    dense: false,
    signers: ['handedBy', 'receiver'],
    available: ({ transfers }) => transfers.length > 0,
    required: ({ transfers }) => transfers.length > 0,
    body: transferSlip,
  },
  F11: {
    version: 2,
    copies: COPIES,
    dense: false,
    signers: [],
    sheetSigners: {
      application: ['applicant', 'registrar'],
      reply: ['unitSeal', 'deliveryReceipt'],
    },
    available: ({ creditDispute, procedureId }) =>
      creditDispute !== null || procedureId === OF_CREDIT,
    required: ({ procedureId }) => procedureId === OF_CREDIT,
    body: bySheet({ application: creditApplication, reply: creditReply }),
  },
  F13: {
    version: 2,
    copies: INTERNAL,
    dense: true,
    signers: ['reporter', 'inCharge'],
    available: isMajor,
    required: isMajor,
    body: majorEventReport,
  },
  F14: {
    version: 2,
    copies: COPIES,
    dense: false,
    signers: [],
    sheetSigners: {
      application: ['applicant', 'registrar'],
      decision: ['reviewSeal', 'deliveryReceipt'],
    },
    optional: ['registrar', 'deliveryReceipt'],
    available: (c) => c.reviews.length > 0 || mayBeReviewed(c),
    required: ({ reviews }) => reviews.length > 0,
    body: bySheet({ application: reviewApplication, decision: reviewDecision }),
  },
  F20: {
    version: 2,
    copies: COPIES,
    dense: false,
    signers: ['customerSign', 'staff', 'responsibleUnit', 'supervisor'],
    // Before anything is entered the slip can be filled in by hand at the counter.
    available: ({ returnExchanges, procedureId, status }) =>
      returnExchanges.length > 0 ||
      (procedureId === OF_STORE && status !== 'draft' && isOpen(status)),
    required: ({ returnExchanges }) => returnExchanges.length > 0,
    body: returnSlip,
  },
} as const satisfies Readonly<Partial<Record<FormCode, FormDef>>>;
