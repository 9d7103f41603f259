import { z } from 'zod';
import type { Case } from '../../shared/domain/case.ts';
import { caseIndex, casePhones, caseTexts, tailKey } from '../../shared/domain/case-index.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import { hasTags } from '../../shared/domain/internal-tags.ts';
import { indexText } from '../../shared/domain/search-terms.ts';
import { dropHits, dropMoods, putSightings } from './arrival-rows.ts';
import { putFigures } from './case-figures.ts';
import { putLinks } from './case-links.ts';
import { caseValues, SELECT_CASE_VALUES } from './case-rows.ts';
import { dropPeople, putNamed, putPeople } from './case-people.ts';
import { differences } from './differences.ts';
import type { Differences } from './differences.ts';
import { eraseMentions, eraseTraces } from './erasing.ts';
import { forgetFields, withoutInk, withoutJudgements } from './forgetting.ts';
import { putInOutbox } from './outbox-store.ts';
import { forgetPayee } from './payout-store.ts';
import { column, inBranch } from './rows.ts';
import type { Writer } from './sql.ts';
import type { AuditNote, AuditWrites, Stamp } from './audit-access.ts';
import type { CaseChange } from './store.ts';
import { replaceTodos } from './todo-store.ts';

const storedRow = z.looseObject({ seq: column.whole, rev: column.whole });
const autosaveRow = z.object({ last: column.whole.nullable() });

/** What finds a case exactly: phone numbers back to front, so that a tail is a prefix; day and counter of its number. */
function keysOf(whole: Case): readonly (readonly ['phone' | 'number', string])[] {
  const number = whole.caseNo?.split('-').slice(2).join('-') ?? '';
  return [
    ...casePhones(whole).map((digits) => ['phone', tailKey(digits)] as const),
    ...(number === '' ? [] : [['number', number] as const]),
  ];
}

function dropKeys(sql: Writer, seq: number, of: Case): void {
  for (const [kind, key] of keysOf(of)) {
    sql.run('DELETE FROM case_keys WHERE kind = ? AND key = ? AND case_seq = ?', kind, key, seq);
  }
}

