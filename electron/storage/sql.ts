import type Database from 'better-sqlite3-multiple-ciphers';

export type SqlValue = string | number | Uint8Array | null;

/** Reads only: a statement that would write is refused when it is prepared. */
export type Reader = {
  readonly get: (sql: string, ...values: readonly SqlValue[]) => unknown;
  readonly all: (sql: string, ...values: readonly SqlValue[]) => readonly unknown[];
  /** The same as lists of cells in the order of the columns: quicker where there are many. */
  readonly cells: (sql: string, ...values: readonly SqlValue[]) => readonly (readonly unknown[])[];
  readonly each: (sql: string, ...values: readonly SqlValue[]) => IterableIterator<unknown>;
};

/** Usable inside a transaction only. */
export type Writer = Reader & {
  /** The number of rows changed. */
  readonly run: (sql: string, ...values: readonly SqlValue[]) => number;
  /** Inserts one row, given by column; its rowid. */
  readonly add: (table: string, row: Row) => number;
  /** The first row that a RETURNING clause gives. */
  readonly returning: (sql: string, ...values: readonly SqlValue[]) => unknown;
};

/** Values by column name. Names come from the program, never from a person. */
export type Row = Readonly<Record<string, SqlValue>>;

type Statement = Database.Statement<SqlValue[]>;

/** Statements are compiled once and kept by their text. */
function statements(db: Database.Database): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare<SqlValue[]>(sql);
    kept.set(sql, made);
    return made;
  };
}

function isList(row: unknown): row is readonly unknown[] {
  return Array.isArray(row);
}

function asLists(rows: readonly unknown[]): readonly (readonly unknown[])[] {
  if (!rows.every(isList)) throw new TypeError('rows that are no lists of cells');
  return rows;
}

export function createReader(db: Database.Database): Reader {
  const statement = statements(db);
  const reading = (sql: string): Statement => {
    const found = statement(sql);
    if (!found.readonly) throw new TypeError('a reader was given a statement that writes');
    return found;
  };
  return {
    get: (sql, ...values) => reading(sql).get(...values),
    all: (sql, ...values) => reading(sql).all(...values),
    cells: (sql, ...values) => {
      const lists = reading(sql).raw(true);
      try {
        return asLists(lists.all(...values));
      } finally {
        // The statement is kept by its text: whoever asks the same by name gets rows again.
        lists.raw(false);
      }
    },
    each: (sql, ...values) => reading(sql).iterate(...values),
  };
}

export function createWriter(db: Database.Database, reader: Reader): Writer {
  const statement = statements(db);
  const writing = (sql: string): Statement => {
    if (!db.inTransaction) throw new TypeError('a write outside a transaction');
    return statement(sql);
  };
  return {
    ...reader,
    run: (sql, ...values) => writing(sql).run(...values).changes,
    add: (table, row) => {
      const names = Object.keys(row);
      const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
      return Number(writing(sql).run(...Object.values(row)).lastInsertRowid);
    },
    returning: (sql, ...values) => writing(sql).get(...values),
  };
}
