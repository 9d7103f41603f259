import { isAgencyBusiness } from '../../../shared/domain/guard.ts';
import { just } from './act-form-parts.ts';
import type { ActInput, ActStart } from './act-form-parts.ts';
import type { FormName } from './act-forms.ts';

type Names = (input: ActInput, start: ActStart) => readonly string[];

const NOTHING: readonly string[] = [];
const PAPER = ['proofEvidenceId'] as const;

function onPaper(input: ActInput, ...names: readonly string[]): readonly string[] {
  return input['onPaper'] === true ? names : NOTHING;
}

function isDeclined(input: ActInput): boolean {
  return input['decision'] === '不同意' || input['decision'] === '退回';
}

/** Outcomes whose grounds and reasons are told with them, as after money was spent: 不支持, 解释说明. */
const WITH_GROUNDS: ReadonlySet<unknown> = new Set(['J3', 'J4']);

/** T11 and a declined T10 ask for grounds, every other T10 for what the customer agreed to. */
function telling(input: ActInput, { view }: ActStart): readonly string[] {
  const declining = WITH_GROUNDS.has(input['decisionType']);
  const grounds = view.case.status === 'executing' || declining;
  const signed = view.case.options.some(
    ({ choice, customerSignedAt }) => choice === '选中' && customerSignedAt !== null,
  );
  return [
    'decisionType',
    'notice',
    ...(grounds ? ['decisionText', 'decisionBasis'] : []),
    ...(view.case.status === 'proposing' && !declining && !signed ? ['customerConfirmation'] : []),
  ];
}

const LEVELS = ['grievanceLevel', 'regLevel', 'urgency'] as const;

/** What an act, or the guard of the step after it, refuses to go without; a form without a row asks for nothing. */
const REQUIRED: Readonly<Partial<Record<FormName, Names>>> = {
  'hand-over': just('toId'),
  'set-level': just('reason'),
  assign: just('handlerId', ...LEVELS, 'admissibility', 'admissibilityReason'),
  option: (_, { view }) => [
    'typeCode',
    'companyCost',
    'description',
    'timetable',
    ...(isAgencyBusiness(view.case) ? ['agreedBy', 'agreedAt'] : []),
  ],
  authorise: (input) => onPaper(input, 'approverId', ...PAPER),
  decide: (input) => [
    'decision',
    'resolutionNo',
    ...(isDeclined(input) ? ['comment'] : []),
    ...onPaper(input, 'approverId', ...PAPER),
  ],
  delegate: just('toId'),
  'task-sign': just('taskId'),
  'task-done': just('taskId'),
  pay: just('paidAmount', 'voucherNo'),
  notice: (input) => [
    'kind',
    ...(input['kind'] === 'NT3' || input['kind'] === 'NT4' ? ['remediesTold'] : []),
    'proofEvidenceId',
  ],
  notify: telling,
  'call-back': (input) => [
    ...(input['reached'] === true ? ['satisfaction'] : []),
    ...onPaper(input, ...PAPER),
  ],
  'verify-correction': just('correctionId'),
  close: just('reasonCode', 'rootCauseText', 'responsibleIds', 'thirdPartyCoop'),
  reopen: just('newFacts'),
  withdraw: just('proof'),
  reject: just('reasonCode', 'reason', 'referredFirst', 'notice'),
  answer: just('reply'),
  'change-procedure': just('procedureId', 'reason'),
  transfer: just('toDept', 'receiverId'),
  'transfer-sign': (input) => onPaper(input, ...PAPER),
  'transfer-reply': (input) => ['text', ...onPaper(input, ...PAPER)],
  'transfer-close': (input) => ['result', ...onPaper(input, ...PAPER)],
  'credit-dispute': (input) => [
    ...(input['origin'] === '客户本人' ? ['idSeen', 'idCopyKept'] : []),
    'flaggedAt',
    ...(input['outcome'] === undefined || input['outcome'] === null
      ? []
      : ['checkResult', 'proofProvided', 'customerStatement']),
  ],
  objection: (input) => [
    'receivedForm',
    'respDept',
    'draftOpinion',
    ...(input['verdict'] === '补正' || input['verdict'] === '不予受理' ? ['checkReason'] : []),
    ...(input['verdict'] === '受理' ? ['checks'] : []),
  ],
  'major-event': just(
    'class',
    'trigger',
    'place',
    'time',
    'measures',
    'spokespersonId',
    'checklist',
  ),
  'return-exchange': just('isQualityProblem', 'deductCommission'),
  hold: just('cause', 'agency', 'toldAt'),
  resume: just('to'),
  'extend-request': just('kind', 'reason'),
  'extend-approve': just('kind'),
  'extend-tell': just('kind', 'notice'),
  'defer-request': just('mode', 'reviewDate', 'reason'),
  'defer-approve': just('mode', 'reviewDate'),
  undefer: (input) => [
    'outcome',
    ...(input['outcome'] === '关闭' ? ['rootCauseText', 'notice'] : []),
    ...(input['outcome'] === '继续' ? ['mode', 'reviewDate'] : []),
  ],
  refer: just('target', 'unitName', 'customerTold', 'reason'),
  'refer-reply': just('replyAt'),
  'refer-return': just('reason'),
  review: just('written', 'reason'),
  'decide-review': (input) => [
    'decision',
    'decisionText',
    'notice',
    ...onPaper(input, 'reviewerId', ...PAPER),
  ],
  'legal-hold': just('reason'),
};

/** The fields of the form that must be filled as it stands. */
export function requiredIn(name: FormName, input: ActInput, start: ActStart): ReadonlySet<string> {
  return new Set(REQUIRED[name]?.(input, start) ?? NOTHING);
}
