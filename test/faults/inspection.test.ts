import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type Database from 'better-sqlite3-multiple-ciphers';
import { unlockByStaff } from '../../electron/services/vault.ts';
import { nativeBinding } from '../../electron/link/native-binding.ts';
import { openDatabase } from '../../electron/storage/database.ts';
import { chanceFrom } from '../bench/chance.ts';
import { root } from '../host/launched.ts';
import { runDesk } from './desk-run.ts';
import { inspect } from './inspection.ts';
import { copyOf, PASSWORD, removeFolder, seededFolder, trialFolder } from './seeded-folder.ts';
import { newStory } from './story.ts';
import { step } from './workload.ts';

const story = newStory(chanceFrom(7));
let worked = '';
let key: Uint8Array = new Uint8Array();

/** A branch that worked for a while, whole. */
beforeAll(async () => {
  const seeded = await seededFolder();
  worked = copyOf(seeded, 'worked');
  removeFolder(seeded);
  const files = trialFolder('files');
  const run = runDesk(worked);
  await run.start();
  const work = { run, story, files, sent: () => undefined, prints: true };
  while (story.count.done < 150) await step(work);
  await run.close();
  removeFolder(files);
  const place = { folder: worked, random: (size: number) => new Uint8Array(size) };
  const unlocked = await unlockByStaff(place, { staffNo: 'gu', secret: PASSWORD }, Date.now());
  if (!unlocked.ok) throw new Error(unlocked.failure.code);
  key = unlocked.value.dataKey;
});
afterAll(() => {
  removeFolder(worked);
});

function changed(folder: string, change: (db: Database.Database) => void): void {
  const file = join(folder, 'ansu.db');
  const opened = openDatabase({
    file,
    key,
    nativeBinding: nativeBinding(root),
    expect: 'existing',
  });
  if (!opened.ok) throw new Error(opened.failure);
  change(opened.value);
  opened.value.close();
}

const REGISTERED = `(SELECT min(seq) FROM cases WHERE status <> 'draft')`;

const BREACHES: readonly (readonly [what: string, sql: string, found: RegExp])[] = [
  ['a case gone', 'DELETE FROM cases WHERE seq = 1', /lost: .*"case"/u],
  [
    'an older document',
    `UPDATE case_records SET content = json_set(content, '$.rev', 1) WHERE seq = ${REGISTERED}`,
    /of another revision/u,
  ],
  ['a lost outbox row', 'DELETE FROM outbox WHERE seq = (SELECT max(seq) FROM outbox)', /outbox/u],
  [
    'a word missing from the search',
    'DELETE FROM case_fts WHERE rowid = 1',
    /search index differs/u,
  ],
  ['a to-do too few', `DELETE FROM todos WHERE case_seq = ${REGISTERED}`, /rows differ/u],
  ['a wrong figure', 'UPDATE case_figures SET round = round + 1', /rows differ/u],
  [
    'the trail rewritten',
    `DROP TRIGGER audit_keeps_values; UPDATE audit SET actor = 'nobody' WHERE seq = 5`,
    /chain breaks at 5/u,
  ],
  [
    'the end of the trail cut',
    'DROP TRIGGER audit_keeps_rows; DELETE FROM audit_contents; DELETE FROM audit WHERE seq > 60',
    /not in the trail|without/u,
  ],
  [
    'an opinion gone',
    `DELETE FROM branch_records WHERE kind = 'opinion-entry'`,
    /lost: .*opinion/u,
  ],
  ['a print gone', 'DELETE FROM print_snapshots; DELETE FROM print_log', /lost: .*print/u],
];

test.each(BREACHES)(
  '%s is found by whoever looks at a data folder after a fault',
  async (_, sql, found) => {
    const folder = copyOf(worked, 'breach');
    changed(folder, (db) => {
      db.pragma('foreign_keys = OFF');
      db.exec(sql);
    });
    expect((await inspect(folder, story)).join('\n')).toMatch(found);
    removeFolder(folder);
  },
);

test('a file gone from the attachments is found, and a folder as it was left is whole', async () => {
  const folder = copyOf(worked, 'breach');
  expect(await inspect(folder, story)).toEqual([]);
  rmSync(join(folder, 'attachments'), { recursive: true });
  expect((await inspect(folder, story)).join('\n')).toMatch(/attachment-missing/u);
  removeFolder(folder);
});
