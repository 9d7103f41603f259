import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS } from '../../shared/data/bands.ts';
import { companyCost, bandAmount, bandFor, requesters } from '../../shared/domain/approval.ts';
import { act } from '../../shared/domain/actions.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes, day } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { AUTHORISATION_FIELDS } from '../../shared/domain/handling-fields.ts';
import { caseId } from '../../shared/domain/ids.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { linkedCostOf } from '../../shared/domain/linked-cost.ts';
import { fen } from '../../shared/domain/money.ts';
import { LOGGED } from '../../shared/domain/reception-fields.ts';
import type { RoleId, Staff } from '../../shared/domain/roles.ts';
import { NOON, PEOPLE, as } from '../support/branch-world.ts';
import type { PersonName, WorldWish } from '../support/branch-world.ts';
import {
  DECISION,
  LEVELS,
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseWithChoice,
  timetable,
} from '../support/case-on-its-way.ts';

/** Who tries: approvers, handlers, and people with several roles or a deputy. */
const TRYING = [
  'lu',
  'cheng',
  'xu',
  'wen',
  'xie',
  'ye',
  'he',
  'gu',
  'lin',
  'zhou',
  'tong',
] as const;
const MIXED: WorldWish = {
  people: {
    lu: { roles: ['channelHead', 'opsDirector'], deputyId: PEOPLE.zhou.id },
    he: { roles: ['branchManager', 'channelHead'], deputyId: PEOPLE.lin.id },
    wen: { roles: ['generalManager', 'chiefActuary'], deputyId: PEOPLE.tong.id },
  },
};

type Deed = {
  readonly by: (typeof TRYING)[number];
  readonly does: ActionName;
  readonly other: PersonName;
  readonly pick: number;
};

/** Everything that touches the money or moves the case to where money is spent. */
const WEIGHTS: Readonly<Partial<Record<ActionName, number>>> = {
  option: 1,
  'choose-option': 1,
  'request-approval': 4,
  authorise: 5,
  decide: 12,
  delegate: 2,
  'edit-case': 1,
  assign: 1,
  task: 1,
  pay: 1,
  notify: 1,
  hold: 1,
  resume: 2,
  'defer-request': 1,
  'defer-approve': 1,
  undefer: 1,
  'sign-outcome': 1,
  evidence: 1,
  propose: 1,
};

const KINDS = Object.entries(WEIGHTS).map(([name, weight]) => ({ weight, name }));

function isName(name: string): name is ActionName {
  return Object.hasOwn(WEIGHTS, name);
}

const does = fc
  .oneof(...KINDS.map(({ weight, name }) => ({ weight, arbitrary: fc.constant(name) })))
  .filter(isName);

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    by: fc.constantFrom(...TRYING),
    does,
    other: fc.constantFrom(...TRYING),
    pick: fc.nat(50),
  }),
  { minLength: 15, maxLength: 60 },
);

function paperOf(c: Case, { other, pick }: Deed): object {
  const scan = c.evidence[pick % c.evidence.length]?.id ?? null;
  return pick % 3 === 0
    ? { onPaper: true, approverId: PEOPLE[other].id, proofEvidenceId: scan }
    : { proofEvidenceId: pick % 2 === 0 ? '委托书' : null };
}

