import { action, sideOf } from './action.ts';
import type { Outcome } from './action.ts';
import type { Case } from './case.ts';
import { isWritten } from './credit-fields.ts';
import type { Moment } from './day.ts';
import { fill } from './fields.ts';
import type { InputOf } from './fields.ts';
import { isBlank, refusalsOf } from './guard.ts';
import type { ActionWorld } from './guard.ts';
import type { StaffId } from './ids.ts';
import { OBJECTION_CHECKS, OBJECTION_FIELDS, OBJECTION_RECORD } from './objection-fields.ts';
import { isPermitted } from './permissions.ts';
import type { PermissionRow } from './permissions.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok } from './result.ts';

type Input = InputOf<typeof OBJECTION_FIELDS>;
type Objection = NonNullable<Case['objection']>;

/** What was said, texted or chatted is noted, and does not count. */
const UNWRITTEN: ReadonlySet<string> = new Set(['口头', '电话', '短信', '微信']);

/** Who enters which part: the six checks are the officer's, the department is signed by the general manager, drafted by it, the rest registered. */
const ROW_OF: Readonly<Record<string, PermissionRow>> = {
  checks: 'objectionCheck',
  checkReason: 'objectionCheck',
  verdict: 'objectionCheck',
  respDept: 'r52',
  approveFinal: 'r52',
  draftOpinion: 'objectionDraft',
  regulatorContact: 'objectionDraft',
};

function isBarred(c: Case, input: Input, { me }: ActionWorld): boolean {
  const side = sideOf(c);
  const rows = Object.entries(input)
    .filter(([name, value]) => isNews(c.objection, name, value))
    .map(([name]) => ROW_OF[name] ?? 'r51');
  return rows.some((row) => !isPermitted(row, me, side));
}

function isNews(known: Objection | null, name: string, value: unknown): boolean {
  if (value === undefined) return false;
  const before: unknown = known === null ? null : (Reflect.get(known, name) ?? null);
  if (before === null && (value === null || value === false)) return false;
  return JSON.stringify(before) !== JSON.stringify(value);
}

/** What was handed in with this entry, if anything was. */
function handedIn(
  { receivedForm: form }: Input,
  at: Moment,
  by: StaffId,
): Objection['submissions'] {
  return form === undefined || form === null ? [] : [{ at, form, by }];
}

function registered(c: Case, input: Input, { now, me }: ActionWorld): Objection {
  const known = c.objection;
  const { approveFinal: _, ...given } = input;
  const at = input.receivedAt ?? now;
  return fill(OBJECTION_RECORD, {
    objectionNo: `YY-${c.caseNo ?? c.openedAt.slice(0, 10).replaceAll('-', '')}`,
    registeredBy: me.id,
    registeredAt: now,
    ...known,
    ...given,
    receivedAt: known?.receivedAt ?? at,
    checks: { ...known?.checks, ...input.checks },
    submissions: [...(known?.submissions ?? []), ...handedIn(input, at, me.id)],
  });
}

/** All six passed: accepted from now on. What fails is supplemented or not accepted, with the reason. */
function judged(next: Objection, world: ActionWorld): Objection {
  const passed = OBJECTION_CHECKS.every((code) => next.checks[code] === '通过');
  if (!passed || next.verdict === '不予受理') return next;
  return { ...next, verdict: '受理', acceptedAt: next.acceptedAt ?? world.now };
}

type Failing = 'AC4' | 'AC5';

/** The refusal of its own that a check has: it says all, and needs no further reason. */
const OWN_REFUSAL: Readonly<Record<Failing, Refusal>> = {
  AC4: 'objection-form-not-written',
  AC5: 'objection-not-signed',
};

/** Nobody said that it is to be supplemented or refused: a failing check stands in the way of accepting it. */
function acceptingRefusals({ checks, checkReason }: Objection): readonly Refusal[] {
  const own = (['AC4', 'AC5'] as const).filter((code) => checks[code] === '不通过');
  const failing = OBJECTION_CHECKS.some((code) => checks[code] === '不通过');
  if (own.length > 0) return own.map((code) => OWN_REFUSAL[code]);
  return failing && isBlank(checkReason) ? ['objection-reason-missing'] : [];
}

