import type { Day, Moment } from './day.ts';
import type { EntityOf, Fields } from './fields.ts';
import { IMPACT_ASSESSMENT } from './impact-assessments.ts';
import { MORNING_DIGEST } from './morning-digest.ts';
import { PENALTY_NOTICE } from './penalty-notices.ts';
import { ROLES } from './roles.ts';
import { SHIFT } from './shift.ts';

const COUNT = { kind: 'count', min: 0, max: 10_000_000, given: true } as const;
const COUNTED = {
  kind: 'rows',
  fields: { code: { kind: 'text', max: 20, given: true }, count: COUNT },
  given: true,
} as const;
const ON = { kind: 'day', given: true } as const;

/** A day of the opinion book that was read; a day without entries is recorded as such (procedure P9-1). */
const OPINION_DAY = {
  on: ON,
  checkedBy: { kind: 'staff', given: true },
  checkedAt: { kind: 'moment', given: true },
  none: { kind: 'flag' },
} as const satisfies Fields;

/** What a person writes of an entry when the book is read. */
export const OPINION_INPUT = {
  content: { kind: 'text', max: 2000, mask: 'scan', given: true },
  contactName: { kind: 'text', max: 50, mask: 'name' },
  contactPhone: { kind: 'text', max: 40, mask: 'phone' },
  note: { kind: 'text', max: 500, mask: 'scan' },
} as const satisfies Fields;

/** An entry of the opinion book 意见簿 (domain 5.10), from reading to reply. */
export const OPINION_ENTRY = {
  ...OPINION_INPUT,
  on: ON,
  enteredBy: { kind: 'staff', given: true },
  enteredAt: { kind: 'moment', given: true },
  caseId: { kind: 'case' },
  reply: { kind: 'text', max: 2000, mask: 'scan' },
  draftedBy: { kind: 'staff' },
  draftedAt: { kind: 'moment' },
  approvedBy: { kind: 'staff' },
  approvedAt: { kind: 'moment' },
  repliedBy: { kind: 'staff' },
  repliedAt: { kind: 'moment' },
} as const satisfies Fields;

/** The daily look into the credit system for inquiries (D37). */
const CREDIT_LOGIN = {
  on: ON,
  officer: { kind: 'staff', given: true },
  inquiriesFound: { kind: 'count', min: 0, max: 9999, given: true },
  at: { kind: 'moment', given: true },
} as const satisfies Fields;

/** Another person takes in credit disputes; reported within two working days (D11). */
const CREDIT_CHANGE = {
  fromId: { kind: 'staff' },
  toId: { kind: 'staff', given: true },
  at: { kind: 'moment', given: true },
  reportedAt: { kind: 'moment' },
  reportedBy: { kind: 'staff' },
} as const satisfies Fields;

/** The figures of one week (report R16), kept as they were when the bulletin was made. */
const BULLETIN_FIGURES = {
  received: COUNT,
  closedInTime: COUNT,
  closedLate: COUNT,
  endedOtherwise: COUNT,
  open: COUNT,
  overdue: COUNT,
  firstUnsupportable: COUNT,
  laterUnsupportable: COUNT,
  attention: COUNT,
  monitoring: COUNT,
  levels: COUNTED,
  categories: COUNTED,
  /** 类别抱怨率 of the categories whose volume was entered, in tenths of a case for 10,000 transactions. */
  rates: {
    kind: 'rows',
    fields: {
      code: { kind: 'text', max: 20, given: true },
      volume: { ...COUNT, max: 1_000_000_000 },
      tenths: { ...COUNT, max: 1_000_000_000 },
    },
    given: true,
  },
  causes: COUNTED,
  repeats: COUNTED,
  improvementsDue: COUNT,
  improvementsLate: COUNT,
} as const satisfies Fields;

/** The weekly bulletin 周报 (procedure P3-11). */
const BULLETIN = {
  /** Monday and Sunday of the week it is about. */
  from: ON,
  to: ON,
  figures: { kind: 'entity', fields: BULLETIN_FIGURES, given: true },
  madeBy: { kind: 'staff', given: true },
  madeAt: { kind: 'moment', given: true },
  issuedBy: { kind: 'staff' },
  issuedAt: { kind: 'moment' },
} as const satisfies Fields;

