import type { Migration } from './migration.ts';

/**
 * What was taken over from old ledgers: each import whole, the old number of each of its cases (so that the same row is
 * known when it comes again), and what the columns of a kind of ledger meant when a person last said so.
 */
export const imports: Migration = {
  version: 170,
  name: 'imports',
  sql: `
CREATE TABLE import_batches (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  file_size INTEGER NOT NULL,
  ended INTEGER NOT NULL,
  open INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;

CREATE TABLE import_rows (
  batch_seq INTEGER NOT NULL REFERENCES import_batches (seq),
  row INTEGER NOT NULL,
  case_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  old_key TEXT,
  PRIMARY KEY (batch_seq, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_rows_known ON import_rows (branch_id, old_key);

CREATE TABLE import_mappings (
  staff_id TEXT NOT NULL,
  headings TEXT NOT NULL,
  mapping TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (staff_id, headings)
) STRICT, WITHOUT ROWID;

UPDATE case_records SET content = json_set(content, '$.imported', NULL)
  WHERE json_type(content, '$.facts') IS NOT NULL AND json_type(content, '$.imported') IS NULL;
`,
};
