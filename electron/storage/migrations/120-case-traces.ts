import type { Migration } from './migration.ts';

/**
 * `case_named` finds the cases in which a person is complained about, so that no list shows them to that person. A
 * case also keeps why a link to another was loosened, and who took the customer's contact data off it.
 */
export const caseTraces: Migration = {
  version: 120,
  name: 'case-traces',
  sql: `
CREATE TABLE case_named (
  staff_id TEXT NOT NULL,
  case_seq INTEGER NOT NULL REFERENCES cases (seq) ON DELETE CASCADE,
  PRIMARY KEY (staff_id, case_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_named_of_case ON case_named (case_seq);

INSERT OR IGNORE INTO case_named (staff_id, case_seq)
  SELECT i.value, r.seq FROM case_records r, json_each(r.content, '$.facts.involvedStaffIds') i;

UPDATE case_records SET content = json_set(content, '$.repeatReason', NULL)
  WHERE json_type(content, '$.facts') IS NOT NULL AND json_type(content, '$.repeatReason') IS NULL;
UPDATE case_records SET content = json_set(content, '$.contactRemoval', NULL)
  WHERE json_type(content, '$.facts') IS NOT NULL AND json_type(content, '$.contactRemoval') IS NULL;
`,
};
