import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS } from '../../shared/data/bands.ts';
import { bandFor } from '../../shared/domain/approval.ts';
import { act } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import { STEP_DECISIONS } from '../../shared/domain/handling-fields.ts';
import { fen } from '../../shared/domain/money.ts';
import { PEOPLE, as } from '../support/branch-world.ts';
import type { PersonName, WorldWish } from '../support/branch-world.ts';
import { aCaseWithChoice } from '../support/case-on-its-way.ts';

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 60_000_000 }),
  fc.constantFrom(0, 1, 200_000, 200_001, 1_000_000, 1_000_001, 5_000_000, 5_000_001, 50_000_000),
);

function chainLength(cost: number): number {
  return bandFor(fen(cost), BANDS)?.chain.length ?? 0;
}

test('a larger cost never needs a shorter chain, nor other people at its beginning', () => {
  fc.assert(
    fc.property(amounts, amounts, (one, other) => {
      const [low, high] = one <= other ? [one, other] : [other, one];
      const [short, long] = [
        bandFor(fen(low), BANDS)?.chain ?? [],
        bandFor(fen(high), BANDS)?.chain ?? [],
      ];
      expect(long.slice(0, short.length)).toEqual(short);
    }),
  );
});

test('splitting an amount over cases never makes a chain shorter than for the whole', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 5 }), (parts) => {
      const spent = parts.map((_, index) =>
        parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0),
      );
      const whole = spent.at(-1) ?? 0;
      expect(chainLength(whole)).toBe(Math.max(...spent.map(chainLength)));
    }),
  );
});

test('every amount above nothing has exactly one band', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (cost) => {
      const fits = BANDS.filter(
        ({ aboveFen, upToFen }) => cost > aboveFen && (upToFen === null || cost <= upToFen),
      );
      expect(fits).toHaveLength(1);
    }),
  );
});

const APPROVERS = ['lu', 'cheng', 'xu', 'wen', 'xie', 'ye', 'he', 'zhou'] as const;
/** People with too many roles for their own good, and deputies who may not all stand in. */
const MIXED: WorldWish = {
  people: {
    lu: { roles: ['channelHead', 'opsDirector'], deputyId: PEOPLE.zhou.id },
    he: { roles: ['branchManager', 'channelHead'], deputyId: PEOPLE.lin.id },
    wen: { roles: ['generalManager', 'chiefActuary'], deputyId: PEOPLE.gu.id },
    ye: { deputyId: PEOPLE.zhou.id },
  },
};

type Deed = {
  readonly by: PersonName;
  readonly does: 'ask' | 'decide' | 'delegate' | 'involve' | 'change';
  readonly other: PersonName;
  readonly decision: (typeof STEP_DECISIONS)[number];
};

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    by: fc.constantFrom(...APPROVERS, 'lin' as const, 'gu' as const),
    does: fc.constantFrom(
      'ask',
      'decide',
      'decide',
      'decide',
      'decide',
      'delegate',
      'involve',
      'change',
    ),
    other: fc.constantFrom(...APPROVERS),
    decision: fc.constantFrom('同意', '同意', '同意', '同意', ...STEP_DECISIONS),
  }),
  { minLength: 10, maxLength: 40 },
);

function inputOf({ does, other, decision }: Deed, index: number): object {
  const toId = PEOPLE[other].id;
  const inputs = {
    ask: { reason: '属实' },
    decide: { decision, comment: '意见', resolutionNo: '董决7号' },
    delegate: { toId, proofEvidenceId: '委托书' },
    involve: { involvedStaffIds: [toId] },
    change: { seq: 'A', companyCost: fen(800_000 + index * 1_000_000) },
  };
  return inputs[does];
}

const ACTS = {
  ask: 'request-approval',
  decide: 'decide',
  delegate: 'delegate',
  involve: 'edit-case',
  change: 'option',
} as const;

function after(c: Case, deed: Deed, index: number): Case {
  const world = as(deed.by, { ...MIXED, now: addMinutes(c.updatedAt, index + 1) });
  const outcome = act(ACTS[deed.does], c, inputOf(deed, index), world);
  return outcome.ok ? outcome.value : c;
}

/** What must hold of every request at every moment, seen when one more step was signed. */
function expectClean(before: Case, now: Case, { by }: Deed): void {
  for (const [index, { steps, requestedBy }] of now.approvals.entries()) {
    const signers = steps.flatMap(({ approverId }) => approverId ?? []);
    expect(new Set(signers).size).toBe(signers.length);
    expect(signers).not.toContain(requestedBy);
    const decided = steps.findIndex(({ decision }) => decision === null);
    const open = decided < 0 ? [] : steps.slice(decided);
    expect(open.every(({ approverId }) => approverId === null)).toBe(true);
    const signed = before.approvals[index]?.steps.filter(({ approverId }) => approverId !== null);
    if (signed !== undefined && signers.length > signed.length) {
      expect(before.facts.involvedStaffIds).not.toContain(PEOPLE[by].id);
      expect(PEOPLE[by].id).not.toBe(before.handlerId);
    }
  }
}

test('whoever tries what, nobody signs twice, for themselves, out of turn or about themselves', () => {
  fc.assert(
    fc.property(fc.constantFrom(800_000, 4_000_000, 60_000_000), deeds, (cost, all) => {
      all.reduce((c, deed, index) => {
        const next = after(c, deed, index);
        expectClean(c, next, deed);
        return next;
      }, aCaseWithChoice(cost));
    }),
    { numRuns: 60 },
  );
});

test('work begins only when every step of the chain agreed', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const end = all.reduce(after, aCaseWithChoice(4_000_000));
      const agreed = end.approvals.at(-1);
      if (end.status !== 'executing') return;
      expect(agreed?.status).toBe('同意');
      expect(agreed?.steps.every(({ decision }) => decision === '同意')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
