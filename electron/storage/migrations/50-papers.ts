import type { Migration } from './migration.ts';

/** What was printed, and the files kept beside the database. */
export const papers: Migration = {
  version: 50,
  name: 'papers',
  sql: `
CREATE TABLE print_log (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT,
  branch_id TEXT NOT NULL,
  form TEXT NOT NULL,
  version INTEGER NOT NULL,
  copy_type TEXT NOT NULL,
  reason TEXT,
  printed_by TEXT NOT NULL,
  printed_at TEXT NOT NULL,
  pages INTEGER NOT NULL,
  hash TEXT NOT NULL,
  verify_code TEXT NOT NULL
) STRICT;
CREATE INDEX print_log_of_case ON print_log (case_id, seq);
CREATE INDEX print_log_of_code ON print_log (verify_code, seq);

CREATE TABLE print_snapshots (
  seq INTEGER PRIMARY KEY REFERENCES print_log (seq) ON DELETE CASCADE,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE attachments (
  hash TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL,
  stored_name TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  stored_at TEXT NOT NULL
) STRICT;
`,
};