function checkRefusals(c: Case, next: Objection, input: Input): readonly Refusal[] {
  if (input.checks === undefined && input.verdict === undefined) return [];
  if (input.verdict === '补正' || input.verdict === '不予受理') {
    return refusalsOf([
      [isBlank(next.checkReason), 'objection-reason-missing'],
      [(c.objection?.acceptedAt ?? null) !== null, 'transition-not-possible'],
    ]);
  }
  const open = OBJECTION_CHECKS.some((code) => next.checks[code] === undefined);
  return [
    ...refusalsOf([[input.verdict === '受理' && open, 'objection-check-open']]),
    ...acceptingRefusals(next),
  ];
}

const ANSWER = ['replyMode', 'finalReplyNo', 'repliedAt'] as const;

/** Who signed, drafted, approved and answered, and when: nobody enters that. */
function signed(c: Case, next: Objection, input: Input, { now, me }: ActionWorld): Objection {
  const news = (name: keyof Input): boolean => isNews(c.objection, name, input[name]);
  const replyMode = next.replyMode ?? (isBlank(next.finalReplyNo) ? null : '书面');
  return {
    ...next,
    ...(news('respDept') ? { deptSignedBy: me.id, deptSignedAt: now } : {}),
    // A changed opinion is another one: what was approved before does not cover it.
    ...(news('draftOpinion')
      ? { draftedBy: me.id, finalApprovedBy: null, finalApprovedAt: null }
      : {}),
    ...(input.approveFinal === true ? { finalApprovedBy: me.id, finalApprovedAt: now } : {}),
    ...(ANSWER.some(news) ? { replyMode, repliedAt: next.repliedAt ?? now } : {}),
  };
}

function isWrittenReply({ replyMode, finalReplyNo }: Objection): boolean {
  return isWritten(replyMode) && !isBlank(finalReplyNo);
}

/** P7-2 to P7-6 come before the reply: accepted, department signed, drafted, approved; the first that is open is named. */
function replyRefusals(next: Objection): readonly Refusal[] {
  const open = refusalsOf([
    [next.acceptedAt === null, 'objection-check-open'],
    [next.deptSignedAt === null, 'resp-dept-not-signed'],
    [isBlank(next.draftOpinion), 'draft-missing'],
    [next.finalApprovedAt === null, 'approval-incomplete'],
  ]);
  return open.slice(0, 1);
}

function laterRefusals(c: Case, next: Objection, input: Input): readonly Refusal[] {
  const dept = isNews(c.objection, 'respDept', input.respDept);
  const answered = next.replyMode !== null || !isBlank(next.finalReplyNo);
  const own = next.draftedBy !== null && next.draftedBy === next.finalApprovedBy;
  const replies = ANSWER.some((name) => isNews(c.objection, name, input[name]));
  const early = refusalsOf([
    [dept && next.acceptedAt === null, 'objection-check-open'],
    [dept && isBlank(next.respDept), 'resp-dept-missing'],
    [input.approveFinal === true && isBlank(next.draftOpinion), 'draft-missing'],
    [input.approveFinal === true && next.deptSignedAt === null, 'resp-dept-not-signed'],
    [input.approveFinal === true && own, 'approver-is-requester'],
    [answered && !isWrittenReply(next), 'reply-not-written'],
  ]);
  return replies ? [...early, ...replyRefusals(next)] : early;
}

function objection(c: Case, input: Input, world: ActionWorld): Outcome {
  if (isBarred(c, input, world)) return fail(['role-not-allowed'] as const);
  if (UNWRITTEN.has(input.receivedForm ?? '')) return fail(['objection-form-not-written'] as const);
  if (c.objection === null && (input.receivedForm ?? null) === null) {
    return fail(['objection-register-missing'] as const);
  }
  const next = signed(c, judged(registered(c, input, world), world), input, world);
  const codes = [...checkRefusals(c, next, input), ...laterRefusals(c, next, input)];
  return codes.length > 0 ? fail([...new Set(codes)]) : ok({ ...c, objection: next });
}

/** One act registers a formal objection and takes it on: checks, department, draft, reply (procedure P7). */
export const OBJECTION_ACTIONS = {
  objection: action({
    input: OBJECTION_FIELDS,
    row: 'objection',
    states: 'open',
    run: objection,
  }),
} as const;
