import type { Case } from '../../shared/domain/case.ts';
import { CRISIS_CHECKS } from '../../shared/domain/major-fields.ts';
import { NOON, PEOPLE, as, done } from './branch-world.ts';
import { aCaseUnderInvestigation } from './case-on-its-way.ts';

/** A report of a major event with nothing left out. */
export const MAJOR_REPORT = {
  class: '重大投诉',
  trigger: '同一产品到期未兑付',
  place: '滨江支行大厅',
  time: NOON,
  measures: '分流客户，保安到场维持秩序',
  spokespersonId: PEOPLE.he.id,
  reportedTo: '示例分行',
  reportedAt: NOON,
  checklist: CRISIS_CHECKS.map((code) => ({ code, done: true, note: null })),
} as const;

/** A case whose slip lies with 江临 of the executing department, not signed for yet. */
export function aCaseHandedOver(): Case {
  const slip = { toDept: '综合管理部', receiverId: PEOPLE.jiang.id };
  return done('transfer', aCaseUnderInvestigation(), slip, as('gu'));
}
