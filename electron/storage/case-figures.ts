import type { CaseFigures } from '../../shared/domain/case-figures.ts';
import type { Case } from '../../shared/domain/case.ts';
import { packedItems } from './figure-items.ts';
import { bit } from './rows.ts';
import type { Row, SqlValue, Writer } from './sql.ts';

type Plain = Exclude<keyof CaseFigures, 'items' | 'activeTo'>;

/** The column of each value that stands by itself. */
export const PLAIN_COLUMNS = {
  branchId: 'branch_id',
  status: 'status',
  receivedAt: 'received_at',
  nature: 'nature',
  source: 'source',
  bizCategory: 'biz_category',
  bizChannel: 'biz_channel',
  reasonCode: 'reason_code',
  zone: 'zone',
  grievanceLevel: 'grievance_level',
  regLevel: 'reg_level',
  urgency: 'urgency',
  firstLevel: 'first_level',
  handlerId: 'handler_id',
  firstReceiverId: 'first_receiver_id',
  legalRule: 'legal_rule',
  legalFinal: 'legal_final',
  toldAt: 'told_at',
  transferFinal: 'transfer_final',
  resolvedAt: 'resolved_at',
  closedAt: 'closed_at',
  closeType: 'close_type',
  closeLimit: 'close_limit',
  outcome: 'outcome',
  chosen: 'chosen',
  companyCost: 'company_cost',
  paidAmount: 'paid_amount',
  bandId: 'band_id',
  external: 'external',
  regulatorTransfer: 'regulator_transfer',
  moved: 'moved',
  isolateMinutes: 'isolate_minutes',
  dwellMinutes: 'dwell_minutes',
  satisfaction: 'satisfaction',
  score: 'score',
  isRepeat: 'is_repeat',
  repeatKind: 'repeat_kind',
  repeatDays: 'repeat_days',
  round: 'round',
  pausedDays: 'paused_days',
  missing: 'missing',
} as const satisfies Readonly<Record<Plain, string>>;

const PAIRS = Object.entries(PLAIN_COLUMNS);

/** Goes on: after every moment. */
export const ENDLESS = '9999';

function valuesOf(figures: CaseFigures): Row {
  const values: Record<string, SqlValue> = {
    active_to: figures.activeTo ?? ENDLESS,
    items: packedItems(figures.items),
  };
  for (const [name, of] of PAIRS) {
    const value: unknown = Reflect.get(figures, name);
    if (typeof value === 'boolean') values[of] = bit(value);
    else if (typeof value === 'string' || typeof value === 'number' || value === null) {
      values[of] = value;
    } else throw new TypeError(`figures without ${name}`);
  }
  return values;
}

const SELECT_STORED = `SELECT ${PAIRS.map(([, of]) => of).join(', ')}, active_to, items FROM case_figures WHERE case_seq = ?`;

/** Only columns that changed are set: most saves of a case change two or three. */
function putRow(sql: Writer, seq: number, figures: CaseFigures): void {
  const values = valuesOf(figures);
  const was: unknown = sql.get(SELECT_STORED, seq);
  if (typeof was !== 'object' || was === null) {
    sql.add('case_figures', { case_seq: seq, ...values });
    return;
  }
  const changed = Object.entries(values).filter(
    ([name, value]) => Reflect.get(was, name) !== value,
  );
  if (changed.length === 0) return;
  sql.run(
    `UPDATE case_figures SET ${changed.map(([name]) => `${name} = ?`).join(', ')} WHERE case_seq = ?`,
    ...changed.map(([, value]) => value),
    seq,
  );
}

/** What is purged is counted on as it was when it ended, without anybody's name. */
function keepForFigures(sql: Writer, seq: number): void {
  sql.run(
    `UPDATE case_figures SET status = 'purged', handler_id = NULL, first_receiver_id = NULL
     WHERE case_seq = ?`,
    seq,
  );
}

/** The figures of a case, from its registration on. */
export function putFigures(sql: Writer, seq: number, after: Case, figures: CaseFigures): void {
  if (after.status === 'draft') return;
  if (after.status === 'purged') {
    keepForFigures(sql, seq);
    return;
  }
  putRow(sql, seq, figures);
}
