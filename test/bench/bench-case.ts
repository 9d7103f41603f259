import { BRANCH_CAUSE } from '../../shared/data/lists/causes.ts';
import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from '../../shared/domain/case-fields.ts';
import { addDays, addMinutes, dayOf } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { REMEDIES } from '../../shared/domain/handling-fields.ts';
import { caseId } from '../../shared/domain/ids.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { TRANSITIONS } from '../../shared/domain/states.ts';
import type { CaseState, TransitionId } from '../../shared/domain/states.ts';
import {
  benchApproval,
  benchCalls,
  benchCorrection,
  benchOptions,
  benchTask,
} from './bench-records.ts';
import type { Scene } from './bench-records.ts';
import { MATTERS, narrativeOf, personName, phoneNumber, sentencesOf } from './bench-text.ts';
import type { Matter } from './bench-text.ts';
import { chanceFrom } from './chance.ts';
import type { Chance } from './chance.ts';

/** How far a case has come; the way there is the list of its transitions. */
const WAYS = {
  draft: [],
  registered: ['T1'],
  investigating: ['T1', 'T2'],
  proposing: ['T1', 'T2', 'T6'],
  awaitingApproval: ['T1', 'T2', 'T6', 'T7'],
  executing: ['T1', 'T2', 'T6', 'T7b'],
  followingUp: ['T1', 'T2', 'T6', 'T7b', 'T11', 'T12'],
  closed: ['T1', 'T2', 'T6', 'T7b', 'T11', 'T12', 'T13'],
  withdrawn: ['T1', 'T2', 'T5'],
  rejected: ['T1', 'T4'],
} as const satisfies Readonly<Partial<Record<CaseState, readonly TransitionId[]>>>;
export type Fate = keyof typeof WAYS;

/** Minutes from the receipt to each transition. */
const PACE: Readonly<Partial<Record<TransitionId, number>>> = {
  T1: 12,
  T2: 55,
  T4: 300,
  T5: 2900,
  T6: 1500,
  T7: 1700,
  T7b: 1700,
  T11: 4500,
  T12: 4500,
  T13: 7300,
};

export type CaseWish = {
  readonly n: number;
  readonly id: string;
  readonly caseNo: string;
  readonly receivedAt: Moment;
  readonly fate: Fate;
  readonly branchId: string;
  readonly people: readonly [StaffId, StaffId, ...StaffId[]];
};

function factsOf(matter: Matter, scene: Scene, chance: Chance): Case['facts'] {
  const { receivedAt, clerk } = scene;
  return fill(CASE_FACT_FIELDS, {
    nature: chance.percent(94) ? 'NA1' : 'NA2',
    receivedAt,
    occurredAt: addMinutes(receivedAt, -chance.whole(30, 40_000)),
    serviceDate: addDays(dayOf(receivedAt), -chance.whole(0, 400)),
    receivingUnit: '示例银行滨江支行',
    complainedUnit: '示例银行滨江支行',
    zone: chance.one(['Z1', 'Z2', 'Z3']),
    source: chance.percent(80) ? 'S01' : chance.one(['S02', 'S03', 'S04', 'S05']),
    bizChannel: chance.one(['A01', 'A02', 'A03', 'A05']),
    bizCategory: matter.category,
    reasonCode: matter.reason,
    branchCauseCodes: [matter.cause, BRANCH_CAUSE[chance.whole(0, 16)]?.code ?? 'X99'],
    productName: matter.product,
    amountInvolved: chance.percent(60) ? fen(chance.whole(1_000, 9_000_000)) : null,
    thirdPartyName: matter.category === 'B08' ? '示例人寿保险股份有限公司' : null,
    narrative: narrativeOf(matter, chance),
    statedCause: chance.one(matter.tellings),
    requestTypes: [matter.request],
    requestText: sentencesOf(1, chance),
    requestedAmount: chance.percent(40) ? fen(chance.whole(1_000, 900_000)) : null,
    firstReceiverId: clerk,
  });
}

