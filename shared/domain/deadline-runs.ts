import { calledAt, callsDoneAt } from './call-tries.ts';
import type { Case, FollowUp } from './case.ts';
import type { Moment } from './day.ts';
import { SPECIAL_MET, SPECIAL_PREDICATES, SPECIAL_STARTS } from './deadline-runs-special.ts';
import { LIFECYCLE_PREDICATES, LIFECYCLE_STARTS } from './deadline-runs-lifecycle.ts';
import type {
  DeadlineId,
  DeadlinePredicate,
  DeadlineRule,
  DeadlineStart,
} from './deadline-rule.ts';
import { once } from './deadline-run.ts';
import type { Run, Started } from './deadline-run.ts';
import type { Settings } from './settings.ts';
import { toldAt } from './told-at.ts';

function earliest(moments: readonly (Moment | null)[]): Moment | null {
  return moments.reduce<Moment | null>(
    (first, one) => (one !== null && (first === null || one < first) ? one : first),
    null,
  );
}

/** The moment when it lies in the present running, so that nothing done before a reopening counts. */
function since(start: Moment, moment: Moment | null): Moment | null {
  return moment !== null && moment >= start ? moment : null;
}

/**
 * The same for what a person timed by hand: such times have no seconds, and one in the minute of the start is no
 * earlier than it.
 */
function sinceMinute(start: Moment, moment: Moment | null): Moment | null {
  if (moment === null || moment >= start) return moment;
  return moment.slice(0, 16) === start.slice(0, 16) ? start : null;
}

/** When the case ended, in whatever way; null while it is open. */
export function endedAt(whole: Case): Moment | null {
  return whole.ending?.at ?? whole.closing?.closedAt ?? null;
}

/** A reopened case has a new clock from the reopening (rules 4.3). */
function clock(whole: Case, first: Moment | null): readonly Started[] {
  return once(whole.reopenedAt ?? first);
}

/** Staff, partners, departments and regulators: talking to them is no contact with the customer. */
const NOT_CUSTOMER: ReadonlySet<string> = new Set(['PA3', 'PA4', 'PA5', 'PA6']);

export function isWithCustomer({ party }: Case['contacts'][number]): boolean {
  return party === null || !NOT_CUSTOMER.has(party);
}

/**
 * A promise is kept by the first later contact that solves it, renews it, or comes when it was due (invariant 10).
 * Its colours start when it was made.
 */
export function promises(whole: Case): readonly Started[] {
  return whole.contacts.flatMap(({ promisedAt, at, loggedAt }, index) => {
    if (promisedAt === null) return [];
    const kept = whole.contacts
      .slice(index + 1)
      .find(
        (later) =>
          later.promiseSolved ||
          later.promisedAt !== null ||
          (isWithCustomer(later) && (later.at ?? later.loggedAt) >= promisedAt),
      );
    const made = at ?? loggedAt;
    const calls = whole.followUps.filter((call) => call.kind === 'FU5' && calledAt(call) >= made);
    const met = earliest([
      kept === undefined ? null : (kept.at ?? kept.loggedAt),
      ...calls.map(calledAt),
    ]);
    return [{ from: promisedAt, startedAt: made, met }];
  });
}

/** Decided steps, and the open ones of a request that still runs. */
function approvalSteps(whole: Case): readonly Started[] {
  return whole.approvals.flatMap(({ steps, status }) =>
    steps.flatMap(({ openedAt, decidedAt }) => {
      if (openedAt === null || (decidedAt === null && status !== '审批中')) return [];
      return [{ from: openedAt, startedAt: openedAt, met: decidedAt }];
    }),
  );
}

function withdrawals({ ending }: Case): readonly Started[] {
  if (ending?.kind !== 'withdrawn') return [];
  const received = ending.receivedAt ?? ending.at;
  return [{ from: received, startedAt: received, met: ending.at }];
}

/** A start that is absent here belongs to records that are not kept: its rules do not run. */
const STARTS: Readonly<
  Partial<Record<DeadlineStart, (whole: Case, settings: Settings) => readonly Started[]>>
> = {
  ...LIFECYCLE_STARTS,
  receivedAt: (whole) => clock(whole, whole.facts.receivedAt),
  registeredAt: (whole) => clock(whole, whole.registeredAt),
  resolvedAt: (whole) => once(whole.resolvedAt),
  promisedAt: promises,
  stepOpenedAt: approvalSteps,
  withdrawalReceivedAt: withdrawals,
  ...SPECIAL_STARTS,
};

function isGrievance({ facts }: Case): boolean {
  return facts.nature === 'NA1' || facts.nature === 'NA2';
}

/** All that runs for an inquiry, a suggestion or praise (rules 2). */
const FOR_EVERY_NATURE: ReadonlySet<DeadlineId> = new Set(['D13', 'D14', 'D24']);

/** The records that bring a clock of their own run it whatever the matter is called. */
function runsForAll(id: DeadlineId): boolean {
  return FOR_EVERY_NATURE.has(id) || Object.hasOwn(SPECIAL_MET, id);
}

/** False for an anonymous complainant who left nothing to be reached by: no call-back runs or is asked for (rules 10). */
export function isReachable({ complainant, contactRemoval }: Case): boolean {
  const ways = [complainant.phone, complainant.altPhone, complainant.email, complainant.address];
  const named = !complainant.isAnonymous || ways.some((way) => way !== null && way !== '');
  // Whoever could be reached when the case was registered is still owed the call.
  return named || contactRemoval !== null;
}

