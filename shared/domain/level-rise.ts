import type { Case, LevelChange } from './case.ts';

/** G3 stays; GX is not raised, its 关注/监控 is decided again (rules 5). */
const NEXT_LEVEL = { G1: 'G2', G2: 'G3', G3: null, GX: null } as const;

function nextLevel({ grievanceLevel }: Case): 'G2' | 'G3' | null {
  return grievanceLevel === null ? null : NEXT_LEVEL[grievanceLevel];
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
  if (to !== 'G3' || c.urgency !== 'U3') return raised;
  const urgent = { field: 'urgency', from: 'U3', to: 'U2', ...by } as const;
  return { ...raised, urgency: 'U2', levelChanges: [...raised.levelChanges, urgent] };
}
