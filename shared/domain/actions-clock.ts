import { action, logged, sideOf } from './action.ts';
import type { Outcome } from './action.ts';
import { noticeOf } from './actions-execution.ts';
import type { Case, Extension, Suspension } from './case.ts';
import { dayOf, daysBetween } from './day.ts';
import type { Moment } from './day.ts';
import type { DeadlineId } from './deadline-rule.ts';
import { datesOf } from './deadlines.ts';
import { EXTENSION_RULES, isExtended, lastExtension } from './extensions.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isBlank, isUnknown, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import {
  EXTEND_APPROVE_FIELDS,
  EXTEND_REQUEST_FIELDS,
  EXTEND_TELL_FIELDS,
  EXTENSION_KINDS,
  EXTENSION_RECORD,
  HOLD_FIELDS,
  RESUME_FIELDS,
  SUSPENSION_RECORD,
} from './lifecycle-fields.ts';
import type { ExtensionKind } from './lifecycle-fields.ts';
import { withLast } from './last-row.ts';
import { paperGaps, paperTrace, signerOnPaper } from './on-paper.ts';
import { pausedFrom } from './pauses.ts';
import { isPermitted } from './permissions.ts';
import type { Refusal } from './refusals.ts';
import type { Staff } from './roles.ts';
import { fail, ok } from './result.ts';
import { HANDLING_STATES, OPEN_STATES } from './states.ts';
import { move } from './transitions.ts';

const LEGAL_LIMITS: ReadonlySet<DeadlineId> = new Set(['D01', 'D02', 'D03']);

/** The decision is late by now: there is no time left to pause (rules 4.1). */
function isPastDue(c: Case, world: ActionWorld): boolean {
  return datesOf(c, world).some(
    ({ rule, met, stoppedAt, final }) =>
      LEGAL_LIMITS.has(rule) && met === null && stoppedAt === null && world.now > final,
  );
}

/** Neither paused nor told of it before the matter arrived. */
function isBeforeReceipt({ facts }: Case, { from, toldAt }: Suspension): boolean {
  if (facts.receivedAt === null) return false;
  const received = dayOf(facts.receivedAt);
  return from < received || (toldAt !== null && dayOf(toldAt) < received);
}

/** T15: the clock stands still from a day on, for a cause that an outside body decides. */
function hold(c: Case, input: InputOf<typeof HOLD_FIELDS>, world: ActionWorld): Outcome {
  const suspension: Suspension = fill(SUSPENSION_RECORD, {
    ...logged(world),
    ...input,
    from: input.from ?? dayOf(world.now),
    stateBefore: c.status,
  });
  const more = refusalsOf([
    [isBlank(input.cause) || isBlank(input.agency), 'suspension-cause-missing'],
    [(input.toldAt ?? null) === null, 'suspension-not-told'],
    [isPastDue(c, world), 'suspension-after-due'],
    [isBeforeReceipt(c, suspension), 'time-too-early'],
  ]);
  return move({ ...c, suspensions: [...c.suspensions, suspension] }, 'T15', world, more);
}

/** T15 back to where it began; without a date the clock runs again from today. */
function resume(c: Case, input: InputOf<typeof RESUME_FIELDS>, world: ActionWorld): Outcome {
  const open = c.suspensions.at(-1);
  const to = input.to === undefined ? dayOf(world.now) : input.to;
  if (open === undefined || to === null || to < open.from) {
    return fail(['suspension-end-missing'] as const);
  }
  const suspensions = withLast(c.suspensions, {
    to,
    days: Math.max(daysBetween(pausedFrom(open), to), 0),
    endToldAt: input.toldAt ?? null,
    endedBy: world.me.id,
  });
  return move({ ...c, suspensions }, 'T15', world);
}

/** The final moment of the limit this extension would move; null when that limit does not run. */
function limitOf(c: Case, kind: ExtensionKind, world: ActionWorld): Moment | null {
  const { limit } = EXTENSION_RULES[kind];
  return datesOf(c, world).findLast(({ rule }) => rule === limit)?.final ?? null;
}

function isPast(limit: Moment | null, world: ActionWorld): boolean {
  return limit !== null && world.now > limit;
}

/** The kind that is asked for, approved or told, where the person does not say: the latest that waits for it. */
function waiting(c: Case, fits: (one: Extension) => boolean): ExtensionKind | null {
  return c.extensions.findLast(fits)?.kind ?? null;
}

function askExtension(
  c: Case,
  input: InputOf<typeof EXTEND_REQUEST_FIELDS>,
  world: ActionWorld,
): Outcome {
  const { kind = null, reason = null } = input;
  if (kind === null) return fail(['extension-reason-missing'] as const);
  const codes = refusalsOf([
    [isBlank(reason), 'extension-reason-missing'],
    [kind === '特殊至60' && !isExtended(c, '复杂至30'), 'extension-order'],
    [kind === '转办至60' && !c.facts.regulatorTransfer, 'transfer-data-missing'],
    [isPast(limitOf(c, kind, world), world), 'extension-too-late'],
  ]);
  if (codes.length > 0) return fail(codes);
  const asked = fill(EXTENSION_RECORD, { ...logged(world), kind, reason });
  return ok({ ...c, extensions: [...c.extensions, asked] });
}

function changed(c: Case, one: Extension, patch: Partial<Extension>): Case {
  const extensions = c.extensions.map((other) => (other === one ? { ...one, ...patch } : other));
  return { ...c, extensions };
}

const BY_GENERAL_MANAGER = { row: 'r25', role: 'generalManager' } as const;

