import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '../../shared/domain/result.ts';
import { moment } from '../../shared/domain/day.ts';
import type { AuditEvent } from '../../electron/storage/audit-access.ts';
import { STAMP } from '../support/a-change.ts';
import { aStore } from '../support/database.ts';
import type { TestStore } from '../support/database.ts';

function anEvent(more: Partial<AuditEvent> = {}): AuditEvent {
  return { action: 'signed-in', stamp: STAMP, entity: 'staff', entityId: 's-clerk', ...more };
}

function withLines(count: number): TestStore {
  const made = aStore();
  made.store.write(({ audit }) => {
    for (let line = 1; line <= count; line += 1) {
      audit.append(anEvent({ ids: { line: String(line) }, contents: { line, text: '内容' } }));
    }
    return ok(null);
  });
  return made;
}

/** What somebody with the key and a tool could do: take the locks off first. */
function forged(made: TestStore, sql: string): void {
  made.db.exec(
    'DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_values; DROP TRIGGER audit_next',
  );
  made.db.pragma('foreign_keys = OFF');
  made.db.exec(sql);
}

test('lines are numbered without gaps and each follows from the one before', () => {
  const { store } = withLines(5);
  const head = store.audit.head();
  expect(head?.seq).toBe(5);
  expect(store.audit.verify()).toEqual({ intact: true, checked: 5, head });
  expect(store.audit.verify(3, 4)).toMatchObject({ intact: true, checked: 2 });
});

test('an empty trail is intact', () => {
  const { store } = aStore();
  expect(store.audit.head()).toBeNull();
  expect(store.audit.verify()).toEqual({ intact: true, checked: 0, head: null });
});

test('a line tells who did what, when it fell due and when it was recorded', () => {
  const { store } = aStore();
  const dueAt = moment('2026-02-27T17:00:00');
  store.write(({ audit }) =>
    ok(audit.append(anEvent({ action: 'level-risen', dueAt, ids: { rule: 'D13' } }))),
  );
  expect(store.audit.page({ limit: 10 })).toEqual([
    {
      seq: 1,
      at: STAMP.at,
      by: STAMP.by,
      branchId: 'b-1',
      action: 'level-risen',
      entity: 'staff',
      entityId: 's-clerk',
      ids: { rule: 'D13' },
      dueAt,
      contentDigest: null,
      digest: store.audit.head()?.digest,
    },
  ]);
});

test('nobody can change, delete, replace, skip or reorder a line through the database', () => {
  const { db } = withLines(3);
  const columns = '(seq, at, actor, branch_id, action, entity, entity_id, event, previous, digest)';
  const values = (seq: number): string =>
    `(${String(seq)}, 't', 'a', 'b', 'x', 'e', 'i', '{}', x'00', x'99')`;
  const attempts = [
    'DELETE FROM audit WHERE seq = 3',
    "UPDATE audit SET actor = 's-other' WHERE seq = 2",
    `INSERT OR REPLACE INTO audit ${columns} VALUES ${values(2)}`,
    `REPLACE INTO audit ${columns} VALUES ${values(3)}`,
    `INSERT INTO audit ${columns} VALUES ${values(3)} ON CONFLICT DO UPDATE SET actor = 'x'`,
    `INSERT INTO audit ${columns} VALUES ${values(5)}`,
    `INSERT INTO audit ${columns.replace('seq, ', '')} VALUES ${values(4).replace('(4, ', '(')}`,
  ];
  for (const sql of attempts) expect(() => db.exec(sql)).toThrow(/append-only|out of order/u);
  db.pragma('recursive_triggers = OFF');
  expect(() => db.exec(attempts[2] ?? '')).toThrow(/out of order/u);
});

