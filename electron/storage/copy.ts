import type Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { attachmentReads } from './attachment-store.ts';
import { auditReads } from './audit-store.ts';
import type { AuditHead } from './audit-access.ts';
import { LATEST_VERSION } from './migrate.ts';
import { column } from './rows.ts';
import { createReader } from './sql.ts';
import type { Reader } from './sql.ts';
import { openReading } from './connection.ts';
import type { DatabasePlace } from './connection.ts';
import type { Attachment } from './store.ts';

type CopyPlace = Omit<DatabasePlace, 'expect'>;

/** What a checked copy of the database holds. */
export type CopyFacts = {
  readonly schema: number;
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly head: AuditHead | null;
  readonly attachments: readonly Attachment[];
  /** 工号 of the administrators who are active. */
  readonly admins: readonly string[];
};

/** A copy that cannot be trusted: something of it does not decrypt or does not hang together. */
export class UnsoundCopy extends Error {}

const nameRow = z.object({ name: column.text });
const countRow = z.object({ count: column.whole });
const staffRow = z.object({ staffNo: column.text, roles: column.json.pipe(z.array(column.role)) });
const checkRow = z.object({ integrity_check: column.text });

function openToRead(place: CopyPlace): Database.Database {
  const db = openReading(place);
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A whole copy under the same key, as the database is at this moment; others go on writing. Refuses a file that exists. */
export function copyDatabase(from: CopyPlace, to: string): void {
  const db = openToRead(from);
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}

/** True when this program would change the database before it uses it; false too for what cannot be opened. */
export function isOlder(place: CopyPlace): boolean {
  try {
    const db = openToRead(place);
    try {
      return Number(db.pragma('user_version', { simple: true })) < LATEST_VERSION;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

/** Rows by table. */
export function countsOf(sql: Reader): Readonly<Record<string, number>> {
  const names = sql
    .all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .map((row) => nameRow.parse(row).name);
  return Object.fromEntries(
    names.map((name) => [
      name,
      countRow.parse(sql.get(`SELECT count(*) AS count FROM "${name}"`)).count,
    ]),
  );
}

function adminsOf(sql: Reader): readonly string[] {
  return sql
    .all('SELECT staff_no AS staffNo, roles FROM staff WHERE active = 1')
    .map((row) => staffRow.parse(row))
    .filter(({ roles }) => roles.includes('admin'))
    .map(({ staffNo }) => staffNo);
}

/** True when every page and index hangs together. */
export function passesIntegrityCheck(sql: Reader): boolean {
  const found = sql.all('PRAGMA integrity_check(1)').map((row) => checkRow.parse(row));
  return found.length === 1 && found[0]?.integrity_check === 'ok';
}

/**
 * Reads every page of a copy and says what it holds; `chain`: the audit trail is verified too.
 * Throws {@link UnsoundCopy} when it is not whole.
 */
export function checkCopy(place: CopyPlace, chain: boolean): CopyFacts {
  let db: Database.Database;
  try {
    db = openToRead(place);
  } catch {
    throw new UnsoundCopy();
  }
  try {
    const sql = createReader(db);
    const audit = auditReads(sql);
    if (!passesIntegrityCheck(sql) || (chain && !audit.verify().intact)) throw new UnsoundCopy();
    return {
      schema: Number(db.pragma('user_version', { simple: true })),
      counts: countsOf(sql),
      head: audit.head(),
      attachments: attachmentReads(sql).all(),
      admins: adminsOf(sql),
    };
  } catch {
    throw new UnsoundCopy();
  } finally {
    db.close();
  }
}
