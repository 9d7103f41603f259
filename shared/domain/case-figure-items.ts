import { calledAt } from './call-tries.ts';
import type { Case } from './case.ts';
import type { DeadlineId } from './deadline-rule.ts';
import { isRunning } from './deadlines.ts';
import type { Deadline } from './deadlines.ts';

/** A call that was due: which, when, and what came of it. */
export type FigureCall = {
  readonly kind: string;
  readonly dueAt: string;
  readonly reached: boolean;
  readonly satisfaction: number | null;
  readonly score: number | null;
};

export type FigureCorrection = {
  readonly dueAt: string | null;
  readonly doneAt: string | null;
  readonly verified: boolean;
  readonly effective: boolean;
  readonly longTerm: boolean;
};

export type FigureDeferral = {
  readonly approvedAt: string;
  readonly outcomeAt: string | null;
  readonly mode: string | null;
};

export type FigureApproval = {
  readonly bandId: string;
  /** From the request to the last step; null while it runs, or when it fell away. */
  readonly seconds: number | null;
  readonly refused: boolean;
};

/** A target: missed already (`final` null), or running until `final`. */
export type FigureTarget = { readonly rule: string; readonly final: string | null };

/** A change of a level, by its cause (list LC). */
export type FigureChange = {
  readonly field: string;
  readonly from: string | null;
  readonly to: string;
  readonly cause: string;
};

/** What a case has more than one of, as reports count it. */
export type FigureItems = {
  readonly calls: readonly FigureCall[];
  readonly corrections: readonly FigureCorrection[];
  readonly deferrals: readonly FigureDeferral[];
  readonly approvals: readonly FigureApproval[];
  readonly changes: readonly FigureChange[];
  readonly targets: readonly FigureTarget[];
};

/** Which call each rule asks for (rules 10). */
const CALL_RULES: Readonly<Partial<Record<DeadlineId, string>>> = {
  D18: 'FU1',
  D19: 'FU2',
  D20: 'FU3',
  D35: 'FU4',
  D24: 'FU5',
};

/** Kept in another way than by a call that reached the customer: the review was held, the promise was renewed. */
const KEPT_OTHERWISE: ReadonlySet<string> = new Set(['FU4', 'FU5']);

function callOf(c: Case, deadline: Deadline, kind: string): readonly FigureCall[] {
  const { final, startedAt, met, stoppedAt } = deadline;
  const calls = c.followUps.filter((call) => call.kind === kind && calledAt(call) >= startedAt);
  // Nobody to call, or the case ended before the call was due.
  const lapsed = stoppedAt !== null && stoppedAt <= final;
  if (lapsed || calls.some(({ notApplicable }) => notApplicable)) return [];
  const talk = calls.find(({ reached }) => reached);
  const reached = talk !== undefined || (KEPT_OTHERWISE.has(kind) && met !== null);
  const { satisfaction = null, score = null } = talk ?? {};
  return [{ kind, dueAt: final, reached, satisfaction, score }];
}

/** Every call that was or is due on the case. */
export function callsOf(c: Case, deadlines: readonly Deadline[]): readonly FigureCall[] {
  return deadlines.flatMap((deadline) => {
    const kind = CALL_RULES[deadline.rule];
    return kind === undefined ? [] : callOf(c, deadline, kind);
  });
}

export function correctionsOf({ corrections }: Case): readonly FigureCorrection[] {
  return corrections.map(({ dueAt, doneAt, verifiedAt, effective, longTerm }) => ({
    dueAt,
    doneAt,
    verified: verifiedAt !== null,
    effective: verifiedAt !== null && effective,
    longTerm,
  }));
}

export function deferralsOf({ deferrals }: Case): readonly FigureDeferral[] {
  return deferrals.flatMap(({ approvedAt, outcomeAt, mode }) =>
    approvedAt === null ? [] : [{ approvedAt, outcomeAt, mode }],
  );
}

/** Targets that were missed, and those that may still be. */
export function targetsOf(deadlines: readonly Deadline[]): readonly FigureTarget[] {
  return deadlines.flatMap((one): readonly FigureTarget[] => {
    if (one.kind !== 'T' || one.effects.includes('PG')) return [];
    if (one.overdueSince !== null) return [{ rule: one.rule, final: null }];
    return isRunning(one) ? [{ rule: one.rule, final: one.final }] : [];
  });
}
