import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { CREDIT_RECORD } from '../../shared/domain/credit-fields.ts';
import { day } from '../../shared/domain/day.ts';
import type { DeadlineId } from '../../shared/domain/deadline-rule.ts';
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

const INQUIRY: CaseSketch = { facts: { nature: 'NA3' } };

function received(at: string, facts: CaseSketch['facts'] = {}): CaseSketch {
  return { registeredAt: in2026(at), facts: { receivedAt: in2026(at), ...facts } };
}

function extended(kind: '复杂至30' | '特殊至60' | '转办至60', told: string | null) {
  const toldAt = told === null ? null : in2026(told);
  const asked = logged(`ex-${kind}`, 'lin', in2026('02-10 10:00'));
  return fill(CASE.extensions.fields, { ...asked, kind, reason: '须复核', toldAt });
}

const TOLD = { notices: [aNotice('03-10 10:00')] };
const TOLD_EARLY = { notices: [aNotice('02-10 10:00')] };

function closed(at: string): CaseSketch {
  const closing = { closedAt: in2026(at), closedBy: staffId('he') };
  return { status: 'closed', closing: fill(CASE.closing.fields, closing) };
}

function dispute(at: string, more: Partial<NonNullable<Case['creditDispute']>> = {}): CaseSketch {
  const head = { applicationNo: 'ZX-1', receivedAt: in2026(at), takenInBy: staffId('lin') };
  return { creditDispute: fill(CREDIT_RECORD, { ...head, ...more }) };
}

