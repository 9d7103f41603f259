import type { ActForm, ActInput } from './act-form-parts.ts';

type Start = Parameters<ActForm['initial']>[0];

const PAPER = ['at', 'proofEvidenceId'] as const;

function onPaper(input: ActInput, ...names: readonly string[]): readonly string[] {
  return input['onPaper'] === true ? [...names, ...PAPER] : names;
}

const RECEIVING = [
  'origin',
  'receivedAt',
  'idSeen',
  'idCopyKept',
  'disputedItem',
  'disputeReason',
  'dataOwner',
] as const;
const CHECKING = [
  'flaggedAt',
  'sameDayCheckAt',
  'checkResult',
  'outcome',
  'correctionSentAt',
  'cannotCorrectReason',
  'proofProvided',
  'customerStatement',
  'replyMode',
  'replyLetterNo',
] as const;
const DELIVERING = [
  'idSeen',
  'idCopyKept',
  'deliveredAt',
  'deliveryMode',
  'deliveryProofId',
  'correctedReportGiven',
  'officerTo',
  'officerChangedAt',
  'officerReportedAt',
] as const;

/** First it is taken in; then the credit officer checks and replies, and the others hand over the answer. */
function creditNames({ view, me }: Start): readonly string[] {
  if (view.case.creditDispute === null) return RECEIVING;
  return me.roles.includes('creditOfficer') ? [...CHECKING, ...DELIVERING.slice(2)] : DELIVERING;
}

const REGISTERING = ['receivedForm', 'receivedAt', 'subjectKind'] as const;
const JUDGING = ['verdict', 'checkReason', 'replyLimitDays', 'checks'] as const;
const DRAFTING = ['draftOpinion', 'regulatorContact'] as const;
const REPLYING = ['replyMode', 'finalReplyNo'] as const;

/** The part of the objection that this person enters, as far as it has come. */
function objectionNames({ view, me }: Start): readonly string[] {
  const { objection } = view.case;
  const is = (role: (typeof me.roles)[number]): boolean => me.roles.includes(role);
  if (is('generalManager')) {
    return (objection?.draftOpinion ?? null) === null ? ['respDept'] : ['respDept', 'approveFinal'];
  }
  if (is('execDept')) return DRAFTING;
  if (objection === null) return [...REGISTERING, ...JUDGING];
  if (objection.acceptedAt === null) return [...REGISTERING, ...JUDGING];
  return is('complaintOfficer') ? [...DRAFTING, ...REPLYING] : REPLYING;
}

/** What the record holds of the fields shown, so that a form goes on where it was left. */
function known(record: object | null, names: readonly string[]): ActInput {
  if (record === null) return {};
  return Object.fromEntries(
    names
      .filter((name) => Object.hasOwn(record, name))
      .map((name) => [name, Reflect.get(record, name)]),
  );
}

const MAJOR = [
  'class',
  'trigger',
  'place',
  'time',
  'cause',
  'nature',
  'amount',
  'people',
  'harm',
  'customerReaction',
  'trend',
  'measures',
  'spokespersonId',
  'reportedTo',
  'reportedAt',
  'mode',
  'regulatorReportedAt',
  'leakFoundAt',
  'checklist',
] as const;

/** Forms of the special records: transfer, credit dispute, objection, major event, return. */
export const SPECIAL_FORMS = {
  transfer: {
    labels: 'transfer',
    names: () => ['toDept', 'receiverId', 'receiverAbsent', 'requirement'],
    initial: () => ({}),
  },
  'transfer-sign': {
    labels: 'transferSign',
    names: (input) => onPaper(input),
    initial: () => ({}),
  },
  'transfer-reply': {
    labels: 'transferReply',
    names: (input) => onPaper(input, 'text'),
    initial: () => ({}),
  },
  'transfer-close': {
    labels: 'transferClose',
    names: (input) => onPaper(input, 'result', 'deferralAsked'),
    initial: () => ({}),
  },
  'transfer-return': { labels: 'transferReturn', names: () => ['note'], initial: () => ({}) },
  'credit-dispute': {
    labels: 'creditDispute',
    names: (_, start) => creditNames(start),
    initial: (start) => {
      const { creditDispute, facts } = start.view.case;
      const fresh = { origin: '客户本人', receivedAt: facts.receivedAt };
      return creditDispute === null ? fresh : known(creditDispute, creditNames(start));
    },
  },
  objection: {
    labels: 'objection',
    names: (_, start) => objectionNames(start),
    initial: (start) => {
      const { objection } = start.view.case;
      const names = objectionNames(start).filter((name) => !name.startsWith('received'));
      return objection === null ? { receivedAt: start.now } : known(objection, names);
    },
  },
  'major-event': {
    labels: 'majorEvent',
    names: () => MAJOR,
    initial: ({ view, now }) => {
      const { majorEvent, facts } = view.case;
      return majorEvent === null
        ? { time: now, people: facts.groupCount }
        : known(majorEvent, MAJOR);
    },
  },
  'return-exchange': {
    labels: 'returnExchange',
    names: () => [
      'item',
      'originalDocNo',
      'kind',
      'amount',
      'responsibleUnit',
      'newItem',
      'customerSignedAt',
      'reason',
      'isQualityProblem',
      'deductCommission',
    ],
    initial: () => ({}),
  },
} as const satisfies Readonly<Record<string, ActForm>>;