function complainantOf({ receivedAt }: Scene, chance: Chance): Case['complainant'] {
  const isAnonymous = chance.percent(3);
  return fill(COMPLAINANT_FIELDS, {
    kind: 'person',
    isAnonymous,
    name: isAnonymous ? null : personName(chance),
    gender: chance.one(['男', '女']),
    phone: isAnonymous ? null : phoneNumber(chance),
    ageBand: chance.one(['18-59', '>=60']),
    noticePreference: chance.one(['当面', '电话', '短信']),
    noticeGivenAt: addMinutes(receivedAt, 6),
    sensitiveConsentAt: addMinutes(receivedAt, 7),
  });
}

function receptionOf({ receivedAt, clerk, logged }: Scene, chance: Chance): InputOf<typeof CASE> {
  const concerns = Array.from({ length: chance.whole(1, 3) }, (_, index) =>
    fill(CASE.concerns.fields, {
      ...logged(`cn-${String(index)}`, 20),
      text: sentencesOf(1, chance),
      isPrimary: index === 0,
      clarified: true,
      status: 'open',
    }),
  );
  return {
    concerns,
    isolation: fill(CASE.isolation.fields, {
      ...logged('iso-1', 4),
      decidedAt: addMinutes(receivedAt, 1),
      movedAt: addMinutes(receivedAt, 4),
      fromZone: 'Z3',
      toRoom: chance.one(['M1', 'M2', 'M3']),
      hostId: clerk,
      drinkOffered: true,
      recordingOn: chance.one(['RC1', 'RC2']),
      safetyEvent: 'SE0',
    }),
    emotions: [
      fill(CASE.emotions.fields, {
        ...logged('em-1', 2),
        at: addMinutes(receivedAt, 2),
        level: chance.one(['EM2', 'EM3', 'EM4']),
        sign: '声音较大',
        action: '请到贵宾室',
      }),
    ],
  };
}

function investigationOf({ receivedAt, logged }: Scene, chance: Chance): InputOf<typeof CASE> {
  const factChecks = ['FC01', 'FC03', 'FC05', 'FC08', 'FC13'].map((itemCode, index) =>
    fill(CASE.factChecks.fields, {
      ...logged(`fc-${String(index)}`, 900),
      itemCode,
      answer: chance.one(['是', '否', '不清楚']),
      detail: sentencesOf(1, chance),
    }),
  );
  const contact = fill(CASE.contacts.fields, {
    ...logged('ct-1', 120),
    at: addMinutes(receivedAt, 120),
    direction: 'out',
    mode: 'CM1',
    party: 'PA1',
    summary: sentencesOf(chance.whole(1, 3), chance),
    reached: true,
  });
  return { factChecks, contacts: [contact] };
}

function decisionOf(scene: Scene, chance: Chance): InputOf<typeof CASE> {
  const at = addMinutes(scene.receivedAt, 4500);
  return {
    resolvedAt: at,
    decision: fill(CASE.decision.fields, {
      decisionType: chance.one(['J1', 'J2', 'J3']),
      decisionText: sentencesOf(chance.whole(1, 3), chance),
      decisionBasis: sentencesOf(chance.whole(1, 4), chance),
      customerConfirmation: '签字',
      notifiedAt: at,
      notifiedBy: scene.handler,
    }),
    notices: [
      fill(CASE.notices.fields, {
        ...scene.logged('nt-1', 4500),
        kind: 'NT3',
        mode: '当面',
        at,
        remediesTold: [...REMEDIES],
        result: '送达',
        receivedAt: at,
      }),
    ],
  };
}

function closingOf(scene: Scene, chance: Chance): InputOf<typeof CASE> {
  const closedAt = addMinutes(scene.receivedAt, 7300);
  return {
    followUps: benchCalls(scene, chance),
    corrections: [benchCorrection(scene, chance)],
    closing: fill(CASE.closing.fields, {
      rootCauseText: sentencesOf(chance.whole(1, 3), chance),
      responsibleIds: [scene.clerk],
      lesson: sentencesOf(1, chance),
      closedAt,
      closedBy: scene.manager,
    }),
    closeType: 'K1',
    retainUntil: addDays(dayOf(closedAt), 1096),
  };
}

