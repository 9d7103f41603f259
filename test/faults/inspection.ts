import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { momentOfDate } from '../../shared/domain/day.ts';
import { isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { verifyAttachment } from '../../electron/services/attachment-files.ts';
import { subKeys } from '../../electron/services/keys.ts';
import { openOffice } from '../../electron/services/office.ts';
import type { Office } from '../../electron/services/office.ts';
import { DATABASE_FILE } from '../../electron/link/data-folder.ts';
import { unlockByStaff } from '../../electron/services/vault.ts';
import { openDatabase } from '../../electron/storage/database.ts';
import { storeOver } from '../../electron/storage/open-store.ts';
import { nativeBinding } from '../../electron/link/native-binding.ts';
import { root } from '../host/launched.ts';
import { testWorld } from '../support/test-world.ts';
import { derivedProblems } from './derived.ts';
import { factProblems } from './fact-check.ts';
import { halfChanges } from './half-changes.ts';
import { PASSWORD } from './seeded-folder.ts';
import type { Story } from './story.ts';

export type Inside = {
  readonly folder: string;
  readonly db: Database.Database;
  readonly office: Office;
  readonly cases: readonly (readonly [seq: number, c: Case])[];
};

const recordRow = z.object({ seq: z.int(), content: z.string() });

function storedCases(db: Database.Database): Inside['cases'] {
  return z
    .array(recordRow)
    .parse(db.prepare('SELECT seq, content FROM case_records ORDER BY seq').all())
    .map(({ seq, content }) => {
      const c: unknown = JSON.parse(content);
      if (!isCase(c)) throw new TypeError('a record that is no case');
      return [seq, c] as const;
    });
}

async function fileProblems({ office, folder }: Inside): Promise<readonly string[]> {
  const place = { folder, keys: office.keys, random: randomBytes };
  const problems: string[] = [];
  for (const { hash } of office.store.attachments.all()) {
    const whole = await verifyAttachment(place, hash);
    if (!whole.ok) problems.push(`an attachment is recorded but ${whole.failure}`);
  }
  return problems;
}

function soundness({ db, office }: Inside): readonly string[] {
  const checked = String(db.pragma('integrity_check', { simple: true }));
  const loose = db.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get();
  const trail = office.store.audit.verify();
  return [
    ...(checked === 'ok' ? [] : [`integrity_check: ${checked.slice(0, 200)}`]),
    ...(loose === 0 ? [] : [`foreign keys: ${String(loose)}`]),
    ...(trail.intact ? [] : [`the audit chain breaks at ${String(trail.badSeq)}`]),
  ];
}

async function allProblems(inside: Inside, story: Story): Promise<readonly string[]> {
  const { db, office, cases, folder } = inside;
  const { keys, store } = office;
  const officeAt = (c: Case): Office =>
    openOffice(testWorld(folder, { now: c.updatedAt, ms: 0 }), store, keys);
  return [
    ...soundness(inside),
    ...halfChanges(db),
    ...factProblems(inside, story),
    ...(await fileProblems(inside)),
    ...derivedProblems(db, cases, officeAt),
  ];
}

/**
 * Opens the folder as the program does after a crash and compares it with everything that was acknowledged.
 * What is wrong, in words; nothing when all is well. The folder is used up: give a copy.
 */
export async function inspect(folder: string, story: Story): Promise<readonly string[]> {
  const place = { folder, random: randomBytes };
  const unlocked = await unlockByStaff(place, { staffNo: 'gu', secret: PASSWORD }, Date.now());
  if (!unlocked.ok) return [`the vault does not open: ${unlocked.failure.code}`];
  const key = unlocked.value.dataKey;
  const file = join(folder, DATABASE_FILE);
  const opened = openDatabase({
    file,
    key,
    nativeBinding: nativeBinding(root),
    expect: 'existing',
  });
  if (!opened.ok) return [`the database does not open: ${opened.failure}`];
  const db = opened.value;
  try {
    const store = storeOver(db);
    const world = testWorld(folder, { now: momentOfDate(new Date()), ms: 0 });
    const office = openOffice(world, store, subKeys(key));
    return await allProblems({ folder, db, office, cases: storedCases(db) }, story);
  } catch (error) {
    return [`inspecting failed: ${error instanceof Error ? (error.stack ?? error.message) : ''}`];
  } finally {
    db.close();
  }
}
