import type Database from 'better-sqlite3-multiple-ciphers';
import { cellsOf } from './audit-damage.ts';
import type { Line } from './audit-damage.ts';

/** Puts these lines where the trail was, as somebody with the key and a tool could: the locks come off first. */
export function forgeAudit(db: Database.Database, lines: readonly Line[]): void {
  db.exec(
    'DROP TRIGGER IF EXISTS audit_keeps_rows; DROP TRIGGER IF EXISTS audit_keeps_values; DROP TRIGGER IF EXISTS audit_next',
  );
  db.pragma('foreign_keys = OFF');
  const insert = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  db.transaction(() => {
    db.exec('DELETE FROM audit');
    for (const line of lines) insert.run(...cellsOf(line));
  })();
}
