import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { auditReads } from './audit-store.ts';
import type { AuditHead } from './audit-access.ts';
import { unlock } from './connection.ts';
import { createReader } from './sql.ts';

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

const names = z.array(z.object({ name: z.string() }));
const count = z.object({ n: z.int() });

/** How many rows each table has. */
function countsOf(db: Database.Database): string {
  const tables = names.parse(
    db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all(),
  );
  const counts = tables.map(({ name }) => [
    name,
    count.parse(db.prepare(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`).get()).n,
  ]);
  return JSON.stringify(counts);
}

function open(file: string, key: Uint8Array, plan: RekeyPlan, readonly: boolean) {
  const { nativeBinding } = plan;
  const db = new Database(file, { nativeBinding, readonly, fileMustExist: true });
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

function copied(plan: RekeyPlan): Seen {
  const source = open(plan.from, plan.key, plan, true);
  try {
    source.prepare('VACUUM INTO ?').run(plan.to);
  } finally {
    source.close();
  }
  const copy = open(plan.to, plan.key, plan, false);
  try {
    const seen = { counts: countsOf(copy), head: auditReads(createReader(copy)).head() };
    copy.pragma(`rekey = 'raw:${Buffer.from(plan.newKey).toString('hex')}'`);
    return seen;
  } finally {
    copy.close();
  }
}

function isSound(db: Database.Database, seen: Seen): boolean {
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') return false;
  const checked = auditReads(createReader(db)).verify();
  const sameHead = checked.intact && checked.head?.digest === seen.head?.digest;
  return sameHead && countsOf(db) === seen.counts;
}

/** Writes the database again under the new key, with the new names of the attachments, and proves the result. */
export function copyUnderNewKey(plan: RekeyPlan): RekeyCopied {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${plan.to}${end}`, { force: true });
  const seen = copied(plan);
  const db = open(plan.to, plan.newKey, plan, false);
  try {
    const rename = db.prepare('UPDATE attachments SET stored_name = ? WHERE hash = ?');
    db.transaction(() => {
      for (const [hash, storedName] of plan.names) rename.run(storedName, hash);
    }).immediate();
    if (!isSound(db, seen)) return { kind: 'unequal' };
  } finally {
    db.close();
  }
  const handle = openSync(plan.to, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { kind: 'copied', head: seen.head };
}
