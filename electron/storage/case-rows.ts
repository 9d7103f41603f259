import { z } from 'zod';
import {
  GRIEVANCE_LEVELS,
  NATURES,
  REG_LEVELS,
  URGENCIES,
} from '../../shared/domain/case-fields.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import { CASE_STATES } from '../../shared/domain/states.ts';
import { bit, column } from './rows.ts';
import type { Reader, Row, SqlValue } from './sql.ts';

/** The column of each value of a list row. */
const CASE_COLUMNS = {
  id: 'id',
  rev: 'rev',
  branchId: 'branch_id',
  terminal: 'terminal',
  caseNo: 'case_no',
  status: 'status',
  stage: 'stage',
  procedureId: 'procedure_id',
  openedBy: 'opened_by',
  openedAt: 'opened_at',
  updatedAt: 'updated_at',
  receivedAt: 'received_at',
  registeredAt: 'registered_at',
  resolvedAt: 'resolved_at',
  closedAt: 'closed_at',
  nature: 'nature',
  source: 'source',
  bizCategory: 'biz_category',
  reasonCode: 'reason_code',
  grievanceLevel: 'grievance_level',
  regLevel: 'reg_level',
  urgency: 'urgency',
  firstReceiverId: 'first_receiver_id',
  handlerId: 'handler_id',
  onSpotResolved: 'on_spot_resolved',
  complainant: 'complainant',
  isAnonymous: 'is_anonymous',
  dueAt: 'due_at',
  finalAt: 'final_at',
  dueFrom: 'due_from',
  effectAt: 'effect_at',
} as const satisfies Readonly<Record<keyof CaseIndex, string>>;

const indexRow = z.object({
  seq: column.whole,
  id: column.caseId,
  rev: column.whole,
  branchId: column.text,
  terminal: column.text,
  caseNo: column.text.nullable(),
  status: z.enum(CASE_STATES),
  stage: column.whole,
  procedureId: column.text,
  openedBy: column.staffId,
  openedAt: column.moment,
  updatedAt: column.moment,
  receivedAt: column.moment,
  registeredAt: column.moment.nullable(),
  resolvedAt: column.moment.nullable(),
  closedAt: column.moment.nullable(),
  nature: z.enum(NATURES).nullable(),
  source: column.text.nullable(),
  bizCategory: column.text.nullable(),
  reasonCode: column.text.nullable(),
  grievanceLevel: z.enum(GRIEVANCE_LEVELS).nullable(),
  regLevel: z.enum(REG_LEVELS).nullable(),
  urgency: z.enum(URGENCIES).nullable(),
  firstReceiverId: column.staffId.nullable(),
  handlerId: column.staffId.nullable(),
  onSpotResolved: column.flag,
  complainant: column.text.nullable(),
  isAnonymous: column.flag,
  dueAt: column.moment.nullable(),
  finalAt: column.moment.nullable(),
  dueFrom: column.moment.nullable(),
  effectAt: column.moment.nullable(),
});

type StoredIndex = { readonly seq: number; readonly index: CaseIndex };

/** `SELECT` with every column of a list row under the name that the program uses. */
export const SELECT_CASE: string = `SELECT seq, ${Object.entries(CASE_COLUMNS)
  .map(([name, of]) => `${of} AS ${name}`)
  .join(', ')} FROM cases`;

/** The same row by column. */
export const SELECT_CASE_VALUES: string = `SELECT seq, ${Object.values(CASE_COLUMNS).join(', ')} FROM cases`;

export function storedIndex(row: unknown): StoredIndex {
  const { seq, ...index } = indexRow.parse(row);
  return { seq, index };
}

export function indexAt(sql: Reader, seq: number): CaseIndex {
  return storedIndex(sql.get(`${SELECT_CASE} WHERE seq = ?`, seq)).index;
}

/** A list row by column. */
export function caseValues(index: CaseIndex): Row {
  const values: Record<string, SqlValue> = {};
  for (const [name, of] of Object.entries(CASE_COLUMNS)) {
    const value: unknown = Reflect.get(index, name);
    if (typeof value === 'boolean') values[of] = bit(value);
    else if (typeof value === 'string' || typeof value === 'number' || value === null) {
      values[of] = value;
    } else throw new TypeError(`a case without ${name}`);
  }
  return values;
}
