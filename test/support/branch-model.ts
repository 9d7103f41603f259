import type { ActionName } from '../../shared/domain/actions.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import type { CaseState } from '../../shared/domain/states.ts';

/** What the model knows of a case: nothing but where it stands and where it was before a pause. */
export type ModelCase = { status: CaseState; beforeHold: CaseState };

const CT: readonly RoleId[] = ['teller', 'lobbyManager', 'authManager', 'customerManager'];
const BM: readonly RoleId[] = ['branchManager'];
const CO: readonly RoleId[] = ['complaintOfficer'];
const CR: readonly RoleId[] = ['creditReceiver', 'creditOfficer'];
const FI: readonly RoleId[] = ['finance'];
const ED: readonly RoleId[] = ['execDept'];
const RV: readonly RoleId[] = ['reviewer'];
const AD: readonly RoleId[] = ['admin'];
const AP: readonly RoleId[] = [
  'channelHead',
  'opsDirector',
  'cfo',
  'generalManager',
  'chiefActuary',
  'board',
];

const HANDLING: readonly CaseState[] = [
  'registered',
  'investigating',
  'proposing',
  'awaitingApproval',
  'executing',
  'notified',
  'followingUp',
];
const OPEN: readonly CaseState[] = [
  'draft',
  ...HANDLING,
  'onHold',
  'deferred',
  'reopened',
  'underReview',
  'referred',
];
const UNDECIDED: readonly CaseState[] = [
  'registered',
  'investigating',
  'proposing',
  'awaitingApproval',
  'executing',
  'onHold',
  'deferred',
  'reopened',
];

type Ends = (c: ModelCase) => readonly CaseState[];
type Law = {
  readonly who: readonly (readonly RoleId[])[];
  readonly from: readonly CaseState[];
  readonly ends: Ends;
};

const stays: Ends = ({ status }) => [status];
const to =
  (...states: readonly CaseState[]): Ends =>
  () =>
    states;
/** A change of what was chosen takes a case back to where it is agreed upon (T9a). */
const staysOrReturns: Ends = ({ status }) =>
  status === 'awaitingApproval' || status === 'executing' ? [status, 'proposing'] : [status];
/** A decision told with every remedy is followed up by itself (T12). */
const staysOrIsTold: Ends = ({ status }) =>
  status === 'notified' ? ['notified', 'followingUp'] : [status];

function law(
  who: readonly (readonly RoleId[])[],
  from: readonly CaseState[],
  ends: Ends = stays,
): Law {
  return { who, from, ends };
}

