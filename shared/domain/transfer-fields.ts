import { GRIEVANCE_LEVELS } from './case-fields.ts';
import type { Fields } from './fields.ts';
import { ON_PAPER_FIELDS } from './handling-fields.ts';

/** 开具移交单: to which department and to whom (domain 5.7). */
export const TRANSFER_FIELDS = {
  toDept: { kind: 'text', max: 100 },
  receiverId: { kind: 'staff' },
  /** The receiver is away today: the slip goes to the deputy. */
  receiverAbsent: { kind: 'flag' },
  requirement: { kind: 'text', max: 2000, mask: 'scan' },
} as const satisfies Fields;

/** `at` counts only for what was written on paper; everything else happens now. */
const ON_SLIP = {
  transferId: { kind: 'text', max: 40 },
  at: { kind: 'moment' },
  ...ON_PAPER_FIELDS,
} as const satisfies Fields;

export const TRANSFER_SIGN_FIELDS = ON_SLIP;

export const TRANSFER_REPLY_FIELDS = {
  text: { kind: 'text', max: 2000, mask: 'scan' },
  ...ON_SLIP,
} as const satisfies Fields;

export const TRANSFER_CLOSE_FIELDS = {
  result: { kind: 'text', max: 2000, mask: 'scan' },
  /** The department asks to defer the closing instead of applying for it. */
  deferralAsked: { kind: 'flag' },
  ...ON_SLIP,
} as const satisfies Fields;

export const TRANSFER_RETURN_FIELDS = {
  transferId: { kind: 'text', max: 40 },
  /** Where the sheet got lost or damaged, that is noted (service rule). */
  note: { kind: 'text', max: 500, mask: 'scan' },
} as const satisfies Fields;

/** Who wrote it down for the signer, and the scan that proves it; both null when the signer did it here. */
const WRITTEN_BY = {
  by: { kind: 'staff', given: true },
  recordedBy: { kind: 'staff' },
  proofEvidenceId: { kind: 'text', max: 40 },
} as const satisfies Fields;

const REPLY_RECORD = {
  at: { kind: 'moment', given: true },
  text: { kind: 'text', max: 2000, mask: 'scan', given: true },
  ...WRITTEN_BY,
} as const satisfies Fields;

/** A transfer slip 移交单. Each rise of the level while it runs makes a new one, one round higher. */
export const TRANSFER_RECORD = {
  id: { kind: 'text', max: 40, given: true },
  transferNo: { kind: 'text', max: 60, given: true },
  fromUnit: { kind: 'text', max: 200 },
  toDept: { kind: 'text', max: 100, given: true },
  receiverId: { kind: 'staff', given: true },
  deputyId: { kind: 'staff' },
  /** The absent receiver in whose place `receiverId` stands. */
  standsInFor: { kind: 'staff' },
  requirement: { kind: 'text', max: 2000, mask: 'scan' },
  level: { kind: 'choice', of: GRIEVANCE_LEVELS },
  loopRound: { kind: 'count', min: 1, max: 1000, given: true },
  handedAt: { kind: 'moment', given: true },
  /** From when D23T counts: the receipt of the case, or the hand-over. */
  limitFrom: { kind: 'moment', given: true },
  /** Null = by the rule itself, at a rise of the level. */
  issuedBy: { kind: 'staff' },
  signedAt: { kind: 'moment' },
  signedBy: { kind: 'staff' },
  signRecordedBy: { kind: 'staff' },
  signProofId: { kind: 'text', max: 40 },
  firstReplyAt: { kind: 'moment' },
  firstReplyText: { kind: 'text', max: 2000, mask: 'scan' },
  replies: { kind: 'rows', fields: REPLY_RECORD, given: true },
  closeAppliedAt: { kind: 'moment' },
  closeAppliedBy: { kind: 'staff' },
  closeProofId: { kind: 'text', max: 40 },
  result: { kind: 'text', max: 2000, mask: 'scan' },
  deferralAsked: { kind: 'flag' },
  returnedAt: { kind: 'moment' },
  returnedTo: { kind: 'staff' },
  returnNote: { kind: 'text', max: 500, mask: 'scan' },
} as const satisfies Fields;
