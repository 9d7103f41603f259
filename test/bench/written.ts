import type Database from 'better-sqlite3-multiple-ciphers';
import { createReader } from '../../electron/storage/sql.ts';
import type { Reader } from '../../electron/storage/sql.ts';

type Statement = Database.Statement;
type Written = { readonly sql: string; readonly values: readonly unknown[] };

/** A second database with the same rows: what the product wrote is written there bare. */
export type Twin = {
  /** Writes what the product wrote since the last time, in one durable transaction and nothing else. */
  readonly follow: () => void;
  /** Bare selects. */
  readonly sql: Reader;
};

function isQuiet(sql: string): boolean {
  return /^\s*(?:SELECT|WITH|PRAGMA)/iu.test(sql);
}

/** Notes each statement that writes, with its values: a note costs far less than the statement. */
function noteWrites(db: Database.Database): () => readonly Written[] {
  let written: Written[] = [];
  const prepare: (sql: string) => Statement = db.prepare.bind(db);
  const noting = (sql: string): Statement => {
    const statement = prepare(sql);
    if (isQuiet(sql)) return statement;
    for (const name of ['run', 'get'] as const) {
      const original = statement[name].bind(statement);
      Object.defineProperty(statement, name, {
        value: (...values: readonly unknown[]): unknown => {
          written.push({ sql, values });
          return original(...values);
        },
      });
    }
    return statement;
  };
  Object.defineProperty(db, 'prepare', { value: noting });
  return () => {
    const taken = written;
    written = [];
    return taken;
  };
}

/** The floor of a save: the same rows, the same statements, the same pragmas, no program around them. */
export function recordWrites(db: Database.Database, twin: Database.Database): Twin {
  const take = noteWrites(db);
  const statements = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = statements.get(sql) ?? twin.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const replay = twin.transaction((written: readonly Written[]) => {
    for (const { sql, values } of written) {
      const one = statement(sql);
      if (one.reader) one.get(...values);
      else one.run(...values);
    }
  });
  return {
    follow: () => {
      replay.immediate(take());
    },
    sql: createReader(twin),
  };
}