/** Who may ever do what where, and where it ends: sections 4 and 6.2 of the domain, written down a second time. */
const LAWS: Readonly<Record<ActionName, Law>> = {
  'edit-case': law([CT, BM, CO, CR], OPEN),
  step: law([CT, BM, CO, CR, ED], OPEN),
  isolate: law([CT, BM, CO, CR, ED], OPEN),
  emotion: law([CT, BM, CO, CR, ED], OPEN),
  contact: law([CT, BM, CO, CR, ED], OPEN),
  leave: law([CT, BM, CO, CR, ED], OPEN),
  consult: law([CT, BM, CO, CR], OPEN),
  concern: law([CT, BM, CO, CR], OPEN),
  register: law([CT, BM, CO, CR], ['draft'], to('registered')),
  'hand-over': law([CT, BM, CO, CR], OPEN),
  'take-over': law([CT, BM, CO, AP, FI, ED, CR, RV, ['auditor', 'registrar']], OPEN),
  'set-level': law([BM, CO], OPEN),
  assign: law([CT, BM, CO], HANDLING, ({ status }) => [
    status === 'registered' ? 'investigating' : status,
  ]),
  'fact-check': law([CT, BM, CO, CR, ED], OPEN),
  evidence: law([CT, BM, CO, FI, ED, CR, RV], [...OPEN, 'closed', 'withdrawn', 'rejected']),
  propose: law([CT, BM, CO, CR], ['investigating'], to('proposing')),
  option: law(
    [CT, BM, CO, CR],
    ['investigating', 'proposing', 'awaitingApproval', 'executing'],
    staysOrReturns,
  ),
  'remove-option': law(
    [CT, BM, CO, CR],
    ['investigating', 'proposing', 'awaitingApproval', 'executing'],
  ),
  'choose-option': law(
    [CT, BM, CO, CR],
    ['proposing', 'awaitingApproval', 'executing'],
    staysOrReturns,
  ),
  'request-approval': law([CT, BM, CO], ['proposing'], to('awaitingApproval')),
  authorise: law([['channelHead']], ['proposing'], to('executing')),
  decide: law(
    [AP],
    ['awaitingApproval', 'proposing', 'executing'],
    to('awaitingApproval', 'executing', 'proposing'),
  ),
  delegate: law([AP], OPEN),
  task: law([CT, BM, CO], ['proposing', 'awaitingApproval', 'executing']),
  'task-sign': law([CT, BM, CO, FI, ED, CR], ['proposing', 'awaitingApproval', 'executing']),
  'task-done': law([CT, BM, CO, FI, ED, CR], ['proposing', 'awaitingApproval', 'executing']),
  pay: law([FI], ['executing']),
  notice: law([CT, BM, CO, CR], OPEN, staysOrIsTold),
  notify: law([CT, BM, CO, CR], ['proposing', 'executing'], to('notified', 'followingUp')),
  'sign-outcome': law(
    [BM],
    ['proposing', 'awaitingApproval', 'executing', 'notified', 'followingUp'],
  ),
  'call-back': law([CT, BM, CO], ['notified', 'followingUp', 'closed']),
  correct: law([CT, BM, CO, ED, CR], [...OPEN, 'closed']),
  'verify-correction': law([BM, CO], [...OPEN, 'closed']),
  close: law([BM], ['followingUp'], to('closed')),
  reopen: law([CO], ['followingUp'], to('investigating')),
  withdraw: law(
    [CT, BM, CO, CR],
    OPEN.filter((state) => state !== 'draft' && state !== 'onHold'),
    to('withdrawn'),
  ),
  reject: law([BM], ['registered'], to('rejected')),
  answer: law([BM, CO], ['registered'], to('closed')),
  repeat: law([CT, BM, CO, CR], OPEN),
  'change-procedure': law([CO], [...HANDLING, 'onHold', 'deferred', 'reopened']),
  transfer: law([BM, CO], HANDLING),
  'transfer-sign': law([BM, ED, CR], HANDLING),
  'transfer-reply': law([BM, ED, CR], HANDLING),
  'transfer-close': law([BM, ED, CR], HANDLING),
  'transfer-return': law([BM, CO], HANDLING),
  'credit-dispute': law([CT, BM, CO, CR], OPEN),
  objection: law([CO, ['registrar', 'generalManager'], ED], OPEN),
  'major-event': law([BM, CO], OPEN),
  'return-exchange': law([CT, BM, CO, CR], OPEN),
  hold: law([BM, CO], HANDLING, to('onHold')),
  resume: law([BM, CO], ['onHold'], ({ beforeHold }) => [beforeHold]),
  'extend-request': law([CT, BM, CO, CR], UNDECIDED),
  'extend-approve': law([BM, CO, ['generalManager']], UNDECIDED),
  'extend-tell': law([CT, BM, CO, CR], UNDECIDED),
  'defer-request': law([CT, BM, CO, ED], ['investigating', 'proposing']),
  'defer-approve': law([CO], ['investigating', 'proposing'], to('deferred')),
  undefer: law([BM, CO], ['deferred'], to('investigating', 'closed', 'deferred')),
  refer: law([CO], ['registered'], to('referred')),
  'refer-reply': law([BM, CO], ['referred'], to('closed')),
  'refer-return': law([CO], ['referred'], to('investigating')),
  review: law([CO], ['closed', 'rejected'], to('underReview')),
  'decide-review': law([RV], ['underReview'], to('closed', 'investigating')),
  'sign-form': law(
    [CT, BM, CO, FI, ED, CR, RV, ['registrar']],
    [...OPEN, 'closed', 'withdrawn', 'rejected'],
  ),
  'unsign-form': law([BM, CO], [...OPEN, 'closed', 'withdrawn', 'rejected']),
  archive: law([BM, CO], ['closed', 'withdrawn', 'rejected'], to('archived')),
  'legal-hold': law([BM, CO], ['closed', 'withdrawn', 'rejected', 'underReview', 'archived']),
  'purge-request': law([BM, AD], ['archived']),
  purge: law([BM, AD], ['archived'], to('purged')),
};

/** Whether the act may go through: never for this person, never in this state, or as its guards say. */
export type Verdict = 'wrong-person' | 'wrong-state' | 'by-its-guards';

export function verdict(name: ActionName, c: ModelCase, roles: readonly RoleId[]): Verdict {
  const { who, from } = LAWS[name];
  if (!who.some((group) => group.some((role) => roles.includes(role)))) return 'wrong-person';
  return from.includes(c.status) ? 'by-its-guards' : 'wrong-state';
}

/** The states in which the act may leave the case. */
export function endsOf(name: ActionName, c: ModelCase): readonly CaseState[] {
  return LAWS[name].ends(c);
}

/** The case in the state where it was found. */
export function moved({ status, beforeHold }: ModelCase, next: CaseState): ModelCase {
  const pauses = next === 'onHold' && status !== 'onHold';
  return { status: next, beforeHold: pauses ? status : beforeHold };
}
