import type { Field, Fields } from '../../../shared/domain/fields.ts';
import { isAgencyBusiness, isBlank } from '../../../shared/domain/guard.ts';
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

/** Notices that name every remedy: of a decision, of a refusal, of a review. */
const WITH_REMEDIES: ReadonlySet<unknown> = new Set(['NT3', 'NT4', 'NT7']);

/** What a notice asks for by its kind and by how it was given. */
export function requiredOfNotice({ kind, mode }: ActInput): readonly string[] {
  const afar = mode !== undefined && mode !== null && mode !== '当面';
  return [
    ...(WITH_REMEDIES.has(kind) ? ['remediesTold'] : []),
    ...(afar ? ['proofEvidenceId'] : []),
  ];
}

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
  notice: (input) => ['kind', ...requiredOfNotice(input)],
  notify: telling,
  'call-back': (input) => [
    ...(input['reached'] === true ? ['satisfaction'] : []),
    ...onPaper(input, ...PAPER),
  ],
  'verify-correction': just('correctionId'),
  correct: just('measure'),
  close: just('reasonCode', 'rootCauseText', 'businessQuality', 'responsibleIds', 'thirdPartyCoop'),
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
    ...(input['outcome'] === '取消标注' ? ['proofProvided'] : []),
    ...(input['outcome'] === '不能确认记载' ? ['checkResult', 'customerStatement'] : []),
  ],
  objection: (input) => [
    'receivedForm',
    'respDept',
    'draftOpinion',
    ...(input['verdict'] === '补正' || input['verdict'] === '不予受理' ? ['checkReason'] : []),
    ...(input['verdict'] === '受理' ? ['checks'] : []),
  ],
  // The eight points of a crisis are seen to one by one: only closing asks for all of them.
  'major-event': just('class', 'trigger', 'place', 'time', 'measures', 'spokespersonId'),
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
  'unsign-form': just('reason'),
};

/** The fields of the form that must be filled as it stands. */
export function requiredIn(name: FormName, input: ActInput, start: ActStart): ReadonlySet<string> {
  return new Set(REQUIRED[name]?.(input, start) ?? NOTHING);
}

/** Flags that are answered with yes or no; of the others only the tick says something. */
const YES_OR_NO: ReadonlySet<string> = new Set([
  'businessQuality',
  'isQualityProblem',
  'deductCommission',
]);

function isRecord(value: unknown): value is ActInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(name: string, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return isBlank(value);
  if (value === false) return !YES_OR_NO.has(name);
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && noKeys(value);
}

function noKeys(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** The marked fields within a field: of the notice told along with an act, of the steps of a timetable. */
function within(field: Field | undefined, value: unknown): readonly string[] {
  if (field?.kind === 'part' && isRecord(value)) {
    return requiredOfNotice(value)
      .filter((name) => isEmpty(name, value[name]))
      .map((name) => `notice.${name}`);
  }
  const unnamed = (row: unknown): boolean => isRecord(row) && row['step'] === '';
  return Array.isArray(value) && value.some(unnamed) ? ['timetable.step'] : [];
}

type Shown = {
  readonly labels: string;
  readonly fields: Fields;
  readonly names: readonly string[];
  readonly required: ReadonlySet<string>;
};

/** The marked fields that are empty in the form as it stands, as their places on the page. */
export function emptyPlaces(
  { labels, fields, names, required }: Shown,
  input: ActInput,
): readonly string[] {
  return names.flatMap((name) => {
    const value = input[name];
    const empty = required.has(name) && isEmpty(name, value);
    return empty ? [`${labels}.${name}`] : within(fields[name], value);
  });
}
