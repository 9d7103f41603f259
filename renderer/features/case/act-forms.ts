import type { CaseView } from '../../../shared/contract/views.ts';
import type { ActionName } from '../../../shared/domain/actions.ts';
import { isTheirTask } from '../../../shared/domain/actions-execution.ts';
import { isAgencyBusiness } from '../../../shared/domain/guard.ts';
import { CONTACT_NAMES, USUAL_CONTACT } from '../../ui/contact-start.ts';
import { SPECIAL_FORMS } from './special-forms.ts';
import { given, just } from './act-form-parts.ts';
import type { ActForm, ActInput, ActStart } from './act-form-parts.ts';
import { ENDING_FORMS } from './act-forms-ending.ts';
import { LIFECYCLE_FORMS } from './act-forms-lifecycle.ts';

const NONE: ActInput = {};
const none = (): ActInput => NONE;

const PROOF_OF = (input: ActInput): readonly string[] =>
  input['mode'] === '当面' ? [] : ['proofEvidenceId'];

/** A signature given outside the app names who signed and shows the scan. */
function signed(input: ActInput, names: readonly string[]): readonly string[] {
  return input['onPaper'] === true ? ['approverId', ...names, 'proofEvidenceId'] : names;
}

/** The resolution comes with its scan; on paper the scan is asked for anyway. */
function boardScan(input: ActInput): readonly string[] {
  return input['onPaper'] === true ? [] : ['proofEvidenceId'];
}

function levelsOf({ view }: ActStart): ActInput {
  const { grievanceLevel, regLevel, urgency } = view.case;
  return { grievanceLevel, regLevel, urgency };
}

/** A case that came back may have no levels yet. */
function missingLevels({ case: c }: CaseView): readonly string[] {
  const levels = ['grievanceLevel', 'regLevel', 'urgency'] as const;
  return levels.filter((name) => c[name] === null);
}

type Task = CaseView['case']['tasks'][number];

/** The task meant when none was tapped: the first of this person's own, else the first they may act on. */
function openTask({ view, me }: ActStart, fits: (task: Task) => boolean): ActInput {
  const open = view.case.tasks.filter(
    (task) => task.doneAt === null && fits(task) && isTheirTask(me, task),
  );
  const task = open.find(({ assigneeId }) => assigneeId === me.id) ?? open[0];
  return task === undefined ? NONE : { taskId: task.id };
}

const PAPER = (name: ActionName, { view }: ActStart): ActInput =>
  view.may.includes(name) ? NONE : { onPaper: true };

/** What was approved must be paid: the task goes to finance, who sees the case only with a task on it. */
function firstTask({ view, me, staff }: ActStart): ActInput {
  const asked = view.case.tasks.some(({ type }) => type === 'TK3');
  if (asked || view.money.approvedAmount === 0) return { assigneeId: me.id };
  const payer = staff.find(({ active, roles }) => active && roles.includes('finance'));
  return { type: 'TK3', assigneeId: payer?.id ?? null };
}

export type FormName = Exclude<
  ActionName,
  | 'edit-case'
  | 'step'
  | 'isolate'
  | 'emotion'
  | 'concern'
  | 'register'
  | 'propose'
  | 'fact-check'
  | 'choose-option'
  | 'remove-option'
  | 'evidence'
  | 'sign-form'
>;

