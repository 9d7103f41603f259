import { z } from 'zod';
import { isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import {
  caseIndex,
  casePhones,
  caseTexts,
  digitsOf,
  tailKey,
} from '../../shared/domain/case-index.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { indexText } from '../../shared/domain/search-terms.ts';
import { caseValues, SELECT_CASE, storedIndex } from './case-rows.ts';
import type { StoredIndex } from './case-rows.ts';
import { caseCount, casePage } from './case-page.ts';
import { differences } from './differences.ts';
import { putInOutbox } from './outbox-store.ts';
import { column, inBranch, seqOf } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditNote, AuditWrites, CaseChange, CaseReads, CaseWrites, Stamp } from './store.ts';
import { replaceTodos, todosOf } from './todo-store.ts';

const MOST_REPEATS = 20;
const recordRow = z.object({ content: column.json });
const idRow = z.object({ id: column.caseId });
const lastRow = z.object({ last: column.whole });

function load(sql: Reader, where: string, value: string): Case | null {
  const row = sql.get(
    `SELECT content FROM case_records WHERE seq = (SELECT seq FROM cases WHERE ${where} = ?)`,
    value,
  );
  if (row === undefined) return null;
  const { content } = recordRow.parse(row);
  if (!isCase(content)) throw new TypeError('a stored case does not fit this program');
  return content;
}

function stored(sql: Reader, id: string): StoredIndex | null {
  const row = sql.get(`${SELECT_CASE} WHERE id = ?`, id);
  return row === undefined ? null : storedIndex(row);
}

function indexes(rows: readonly unknown[]): readonly CaseIndex[] {
  return rows.map((row) => storedIndex(row).index);
}

function withPhones(sql: Reader, phones: readonly string[], since: string): readonly CaseIndex[] {
  const keys = JSON.stringify(phones.map((phone) => tailKey(digitsOf(phone))));
  return indexes(
    sql.all(
      `${SELECT_CASE} WHERE received_at >= ? AND seq IN (
         SELECT case_seq FROM case_keys WHERE kind = 'phone' AND key IN (SELECT value FROM json_each(?))
       ) ORDER BY received_at DESC, seq DESC LIMIT ?`,
      since,
      keys,
      MOST_REPEATS,
    ),
  );
}

export function caseReads(sql: Reader): CaseReads {
  return {
    load: (id) => load(sql, 'id', id),
    loadByNumber: (caseNo) => load(sql, 'case_no', caseNo),
    index: (id) => stored(sql, id)?.index ?? null,
    page: (request) => casePage(sql, request),
    count: (request) => caseCount(sql, request),
    drafts: (branchId) =>
      indexes(
        branchId === null
          ? sql.all(`${SELECT_CASE} WHERE status = 'draft' ORDER BY received_at, seq`)
          : sql.all(
              `${SELECT_CASE} WHERE status = 'draft' AND branch_id = ? ORDER BY received_at, seq`,
              branchId,
            ),
      ),
    effectsDue: (now, limit) =>
      sql
        .all('SELECT id FROM cases WHERE effect_at <= ? ORDER BY effect_at LIMIT ?', now, limit)
        .map((row) => idRow.parse(row).id),
    withPhones: (phones, since) => withPhones(sql, phones, since),
    todosOf: (id) => {
      const seq = seqOf(sql.get('SELECT seq FROM cases WHERE id = ?', id));
      return seq === null ? [] : todosOf(sql, seq);
    },
  };
}

/** What finds a case exactly: phone numbers back to front, so that a tail is a prefix; day and counter of its number. */
function keysOf(whole: Case): readonly (readonly ['phone' | 'number', string])[] {
  const number = whole.caseNo?.split('-').slice(2).join('-') ?? '';
  return [
    ...casePhones(whole).map((digits) => ['phone', tailKey(digits)] as const),
    ...(number === '' ? [] : [['number', number] as const]),
  ];
}

function putKeys(sql: Writer, seq: number, before: Case | null, after: Case): void {
  const wanted = keysOf(after);
  if (before !== null) {
    if (JSON.stringify(keysOf(before)) === JSON.stringify(wanted)) return;
    sql.run('DELETE FROM case_keys WHERE case_seq = ?', seq);
  }
  for (const [kind, key] of wanted) {
    sql.add('case_keys', { kind, key, case_seq: seq });
  }
}

