import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { caseId } from '../../shared/domain/ids.ts';
import { caseTexts } from '../../shared/domain/case-index.ts';
import { indexText } from '../../shared/domain/search-terms.ts';
import { openDatabase } from '../../electron/storage/database.ts';
import { storeOver } from '../../electron/storage/open-store.ts';
import { aDatabase, NATIVE_BINDING } from '../support/database.ts';

const ROUNDS = 10;

type Acknowledged = { readonly id: string; readonly rev: number; readonly mark: string };

/** Lets a writer run and kills it with work in hand; what it had acknowledged by then, in order. */
async function killedWriter(
  args: readonly string[],
  afterMs: number,
): Promise<readonly Acknowledged[]> {
  const program = join(import.meta.dirname, '../support/crash-writer.ts');
  const writer = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(writer.stdout, 'data');
  await sleep(afterMs);
  writer.kill('SIGKILL');
  await once(writer, 'close');
  return output
    .slice(0, output.lastIndexOf('\n'))
    .split('\n')
    .map((line) => {
      const [id = '', rev = '', mark = ''] = line.split(' ');
      return { id, rev: Number(rev), mark };
    });
}

test(
  'killed at any moment, nothing acknowledged is lost and nothing half done remains',
  { timeout: 60_000 },
  async () => {
    const { file, key, db: first } = aDatabase();
    first.close();
    const known: Acknowledged[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const args = [file, Buffer.from(key).toString('hex'), NATIVE_BINDING, String(round)];
      known.push(...(await killedWriter(args, 5 + ((round * 37) % 90))));

      const opened = openDatabase({ file, key, nativeBinding: NATIVE_BINDING, expect: 'existing' });
      if (!opened.ok) throw new Error(opened.failure);
      const db = opened.value;
      const store = storeOver(db);
      expect(db.pragma('quick_check', { simple: true })).toBe('ok');
      expect(store.audit.verify()).toMatchObject({ intact: true });
      for (const { id, rev, mark } of new Map(known.map((one) => [one.id, one])).values()) {
        const whole = store.cases.load(caseId(id));
        expect(whole?.rev).toBeGreaterThanOrEqual(rev);
        if (whole?.rev === rev) expect(whole.facts.narrative).toContain(mark);
      }
      const halves = db
        .prepare(
          `SELECT count(*) FROM cases c LEFT JOIN case_records r USING (seq)
         WHERE r.content ->> '$.rev' IS NOT c.rev
            OR (SELECT max(revision) FROM outbox WHERE entity_id = c.id) IS NOT c.rev`,
        )
        .pluck()
        .get();
      expect(halves).toBe(0);

      const found = (narrative: string): unknown =>
        db
          .prepare('SELECT rowid FROM case_fts WHERE case_fts MATCH ?')
          .pluck()
          .all(`"${narrative}"`);
      const rows = z
        .array(z.object({ seq: z.int(), id: z.string() }))
        .parse(db.prepare('SELECT seq, id FROM cases').all());
      expect(db.prepare('SELECT count(*) FROM case_fts').pluck().get()).toBe(rows.length);
      for (const { seq, id } of rows) {
        const whole = store.cases.load(caseId(id));
        if (whole === null) throw new Error('a row without a case');
        expect(found(indexText(caseTexts(whole).narrative))).toEqual([seq]);
      }
      store.close();
    }
    expect(known.length).toBeGreaterThan(ROUNDS * 3);
  },
);