export const ACT_FORMS: Readonly<Record<FormName, ActForm>> = {
  contact: {
    labels: 'contact',
    names: just(...CONTACT_NAMES),
    initial: ({ now }) => ({ ...USUAL_CONTACT, at: now }),
  },
  consult: {
    labels: 'consultation',
    names: just('at', 'conclusion', 'text', 'nextTalkAt', 'participants'),
    initial: ({ now, me }) => ({ at: now, participants: [{ role: '银行', name: me.name }] }),
  },
  leave: { labels: 'leave', names: just('leftAt'), initial: ({ now }) => ({ leftAt: now }) },
  'hand-over': {
    labels: 'handOver',
    names: (input, { view }) => [
      'toId',
      'note',
      // Only those who may enter a paper are asked whether there is one.
      ...(view.mayOnPaper.includes('hand-over') ? ['onPaper'] : []),
      ...(input['onPaper'] === true ? ['proofEvidenceId'] : []),
    ],
    initial: none,
  },
  'take-over': {
    labels: 'takeOver',
    names: (input) => (input['declined'] === true ? ['declined', 'reason'] : ['declined']),
    initial: none,
  },
  'set-level': {
    labels: 'setLevel',
    names: just('grievanceLevel', 'regLevel', 'urgency', 'reason'),
    initial: levelsOf,
  },
  assign: {
    labels: 'assign',
    names: (input, { view }) =>
      view.case.status === 'registered'
        ? [
            'handlerId',
            'grievanceLevel',
            'regLevel',
            'urgency',
            'admissibility',
            ...(input['admissibility'] === 'AD1' ? [] : ['admissibilityReason']),
          ]
        : ['handlerId', ...missingLevels(view)],
    initial: (start) => {
      const { status, handlerId, facts, admissibility } = start.view.case;
      const self = facts.involvedStaffIds.includes(start.me.id) ? null : start.me.id;
      const handler = { handlerId: handlerId ?? self };
      // Later the case only goes to somebody else; its levels change with a reason of their own.
      if (status !== 'registered') return handler;
      return { ...levelsOf(start), ...handler, admissibility: admissibility ?? 'AD1' };
    },
  },
  option: {
    labels: 'option',
    names: (_, { view }) => [
      'typeCode',
      'companyCost',
      'description',
      'benefitToCustomer',
      ...(isAgencyBusiness(view.case) ? ['agreedBy', 'agreedAt'] : []),
      'timetable',
      'soleOptionReason',
    ],
    initial: none,
  },
  'request-approval': { labels: 'requestApproval', names: just('reason'), initial: none },
  authorise: {
    labels: 'authorise',
    names: (input) => signed(input, ['comment']),
    initial: (start) => PAPER('authorise', start),
    signs: true,
  },
  decide: {
    labels: 'decide',
    names: (input, { view }) =>
      signed(input, [
        'decision',
        'comment',
        ...(view.money.waitingFor === 'board' ? ['resolutionNo', ...boardScan(input)] : []),
      ]),
    initial: (start) => PAPER('decide', start),
    signs: true,
  },
  delegate: { labels: 'delegate', names: just('toId', 'proofEvidenceId'), initial: none },
  task: {
    labels: 'task',
    names: just('type', 'assigneeId', 'dept', 'dueAt', 'note'),
    initial: firstTask,
  },
  'task-sign': {
    labels: 'taskDone',
    names: just('taskId'),
    initial: (start) => openTask(start, ({ signedAt }) => signedAt === null),
  },
  'task-done': {
    labels: 'taskDone',
    names: just('taskId', 'result', 'refNo'),
    initial: (start) => openTask(start, ({ signedAt }) => signedAt !== null),
  },
  pay: {
    labels: 'pay',
    names: just('paidAmount', 'paidAt', 'voucherNo'),
    initial: ({ view, now }) => ({ paidAmount: view.money.approvedAmount, paidAt: now }),
  },
  notice: {
    labels: 'notice',
    names: (input) => [
      'kind',
      'mode',
      'at',
      'to',
      'result',
      'remediesTold',
      ...PROOF_OF(input),
      'content',
    ],
    initial: (start) => given(start, start.view.case.status === 'registered' ? 'NT1' : 'NT3'),
  },
  notify: {
    labels: 'notify',
    names: just('decisionType', 'customerConfirmation', 'decisionText', 'decisionBasis', 'notice'),
    initial: (start) => ({ notice: given(start, 'NT3') }),
  },
  'sign-outcome': {
    labels: 'signOutcome',
    names: (input) => signed(input, ['comment']),
    initial: (start) => PAPER('sign-outcome', start),
    signs: true,
  },
  'call-back': {
    labels: 'followUp',
    names: (input, { view }) => [
      ...(input['onPaper'] === true ? ['callerId'] : []),
      'kind',
      'mode',
      'at',
      'reached',
      'satisfaction',
      'score',
      'stillDissatisfied',
      'wouldReturn',
      'newRequest',
      'comment',
      'outcome',
      ...(view.case.complainant.isAnonymous ? ['notApplicable'] : []),
      ...(input['onPaper'] === true ? ['proofEvidenceId'] : []),
    ],
    initial: ({ now }) => ({ kind: 'FU1', mode: '电话', at: now, reached: true }),
  },
  correct: {
    labels: 'correction',
    names: just(
      'problem',
      'causeCategory',
      'measure',
      'ownerId',
      'dueAt',
      'doneAt',
      'longTerm',
      'spreadTo',
    ),
    initial: ({ me }) => ({ ownerId: me.id }),
  },
  'verify-correction': {
    labels: 'verify',
    names: just('correctionId', 'effective', 'comment'),
    initial: () => ({ effective: true }),
  },
  'change-procedure': {
    labels: 'changeProcedure',
    names: just('procedureId', 'reason'),
    initial: none,
  },
  repeat: {
    labels: 'repeat',
    // A link that stands is loosened only with a reason.
    names: (_, { view }) => [
      'isRepeat',
      'parentCaseId',
      ...(view.case.parentCaseId === null ? [] : ['reason']),
    ],
    initial: ({ view }) => ({
      isRepeat: view.case.isRepeat,
      parentCaseId: view.case.parentCaseId,
    }),
  },
  ...ENDING_FORMS,
  ...SPECIAL_FORMS,
  ...LIFECYCLE_FORMS,
};

export function hasForm(name: string): name is FormName {
  return Object.hasOwn(ACT_FORMS, name);
}
