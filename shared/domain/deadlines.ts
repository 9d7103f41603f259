import type { Case } from './case.ts';
import { countFrom } from './day-counting.ts';
import type { Count } from './day-counting.ts';
import type { Moment } from './day.ts';
import type { DeadlineEffect, DeadlineId, DeadlineRule } from './deadline-rule.ts';
import { endedAt, runsOf } from './deadline-runs.ts';
import type { Run } from './deadline-runs.ts';
import type { RuleBook } from './rule-book.ts';
import { isOpen } from './states.ts';

/** All that dates depend on besides the case: of the rule book, how the institution counts and what it limits. */
export type DeadlineWorld = Pick<RuleBook, 'rules' | 'settings' | 'counting'> & {
  readonly now: Moment;
};

/** One running of one rule. It runs while `met` and `stoppedAt` are both null. */
export type Deadline = Count & {
  readonly rule: DeadlineId;
  readonly kind: DeadlineRule['kind'];
  readonly effects: readonly DeadlineEffect[];
  readonly startedAt: Moment;
  readonly met: Moment | null;
  /** The case ended without it. */
  readonly stoppedAt: Moment | null;
  /** The final moment, once it has passed unmet; stays when it is met late. */
  readonly overdueSince: Moment | null;
};

/** The rule's length for this case; null when it has none, as D23C for level GX. */
function lengthOf({ id, length }: DeadlineRule, whole: Case, world: DeadlineWorld): number | null {
  if (id === 'D36') return world.settings.approvalStepDays;
  if (length === null || typeof length === 'number') return length;
  const level = whole.grievanceLevel;
  return level === null || level === 'GX' ? null : length.byLevel[level];
}

/** A care call is still owed after the closing; everything else ends with the case. */
function stopOf(rule: DeadlineId, whole: Case): Moment | null {
  if (isOpen(whole.status)) return null;
  return rule === 'D19' && whole.status === 'closed' ? null : endedAt(whole);
}

/** For a grievance the legal limit is a target only (rule D01). */
function effectsOf({ effects }: DeadlineRule, whole: Case): readonly DeadlineEffect[] {
  return whole.facts.nature === 'NA2' ? effects.filter((effect) => effect !== 'LG') : effects;
}

function overdue(final: Moment, until: Moment): Moment | null {
  return until > final ? final : null;
}

function deadlinesOfRule(
  rule: DeadlineRule,
  whole: Case,
  world: DeadlineWorld,
): readonly Deadline[] {
  const length = rule.on ? lengthOf(rule, whole, world) : null;
  if (length === null) return [];
  const asDeadline = ({ from, startedAt, met }: Run): Deadline => {
    const count = countFrom(from, { length, unit: rule.unit }, world.counting);
    const stoppedAt = met === null ? stopOf(rule.id, whole) : null;
    return {
      ...count,
      rule: rule.id,
      kind: rule.kind,
      effects: effectsOf(rule, whole),
      startedAt,
      met,
      stoppedAt,
      overdueSince: overdue(count.final, met ?? stoppedAt ?? world.now),
    };
  };
  return runsOf(whole, rule).map(asDeadline);
}

/** Every running of every rule that applies to the case, in the order of the rules. */
export function deadlinesOf(whole: Case, world: DeadlineWorld): readonly Deadline[] {
  return world.rules.flatMap((rule) => deadlinesOfRule(rule, whole, world));
}

export function isRunning({ met, stoppedAt }: Deadline): boolean {
  return met === null && stoppedAt === null;
}

/** The running deadline with the earliest internal date: what a list shows of a case (rules 2). */
export function headlineOf(deadlines: readonly Deadline[]): Deadline | null {
  const [first = null, ...rest] = deadlines.filter(isRunning);
  return rest.reduce<Deadline | null>(
    (best, one) => (best === null || one.internal < best.internal ? one : best),
    first,
  );
}