export const DATA_REQUEST_KINDS = ['access', 'copy', 'correct', 'delete'] as const;

/** What a person writes of a customer's request about their own data (个保法 45-47). */
export const DATA_REQUEST_INPUT = {
  kind: { kind: 'choice', of: DATA_REQUEST_KINDS, given: true },
  name: { kind: 'text', max: 50, mask: 'name' },
  phone: { kind: 'text', max: 40, mask: 'phone' },
  caseNo: { kind: 'text', max: 40 },
  request: { kind: 'text', max: 1000, mask: 'scan', given: true },
} as const satisfies Fields;

/** A request about personal data 个人信息请求, open until it is answered (TD15). */
export const DATA_REQUEST = {
  ...DATA_REQUEST_INPUT,
  receivedBy: { kind: 'staff', given: true },
  receivedAt: { kind: 'moment', given: true },
  answer: { kind: 'text', max: 1000, mask: 'scan' },
  answeredBy: { kind: 'staff' },
  answeredAt: { kind: 'moment' },
} as const satisfies Fields;

export const BRANCH_EFFECTS = ['RM', 'NX'] as const;

/** What a missed date of the branch did, once: kept so that no scan does it again. */
const BRANCH_EFFECT = {
  on: ON,
  /** The key of the due thing. */
  due: { kind: 'text', max: 80, given: true },
  rule: { kind: 'text', max: 4, given: true },
  effect: { kind: 'choice', of: BRANCH_EFFECTS, given: true },
  role: { kind: 'choice', of: ROLES },
  dueAt: { kind: 'moment', given: true },
  recordedAt: { kind: 'moment', given: true },
} as const satisfies Fields;

/** 业务量: so much business of a category in a month, and how many personal customers the branch has (domain 5.10). */
const VOLUME = {
  /** The first day of the month. */
  month: ON,
  bizCategory: { kind: 'code', list: 'bizCategory', given: true },
  volume: { kind: 'count', min: 0, max: 1_000_000_000, given: true },
  customers: { kind: 'count', min: 0, max: 1_000_000_000 },
} as const satisfies Fields;

/** The day from which on the branch's own dates are kept. */
const BRANCH_START = { on: ON } as const satisfies Fields;

/** The records of a branch that belong to no case, by kind. */
export const BRANCH_RECORDS = {
  'opinion-day': OPINION_DAY,
  'opinion-entry': OPINION_ENTRY,
  'credit-login': CREDIT_LOGIN,
  'credit-change': CREDIT_CHANGE,
  bulletin: BULLETIN,
  'data-request': DATA_REQUEST,
  'impact-assessment': IMPACT_ASSESSMENT,
  shift: SHIFT,
  'morning-digest': MORNING_DIGEST,
  penalty: PENALTY_NOTICE,
  'branch-effect': BRANCH_EFFECT,
  'branch-start': BRANCH_START,
  volume: VOLUME,
} as const;
export type BranchRecordKind = keyof typeof BRANCH_RECORDS;
export type BranchRecord<K extends BranchRecordKind> = EntityOf<(typeof BRANCH_RECORDS)[K]>;

export type OpinionDay = BranchRecord<'opinion-day'>;
export type OpinionEntry = BranchRecord<'opinion-entry'>;
export type DataRequest = BranchRecord<'data-request'>;
export type BulletinFigures = BranchRecord<'bulletin'>['figures'];
export type Volume = BranchRecord<'volume'>;
export type BranchEffect = BranchRecord<'branch-effect'>;

/** A record as it is stored: `rev` is part of every later change. */
export type Kept<K extends BranchRecordKind> = {
  readonly id: string;
  readonly rev: number;
  readonly is: BranchRecord<K>;
};

/** What the branch's dates depend on: the records since `since`, and the clock. */
export type BranchBooks = {
  readonly since: Day;
  readonly opinionDays: readonly OpinionDay[];
  readonly opinionEntries: readonly Kept<'opinion-entry'>[];
  readonly creditLogins: readonly BranchRecord<'credit-login'>[];
  readonly creditChanges: readonly Kept<'credit-change'>[];
  readonly bulletins: readonly Kept<'bulletin'>[];
  /** When the last good backup was made; the first day where every try failed; null where none was tried yet. */
  readonly lastBackup: Moment | null;
};
