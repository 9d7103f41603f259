import type { Fields } from './fields.ts';

/** Every record on a case says who wrote it and when. */
export const LOGGED = {
  id: { kind: 'text', max: 40, given: true },
  loggedAt: { kind: 'moment', given: true },
  loggedBy: { kind: 'staff', given: true },
} as const satisfies Fields;

export const RECORDINGS = ['RC0', 'RC1', 'RC2'] as const;
export const SAFETY_EVENTS = ['SE0', 'SE1', 'SE2', 'SE3'] as const;
const EMOTIONS = ['EM1', 'EM2', 'EM3', 'EM4', 'EM5'] as const;
export const CHECK_ANSWERS = ['是', '否', '不清楚', '不适用'] as const;
const STEP_MARKS = ['done', 'notApplicable'] as const;
export const CHOICES = ['选中', '不接受', '待定'] as const;

/** A point of a step's checklist, as it was ticked. */
const CHECKLIST_FIELDS = {
  code: { kind: 'text', max: 20, given: true },
  mark: { kind: 'choice', of: STEP_MARKS, given: true },
} as const satisfies Fields;

/** One visit of a reception step 接待步骤 (domain 5.4, 7). */
export const STEP_FIELDS = {
  stepNo: { kind: 'count', min: 1, max: 7, given: true },
  startedAt: { kind: 'moment' },
  endedAt: { kind: 'moment' },
  checklist: { kind: 'rows', fields: CHECKLIST_FIELDS, given: true },
  note: { kind: 'text', max: 4000, mask: 'scan' },
} as const satisfies Fields;

/** Taking the customer from the public area to a room 隔离记录. */
export const ISOLATION_FIELDS = {
  decidedAt: { kind: 'moment' },
  movedAt: { kind: 'moment' },
  fromZone: { kind: 'code', list: 'zone' },
  toRoom: { kind: 'code', list: 'room' },
  notMovedReason: { kind: 'code', list: 'notMovedReason' },
  hostId: { kind: 'staff' },
  hostOverrideReason: { kind: 'text', max: 300 },
  drinkOffered: { kind: 'flag' },
  bystanders: { kind: 'count', min: 0, max: 100_000 },
  companions: { kind: 'count', min: 0, max: 100_000 },
  recordingOn: { kind: 'choice', of: RECORDINGS },
  safetyEvent: { kind: 'choice', of: SAFETY_EVENTS },
} as const satisfies Fields;

export const EMOTION_FIELDS = {
  at: { kind: 'moment' },
  level: { kind: 'choice', of: EMOTIONS, internal: true },
  sign: { kind: 'text', max: 300, internal: true },
  action: { kind: 'text', max: 300, internal: true },
} as const satisfies Fields;

export const CONTACT_FIELDS = {
  at: { kind: 'moment' },
  direction: { kind: 'choice', of: ['in', 'out'] },
  mode: { kind: 'code', list: 'contactMode' },
  party: { kind: 'code', list: 'party' },
  summary: { kind: 'text', max: 2000, mask: 'scan' },
  reached: { kind: 'flag' },
  promiseText: { kind: 'text', max: 500 },
  promisedAt: { kind: 'moment', planned: true },
  promiseSolved: { kind: 'flag' },
  moodAfter: { kind: 'choice', of: EMOTIONS, internal: true },
  evidenceId: { kind: 'text', max: 40 },
} as const satisfies Fields;

export const CONSULTATION_FIELDS = {
  at: { kind: 'moment' },
  participants: {
    kind: 'rows',
    given: true,
    fields: {
      role: { kind: 'text', max: 40, given: true },
      name: { kind: 'text', max: 100, given: true },
    },
  },
  conclusion: { kind: 'code', list: 'consultationConclusion' },
  text: { kind: 'text', max: 2000, mask: 'scan' },
  nextTalkAt: { kind: 'moment', planned: true },
} as const satisfies Fields;

/** A point of the customer's request 诉求点. */
export const CONCERN_FIELDS = {
  text: { kind: 'text', max: 500, mask: 'scan' },
  isPrimary: { kind: 'flag' },
  clarified: { kind: 'flag' },
  convertedQuestion: { kind: 'text', max: 500, mask: 'scan' },
  confirmedByCustomerAt: { kind: 'moment' },
  status: { kind: 'choice', of: ['open', 'solved', 'declined'] },
} as const satisfies Fields;

export const FACT_CHECK_FIELDS = {
  itemCode: { kind: 'code', list: 'factCheck', given: true },
  answer: { kind: 'choice', of: CHECK_ANSWERS, given: true },
  detail: { kind: 'text', max: 2000, mask: 'scan' },
  naReason: { kind: 'text', max: 500 },
} as const satisfies Fields;

/** Several fact checks at once: answers by code, and what the rest is. */
export const FACT_CHECK_INPUT = {
  answers: { kind: 'answers', of: CHECK_ANSWERS },
  details: {
    kind: 'rows',
    fields: {
      itemCode: { kind: 'code', list: 'factCheck', given: true },
      detail: { kind: 'text', max: 2000, given: true },
    },
  },
  rest: { kind: 'choice', of: CHECK_ANSWERS },
  naReason: { kind: 'text', max: 500 },
} as const satisfies Fields;

export const EVIDENCE_FIELDS = {
  kind: { kind: 'code', list: 'evidenceKind' },
  title: { kind: 'text', max: 200 },
  storage: { kind: 'choice', of: ['附件', '外部档号'] },
  location: { kind: 'text', max: 200 },
  requestedAt: { kind: 'moment' },
  requestedFrom: { kind: 'text', max: 200 },
  obtainedAt: { kind: 'moment' },
  obtainedFrom: { kind: 'text', max: 200 },
  obtainedBy: { kind: 'staff' },
  returnedAt: { kind: 'moment' },
  sensitive: { kind: 'flag' },
  note: { kind: 'text', max: 1000 },
  formCode: { kind: 'text', max: 10 },
} as const satisfies Fields;

/** The stored file of an evidence: plaintext hash, size in bytes, media type. */
export const FILE_FIELDS = {
  fileHash: { kind: 'text', max: 64, given: true },
  fileName: { kind: 'text', max: 260, given: true },
  fileSize: { kind: 'count', min: 0, max: 100_000_000, given: true },
  mediaType: { kind: 'text', max: 100, given: true },
} as const satisfies Fields;
