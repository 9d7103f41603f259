import { hash } from 'node:crypto';
import { z } from 'zod';
import { againstHead, checkChain, digestOf, LINE_COLUMNS, START } from './audit-chain.ts';
import type { Trail } from './audit-chain.ts';
import { auditHeadReads, auditHeadWrites } from './audit-head-store.ts';
import { column, seqOf } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type {
  AuditEvent,
  AuditHead,
  AuditLine,
  AuditPageRequest,
  AuditReads,
  AuditWrites,
} from './audit-access.ts';

/** Random bytes of this length. */
export type Random = (size: number) => Uint8Array;

const SALT_BYTES = 16;
/** So many cells of a line are hashed as text; after them come the two digests. */
const VALUES = 8;
/** So many lines are looked at for the latest moment: those written while the clock was wrong lie among them. */
const NEWEST = 200;

const eventShape = z.strictObject({
  ids: z.record(z.string(), z.string()),
  dueAt: column.moment.nullable(),
  contents: z.string().nullable(),
});
const lineRow = z.object({
  seq: column.whole,
  at: column.moment,
  actor: column.text,
  branch_id: column.text,
  action: column.text,
  entity: column.text,
  entity_id: column.text,
  event: column.text,
  digest: column.bytes,
});
const headRow = z.object({ seq: column.whole, digest: column.bytes });
const latestRow = z.object({ at: column.moment.nullable() });
const contentRow = z.object({ content: column.json });

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function lineOf(row: unknown): AuditLine {
  const line = lineRow.parse(row);
  const event = eventShape.parse(JSON.parse(line.event));
  return {
    seq: line.seq,
    at: line.at,
    by: line.actor,
    branchId: line.branch_id,
    action: line.action,
    entity: line.entity,
    entityId: line.entity_id,
    ids: event.ids,
    dueAt: event.dueAt,
    contentDigest: event.contents,
    digest: hex(line.digest),
  };
}

function lastHead(sql: Reader): z.infer<typeof headRow> | null {
  const row = sql.get('SELECT seq, digest FROM audit ORDER BY seq DESC LIMIT 1');
  return row === undefined ? null : headRow.parse(row);
}

/** The trail as the check reads it: lists of cells are quicker than rows by name. */
function trailOf(sql: Reader): Trail {
  return {
    lines: (from, to) =>
      sql.cells(
        `SELECT ${LINE_COLUMNS} FROM audit WHERE seq BETWEEN ? AND ? ORDER BY seq`,
        from,
        to,
      ),
    line: (seq) => sql.cells(`SELECT ${LINE_COLUMNS} FROM audit WHERE seq = ?`, seq)[0] ?? null,
    seqOf: (digest) => seqOf(sql.get('SELECT seq FROM audit WHERE digest = ?', digest)),
    last: () => lastHead(sql)?.seq ?? 0,
  };
}

type Wish = Omit<AuditPageRequest, 'before' | 'limit' | 'entityId'>;

/** Each condition with its value, of those that are wished for. */
function conditionsOf({ entity, by, action, from, until }: Wish): readonly [string, string][] {
  const all: readonly (readonly [string, string | undefined])[] = [
    ['at >= ?', from],
    ['at < ?', until],
    ['actor = ?', by],
    ['action = ?', action],
    ['entity = ?', entity],
  ];
  return all.flatMap(([sql, value]) => (value === undefined ? [] : [[sql, value]]));
}

const ENDING = 'ORDER BY seq DESC LIMIT ?';

/** Of one entity by its index; else the numbers are found in the index that holds all that is asked. */
function pageRows(sql: Reader, request: AuditPageRequest): readonly unknown[] {
  const { before = Number.MAX_SAFE_INTEGER, limit, entityId, ...wish } = request;
  const conditions = conditionsOf(wish);
  const values = conditions.map(([, value]) => value);
  const where = ['seq < ?', ...conditions.map(([text]) => text)].join(' AND ');
  const select = `SELECT ${LINE_COLUMNS} FROM audit`;
  if (entityId !== undefined) {
    const text = `${select} WHERE entity_id = ? AND ${where} ${ENDING}`;
    return sql.all(text, entityId, before, ...values, limit);
  }
  if (conditions.length === 0) return sql.all(`${select} WHERE ${where} ${ENDING}`, before, limit);
  const found = `SELECT seq FROM audit INDEXED BY audit_find WHERE ${where} ${ENDING}`;
  return sql.all(`${select} WHERE seq IN (${found}) ORDER BY seq DESC`, before, ...values, limit);
}

export function auditReads(sql: Reader): AuditReads {
  return {
    ...auditHeadReads(sql),
    head: () => {
      const last = lastHead(sql);
      return last === null ? null : { seq: last.seq, digest: hex(last.digest) };
    },
    page: (request) => pageRows(sql, request).map(lineOf),
    line: (seq) => {
      const row = sql.get(`SELECT ${LINE_COLUMNS} FROM audit WHERE seq = ?`, seq);
      return row === undefined ? null : lineOf(row);
    },
    plain: (from, to) =>
      [...trailOf(sql).lines(from, to)].map((cells) => ({
        values: z.array(z.union([z.string(), z.number()])).parse(cells.slice(0, VALUES)),
        digest: hex(column.bytes.parse(cells.at(-1))),
      })),
    latest: () =>
      latestRow.parse(
        sql.get(
          `SELECT max(at) AS at FROM (SELECT at FROM audit ORDER BY seq DESC LIMIT ${String(NEWEST)})`,
        ),
      ).at,
    contents: (seq) => {
      const row = sql.get('SELECT content FROM audit_contents WHERE seq = ?', seq);
      return row === undefined ? null : contentRow.parse(row).content;
    },
    verify: (from = 1, to = Number.MAX_SAFE_INTEGER) => checkChain(trailOf(sql), from, to),
    against: (head) => againstHead(trailOf(sql), head),
  };
}

export function auditWrites(sql: Writer, random: Random): AuditWrites {
  const append = (note: AuditEvent): AuditHead => {
    const last = lastHead(sql);
    const content = note.contents === undefined ? null : JSON.stringify(note.contents);
    const salt = random(SALT_BYTES);
    const contents =
      content === null ? null : hash('sha256', Buffer.concat([salt, Buffer.from(content)]), 'hex');
    const line = {
      seq: (last?.seq ?? 0) + 1,
      at: note.stamp.at,
      actor: note.stamp.by,
      branch_id: note.stamp.branchId,
      action: note.action,
      entity: note.entity,
      entity_id: note.entityId,
      event: JSON.stringify({ ids: note.ids ?? {}, dueAt: note.dueAt ?? null, contents }),
      previous: last?.digest ?? START,
    };
    const digest = digestOf(line);
    sql.add('audit', { ...line, digest });
    if (content !== null) sql.add('audit_contents', { seq: line.seq, salt, content });
    return { seq: line.seq, digest: hex(digest) };
  };
  return { ...auditHeadWrites(sql), append };
}
