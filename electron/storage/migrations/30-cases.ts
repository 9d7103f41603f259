import type { Migration } from './migration.ts';

/**
 * A case is one document in \`case_records\`; \`cases\` is the narrow row that lists read, derived from it.
 * \`seq\` grows with time, so the search index can stop early when the newest are wanted.
 * \`cases_ledger\` covers every filter of the ledger, \`cases_due\` the same for cases with a running deadline:
 * whatever is asked, a page reads one of them alone. \`cases_narrow\` answers the same filters for the hits of a
 * search, which lie scattered: their whole rows would be read from all over the table. \`autosave_seq\` is the
 * outbox row that the next autosave takes in.
 */
export const cases: Migration = {
  version: 30,
  name: 'cases',
  sql: `
CREATE TABLE cases (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL,
  branch_id TEXT NOT NULL,
  terminal TEXT NOT NULL,
  case_no TEXT UNIQUE,
  status TEXT NOT NULL,
  stage INTEGER NOT NULL,
  procedure_id TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  registered_at TEXT,
  resolved_at TEXT,
  closed_at TEXT,
  nature TEXT,
  source TEXT,
  biz_category TEXT,
  reason_code TEXT,
  grievance_level TEXT,
  reg_level TEXT,
  urgency TEXT,
  first_receiver_id TEXT,
  handler_id TEXT,
  on_spot_resolved INTEGER NOT NULL CHECK (on_spot_resolved IN (0, 1)),
  complainant TEXT,
  is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
  due_at TEXT,
  final_at TEXT,
  due_from TEXT,
  effect_at TEXT
) STRICT;
CREATE INDEX cases_ledger ON cases (
  received_at, seq, branch_id, status, reg_level, grievance_level, urgency, source, biz_category, reason_code,
  handler_id, due_at, final_at
);
CREATE INDEX cases_narrow ON cases (
  seq, branch_id, status, received_at, reg_level, grievance_level, urgency, source, biz_category, reason_code,
  handler_id, due_at, final_at
);
CREATE INDEX cases_of_status ON cases (status, received_at, seq, branch_id);
CREATE INDEX cases_due ON cases (
  due_at, received_at, seq, branch_id, status, reg_level, grievance_level, urgency, source, biz_category,
  reason_code, handler_id, final_at
) WHERE due_at IS NOT NULL;
CREATE INDEX cases_effect ON cases (effect_at) WHERE effect_at IS NOT NULL;

CREATE TABLE case_records (
  seq INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  autosave_seq INTEGER,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE case_keys (
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'number')),
  key TEXT NOT NULL,
  case_seq INTEGER NOT NULL,
  PRIMARY KEY (kind, key, case_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_numbers (
  branch_id TEXT NOT NULL,
  day TEXT NOT NULL,
  terminal TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (branch_id, day, terminal)
) STRICT, WITHOUT ROWID;

CREATE TABLE todos (
  case_seq INTEGER NOT NULL REFERENCES cases (seq) ON DELETE CASCADE,
  key TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT,
  staff_id TEXT,
  due_at TEXT,
  final_at TEXT,
  due_from TEXT,
  sort_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  done_at TEXT,
  PRIMARY KEY (case_seq, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX todos_of_staff ON todos (staff_id, sort_at) WHERE done_at IS NULL AND staff_id IS NOT NULL;
CREATE INDEX todos_of_role ON todos (role, sort_at, branch_id) WHERE done_at IS NULL AND staff_id IS NULL;
`,
};
