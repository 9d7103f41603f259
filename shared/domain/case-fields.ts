import type { Fields } from './fields.ts';
import { PROCEDURE_FACT_FIELDS } from './procedure-fields.ts';

/** So many characters may be registered (T1); a draft keeps far more, so that a pasted letter can be shortened in peace. */
export const NARRATIVE_MOST = 4000;

export const NATURES = ['NA1', 'NA2', 'NA3', 'NA4', 'NA5'] as const;
export const GRIEVANCE_LEVELS = ['G1', 'G2', 'G3', 'GX'] as const;
export const REG_LEVELS = ['L1', 'L2', 'L3'] as const;
export const URGENCIES = ['U1', 'U2', 'U3'] as const;
export type GrievanceLevel = (typeof GRIEVANCE_LEVELS)[number];

export const EXTERNAL_CHANNEL_FIELDS = {
  channel: { kind: 'code', list: 'externalChannel', given: true },
  date: { kind: 'day' },
  refNo: { kind: 'text', max: 100 },
} as const satisfies Fields;

/** What is known of the matter (domain 5.1): the fields a person fills in, before and after registration. */
export const CASE_FACT_FIELDS = {
  nature: { kind: 'choice', of: NATURES },
  receivedAt: { kind: 'moment', whenAhead: 'received-at-in-future' },
  occurredAt: { kind: 'moment' },
  serviceDate: { kind: 'day' },
  receivingUnit: { kind: 'text', max: 100 },
  complainedUnit: { kind: 'text', max: 100 },
  zone: { kind: 'code', list: 'zone' },
  source: { kind: 'code', list: 'source' },
  regulatorTransfer: { kind: 'flag' },
  transferFrom: { kind: 'text', max: 100 },
  transferRef: { kind: 'text', max: 100 },
  transferAt: { kind: 'moment' },
  bizChannel: { kind: 'code', list: 'bizChannel' },
  bizCategory: { kind: 'code', list: 'bizCategory' },
  bizSubcategory: { kind: 'text', max: 100 },
  reasonCode: { kind: 'code', list: 'reason' },
  branchCauseCodes: { kind: 'codes', list: 'branchCause' },
  insCauseCodes: { kind: 'codes', list: 'insCause' },
  contentKind: { kind: 'code', list: 'contentKind' },
  degreeKind: { kind: 'code', list: 'degreeKind' },
  failureKind: { kind: 'code', list: 'failureKind' },
  dissatisfactionStage: {
    kind: 'code',
    list: 'dissatisfactionStage',
    mask: 'hide',
    internal: true,
  },
  productType: { kind: 'code', list: 'productType' },
  productName: { kind: 'text', max: 200 },
  contractNo: { kind: 'text', max: 64, mask: 'last4' },
  amountInvolved: { kind: 'money' },
  thirdPartyName: { kind: 'text', max: 200 },
  thirdPartyCoop: { kind: 'code', list: 'cooperation' },
  narrative: { kind: 'text', max: 20_000, limit: NARRATIVE_MOST, mask: 'scan' },
  statedCause: { kind: 'text', max: 1000, mask: 'scan' },
  requestTypes: { kind: 'codes', list: 'request' },
  requestText: { kind: 'text', max: 1000, mask: 'scan' },
  requestedAmount: { kind: 'money' },
  firstReceiverId: { kind: 'staff' },
  involvedStaffIds: { kind: 'staffs' },
  groupCount: { kind: 'count', min: 1, max: 100_000 },
  sensitiveTags: { kind: 'codes', list: 'sensitiveTag', mask: 'hide', internal: true },
  externalChannels: { kind: 'rows', fields: EXTERNAL_CHANNEL_FIELDS },
  talkGoal: { kind: 'text', max: 1000, mask: 'hide', internal: true },
  talkBottomLine: { kind: 'text', max: 1000, mask: 'hide', internal: true },
  onSpotResolved: { kind: 'flag' },
  nextDayAgreed: { kind: 'flag' },
  evidenceNoneReason: { kind: 'text', max: 500 },
  ...PROCEDURE_FACT_FIELDS,
} as const satisfies Fields;

/** The complainant 投诉人 (domain 5.2). */
export const COMPLAINANT_FIELDS = {
  kind: { kind: 'choice', of: ['person', 'organisation'] },
  customerGroup: { kind: 'code', list: 'customerGroup' },
  isAnonymous: { kind: 'flag' },
  name: { kind: 'text', max: 100, mask: 'name' },
  gender: { kind: 'code', list: 'gender' },
  phone: { kind: 'text', max: 40, mask: 'phone' },
  altPhone: { kind: 'text', max: 40, mask: 'phone' },
  idType: { kind: 'code', list: 'idType' },
  idNo: { kind: 'text', max: 40, mask: 'id' },
  uscc: { kind: 'text', max: 40 },
  legalRep: { kind: 'text', max: 100, mask: 'name' },
  orgAddress: { kind: 'text', max: 300 },
  address: { kind: 'text', max: 300, mask: 'address' },
  email: { kind: 'text', max: 200, mask: 'mail' },
  customerTier: { kind: 'code', list: 'customerTier' },
  ageBand: { kind: 'code', list: 'ageBand' },
  guardianConsentAt: { kind: 'moment' },
  specialNeeds: { kind: 'codes', list: 'specialNeed', mask: 'hide' },
  noticePreference: { kind: 'code', list: 'noticeMode' },
  noticeGivenAt: { kind: 'moment' },
  sensitiveConsentAt: { kind: 'moment' },
  recordingToldAt: { kind: 'moment' },
  temperament: { kind: 'codes', list: 'temperament', mask: 'hide', internal: true },
  difficultTypes: { kind: 'codes', list: 'difficultType', mask: 'hide', internal: true },
  needTags: { kind: 'codes', list: 'need', mask: 'hide', internal: true },
  motives: { kind: 'codes', list: 'motive', mask: 'hide', internal: true },
} as const satisfies Fields;

/** An agent, heir, joint representative or companion 代理人/代表 (domain 5.3). */
export const REPRESENTATIVE_FIELDS = {
  relation: { kind: 'code', list: 'relation', given: true },
  name: { kind: 'text', max: 100, mask: 'name' },
  phone: { kind: 'text', max: 40, mask: 'phone' },
  poaOriginalSeen: { kind: 'flag' },
  idSeen: { kind: 'flag' },
  successionProof: { kind: 'flag' },
  scope: { kind: 'text', max: 300 },
  validUntil: { kind: 'day', planned: true },
  isKeyPerson: { kind: 'flag', internal: true },
} as const satisfies Fields;

/** What `open-case` and `edit-case` carry. */
export const CASE_EDIT_FIELDS = {
  ...CASE_FACT_FIELDS,
  procedureId: { kind: 'text', max: 10 },
  /** Why something that the dates hang on is changed after registration. */
  changeReason: { kind: 'text', max: 1000, mask: 'scan' },
  complainant: { kind: 'part', fields: COMPLAINANT_FIELDS },
  representatives: { kind: 'rows', fields: REPRESENTATIVE_FIELDS },
} as const satisfies Fields;