/** Text is taken apart only when it changed: most saves touch none. */
function putTexts(sql: Writer, seq: number, before: Case | null, after: Case): void {
  const texts = caseTexts(after);
  if (before !== null) {
    const were = caseTexts(before);
    if (JSON.stringify(were) === JSON.stringify(texts)) return;
    sql.run('DELETE FROM case_fts WHERE rowid = ?', seq);
  }
  sql.add('case_fts', {
    rowid: seq,
    narrative: indexText(texts.narrative),
    request: indexText(texts.request),
    handling: indexText(texts.handling),
    names: indexText(texts.names),
  });
}

function insertCase(sql: Writer, index: CaseIndex, content: string): number {
  const seq = sql.add('cases', caseValues(index));
  sql.add('case_records', { seq, content });
  return seq;
}

/** Sets only the columns that changed: SQLite rewrites the index entries of every column it is told to set. */
function updateCase(sql: Writer, was: StoredIndex, index: CaseIndex, content: string): boolean {
  const old = caseValues(was.index);
  const changed = Object.entries(caseValues(index)).filter(([name, value]) => old[name] !== value);
  const updated = sql.run(
    `UPDATE cases SET ${changed.map(([name]) => `${name} = ?`).join(', ')} WHERE seq = ? AND rev = ?`,
    ...changed.map(([, value]) => value),
    was.seq,
    was.index.rev,
  );
  if (updated === 0) return false;
  sql.run('UPDATE case_records SET content = ? WHERE seq = ?', content, was.seq);
  return true;
}

/** The row of the case, new or changed; null when it is not the one that was loaded. */
function putRow(sql: Writer, { before, dues }: CaseChange, after: Case): number | null {
  const index = caseIndex(after, dues);
  const content = JSON.stringify(after);
  if (before === null) return insertCase(sql, index, content);
  const was = stored(sql, after.id);
  if (was === null || was.index.rev !== before.rev) return null;
  return updateCase(sql, was, index, content) ? was.seq : null;
}

function record(sql: Writer, audit: AuditWrites, change: CaseChange, after: Case): void {
  const stamp = inBranch(change.stamp, after.branchId);
  const contents = differences(change.before, after);
  const { id: entityId, rev: revision } = after;
  for (const [position, note] of change.audit.entries()) {
    const line = { ...note, stamp, entity: 'case', entityId };
    audit.append(position === 0 ? { ...line, contents } : line);
  }
  const autosave = change.audit.length === 0;
  const content = contents.after;
  putInOutbox(sql, { stamp, entity: 'case', entityId, revision, content, autosave });
}

function discard(
  sql: Writer,
  audit: AuditWrites,
  draft: Case,
  { stamp, note }: { readonly stamp: Stamp; readonly note: AuditNote },
): boolean {
  const was = stored(sql, draft.id);
  if (was === null || was.index.rev !== draft.rev) return false;
  sql.run('DELETE FROM case_fts WHERE rowid = ?', was.seq);
  sql.run('DELETE FROM cases WHERE seq = ?', was.seq);
  const place = { stamp: inBranch(stamp, draft.branchId), entity: 'case', entityId: draft.id };
  audit.append({ ...place, ...note });
  putInOutbox(sql, { ...place, revision: draft.rev + 1, content: null });
  return true;
}

export function caseWrites(sql: Writer, audit: AuditWrites): CaseWrites {
  return {
    save: (change) => {
      const { before } = change;
      const after = { ...change.after, rev: (before?.rev ?? 0) + 1 };
      const seq = putRow(sql, change, after);
      if (seq === null) return fail('stale-revision');
      putKeys(sql, seq, before, after);
      putTexts(sql, seq, before, after);
      replaceTodos(sql, seq, after, change.todos);
      record(sql, audit, change, after);
      return ok(after);
    },
    discard: (draft, stamp, note) =>
      discard(sql, audit, draft, { stamp, note }) ? ok(null) : fail('stale-revision'),
    nextNumber: (branchId, on, terminal) =>
      lastRow.parse(
        sql.returning(
          `INSERT INTO case_numbers (branch_id, day, terminal, last) VALUES (?, ?, ?, 1)
           ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
          branchId,
          on,
          terminal,
        ),
      ).last,
  };
}
