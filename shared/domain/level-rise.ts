import type { Case, LevelChange } from './case.ts';
import { withNextSlip } from './transfer-slips.ts';

/** G3 stays; GX is not raised, its 关注/监控 is decided again (rules 5). */
const NEXT_LEVEL = { G1: 'G2', G2: 'G3', G3: null, GX: null } as const;

function nextLevel({ grievanceLevel }: Case): 'G2' | 'G3' | null {
  return grievanceLevel === null ? null : NEXT_LEVEL[grievanceLevel];
}

function reissued(c: Case, { dueAt, at, by }: Pick<LevelChange, 'by' | 'dueAt' | 'at'>): Case {
  return withNextSlip(c, { at: dueAt ?? at, by });
}

const RISING: readonly (string | null)[] = ['G1', 'G2', 'G3'];

/** True for a step up among G1, G2, G3; GX stands beside them. */
export function isRise(from: Case['grievanceLevel'], to: Case['grievanceLevel']): boolean {
  return RISING.includes(from) && RISING.indexOf(to) > RISING.indexOf(from);
}

export function canRise(c: Case): boolean {
  return nextLevel(c) !== null;
}

/**
 * The case one grievance level higher, or as it was where there is no higher one; reaching G3 makes an ordinary case
 * urgent (rules 5).
 */
export function withLevelRise(
  c: Case,
  by: Pick<LevelChange, 'cause' | 'by' | 'reason' | 'dueAt' | 'at'>,
): Case {
  const to = nextLevel(c);
  if (to === null) return c;
  const rise = { field: 'grievance', from: c.grievanceLevel, to, ...by } as const;
  const raised = { ...c, grievanceLevel: to, levelChanges: [...c.levelChanges, rise] };
  if (to !== 'G3' || c.urgency !== 'U3') return reissued(raised, by);
  const urgent = { field: 'urgency', from: 'U3', to: 'U2', ...by } as const;
  return reissued({ ...raised, urgency: 'U2', levelChanges: [...raised.levelChanges, urgent] }, by);
}
