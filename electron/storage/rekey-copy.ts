import { rmSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { auditReads } from './audit-store.ts';
import type { AuditHead } from './audit-access.ts';
import { unlock } from './connection.ts';
import { copyDatabase, countsOf, passesIntegrityCheck } from './copy.ts';
import { createReader } from './sql.ts';
import type { Reader } from './sql.ts';

/** A database to be written again under another key, and where. */
export type RekeyPlan = {
  readonly from: string;
  readonly key: Uint8Array;
  readonly to: string;
  readonly newKey: Uint8Array;
  readonly nativeBinding: string;
  /** Hash of each attachment and its name under the new key. */
  readonly names: readonly (readonly [hash: string, storedName: string])[];
};

/** The head of the audit trail that was copied; `unequal`: what was written is not what was read. */
export type RekeyCopied =
  { readonly kind: 'copied'; readonly head: AuditHead | null } | { readonly kind: 'unequal' };

function openToWrite({ to, nativeBinding }: RekeyPlan, key: Uint8Array): Database.Database {
  const db = new Database(to, { nativeBinding, fileMustExist: true });
  try {
    unlock(db, key);
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

type Seen = { readonly counts: string; readonly head: AuditHead | null };

function seenIn(sql: Reader): Seen {
  return { counts: JSON.stringify(countsOf(sql)), head: auditReads(sql).head() };
}

function copied(plan: RekeyPlan): Seen {
  const { from, key, to, nativeBinding } = plan;
  copyDatabase({ file: from, key, nativeBinding }, to);
  const copy = openToWrite(plan, key);
  try {
    const seen = seenIn(createReader(copy));
    copy.pragma(`rekey = 'raw:${Buffer.from(plan.newKey).toString('hex')}'`);
    return seen;
  } finally {
    copy.close();
  }
}

function isSame(sql: Reader, seen: Seen): boolean {
  if (!passesIntegrityCheck(sql) || !auditReads(sql).verify().intact) return false;
  const now = seenIn(sql);
  return now.head?.digest === seen.head?.digest && now.counts === seen.counts;
}

/** Writes the database again under the new key, with the new names of the attachments, and proves the result. Whoever calls it makes it durable. */
export function copyUnderNewKey(plan: RekeyPlan): RekeyCopied {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${plan.to}${end}`, { force: true });
  const seen = copied(plan);
  const db = openToWrite(plan, plan.newKey);
  try {
    const rename = db.prepare('UPDATE attachments SET stored_name = ? WHERE hash = ?');
    db.transaction(() => {
      for (const [hash, storedName] of plan.names) rename.run(storedName, hash);
    }).immediate();
    if (!isSame(createReader(db), seen)) return { kind: 'unequal' };
  } finally {
    db.close();
  }
  return { kind: 'copied', head: seen.head };
}
