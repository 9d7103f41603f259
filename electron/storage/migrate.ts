import type Database from 'better-sqlite3-multiple-ciphers';
import { MIGRATIONS } from './migrations/list.ts';
import type { Migration } from './migrations/migration.ts';

export const LATEST_VERSION: number = MIGRATIONS.at(-1)?.version ?? 0;

/** Every pending step up to `target`, all in one transaction: a database is never between two versions. */
export function migrate(db: Database.Database, target: number = LATEST_VERSION): void {
  const current = Number(db.pragma('user_version', { simple: true }));
  const pending = MIGRATIONS.filter(({ version }) => version > current && version <= target);
  if (pending.length === 0) return;
  const last: Migration | undefined = pending.at(-1);
  db.transaction(() => {
    for (const { sql } of pending) db.exec(sql);
    db.pragma(`user_version = ${String(last?.version ?? current)}`);
  }).exclusive();
}