function putKeys(sql: Writer, seq: number, before: Case | null, after: Case): void {
  const wanted = keysOf(after);
  if (before !== null) {
    if (JSON.stringify(keysOf(before)) === JSON.stringify(wanted)) return;
    dropKeys(sql, seq, before);
  }
  for (const [kind, key] of wanted) sql.add('case_keys', { kind, key, case_seq: seq });
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

/**
 * The narrow row of the case, new or changed; null when it is not the one that was loaded. Only columns that changed
 * are set: SQLite rewrites the index entries of every column it is told to set.
 */
function putRow(sql: Writer, before: Case | null, index: CaseIndex): number | null {
  const values = caseValues(index);
  if (before === null) return sql.add('cases', values);
  const row = sql.get(`${SELECT_CASE_VALUES} WHERE id = ?`, index.id);
  if (row === undefined) return null;
  const was = storedRow.parse(row);
  if (was.rev !== before.rev) return null;
  const changed = Object.entries(values).filter(([name, value]) => was[name] !== value);
  const updated = sql.run(
    `UPDATE cases SET ${changed.map(([name]) => `${name} = ?`).join(', ')} WHERE seq = ? AND rev = ?`,
    ...changed.map(([, value]) => value),
    was.seq,
    before.rev,
  );
  return updated === 1 ? was.seq : null;
}

/** The whole case, and which outbox row the next autosave takes in. */
function putRecord(sql: Writer, seq: number, after: Case, autosaveSeq: number | null): void {
  const content = JSON.stringify(after);
  if (after.rev === 1) {
    sql.add('case_records', { seq, content, autosave_seq: autosaveSeq });
  } else {
    sql.run(
      'UPDATE case_records SET content = ?, autosave_seq = ? WHERE seq = ?',
      content,
      autosaveSeq,
      seq,
    );
  }
}

type Saved = { readonly seq: number; readonly after: Case };

function isAutosave({ audit }: CaseChange): boolean {
  return audit.length === 0;
}

function earlierAutosave(sql: Writer, seq: number): number | null {
  const row = sql.get('SELECT autosave_seq AS last FROM case_records WHERE seq = ?', seq);
  return row === undefined ? null : autosaveRow.parse(row).last;
}

/** The changed parts as the audit trail keeps them. */
type Contents = { readonly [K in keyof Differences]: unknown };

/** What is purged must not live on in the line that says so. */
function contentsOf({ before, forgets = [] }: CaseChange, after: Case): Contents {
  const changed = differences(after.status === 'purged' ? null : before, after);
  const kept = { before: withoutInk(changed.before), after: withoutInk(changed.after) };
  return forgets.length === 0 ? kept : { ...kept, before: {} };
}

/** The audit lines and the outbox row of a change; an autosave has no line. The number of the outbox row. */
function record(sql: Writer, audit: AuditWrites, change: CaseChange, saved: Saved): number {
  const { seq, after } = saved;
  const stamp = inBranch(change.stamp, after.branchId);
  const contents = contentsOf(change, after);
  const place = { stamp, entity: 'case', entityId: after.id };
  for (const [position, note] of change.audit.entries()) {
    audit.append(position === 0 ? { ...note, ...place, contents } : { ...note, ...place });
  }
  const takesIn = isAutosave(change) ? earlierAutosave(sql, seq) : null;
  const content = withoutJudgements(contents.after);
  return putInOutbox(sql, { ...place, revision: after.rev, content, takesIn });
}

/** Everything beside the list row that follows from the document alone; `before` is what it followed from until now. */
export function putFollowing(sql: Writer, seq: number, before: Case | null, after: Case): void {
  putKeys(sql, seq, before, after);
  putSightings(sql, seq, before, after);
  putTexts(sql, seq, before, after);
  putLinks(sql, seq, before, after);
  putPeople(sql, seq, before, after);
  putNamed(sql, seq, before, after);
}

/** Everything that belongs to a change, in the running transaction; null when another revision is stored. */
export function saveCase(sql: Writer, audit: AuditWrites, change: CaseChange): Case | null {
  const { before } = change;
  const after = { ...change.after, rev: (before?.rev ?? 0) + 1 };
  const seq = putRow(sql, before, caseIndex(after, change.dues));
  if (seq === null) return null;
  putFollowing(sql, seq, before, after);
  replaceTodos(sql, seq, after, change.todos);
  putFigures(sql, seq, after, change.figures);
  if (after.status === 'purged') {
    eraseTraces(sql, after.id);
    eraseMentions(sql, before ?? after, change.stamp.at);
    forgetPayee(sql, after.id);
  }
  if (change.forgets !== undefined) forgetFields(sql, after.id, change.forgets);
  if (after.closing !== null && !hasTags(after)) dropMoods(sql, after);
  const row = record(sql, audit, change, { seq, after });
  putRecord(sql, seq, after, isAutosave(change) ? row : null);
  return after;
}

/** Takes a draft out of every table; the lines of the audit trail stay, and the outbox says that it is gone. */
export function discardCase(
  sql: Writer,
  audit: AuditWrites,
  draft: Case,
  { stamp, note }: { readonly stamp: Stamp; readonly note: AuditNote },
): boolean {
  const row = sql.get(`${SELECT_CASE_VALUES} WHERE id = ?`, draft.id);
  const was = row === undefined ? null : storedRow.parse(row);
  if (was === null || was.rev !== draft.rev) return false;
  dropKeys(sql, was.seq, draft);
  dropHits(sql, draft);
  dropPeople(sql, was.seq, draft);
  sql.run('DELETE FROM case_fts WHERE rowid = ?', was.seq);
  sql.run('DELETE FROM cases WHERE seq = ?', was.seq);
  eraseTraces(sql, draft.id);
  const place = { stamp: inBranch(stamp, draft.branchId), entity: 'case', entityId: draft.id };
  audit.append({ ...note, ...place });
  putInOutbox(sql, { ...place, revision: draft.rev + 1, content: null });
  return true;
}
