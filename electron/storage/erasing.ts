import type { Case } from '../../shared/domain/case.ts';
import { endedAt, receivedAt } from '../../shared/domain/case-times.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Writer } from './sql.ts';

const PRINTS = 'SELECT id FROM print_log WHERE case_id = ?';
const LEDGER_SHEET = 'F09';

/**
 * What was ever written of a case besides the case itself: contents of the audit trail (its lines stay, and with them
 * the chain), what was printed and why, changes waiting to be sent. Call before the line of the purge is written.
 */
export function eraseTraces(sql: Writer, id: CaseId): void {
  sql.run(
    `DELETE FROM audit_contents WHERE seq IN (
       SELECT seq FROM audit WHERE entity_id = ? OR entity_id IN (${PRINTS}))`,
    id,
    id,
  );
  sql.run(
    'DELETE FROM print_snapshots WHERE seq IN (SELECT seq FROM print_log WHERE case_id = ?)',
    id,
  );
  sql.run('UPDATE print_log SET reason = NULL WHERE case_id = ?', id);
  sql.run(
    `UPDATE outbox SET content = '{}' WHERE entity_id = ? OR entity_id IN (${PRINTS})`,
    id,
    id,
  );
}

/** Printed ledgers lose what they said; that they were printed, when, by whom and with which hash stays. */
function eraseLedgers(sql: Writer, since: Moment): void {
  sql.run(
    `DELETE FROM print_snapshots WHERE seq IN (
       SELECT seq FROM print_log WHERE form = '${LEDGER_SHEET}' AND printed_at >= ?)`,
    since,
  );
  sql.run(
    `DELETE FROM audit_contents WHERE seq IN (
       SELECT seq FROM audit WHERE entity = 'export' AND at >= ?
         AND action IN ('ledger-exported', 'ledger-exported-full'))`,
    since,
  );
}

const SHIFTS = "SELECT id FROM branch_records WHERE kind = 'shift' AND day BETWEEN ? AND ?";

/** Notes to the next shift name whoever is expected; once the case has ended nobody passes it on. */
function eraseShiftNotes(sql: Writer, from: Moment, to: Moment): void {
  const days = [dayOf(from), dayOf(to)] as const;
  sql.run(
    `DELETE FROM audit_contents WHERE json_extract(content, '$.after.note') IS NOT NULL
       AND seq IN (SELECT seq FROM audit WHERE entity_id IN (${SHIFTS}))`,
    ...days,
  );
  sql.run(
    `UPDATE outbox SET content = json_remove(content, '$.note') WHERE entity_id IN (${SHIFTS})`,
    ...days,
  );
  sql.run(
    `UPDATE branch_records SET content = json_set(content, '$.note', NULL) WHERE id IN (${SHIFTS})`,
    ...days,
  );
}

/** What may name a case without being filed under it: all of the time in which the case could be named there. */
export function eraseMentions(sql: Writer, before: Case, purgedAt: Moment): void {
  const received = receivedAt(before);
  const since = received < before.openedAt ? received : before.openedAt;
  eraseLedgers(sql, since);
  eraseShiftNotes(sql, since, endedAt(before) ?? purgedAt);
}