function slip(more: Partial<Case['transfers'][number]> = {}): CaseSketch {
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

function major(more: Partial<NonNullable<Case['majorEvent']>> = {}): CaseSketch {
  const triggeredAt = in2026('05-18 09:40');
  return { majorEvent: fill(MAJOR_RECORD, { triggeredAt, ...more }) };
}

function objection(more: Partial<NonNullable<Case['objection']>> = {}): CaseSketch {
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

function improvement(more: Partial<Case['corrections'][number]> = {}): CaseSketch {
  const head = logged('co', 'he', in2026('03-09 10:00'));
  const dueAt = in2026('03-12 17:00');
  return { corrections: [fill(CASE.corrections.fields, { ...head, dueAt, ...more })] };
}

function deferral(more: Partial<Case['deferrals'][number]> = {}): CaseSketch {
  const head = logged('de', 'lin', in2026('03-09 10:00'));
  const approved = { approvedAt: in2026('03-09 11:00'), reviewDate: day('2026-04-08') };
  return {
    status: 'deferred',
    deferrals: [fill(CASE.deferrals.fields, { ...head, ...approved, ...more })],
  };
}

function approval(decidedAt: string | null): CaseSketch {
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

function review(decided: string | null): CaseSketch {
  const head = logged('re', 'gu', in2026('03-09 10:00'));
  const decidedAt = decided === null ? null : in2026(decided);
  const asked = { applyAt: in2026('03-09 10:00'), decidedAt };
  return {
    ...closed('03-06 10:00'),
    status: 'underReview',
    reviews: [fill(CASE.reviews.fields, { ...head, ...asked })],
  };
}

function withdrawn(at: string): CaseSketch {
  const ending = {
    kind: 'withdrawn',
    receivedAt: in2026('07-20 15:40'),
    at: in2026(at),
  } as const;
  return { status: 'withdrawn', ending: fill(CASE.ending.fields, ending) };
}

/** The close limit missed on 31 January (E13). */
const MISSED_IN_JANUARY: CaseSketch = {
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

const ON_SITE = { source: 'S01' } as const;
const SOLVED: CaseSketch = { status: 'followingUp', resolvedAt: in2026('03-10 16:00') };
const NOBODY_TO_CALL: CaseSketch = { complainant: { isAnonymous: true } };
const LOW = aCall('03-10 16:00', { reached: true, score: 6 });

const BRANCH = 'it is a duty of the branch, not of a case';
const TIMER = 'it colours a timer of the reception only';
const KEPT = 'it says how long a record is kept';

/** A story for each rule, in the dates of the worked examples where they have one (rules 3.2). */
export const DEADLINE_STORIES: Readonly<Record<DeadlineId, DeadlineStory>> = {
  D01: {
    says: 'E5, fifteen days over Spring Festival',
    given: received('02-05 10:00'),
    internal: '02-14 17:00',
    final: '02-24 17:00',
    kept: TOLD_EARLY,
    not: INQUIRY,
  },
  D02: {
    says: 'E5, thirty days once the extension was told',
    given: { ...received('02-05 10:00'), extensions: [extended('复杂至30', '02-20 10:00')] },
    internal: '03-06 17:00',
    final: '03-09 17:00',
    kept: TOLD_EARLY,
    not: { extensions: [extended('复杂至30', null)] },
  },
  D03: {
    says: 'E5, sixty days once the second extension was told',
    given: {
      ...received('02-05 10:00'),
      extensions: [extended('复杂至30', '02-20 10:00'), extended('特殊至60', '03-05 10:00')],
    },
    internal: '04-03 17:00',
    final: '04-07 17:00',
    kept: TOLD_EARLY,
    not: { extensions: [extended('复杂至30', '02-20 10:00')] },
  },
  D04: {
    says: 'the window for a review opens with the decision that the customer has',
    given: { ...closed('03-09 11:00'), notices: [aNotice('03-09 10:00', { mode: '当面' })] },
    final: '04-08 17:00',
    not: { notices: [aNotice('03-09 10:00', { mode: '邮寄' })] },
  },
  D05: {
    says: 'the superior unit has thirty days from the application',
    given: review(null),
    final: '04-08 17:00',
    kept: review('04-08 17:00'),
  },
  D06: {
    says: 'E1, fifteen days from the day it was passed on',
    given: { facts: { regulatorTransfer: true, transferAt: in2026('03-09 10:00') } },
    final: '03-24 17:00',
    kept: TOLD,
    not: { facts: { regulatorTransfer: false } },
  },
  D07: {
    says: 'E1, sixty days with its extension',
    given: {
      facts: { regulatorTransfer: true, transferAt: in2026('03-09 10:00') },
      extensions: [extended('转办至60', '03-20 10:00')],
    },
    final: '05-08 17:00',
    kept: TOLD,
    not: { extensions: [] },
  },
  D08: {
    says: 'E7, twenty days',
    given: dispute('02-06 10:00'),
    final: '02-26 17:00',
    kept: dispute('02-06 10:00', { replyAt: in2026('02-26 17:00') }),
    not: { creditDispute: null },
  },
  D09: {
    says: 'E7, ten working days over Spring Festival',
    given: dispute('02-06 10:00'),
    final: '02-27 17:00',
    kept: dispute('02-06 10:00', { correctionSentAt: in2026('02-27 17:00') }),
    not: { creditDispute: null },
  },
  D10: {
    says: 'the same day',
    given: dispute('02-06 10:00'),
    final: '02-06 17:00',
    kept: dispute('02-06 10:00', { sameDayCheckAt: in2026('02-06 16:00') }),
    not: { creditDispute: null },
  },
  D11: {
    says: 'E12, two working days over 清明',
    given: dispute('04-02 10:00', { officerChangedAt: in2026('04-03 10:00') }),
    final: '04-08 17:00',
    kept: dispute('04-02 10:00', {
      officerChangedAt: in2026('04-03 10:00'),
      officerReportedAt: in2026('04-07 10:00'),
    }),
    not: dispute('04-02 10:00'),
  },
  D12: {
    says: 'thirty minutes for what comes by system',
    given: received('03-10 15:30', { source: 'S12' }),
    final: '03-10 16:00',
    kept: { contacts: [aContact('03-10 15:50')] },
    not: { facts: { source: 'S04' } },
  },
  D13: {
    says: 'E10, two hours, internally by closing time',
    given: received('03-10 15:30'),
    internal: '03-10 17:00',
    final: '03-10 17:30',
    kept: { contacts: [aContact('03-10 16:30')] },
  },
  D14: {
    says: 'the same day for a visit',
    given: received('03-10 15:30', ON_SITE),
    final: '03-10 17:00',
    kept: { resolvedAt: in2026('03-10 16:30') },
    not: { facts: { source: 'S04' } },
  },
  D15: {
    says: 'E9, the next day as agreed, over a weekend',
    given: received('06-05 10:00', { ...ON_SITE, nextDayAgreed: true }),
    final: '06-08 17:00',
    kept: { resolvedAt: in2026('06-08 10:00') },
    not: { facts: { nextDayAgreed: false } },
  },
  D16: {
    says: 'E1, three days',
    given: received('03-09 10:00'),
    final: '03-12 17:00',
    kept: { resolvedAt: in2026('03-12 17:00') },
    not: { regLevel: 'L2' },
  },
  D17: {
    says: 'E1, seven days',
    given: received('03-09 10:00'),
    final: '03-16 17:00',
    kept: closed('03-16 17:00'),
    not: { regLevel: 'L3' },
  },
  D18: {
    says: 'E11, twelve hours into the night',
    given: SOLVED,
    internal: '03-10 17:00',
    final: '03-11 04:00',
    kept: { followUps: [aCall('03-10 16:30', { reached: true })] },
    not: NOBODY_TO_CALL,
  },
  D19: {
    says: 'two days later',
    given: SOLVED,
    final: '03-12 17:00',
    kept: { followUps: [aCall('03-12 10:00', { kind: 'FU2', reached: true })] },
    not: NOBODY_TO_CALL,
  },
  D20: {
    says: 'seven days after a low score, where it is switched on',
    given: { ...SOLVED, followUps: [LOW] },
    final: '03-17 17:00',
    kept: { followUps: [LOW, aCall('03-17 10:00', { kind: 'FU3', reached: true })] },
    not: { followUps: [aCall('03-10 16:00', { reached: true, score: 7 })] },
  },
  D21: { elsewhere: BRANCH },
  D22: {
    says: 'E13, a month after the close limit was missed on the last of January',
    given: MISSED_IN_JANUARY,
    final: '02-28 17:00',
    not: { status: 'deferred' },
  },
  D23T: {
    says: 'thirty minutes to sign for the slip',
    given: slip(),
    final: '07-06 10:00',
    kept: slip({ signedAt: in2026('07-06 09:55') }),
    not: { grievanceLevel: 'GX' },
  },
  D23R: {
    says: 'two hours from the signature to the first reply',
    given: slip({ signedAt: in2026('07-06 09:55') }),
    final: '07-06 11:55',
    kept: slip({ signedAt: in2026('07-06 09:55'), firstReplyAt: in2026('07-06 11:00') }),
    not: slip(),
  },
  D23C: {
    says: 'seven days at level G2',
    given: { ...received('03-11 10:05'), grievanceLevel: 'G2' },
    final: '03-18 17:00',
    kept: { resolvedAt: in2026('03-18 17:00') },
    not: { grievanceLevel: 'GX' },
  },
  D24: {
    says: 'the promised minute',
    given: {
      contacts: [aContact('07-15 16:40', { promisedAt: in2026('07-16 10:00'), reached: false })],
    },
    final: '07-16 10:00',
    kept: {
      contacts: [
        aContact('07-15 16:40', { promisedAt: in2026('07-16 10:00'), reached: false }),
        aContact('07-16 10:00'),
      ],
    },
    not: { contacts: [] },
  },
  D25: {
    says: 'at once, told upwards with the second reminder',
    given: major(),
    final: '05-18 09:40',
    kept: major({ reportedAt: in2026('05-18 09:40') }),
    not: { majorEvent: null },
  },
  D26: {
    says: 'three working days, to compare with',
    given: received('04-03 10:00'),
    final: '04-09 17:00',
    kept: { notices: [aNotice('04-07 10:00')] },
    not: INQUIRY,
  },
  D27: { elsewhere: BRANCH },
  D28: {
    says: 'seventy-two hours by the clock',
    given: major({ leakFoundAt: in2026('03-09 10:00') }),
    final: '03-12 10:00',
    kept: major({
      leakFoundAt: in2026('03-09 10:00'),
      regulatorReportedAt: in2026('03-12 10:00'),
    }),
    not: major(),
  },
  D29: {
    says: 'the day the withdrawal came in',
    given: withdrawn('07-20 17:00:01'),
    final: '07-20 17:00',
    kept: withdrawn('07-20 15:45'),
  },
  D30: { elsewhere: TIMER },
  D31: { elsewhere: TIMER },
  D32: { elsewhere: KEPT },
  D33: { elsewhere: KEPT },
  D34: {
    says: 'sixty working days after fifteen, to compare with',
    given: received('03-09 10:00'),
    final: '06-04 17:00',
    kept: TOLD,
    not: INQUIRY,
  },
  D35: {
    says: 'by the review date of the deferral',
    given: deferral(),
    final: '04-08 17:00',
    kept: deferral({ outcome: '恢复', outcomeAt: in2026('04-08 17:00') }),
    not: deferral({ approvedAt: null }),
  },
  D36: {
    says: 'one working day over 清明',
    given: approval(null),
    final: '04-07 17:00',
    kept: approval('04-07 17:00'),
    not: { approvals: [] },
  },
  D37: { elsewhere: BRANCH },
  D38: {
    says: 'the days that were set for this objection',
    given: objection(),
    final: '06-30 17:00',
    kept: objection({ repliedAt: in2026('06-30 17:00') }),
    not: objection({ replyLimitDays: null }),
  },
  D39: { elsewhere: BRANCH },
  D40: {
    says: 'the date of the improvement, closed or not',
    given: { ...closed('03-11 10:00'), ...improvement() },
    final: '03-12 17:00',
    kept: improvement({ doneAt: in2026('03-12 17:00') }),
    not: improvement({ dueAt: null }),
  },
  D41: {
    says: 'before the running limit ends',
    given: { ...received('02-05 10:00'), extensions: [extended('复杂至30', null)] },
    internal: '02-14 17:00',
    final: '02-24 17:00',
    not: { extensions: [] },
  },
  D42: { elsewhere: KEPT },
  D43: {
    says: 'ninety days after the closing',
    given: { ...closed('03-09 10:00'), ...received('03-02 10:00', { talkGoal: '先稳住' }) },
    internal: '06-05 17:00',
    final: '06-08 17:00',
    not: { facts: { talkGoal: null } },
  },
  D44: { elsewhere: BRANCH },
  D45: { elsewhere: BRANCH },
};
