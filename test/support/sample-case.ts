import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from '../../shared/domain/case-fields.ts';
import { CASE } from '../../shared/domain/case.ts';
import type { Case, CaseOption } from '../../shared/domain/case.ts';
import { day, moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { closingRecords } from './sample-closing.ts';
import { handlingRecords } from './sample-handling.ts';
import { receptionRecords } from './sample-reception.ts';

/** The fictional staff of branch 0101, by the ids the sample cases use. */
export const SAMPLE_STAFF: Readonly<Record<string, string>> = {
  lin: '林小禾',
  zhou: '周明澈',
  shen: '沈知夏',
  he: '何岚',
  gu: '顾予安',
  lu: '陆书遥',
  cheng: '程一诺',
  xu: '许安澜',
  wen: '温言',
  fang: '方小满',
};

export function staffName(id: StaffId): string {
  return SAMPLE_STAFF[id] ?? id;
}

/** Wed 2026-03-11 at the given time, the day of the sample complaint. */
export function that(time: string): Moment {
  return moment(`2026-03-11T${time.length === 5 ? `${time}:00` : time}`);
}

type Facts = InputOf<typeof CASE_FACT_FIELDS>;
type Complainant = InputOf<typeof COMPLAINANT_FIELDS>;

/** What matters to a test; everything else is a valid case already. */
export type CaseSketch = Omit<InputOf<typeof CASE>, 'facts' | 'complainant'> & {
  readonly facts?: Facts;
  readonly complainant?: Complainant;
};

const FACTS: Facts = {
  nature: 'NA1',
  receivedAt: that('10:05'),
  occurredAt: moment('2025-03-06T14:20:00'),
  serviceDate: day('2025-03-06'),
  receivingUnit: '示例银行滨江支行',
  complainedUnit: '示例银行滨江支行',
  zone: 'Z3',
  source: 'S01',
  bizChannel: 'A01',
  bizCategory: 'B08',
  bizSubcategory: '代销保险',
  reasonCode: 'C04',
  branchCauseCodes: ['X09'],
  insCauseCodes: ['N01', 'N15'],
  contentKind: 'KE',
  degreeKind: 'KH',
  failureKind: 'FP',
  productType: 'PD06',
  productName: '安心年年年金保险(分红型)',
  contractNo: 'P2025030600018842',
  amountInvolved: fen(5_000_000),
  thirdPartyName: '示例人寿保险股份有限公司',
  thirdPartyCoop: '好',
  narrative:
    '客户称2025年3月到网点办理定期存款，客户经理介绍一款“收益比存款高、三年可取”的产品，客户以为是存款，当场签字并缴费5万元。' +
    '今年3月急用钱来网点支取，才知道是保险，现在退保只能拿到现金价值，比本金少8,000余元。客户与丈夫在柜台前情绪激动，要求给个说法。' +
    '经引导到贵宾室后，客户讲述了购买经过，并出示保单和缴费凭证。客户回访时曾留电话13900000001。',
  statedCause: '办理时以为是存款，没有被告知是保险，提前支取损失本金。',
  requestTypes: ['Q09', 'Q11'],
  requestText: '全额退回本金，并由经办人道歉。',
  requestedAmount: fen(800_000),
  firstReceiverId: staffId('lin'),
  involvedStaffIds: [staffId('shen')],
  groupCount: 2,
  externalChannels: [],
};

const COMPLAINANT: Complainant = {
  kind: 'person',
  name: '赵雨桐',
  gender: '女',
  phone: '13900000001',
  idType: 'ID1',
  idNo: '110101199003071234',
  ageBand: '18-59',
  noticePreference: '当面',
  noticeGivenAt: that('10:12'),
  sensitiveConsentAt: that('10:13'),
  recordingToldAt: that('10:07'),
};

/** A closed complaint about an insurance policy, from reception to the signed sheet, in part overwritten. */
export function aCase({ facts = {}, complainant = {}, ...known }: CaseSketch = {}): Case {
  return fill(CASE, {
    id: caseId('0198a000-0000-7000-8000-000000000001'),
    rev: 31,
    branchId: 'branch-0101',
    terminal: '',
    caseNo: 'TS-0101-20260311-0001',
    status: 'closed',
    stage: 7,
    round: 1,
    procedureId: 'P1',
    procedureVersion: 1,
    ruleVersion: 1,
    bandVersion: 1,
    openedBy: staffId('lin'),
    openedAt: that('10:05'),
    updatedAt: moment('2026-03-18T11:20:00'),
    registeredAt: that('10:20'),
    leftAt: that('10:47'),
    ...receptionRecords(),
    ...handlingRecords(),
    ...closingRecords(),
    ...known,
    facts: fill(CASE_FACT_FIELDS, { ...FACTS, ...facts }),
    complainant: fill(COMPLAINANT_FIELDS, { ...COMPLAINANT, ...complainant }),
  });
}

/** The option at another cost to the institution, in fen. */
export function priced(option: CaseOption, cost: number): CaseOption {
  return { ...option, companyCost: fen(cost) };
}

/** What the first minute of a reception holds: a draft with nothing but the opener and the clock. */
export function aDraft({ facts = {}, complainant = {}, ...known }: CaseSketch = {}): Case {
  return fill(CASE, {
    id: caseId('0198a000-0000-7000-8000-000000000002'),
    rev: 1,
    branchId: 'branch-0101',
    terminal: '',
    status: 'draft',
    stage: 1,
    round: 1,
    procedureId: 'P1',
    procedureVersion: 1,
    ruleVersion: 1,
    bandVersion: 1,
    openedBy: staffId('lin'),
    openedAt: that('10:05'),
    updatedAt: that('10:05'),
    representatives: [],
    steps: [],
    emotions: [],
    contacts: [],
    consultations: [],
    concerns: [],
    factChecks: [],
    evidence: [],
    handOvers: [],
    options: [],
    approvals: [],
    authorisations: [],
    delegations: [],
    tasks: [],
    payments: [],
    notices: [],
    followUps: [],
    corrections: [],
    transitions: [],
    levelChanges: [],
    effects: [],
    ...known,
    facts: fill(CASE_FACT_FIELDS, {
      nature: 'NA1',
      source: 'S01',
      receivedAt: that('10:05'),
      firstReceiverId: staffId('lin'),
      ...facts,
    }),
    complainant: fill(COMPLAINANT_FIELDS, { kind: 'person', ...complainant }),
  });
}
