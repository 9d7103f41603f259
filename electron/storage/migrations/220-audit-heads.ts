import type { Migration } from './migration.ts';

/**
 * Signed heads of the audit trail: against them a cut tail shows. And one index for the page that looks through the
 * trail: it grows at its end like the trail itself, so that saving a case writes one page more and no page elsewhere.
 */
export const auditHeads: Migration = {
  version: 220,
  name: 'audit-heads',
  sql: `
CREATE TABLE audit_heads (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  digest TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_heads_keep_rows BEFORE DELETE ON audit_heads
  BEGIN SELECT RAISE(ABORT, 'audit heads are append-only'); END;
CREATE TRIGGER audit_heads_keep_values BEFORE UPDATE ON audit_heads
  BEGIN SELECT RAISE(ABORT, 'audit heads are append-only'); END;
CREATE TRIGGER audit_heads_next BEFORE INSERT ON audit_heads
  WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit_heads)
  BEGIN SELECT RAISE(ABORT, 'audit heads out of order'); END;
CREATE INDEX audit_find ON audit (at, actor, action, entity);
`,
};
