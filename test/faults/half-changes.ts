import type Database from 'better-sqlite3-multiple-ciphers';

/** Each counts what a change left half done: whatever a change writes is there whole or not at all. */
const HALVES: Readonly<Record<string, string>> = {
  'case rows of another revision than their document': `
    SELECT count(*) FROM cases c LEFT JOIN case_records r USING (seq) WHERE r.content ->> '$.rev' IS NOT c.rev`,
  'documents without a row': `
    SELECT count(*) FROM case_records r LEFT JOIN cases c USING (seq) WHERE c.seq IS NULL`,
  'cases whose last change is not in the outbox': `
    SELECT count(*) FROM cases c
    WHERE (SELECT max(revision) FROM outbox WHERE entity = 'case' AND entity_id = c.id) IS NOT c.rev`,
  'outbox rows of cases of which there is no case': `
    SELECT count(*) FROM outbox o WHERE entity = 'case' AND o.content IS NOT 'null'
    AND entity_id NOT IN (SELECT id FROM cases)`,
  'cases without the line of their opening': `
    SELECT count(*) FROM cases c WHERE NOT EXISTS
      (SELECT 1 FROM audit WHERE entity = 'case' AND entity_id = c.id AND action = 'case-opened')`,
  'lines of a case that is not there': `
    SELECT count(*) FROM audit a WHERE entity = 'case' AND action = 'case-opened'
    AND entity_id NOT IN (SELECT id FROM cases)`,
  'audited changes without their outbox row': `
    SELECT count(*) FROM audit a JOIN audit_contents t USING (seq)
    WHERE a.entity = 'case' AND t.content ->> '$.after.rev' IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM outbox o WHERE o.entity = 'case' AND o.entity_id = a.entity_id
        AND o.revision >= t.content ->> '$.after.rev')`,
  'cases whose last audited change is missing': `
    SELECT count(*) FROM cases c JOIN case_records r USING (seq) WHERE r.autosave_seq IS NULL AND c.rev IS NOT
      (SELECT max(t.content ->> '$.after.rev') FROM audit a JOIN audit_contents t USING (seq)
        WHERE a.entity = 'case' AND a.entity_id = c.id)`,
  'lines without the contents that their digest names': `
    SELECT count(*) FROM audit a LEFT JOIN audit_contents t USING (seq)
    WHERE a.event ->> '$.contents' IS NOT NULL AND t.seq IS NULL`,
  'lines of what fell due without the time when it did, or before it': `
    SELECT count(*) FROM audit WHERE action LIKE 'due-%' AND coalesce(event ->> '$.dueAt', '9') > at`,
  'branch records whose last change is not in the outbox': `
    SELECT count(*) FROM branch_records b
    WHERE (SELECT max(revision) FROM outbox WHERE entity_id = b.id) IS NOT b.rev`,
  'branch records without a line': `
    SELECT count(*) FROM branch_records b WHERE b.rev IS NOT (SELECT count(*) FROM audit WHERE entity_id = b.id)`,
  'days of the opinion book that count other entries than there are': `
    SELECT count(*) FROM branch_records d WHERE kind = 'opinion-day' AND d.content ->> '$.entryCount' IS NOT
      (SELECT count(*) FROM branch_records e WHERE e.kind = 'opinion-entry' AND e.content ->> '$.on' = d.content ->> '$.on')`,
  'people without a line for each change': `
    SELECT count(*) FROM staff s WHERE s.rev IS NOT
      (SELECT count(*) FROM audit WHERE entity = 'staff' AND entity_id = s.id AND action NOT IN ('signed-in', 'locked'))`,
  'people whose last change is not in the outbox': `
    SELECT count(*) FROM staff s
    WHERE (SELECT max(revision) FROM outbox WHERE entity = 'staff' AND entity_id = s.id) IS NOT s.rev`,
  'prints that are not in the outbox': `
    SELECT count(*) FROM print_log WHERE id NOT IN (SELECT entity_id FROM outbox WHERE entity = 'print')`,
  'prints without a line, or lines without a print': `
    SELECT (SELECT count(*) FROM print_log) IS NOT (SELECT count(*) FROM audit WHERE action = 'form-printed')`,
  'evidence with a file that is not recorded': `
    SELECT count(*) FROM case_records r, json_each(r.content, '$.evidence') e
    WHERE e.value ->> '$.file.fileHash' IS NOT NULL AND e.value ->> '$.file.fileHash' NOT IN (SELECT hash FROM attachments)`,
};

/** Changes of which only a part is stored. */
export function halfChanges(db: Database.Database): readonly string[] {
  return Object.entries(HALVES).flatMap(([what, sql]) => {
    const count = Number(db.prepare(sql).pluck().get());
    return count === 0 ? [] : [`half a change: ${String(count)} ${what}`];
  });
}