/** Up to 30 days by the branch, to 60 by the general manager alone (permission rows 24, 25). */
const APPROVERS_OF = {
  复杂至30: { row: 'r24', role: null },
  特殊至60: BY_GENERAL_MANAGER,
  转办至60: BY_GENERAL_MANAGER,
} as const;

function roleOf({ roles }: Staff): Staff['roles'][number] | null {
  return roles[0] ?? null;
}

/** The approval itself, at the desk or from a paper that is entered with its scan. */
function approveExtension(
  c: Case,
  input: InputOf<typeof EXTEND_APPROVE_FIELDS>,
  world: ActionWorld,
): Outcome {
  const kind = input.kind ?? waiting(c, ({ approvedAt }) => approvedAt === null);
  const asked = kind === null ? null : lastExtension(c, kind);
  if (kind === null || asked === null) return fail(['not-found'] as const);
  const gaps = paperGaps(c, input, world);
  if (gaps.length > 0) return fail(gaps);
  const approver = signerOnPaper(input, world) ?? world.me;
  const { row, role } = APPROVERS_OF[kind];
  if (!isPermitted(row, approver, sideOf(c))) return fail(['role-not-allowed'] as const);
  if (isPast(limitOf(c, kind, world), world)) return fail(['extension-too-late'] as const);
  const approved = { approvedBy: approver.id, approvedAt: world.now, ...paperTrace(input, world) };
  return ok(changed(c, asked, { ...approved, approverRole: role ?? roleOf(approver) }));
}

/** An extension is told once it is approved. */
function isToldTooEarly({ approvedAt }: Extension, { toldAt, notice }: Telling): boolean {
  const told = toldAt ?? notice?.at ?? null;
  return told !== null && approvedAt !== null && dayOf(told) < dayOf(approvedAt);
}

function tellingRefusals(
  c: Case,
  asked: Extension,
  input: InputOf<typeof EXTEND_TELL_FIELDS>,
  world: ActionWorld,
): readonly Refusal[] {
  const late = isPast(limitOf(c, asked.kind, world), world);
  return refusalsOf([
    [asked.approvedAt === null, 'extension-not-approved'],
    [asked.kind === '特殊至60' && !isExtended(c, '复杂至30'), 'extension-order'],
    [late || input.toldAt === null, 'extension-not-told'],
    [isUnknown(c.notices, input.noticeId), 'not-found'],
    [isToldTooEarly(asked, input), 'time-too-early'],
  ]);
}

type Telling = InputOf<typeof EXTEND_TELL_FIELDS>;

/** The notice NT2 goes with the telling, unless it was recorded before. */
function withNotice(
  c: Case,
  input: Telling,
  toldAt: Moment,
  world: ActionWorld,
): readonly [Case, string | null] {
  if (!isBlank(input.noticeId)) return [c, input.noticeId ?? null];
  const notice = noticeOf({ at: toldAt, ...input.notice, kind: 'NT2' }, world);
  return [{ ...c, notices: [...c.notices, notice] }, notice.id];
}

/** Told in time it takes effect; told late it moves nothing (rules 4.2, D41). */
function tellExtension(c: Case, input: Telling, world: ActionWorld): Outcome {
  const kind = input.kind ?? waiting(c, ({ toldAt }) => toldAt === null);
  const asked = kind === null ? null : lastExtension(c, kind);
  if (asked === null) return fail(['extension-not-approved'] as const);
  const codes = tellingRefusals(c, asked, input, world);
  if (codes.length > 0) return fail(codes);
  const toldAt = input.toldAt ?? input.notice?.at ?? world.now;
  const [noticed, noticeId] = withNotice(c, input, toldAt, world);
  const told = { toldAt, noticeId };
  const { longer } = EXTENSION_RULES[asked.kind];
  const dates = datesOf(changed(noticed, asked, told), world);
  const newDue = dates.findLast(({ rule }) => rule === longer)?.final ?? null;
  return ok(changed(noticed, asked, { ...told, newDue }));
}

/** Where a decision is still owed. */
const UNDECIDED = OPEN_STATES.filter(
  (state) => !['draft', 'notified', 'followingUp', 'underReview', 'referred'].includes(state),
);

/** Acts that move the clock of a case (rules 4.1, 4.2). Each kind of extension is named by its end in days. */
export const CLOCK_ACTIONS = {
  hold: action({ input: HOLD_FIELDS, row: 'r26', states: HANDLING_STATES, run: hold }),
  resume: action({ input: RESUME_FIELDS, row: 'r26', states: ['onHold'], run: resume }),
  'extend-request': action({
    input: EXTEND_REQUEST_FIELDS,
    row: 'r23',
    states: UNDECIDED,
    run: askExtension,
  }),
  'extend-approve': action({
    input: EXTEND_APPROVE_FIELDS,
    row: 'extendApprove',
    states: UNDECIDED,
    run: approveExtension,
  }),
  'extend-tell': action({
    input: EXTEND_TELL_FIELDS,
    row: 'r23',
    states: UNDECIDED,
    run: tellExtension,
  }),
} as const;

/** The kinds of extension that may be asked for now: each limit moves once, in order. */
export function openExtensions(c: Case): readonly ExtensionKind[] {
  return EXTENSION_KINDS.filter((kind) => {
    if (isExtended(c, kind)) return false;
    if (kind === '特殊至60') return isExtended(c, '复杂至30');
    return kind === '复杂至30' || c.facts.regulatorTransfer;
  });
}
