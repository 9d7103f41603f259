import { z } from 'zod';
import { BRANCH_RECORDS } from '../../shared/domain/branch-records.ts';
import type { BranchRecord, BranchRecordKind, Kept } from '../../shared/domain/branch-records.ts';
import type { Day } from '../../shared/domain/day.ts';
import { isEntity } from '../../shared/domain/fields.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { differences } from './differences.ts';
import { putInOutbox } from './outbox-store.ts';
import { column, inBranch } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditNote, AuditWrites, Stamp } from './audit-access.ts';

/** The place of a record: `key` is there once in a branch for each kind. */
type Place = { readonly branchId: string; readonly key: string; readonly day: Day };

export type BranchRecordReads = {
  readonly load: <K extends BranchRecordKind>(
    kind: K,
    branchId: string,
    id: string,
  ) => Kept<K> | null;
  readonly once: <K extends BranchRecordKind>(
    kind: K,
    branchId: string,
    key: string,
  ) => Kept<K> | null;
  /** Those about the days from `from` to `to`, both included, by day. */
  readonly between: <K extends BranchRecordKind>(
    kind: K,
    branchId: string,
    from: Day,
    to: Day,
  ) => readonly Kept<K>[];
  /** Those that nobody has answered yet, oldest first. */
  readonly open: (kind: 'data-request', branchId: string) => readonly Kept<'data-request'>[];
  /** The last ones, newest first. */
  readonly latest: <K extends BranchRecordKind>(
    kind: K,
    branchId: string,
    limit: number,
  ) => readonly Kept<K>[];
};

type BranchChange<K extends BranchRecordKind> = {
  /** As loaded; null for a new record. Its `rev` is part of the WHERE. */
  readonly before: Kept<K> | null;
  readonly id: string;
  readonly place: Place;
  readonly is: BranchRecord<K>;
  readonly stamp: Stamp;
  readonly note: AuditNote;
};

export type BranchRecordWrites = {
  readonly save: <K extends BranchRecordKind>(
    kind: K,
    change: BranchChange<K>,
  ) => Result<Kept<K>, 'stale-revision'>;
};

const recordRow = z.object({ id: column.text, rev: column.whole, content: column.json });
const SELECT = 'SELECT id, rev, content FROM branch_records';

function keptOf<K extends BranchRecordKind>(kind: K, row: unknown): Kept<K> {
  const fields: (typeof BRANCH_RECORDS)[K] = BRANCH_RECORDS[kind];
  const { id, rev, content } = recordRow.parse(row);
  if (!isEntity(fields, content)) throw new TypeError('a record of the branch does not fit');
  return { id, rev, is: content };
}

export function branchRecordReads(sql: Reader): BranchRecordReads {
  return {
    load: (kind, branchId, id) => {
      const row = sql.get(
        `${SELECT} WHERE id = ? AND branch_id = ? AND kind = ?`,
        id,
        branchId,
        kind,
      );
      return row === undefined ? null : keptOf(kind, row);
    },
    once: (kind, branchId, key) => {
      const row = sql.get(
        `${SELECT} WHERE branch_id = ? AND kind = ? AND key = ?`,
        branchId,
        kind,
        key,
      );
      return row === undefined ? null : keptOf(kind, row);
    },
    between: (kind, branchId, from, to) =>
      sql
        .all(
          `${SELECT} WHERE branch_id = ? AND kind = ? AND day BETWEEN ? AND ? ORDER BY day, id`,
          branchId,
          kind,
          from,
          to,
        )
        .map((row) => keptOf(kind, row)),
    open: (kind, branchId) =>
      sql
        .all(
          `${SELECT} WHERE branch_id = ? AND kind = ? AND json_extract(content, '$.answeredAt') IS NULL
           ORDER BY day, id`,
          branchId,
          kind,
        )
        .map((row) => keptOf(kind, row)),
    latest: (kind, branchId, limit) =>
      sql
        .all(
          `${SELECT} WHERE branch_id = ? AND kind = ? ORDER BY day DESC, id DESC LIMIT ?`,
          branchId,
          kind,
          limit,
        )
        .map((row) => keptOf(kind, row)),
  };
}

/** The row itself; false when another revision is stored or the key is taken. */
function put<K extends BranchRecordKind>(
  sql: Writer,
  kind: K,
  { before, id, place, is }: BranchChange<K>,
): boolean {
  const content = JSON.stringify(is);
  const { branchId, key, day } = place;
  if (before === null) {
    return (
      sql.run(
        `INSERT INTO branch_records (id, branch_id, kind, key, day, rev, content)
         VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING`,
        id,
        branchId,
        kind,
        key,
        day,
        content,
      ) === 1
    );
  }
  return (
    sql.run(
      'UPDATE branch_records SET content = ?, rev = rev + 1 WHERE id = ? AND kind = ? AND rev = ?',
      content,
      id,
      kind,
      before.rev,
    ) === 1
  );
}

export function branchRecordWrites(sql: Writer, audit: AuditWrites): BranchRecordWrites {
  return {
    save: (kind, change) => {
      const { before, id, place, is, note } = change;
      if (!put(sql, kind, change)) return fail('stale-revision');
      const rev = (before?.rev ?? 0) + 1;
      const of = { stamp: inBranch(change.stamp, place.branchId), entity: kind, entityId: id };
      const contents = differences(before?.is ?? null, is);
      audit.append({ ...note, ...of, contents });
      putInOutbox(sql, { ...of, revision: rev, content: contents.after });
      return ok({ id, rev, is });
    },
  };
}