test('whoever takes the locks off still cannot change a value without breaking the chain', () => {
  const columns = ['at', 'actor', 'branch_id', 'action', 'entity', 'entity_id', 'event'];
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.integer({ min: 1, max: 6 }), (column, seq) => {
      const made = withLines(6);
      const value = column === 'event' ? '{"ids":{},"dueAt":null,"contents":null}' : 'x';
      forged(made, `UPDATE audit SET ${column} = '${value}' WHERE seq = ${String(seq)}`);
      expect(made.store.audit.verify()).toEqual({ intact: false, kind: 'changed', badSeq: seq });
    }),
    { numRuns: 20 },
  );
});

test('a removed line, two swapped lines and a recomputed line are found', () => {
  const removed = withLines(6);
  forged(removed, 'DELETE FROM audit WHERE seq = 4');
  expect(removed.store.audit.verify()).toEqual({ intact: false, kind: 'removed', badSeq: 4 });

  const swapped = withLines(6);
  forged(
    swapped,
    'UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 99',
  );
  expect(swapped.store.audit.verify()).toEqual({
    intact: false,
    kind: 'swapped',
    badSeq: 2,
    otherSeq: 3,
  });

  const redone = withLines(6);
  forged(redone, "UPDATE audit SET actor = 'x', digest = x'00' WHERE seq = 5");
  expect(redone.store.audit.verify()).toEqual({ intact: false, kind: 'changed', badSeq: 5 });
});

test('a range is checked against the line before it', () => {
  const made = withLines(6);
  forged(made, "UPDATE audit SET digest = x'00' WHERE seq = 3");
  expect(made.store.audit.verify(4, 6)).toEqual({ intact: false, kind: 'changed', badSeq: 3 });
  expect(made.store.audit.verify(5, 6)).toMatchObject({ intact: true, checked: 2 });
});

test('contents can be erased and the chain stays whole', () => {
  const { db, store } = withLines(3);
  expect(store.audit.contents(2)).toEqual({ line: 2, text: '内容' });
  db.exec('DELETE FROM audit_contents WHERE seq = 2');
  expect(store.audit.contents(2)).toBeNull();
  expect(store.audit.verify()).toMatchObject({ intact: true, checked: 3 });
});

test('the line holds a salted digest of the contents: equal contents cannot be told by it', () => {
  const { db, store } = aStore();
  store.write(({ audit }) => {
    audit.append(anEvent({ contents: { phone: '13800005621' } }));
    return ok(audit.append(anEvent({ contents: { phone: '13800005621' } })));
  });
  const [second, first] = store.audit.page({ limit: 2 });
  expect(first?.contentDigest).not.toBe(second?.contentDigest);
  const row: unknown = db
    .prepare('SELECT salt, content FROM audit_contents WHERE seq = 1')
    .raw()
    .get();
  const [salt, content]: readonly unknown[] = z.array(z.unknown()).parse(row);
  if (!(salt instanceof Uint8Array) || typeof content !== 'string') throw new Error('no contents');
  const digest = createHash('sha256').update(salt).update(content).digest('hex');
  expect(first?.contentDigest).toBe(digest);
  expect(JSON.stringify(db.prepare('SELECT * FROM audit').all())).not.toContain('13800005621');
});

test('the trail is read newest first, page by page, whole or of one entity', () => {
  const { store } = withLines(5);
  store.write(({ audit }) => ok(audit.append(anEvent({ entityId: 's-other' }))));
  expect(store.audit.page({ limit: 2 }).map(({ seq }) => seq)).toEqual([6, 5]);
  expect(store.audit.page({ limit: 2, before: 5 }).map(({ seq }) => seq)).toEqual([4, 3]);
  expect(store.audit.page({ limit: 9, entityId: 's-other' }).map(({ seq }) => seq)).toEqual([6]);
});

test('a line is read the same before and after the trail was checked', () => {
  const made = withLines(3);
  const before = made.store.audit.line(2);
  forged(made, "UPDATE audit SET actor = 'x' WHERE seq = 2");
  expect(made.store.audit.verify().intact).toBe(false);
  expect(made.store.audit.line(2)).toEqual({ ...before, by: 'x' });
});
