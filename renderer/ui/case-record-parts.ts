import type { FieldPlace } from './case-field.tsx';

/** The parts of the record that are folded at the reception and shown on the case. */
export const RECORD_PARTS = [
  'person',
  'representatives',
  'product',
  'staff',
  'outside',
  'judgement',
] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

type FieldPart = Exclude<RecordPart, 'representatives'>;

export const PART_FIELDS: Readonly<Record<FieldPart, readonly FieldPlace[]>> = {
  person: [
    'complainant.kind',
    'complainant.customerGroup',
    'complainant.gender',
    'complainant.ageBand',
    'complainant.customerTier',
    'complainant.altPhone',
    'complainant.address',
    'complainant.email',
    'complainant.noticePreference',
    'complainant.specialNeeds',
    'complainant.uscc',
    'complainant.legalRep',
    'complainant.orgAddress',
    'complainant.idType',
    'complainant.idNo',
  ],
  product: [
    'facts.productType',
    'facts.productName',
    'facts.contractNo',
    'facts.amountInvolved',
    'facts.serviceDate',
    'facts.bizChannel',
    'facts.bizSubcategory',
    'facts.thirdPartyName',
    'facts.reasonCode',
    'facts.branchCauseCodes',
    'facts.insCauseCodes',
    'facts.contentKind',
    'facts.degreeKind',
    'facts.failureKind',
  ],
  staff: [
    'facts.involvedStaffIds',
    'facts.firstReceiverId',
    'facts.receivedAt',
    'facts.occurredAt',
    'facts.receivingUnit',
    'facts.complainedUnit',
    'facts.groupCount',
    'facts.nextDayAgreed',
  ],
  outside: [
    'facts.regulatorTransfer',
    'facts.transferFrom',
    'facts.transferRef',
    'facts.transferAt',
  ],
  judgement: [
    'complainant.temperament',
    'complainant.difficultTypes',
    'complainant.needTags',
    'complainant.motives',
    'facts.dissatisfactionStage',
    'facts.sensitiveTags',
    'facts.talkGoal',
    'facts.talkBottomLine',
  ],
};

/** The part that holds a field of the record; null for the first five and what registering asks. */
export function recordPartOf(field: string): RecordPart | null {
  if (field.startsWith('representatives')) return 'representatives';
  if (field.startsWith('facts.externalChannels') || field.startsWith('externalChannel')) {
    return 'outside';
  }
  if (field === 'complainant.guardianConsentAt') return 'person';
  return (
    RECORD_PARTS.find(
      (part) => part !== 'representatives' && PART_FIELDS[part].some((place) => place === field),
    ) ?? null
  );
}
