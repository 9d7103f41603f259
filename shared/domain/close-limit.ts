import { GRIEVANCE_LEVELS } from './case-fields.ts';
import type { GrievanceLevel } from './case-fields.ts';
import type { Case } from './case.ts';
import { countFrom } from './day-counting.ts';
import type { Moment } from './day.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { DeadlineWorld } from './deadlines.ts';
import { pausesOf } from './pauses.ts';

function levelOf(text: string | null): GrievanceLevel | null {
  return GRIEVANCE_LEVELS.find((level) => level === text) ?? null;
}

function daysAt({ length }: DeadlineRule, level: GrievanceLevel | null): number | null {
  if (level === null || level === 'GX') return null;
  return typeof length === 'number' ? length : (length?.byLevel[level] ?? null);
}

/** The close limit (D23C) of a case at a level: from its receipt, or after a reopening from that. */
function limitAt(level: GrievanceLevel | null, whole: Case, world: DeadlineWorld): Moment | null {
  const rule = world.rules.find(({ id, on }) => id === 'D23C' && on);
  const start = whole.reopenedAt ?? whole.facts.receivedAt;
  if (rule === undefined || start === null) return null;
  const length = daysAt(rule, level);
  if (length === null) return null;
  const pauses = rule.pausable ? pausesOf(whole, world.now) : [];
  return countFrom(start, { length, unit: rule.unit }, world.counting, pauses).final;
}

/**
 * The first close limit: of the level set at T2 (or at the reopening), or changed by hand before it ran out.
 * Closing within it is 一次关闭, later 二次关闭; a rise by the rule never moves it (rules 5). null = no limit.
 */
export function firstCloseLimit(whole: Case, world: DeadlineWorld): Moment | null {
  const changes = whole.levelChanges.filter(
    ({ field, at }) => field === 'grievance' && at > (whole.reopenedAt ?? ''),
  );
  const [first] = changes;
  const level = first === undefined ? whole.grievanceLevel : levelOf(first.from ?? first.to);
  return changes
    .filter(({ by }) => by !== null)
    .reduce<Moment | null>(
      (limit, { at, to }) =>
        limit === null || at <= limit ? limitAt(levelOf(to), whole, world) : limit,
      limitAt(level, whole, world),
    );
}

/** K1 or K2 for a case resolved at this moment. */
export function closeTypeOf(whole: Case, resolvedAt: Moment, world: DeadlineWorld): 'K1' | 'K2' {
  const limit = firstCloseLimit(whole, world);
  return limit === null || resolvedAt <= limit ? 'K1' : 'K2';
}