/** Same-day rules are about the visit itself, not about a case taken up again. */
function isVisit({ facts, reopenedAt }: Case): boolean {
  return facts.source === 'S01' && reopenedAt === null;
}

/** The regulator's mail and other systems: S09, and all that was passed on to us. */
const SYSTEM_SOURCES: ReadonlySet<string> = new Set([
  'S09',
  'S12',
  'S13',
  'S14',
  'S15',
  'S16',
  'S17',
  'S18',
]);

function isFromSystem(whole: Case): boolean {
  return isGrievance(whole) && SYSTEM_SOURCES.has(whole.facts.source ?? '');
}

const PREDICATES: Readonly<Partial<Record<DeadlinePredicate, (whole: Case) => boolean>>> = {
  ...LIFECYCLE_PREDICATES,
  everyCase: () => true,
  complaintOrGrievance: isGrievance,
  ordinaryClass: (whole) =>
    isGrievance(whole) && (whole.regLevel === null || whole.regLevel === 'L1'),
  levelled: (whole) => isGrievance(whole) && whole.handlerId !== null,
  onSite: isVisit,
  arrivedBySystem: isFromSystem,
  nextDayAgreed: (whole) => isGrievance(whole) && isVisit(whole) && whole.facts.nextDayAgreed,
  resolvedAndReachable: (whole) => isGrievance(whole) && isReachable(whole),
  promiseMade: () => true,
  withdrawal: () => true,
  approvalStep: () => true,
  benchmark: () => true,
  ...SPECIAL_PREDICATES,
};

/** The decision, or the answer that the matter is not taken on, was told. */
function decisionTold(whole: Case, start: Moment): Moment | null {
  const told = whole.notices.filter(({ kind }) => kind === 'NT3' || kind === 'NT4');
  return earliest(told.map((notice) => since(start, toldAt(whole, notice))));
}

const FACE_TO_FACE = 'CM1';
/** 拒收 and 无法联系: nobody was told. */
const NOT_TOLD: ReadonlySet<string> = new Set(['拒收', '无法联系']);

/** A talk that reached the customer; whoever sat face to face with them has. */
function isTalk(contact: Case['contacts'][number]): boolean {
  return (contact.reached || contact.mode === FACE_TO_FACE) && isWithCustomer(contact);
}

/** By the handler: a talk, or a notice that was delivered. An answered inquiry needs none: its reply is the contact. */
function firstContact(whole: Case, start: Moment): Moment | null {
  const told = whole.notices.filter(({ result }) => !NOT_TOLD.has(result ?? ''));
  const byHandler = [...whole.contacts.filter(isTalk), ...told].filter(
    ({ loggedBy }) => loggedBy === whole.handlerId,
  );
  const contacts = byHandler.map(({ at, loggedAt }) => sinceMinute(start, at ?? loggedAt));
  return earliest([...contacts, isGrievance(whole) ? null : endedAt(whole)]);
}

function callBack(whole: Case, kind: FollowUp['kind'], start: Moment): Moment | null {
  return callsDoneAt(
    whole.followUps.filter((call) => call.kind === kind && calledAt(call) >= start),
  );
}

function resolved(whole: Case, start: Moment): Moment | null {
  return since(start, whole.resolvedAt) ?? (isGrievance(whole) ? null : endedAt(whole));
}

/** Responded to: distributed to a handler, or somebody spoke or wrote to the customer. */
function responded(whole: Case, start: Moment): Moment | null {
  const distributed = whole.transitions.filter(({ transition }) => transition === 'T2');
  const said = [...whole.contacts.filter(isWithCustomer), ...whole.notices];
  return earliest([
    ...distributed.map(({ at }) => since(start, at)),
    ...said.map(({ at, loggedAt }) => since(start, at ?? loggedAt)),
    isGrievance(whole) ? null : endedAt(whole),
  ]);
}

const MET: Readonly<Partial<Record<DeadlineId, (whole: Case, start: Moment) => Moment | null>>> = {
  D01: decisionTold,
  D12: responded,
  D02: decisionTold,
  D03: decisionTold,
  D06: decisionTold,
  D07: decisionTold,
  D13: firstContact,
  D14: resolved,
  D15: resolved,
  D16: resolved,
  D17: (whole, start) => since(start, whole.closing?.closedAt ?? null),
  D26: decisionTold,
  D34: decisionTold,
  D18: (whole, start) => callBack(whole, 'FU1', start),
  D19: (whole, start) => callBack(whole, 'FU2', start),
  D23C: resolved,
  ...SPECIAL_MET,
};

/**
 * The runnings of one rule on a case, oldest first. None when the rule does not apply, or when nothing that is
 * recorded here could ever meet it.
 */
export function runsOf(
  whole: Case,
  rule: Pick<DeadlineRule, 'id' | 'start' | 'applies'>,
  settings: Settings,
): readonly Run[] {
  if (!isGrievance(whole) && !runsForAll(rule.id)) return [];
  if (PREDICATES[rule.applies]?.(whole) !== true) return [];
  const metBy = MET[rule.id];
  return (STARTS[rule.start]?.(whole, settings) ?? []).flatMap(({ met, ...run }) => {
    if (met !== undefined) return [{ ...run, met }];
    return metBy === undefined ? [] : [{ ...run, met: metBy(whole, run.from) }];
  });
}
