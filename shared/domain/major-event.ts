import type { Case } from './case.ts';
import type { Moment } from './day.ts';
import { fill } from './fields.ts';
import { MAJOR_RECORD } from './major-fields.ts';

/** So many people with a common complaint, face to face, make it 重大 by rule (投诉办法; rules 7b). */
export const CROWD = 20;

/** 重大条件 (list LC). */
const MAJOR_CONDITION = 'LC4';
export const MAJOR_COMPLAINT = '重大投诉';

/**
 * A crowd face to face sets L3 and opens the major event, once: lowering the class afterwards is the complaint
 * officer's, with reason (rules 7).
 */
export function withCrowd(c: Case, now: Moment): Case {
  const { source, groupCount } = c.facts;
  if (c.majorEvent !== null || source !== 'S01' || (groupCount ?? 0) < CROWD) return c;
  const majorEvent = fill(MAJOR_RECORD, {
    triggeredAt: now,
    class: MAJOR_COMPLAINT,
    time: now,
    people: groupCount,
    checklist: [],
  });
  if (c.regLevel === 'L3') return { ...c, majorEvent };
  const rise = { field: 'reg', from: c.regLevel, to: 'L3', cause: MAJOR_CONDITION } as const;
  const change = { ...rise, by: null, reason: null, dueAt: null, at: now };
  return { ...c, majorEvent, regLevel: 'L3', levelChanges: [...c.levelChanges, change] };
}
