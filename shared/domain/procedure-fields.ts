import type { Fields } from './fields.ts';
import { LOGGED } from './reception-fields.ts';

/** What the procedures add to the facts of a case (P2 founded and departments, P4 disputed, entry of P3, P6, P7). */
export const PROCEDURE_FACT_FIELDS = {
  established: { kind: 'choice', of: ['成立', '不成立'] },
  establishedReason: { kind: 'text', max: 1000 },
  respDept: { kind: 'text', max: 100 },
  respHead: { kind: 'text', max: 100 },
  causeDraft: { kind: 'text', max: 2000, mask: 'scan' },
  serviceKind: { kind: 'code', list: 'serviceKind' },
  faultKind: { kind: 'code', list: 'faultKind' },
  dissent: { kind: 'choice', of: ['有异议', '无异议'] },
  otherDepartment: { kind: 'flag' },
  creditRecordDisputed: { kind: 'flag' },
  writtenObjection: { kind: 'flag' },
} as const satisfies Fields;

/** What `change-procedure` carries. */
export const CHANGE_PROCEDURE_FIELDS = {
  procedureId: { kind: 'text', max: 10 },
  reason: { kind: 'text', max: 1000 },
} as const satisfies Fields;

const CODE = { kind: 'text', max: 20, given: true } as const;
const VERSION = { kind: 'count', min: 1, max: 1_000_000, given: true } as const;

/** A change of procedure of a registered case. */
export const PROCEDURE_CHANGE_FIELDS = {
  ...LOGGED,
  from: CODE,
  fromVersion: VERSION,
  to: CODE,
  toVersion: VERSION,
  reason: { kind: 'text', max: 1000, given: true },
} as const satisfies Fields;

/**
 * 环节记录: one stay at a stage. `by` = whose act ended it. `result`: its work was done, the state of the case moved
 * on, it went back, the procedure was changed, the case ended.
 */
export const STAGE_RUN_FIELDS = {
  procedureId: CODE,
  stage: CODE,
  enteredAt: { kind: 'moment', given: true },
  leftAt: { kind: 'moment' },
  by: { kind: 'staff' },
  result: { kind: 'choice', of: ['done', 'moved', 'back', 'changed', 'ended'] },
} as const satisfies Fields;