function endingOf(fate: Fate, scene: Scene, chance: Chance): InputOf<typeof CASE> {
  if (fate !== 'withdrawn' && fate !== 'rejected') return {};
  return {
    ending: fill(CASE.ending.fields, {
      kind: fate,
      at: addMinutes(scene.receivedAt, fate === 'withdrawn' ? 2900 : 300),
      reason: sentencesOf(1, chance),
    }),
  };
}

type Part = (scene: Scene, chance: Chance) => InputOf<typeof CASE>;

/** What each transition leaves in the record of a case. */
const TRACES: Readonly<Partial<Record<TransitionId, Part>>> = {
  T2: ({ handler, manager }, chance) => ({
    handlerId: handler,
    assignedBy: manager,
    grievanceLevel: chance.one(['G1', 'G1', 'G2', 'G3']),
    regLevel: 'L1',
    urgency: chance.one(['U2', 'U3', 'U3']),
    admissibility: 'AD1',
  }),
  T6: investigationOf,
  T7: (scene, chance) => ({ ...benchOptions(scene, chance), ...benchApproval(scene) }),
  T7b: (scene, chance) => ({ ...benchOptions(scene, chance), ...benchTask(scene, false) }),
  T11: (scene, chance) => ({ ...decisionOf(scene, chance), ...benchTask(scene, true) }),
  T13: closingOf,
};

function sceneOf({ n, receivedAt, people }: CaseWish): Scene {
  const [manager, ...others] = people;
  const clerk = others[n % others.length] ?? manager;
  const handler = others[(n + 3) % others.length] ?? manager;
  return {
    receivedAt,
    clerk,
    handler,
    manager,
    logged: (id, minutes) => ({
      id: `${id}-${String(n)}`,
      loggedAt: addMinutes(receivedAt, minutes),
      loggedBy: minutes < 60 ? clerk : handler,
    }),
  };
}

function transitionsOf(
  way: readonly TransitionId[],
  { receivedAt, handler }: Scene,
): Case['transitions'] {
  let from: CaseState = 'draft';
  return way.map((transition) => {
    const { to } = TRANSITIONS[transition];
    const at = addMinutes(receivedAt, PACE[transition] ?? 0);
    const row = fill(CASE.transitions.fields, { transition, from, to, at, by: handler });
    from = to;
    return row;
  });
}

/** A valid case of a branch, told and taken to where its fate says; the same `n` always gives the same story. */
export function benchCase(wish: CaseWish): Case {
  const { n, receivedAt, fate, people } = wish;
  const chance = chanceFrom(n);
  const scene = sceneOf(wish);
  const way: readonly TransitionId[] = WAYS[fate];
  const transitions = transitionsOf(way, scene);
  const traces = receptionOf(scene, chance);
  for (const transition of way) Object.assign(traces, TRACES[transition]?.(scene, chance));
  const matter = MATTERS[Math.min(chance.whole(0, 13), MATTERS.length - 1)] ?? MATTERS[0];
  return fill(CASE, {
    id: caseId(wish.id),
    rev: 1,
    branchId: wish.branchId,
    terminal: '',
    caseNo: fate === 'draft' ? null : wish.caseNo,
    status: fate,
    stage: fate === 'draft' ? 2 : 7,
    round: 1,
    procedureId: 'P1',
    procedureVersion: 1,
    ruleVersion: 1,
    bandVersion: 1,
    openedBy: people[0],
    openedAt: receivedAt,
    updatedAt: transitions.at(-1)?.at ?? receivedAt,
    registeredAt: fate === 'draft' ? null : addMinutes(receivedAt, 12),
    leftAt: fate === 'draft' ? null : addMinutes(receivedAt, 40),
    ...traces,
    ...endingOf(fate, scene, chance),
    facts: factsOf(matter, scene, chance),
    complainant: complainantOf(scene, chance),
    transitions,
  });
}
