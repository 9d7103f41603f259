import { z } from 'zod';
import { bit, column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { OutboxEntry, OutboxReads, Stamp } from './store.ts';

export type OutboxChange = {
  readonly stamp: Stamp;
  readonly entity: string;
  readonly entityId: string;
  readonly revision: number;
  /** The changed keys with their new values; null when the entity is gone. */
  readonly content: unknown;
  /** An autosave of a draft takes in the autosave before it, so that typing does not fill the disk. */
  readonly autosave?: boolean;
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
const lastRow = z.object({ seq: column.whole, autosave: column.flag, content: column.json });

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

/** Puts a change into the outbox, in the transaction of the change. */
export function putInOutbox(sql: Writer, change: OutboxChange): void {
  const { stamp, entity, entityId, revision, autosave = false } = change;
  const before = autosave
    ? sql.get(
        'SELECT seq, autosave, content FROM outbox WHERE entity_id = ? ORDER BY seq DESC LIMIT 1',
        entityId,
      )
    : undefined;
  const last = before === undefined ? null : lastRow.parse(before);
  const replaces = last?.autosave === true ? last : null;
  const content = replaces === null ? change.content : overlaid(replaces.content, change.content);
  // The new row first: a number once seen by a reader is never given again.
  sql.add('outbox', {
    at: stamp.at,
    branch_id: stamp.branchId,
    entity,
    entity_id: entityId,
    revision,
    autosave: bit(autosave),
    content: JSON.stringify(content),
  });
  if (replaces !== null) sql.run('DELETE FROM outbox WHERE seq = ?', replaces.seq);
}
