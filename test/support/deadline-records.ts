import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { CREDIT_RECORD } from '../../shared/domain/credit-fields.ts';
import { day } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { APPROVAL_STEP_FIELDS } from '../../shared/domain/handling-fields.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { MAJOR_RECORD } from '../../shared/domain/major-fields.ts';
import { fen } from '../../shared/domain/money.ts';
import { OBJECTION_RECORD } from '../../shared/domain/objection-fields.ts';
import { aCall, aContact, aNotice, in2026 } from './deadline-world.ts';
import type { CaseSketch } from './sample-case.ts';
import { logged } from './sample-reception.ts';

/** One case on which a rule runs, and its dates in 2026; or why it runs on none. */
export type DeadlineStory = {
  readonly says?: string;
  readonly given?: CaseSketch;
  /** The final date unless it is another one. */
  readonly internal?: string;
  readonly final?: string;
  /** What meets the rule in time. */
  readonly kept?: CaseSketch;
  /** What takes the case out of the rule. */
  readonly not?: CaseSketch;
  readonly elsewhere?: string;
};

export const INQUIRY: CaseSketch = { facts: { nature: 'NA3' } };

export function received(at: string, facts: CaseSketch['facts'] = {}): CaseSketch {
  return { registeredAt: in2026(at), facts: { receivedAt: in2026(at), ...facts } };
}

export function extended(kind: '复杂至30' | '特殊至60' | '转办至60', told: string | null) {
  const toldAt = told === null ? null : in2026(told);
  const asked = logged(`ex-${kind}`, 'lin', in2026('02-10 10:00'));
  return fill(CASE.extensions.fields, { ...asked, kind, reason: '须复核', toldAt });
}

export const TOLD = { notices: [aNotice('03-10 10:00')] };
export const TOLD_EARLY = { notices: [aNotice('02-10 10:00')] };

export function closed(at: string): CaseSketch {
  const closing = { closedAt: in2026(at), closedBy: staffId('he') };
  return { status: 'closed', closing: fill(CASE.closing.fields, closing) };
}

export function dispute(
  at: string,
  more: Partial<NonNullable<Case['creditDispute']>> = {},
): CaseSketch {
  const head = { applicationNo: 'ZX-1', receivedAt: in2026(at), takenInBy: staffId('lin') };
  return { creditDispute: fill(CREDIT_RECORD, { ...head, ...more }) };
}

export function slip(more: Partial<Case['transfers'][number]> = {}): CaseSketch {
  const head = {
    id: 'slip',
    transferNo: 'YJ-1',
    toDept: '综合管理部',
    receiverId: staffId('jiang'),
    handedAt: in2026('07-06 09:30'),
    limitFrom: in2026('07-06 09:30'),
    loopRound: 1,
  };
  return { transfers: [fill(CASE.transfers.fields, { ...head, ...more })] };
}

export function major(more: Partial<NonNullable<Case['majorEvent']>> = {}): CaseSketch {
  const triggeredAt = in2026('05-18 09:40');
  return { majorEvent: fill(MAJOR_RECORD, { triggeredAt, ...more }) };
}

export function objection(more: Partial<NonNullable<Case['objection']>> = {}): CaseSketch {
  const at = in2026('06-10 10:00');
  const head = {
    objectionNo: 'YY-1',
    registeredBy: staffId('gu'),
    registeredAt: at,
    receivedAt: at,
    acceptedAt: at,
    replyLimitDays: 20,
  };
  return { objection: fill(OBJECTION_RECORD, { ...head, ...more }) };
}

export function improvement(more: Partial<Case['corrections'][number]> = {}): CaseSketch {
  const head = logged('co', 'he', in2026('03-09 10:00'));
  const dueAt = in2026('03-12 17:00');
  return { corrections: [fill(CASE.corrections.fields, { ...head, dueAt, ...more })] };
}

export function deferral(more: Partial<Case['deferrals'][number]> = {}): CaseSketch {
  const head = logged('de', 'lin', in2026('03-09 10:00'));
  const approved = { approvedAt: in2026('03-09 11:00'), reviewDate: day('2026-04-08') };
  return {
    status: 'deferred',
    deferrals: [fill(CASE.deferrals.fields, { ...head, ...approved, ...more })],
  };
}

export function approval(decidedAt: string | null): CaseSketch {
  const head = logged('ap', 'lin', in2026('04-03 15:00'));
  const step = fill(APPROVAL_STEP_FIELDS, {
    seq: 1,
    roleId: 'channelHead',
    openedAt: in2026('04-03 15:00'),
    decidedAt: decidedAt === null ? null : in2026(decidedAt),
  });
  const request = {
    approvalNo: 'SP-1',
    bandVersion: 1,
    amount: fen(800_000),
    bandAmount: fen(800_000),
    bandId: 'B2',
    requestedBy: staffId('lin'),
    requestedAt: in2026('04-03 15:00'),
    status: '审批中',
    steps: [step],
  } as const;
  return { approvals: [fill(CASE.approvals.fields, { ...head, ...request })] };
}

export function review(decided: string | null): CaseSketch {
  const head = logged('re', 'gu', in2026('03-09 10:00'));
  const decidedAt = decided === null ? null : in2026(decided);
  const asked = { applyAt: in2026('03-09 10:00'), decidedAt };
  return {
    ...closed('03-06 10:00'),
    status: 'underReview',
    reviews: [fill(CASE.reviews.fields, { ...head, ...asked })],
  };
}

export function withdrawn(at: string): CaseSketch {
  const ending = {
    kind: 'withdrawn',
    receivedAt: in2026('07-20 15:40'),
    at: in2026(at),
  } as const;
  return { status: 'withdrawn', ending: fill(CASE.ending.fields, ending) };
}

/** The close limit missed on 31 January (E13). */
export const MISSED_IN_JANUARY: CaseSketch = {
  ...received('01-28 10:00'),
  effects: [
    fill(CASE.effects.fields, {
      rule: 'D23C',
      effect: 'NX',
      startedAt: in2026('01-28 10:00'),
      dueAt: in2026('01-31 17:00:01'),
      recordedAt: in2026('01-31 17:00:01'),
      done: true,
    }),
  ],
};

export const ON_SITE = { source: 'S01' } as const;
export const SOLVED: CaseSketch = { status: 'followingUp', resolvedAt: in2026('03-10 16:00') };
export const NOBODY_TO_CALL: CaseSketch = { complainant: { isAnonymous: true } };
export const LOW = aCall('03-10 16:00', { reached: true, score: 6 });
export const LEAK = { leakFoundAt: in2026('03-09 10:00') };
const PROMISED = { promisedAt: in2026('07-16 10:00'), reached: false };
export const PROMISE = aContact('07-15 16:40', PROMISED);
export const CHANGED = { officerChangedAt: in2026('04-03 10:00') };
export const PASSED_ON: CaseSketch = {
  facts: {
    receivedAt: in2026('03-09 10:00'),
    regulatorTransfer: true,
    transferAt: in2026('03-09 10:00'),
  },
};
