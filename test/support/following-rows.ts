import type Database from 'better-sqlite3-multiple-ciphers';
import { FOLLOWING } from '../../electron/storage/rebuild.ts';

/** Everything that follows from the documents of the cases, list rows and the words of the search included, in order. */
export function followingRows(db: Database.Database): Readonly<Record<string, readonly string[]>> {
  db.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'case_fts', 'instance')`,
  );
  const rows = (table: string): readonly string[] =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .toSorted();
  return Object.fromEntries(
    ['cases', ...FOLLOWING, 'temp.words'].map((name) => [name, rows(name)]),
  );
}
