import { z } from 'zod';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { Stamp } from './audit-access.ts';
import type { OutboxEntry, OutboxReads } from './store.ts';

type OutboxChange = {
  readonly stamp: Stamp;
  readonly entity: string;
  readonly entityId: string;
  readonly revision: number;
  /** The changed keys with their new values; null when the entity is gone. */
  readonly content: unknown;
  /** The row of an earlier autosave that this one takes in, so that typing does not fill the disk. */
  readonly takesIn?: number | null;
};

const entryRow = z.object({
  seq: column.whole,
  at: column.moment,
  branchId: column.text,
  entity: column.text,
  entityId: column.text,
  revision: column.whole,
  content: column.json,
});
const contentRow = z.object({ content: column.json });

export function outboxReads(sql: Reader): OutboxReads {
  return {
    after: (seq, limit): readonly OutboxEntry[] =>
      sql
        .all(
          `SELECT seq, at, branch_id AS branchId, entity, entity_id AS entityId, revision, content
           FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?`,
          seq,
          limit,
        )
        .map((row) => entryRow.parse(row)),
  };
}

function isEntry(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Later values over earlier ones, to the depth at which changes are told apart. */
function overlaid(earlier: unknown, later: unknown, depth = 2): unknown {
  if (depth === 0 || !isEntry(earlier) || !isEntry(later)) return later;
  const inner = Object.entries(later).map(([key, value]) => [
    key,
    key in earlier ? overlaid(earlier[key], value, depth - 1) : value,
  ]);
  return { ...earlier, ...Object.fromEntries(inner) };
}

/** Puts a change into the outbox, in the transaction of the change; the number of its row. */
export function putInOutbox(sql: Writer, change: OutboxChange): number {
  const { stamp, entity, entityId, revision, takesIn = null } = change;
  const earlier =
    takesIn === null ? undefined : sql.get('SELECT content FROM outbox WHERE seq = ?', takesIn);
  const content =
    earlier === undefined
      ? change.content
      : overlaid(contentRow.parse(earlier).content, change.content);
  // The new row first: a number once seen by a reader is never given again.
  const seq = sql.add('outbox', {
    at: stamp.at,
    branch_id: stamp.branchId,
    entity,
    entity_id: entityId,
    revision,
    content: JSON.stringify(content),
  });
  if (takesIn !== null) sql.run('DELETE FROM outbox WHERE seq = ?', takesIn);
  return seq;
}