function inputOf(c: Case, deed: Deed): object {
  const { other, pick } = deed;
  const toId = PEOPLE[other].id;
  const decision = (['同意', '同意', '同意', '退回'] as const)[pick % 4] ?? '同意';
  const seq = (['A', 'B', 'C'] as const)[pick % 3] ?? 'A';
  const inputs: Readonly<Partial<Record<ActionName, object>>> = {
    option: {
      seq,
      typeCode: 'O06',
      companyCost: fen([0, 1, 200_000, 200_001, 1_500_000][pick % 5] ?? 0),
      timetable: timetable('方小满'),
    },
    'choose-option': { seq, choice: pick % 4 === 0 ? '不接受' : '选中' },
    authorise: paperOf(c, deed),
    decide: { decision, comment: '意见', resolutionNo: '董决7号', ...paperOf(c, deed) },
    delegate: { toId, proofEvidenceId: pick % 2 === 0 ? '委托书' : null },
    'edit-case': { involvedStaffIds: [...c.facts.involvedStaffIds, toId] },
    assign: { ...LEVELS, handlerId: toId },
    task: { type: 'TK3', assigneeId: PEOPLE.fang.id },
    pay: { paidAmount: companyCost(c), voucherNo: 'V' },
    notify: { ...DECISION, customerConfirmation: '签字' },
    hold: { cause: 'SC1', agency: '鉴定中心', toldAt: c.updatedAt },
    'defer-request': {
      reason: '诉求与规定不符，多次解释',
      mode: '关注',
      reviewDate: day('2026-03-20'),
    },
    undefer: { outcome: '恢复' },
    evidence: { kind: 'EV11', title: '签字件' },
  };
  return inputs[deed.does] ?? {};
}

/** A signature is tried by one after another, so that stories get through long chains, and by the wrong people first. */
const SIGNED: ReadonlySet<ActionName> = new Set(['decide', 'authorise']);

function attempted(c: Case, deed: Deed): Case {
  const now = addMinutes(c.updatedAt, 1);
  const from = TRYING.indexOf(deed.by);
  const turns = SIGNED.has(deed.does)
    ? [...TRYING.slice(from), ...TRYING.slice(0, from)]
    : [deed.by];
  for (const by of turns) {
    const outcome = act(deed.does, c, inputOf(c, deed), as(by, { ...MIXED, now }));
    if (outcome.ok) return { ...outcome.value, updatedAt: now };
  }
  return c;
}

const DIRECTORY: readonly Staff[] = as('gu', MIXED).directory;

function hasRole(id: StaffId | null, role: RoleId): boolean {
  return DIRECTORY.find((staff) => staff.id === id)?.roles.includes(role) === true;
}

type Signature = {
  readonly by: StaffId | null;
  readonly of: StaffId | null;
  readonly role: RoleId;
};

/** Who stood behind the money, at the moment when work began. */
function signatures(c: Case): { readonly amount: number; readonly signed: readonly Signature[] } {
  const approval = c.approvals.findLast(({ status }) => status === '同意');
  const single = c.authorisations.findLast(({ valid }) => valid);
  if (single !== undefined) {
    const { amount, authoriserId: by, delegatedFrom: of, roleId: role } = single;
    return { amount, signed: [{ by, of, role }] };
  }
  if (approval === undefined) return { amount: 0, signed: [] };
  expect(approval.steps.every(({ decision }) => decision === '同意')).toBe(true);
  const signed = approval.steps.map(({ approverId: by, delegatedFrom: of, roleId: role }) => {
    return { by, of, role };
  });
  return { amount: approval.amount, signed };
}

/** The amount is the one signed for, by as many different people as its band asks, each in a role of theirs. */
function expectCovered(c: Case): void {
  const { amount, signed } = signatures(c);
  expect(amount).toBe(companyCost(c));
  const chain = bandFor(bandAmount(c, fen(0)), BANDS)?.chain ?? [];
  expect(signed.length).toBeGreaterThanOrEqual(chain.length);
  const people = signed.flatMap(({ by, of }) => (of === null ? [by] : [by, of]));
  expect(new Set(people).size).toBe(people.length);
  for (const { by, of, role } of signed) {
    expect(hasRole(by, role) || hasRole(of, role)).toBe(true);
  }
}

/** Nobody who asked for it or is complained about stands under it when work begins. */
function expectApart(before: Case, now: Case): void {
  const agreed = now.approvals.findLast(({ status }) => status === '同意') ?? null;
  const barred = new Set([...requesters(before, agreed), ...before.facts.involvedStaffIds]);
  for (const { by } of signatures(now).signed) expect(by !== null && barred.has(by)).toBe(false);
}

