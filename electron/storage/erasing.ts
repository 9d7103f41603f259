import type { CaseId } from '../../shared/domain/ids.ts';
import type { Writer } from './sql.ts';

const PRINTS = 'SELECT id FROM print_log WHERE case_id = ?';

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