const SPENDING: ReadonlySet<Case['status']> = new Set(['executing', 'notified', 'followingUp']);

function expectSound(before: Case, now: Case): void {
  if (!SPENDING.has(now.status) || companyCost(now) === 0) return;
  expectCovered(now);
  const resumes = before.status === 'onHold' || before.status === 'executing';
  if (now.status === 'executing' && !resumes) expectApart(before, now);
}

const BEGINNINGS = [
  aCaseWithChoice(100),
  aCaseWithChoice(800_000),
  aCaseWithChoice(4_000_000),
  aCaseAwaitingSignature(800_000),
  aCaseAwaitingSignature(6_000_000),
  aCaseInExecution(800_000),
];

test('there is no way around: money is spent only under a complete, fresh signature of the right people', () => {
  let began = 0;
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), deeds, (begun, all) => {
      all.reduce((c, deed) => {
        const next = attempted(c, deed);
        expectSound(c, next);
        if (c.status !== 'executing' && next.status === 'executing') began += 1;
        return next;
      }, begun);
    }),
    { numRuns: 150 },
  );
  // The property says something only if the stories got there.
  expect(began).toBeGreaterThan(20);
});

type Part = { readonly cost: number; readonly repeats: number };

const family: fc.Arbitrary<readonly Part[]> = fc.array(
  fc.record({
    cost: fc.oneof(
      fc.integer({ min: 1, max: 60_000_000 }),
      fc.constantFrom(1, 200_000, 200_001, 1_000_000, 5_000_000, 5_000_001),
    ),
    repeats: fc.nat(9),
  }),
  { minLength: 1, maxLength: 6 },
);

const BASE = aCaseWithChoice(1);

function priced(index: number, { cost, repeats }: Part): Case {
  const id = caseId(`part-${String(index)}`);
  const parentCaseId = index === 0 ? null : caseId(`part-${String(repeats % index)}`);
  const options = BASE.options.map((one) =>
    one.choice === '选中' ? { ...one, companyCost: fen(cost) } : one,
  );
  return { ...BASE, id, parentCaseId, options };
}

function signedFor(c: Case): Case {
  const signature = fill(
    { ...LOGGED, ...AUTHORISATION_FIELDS },
    {
      id: 'signature',
      loggedAt: NOON,
      loggedBy: PEOPLE.lu.id,
      amount: companyCost(c),
      bandAmount: companyCost(c),
      bandVersion: 1,
      authoriserId: PEOPLE.lu.id,
      roleId: 'channelHead',
      signedAt: NOON,
      valid: true,
    },
  );
  return { ...c, authorisations: [signature] };
}

/** The longest chain that signed for any part, each asked for after those before it were approved. */
function longestChain(parts: readonly Part[], order: readonly number[]): number {
  const cases = parts.map((part, index) => priced(index, part));
  const lengths = order.map((index) => {
    const c = cases[index] ?? BASE;
    const links = {
      load: (id: Case['id']) => cases.find((one) => one.id === id) ?? null,
      repeatsOf: (id: Case['id']) =>
        cases.filter(({ parentCaseId }) => parentCaseId === id).map((one) => one.id),
    };
    const amount = bandAmount(c, linkedCostOf(c, links, 90));
    cases[index] = signedFor(c);
    return bandFor(amount, BANDS)?.chain.length ?? 0;
  });
  return Math.max(0, ...lengths);
}

test('split over linked cases in whatever shape and order, an amount meets the chain of the whole', () => {
  fc.assert(
    fc.property(family, fc.array(fc.nat(1_000), { minLength: 6 }), (parts, shuffle) => {
      const order = parts
        .map((_, index) => index)
        .toSorted((a, b) => (shuffle[a] ?? 0) - (shuffle[b] ?? 0));
      const whole = fen(parts.reduce((sum, { cost }) => sum + cost, 0));
      expect(longestChain(parts, order)).toBe(bandFor(whole, BANDS)?.chain.length);
    }),
  );
});
