import type { Migration } from './migration.ts';

/**
 * What the detectors read. `case_arrivals` is derived from a case like its list row, one row for each complaint:
 * \`arrivals_of_branch\` answers periods, \`arrivals_of_cause\` the same cause, \`arrivals_closed\` what was confirmed by
 * closing. \`customer_keys\` finds the cases of one customer by identity or contract number, whole and plain: the
 * database is encrypted as a whole, and phone numbers stand beside them in \`case_keys\` the same way.
 */
export const monitor: Migration = {
  version: 60,
  name: 'monitor',
  sql: `
CREATE TABLE case_arrivals (
  case_seq INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  received_at TEXT NOT NULL,
  closed_at TEXT,
  reason_code TEXT,
  zone TEXT,
  is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1))
) STRICT;
CREATE INDEX arrivals_of_branch ON case_arrivals (branch_id, received_at);
CREATE INDEX arrivals_of_cause ON case_arrivals (branch_id, reason_code, received_at) WHERE reason_code IS NOT NULL;
CREATE INDEX arrivals_closed ON case_arrivals (branch_id, closed_at) WHERE closed_at IS NOT NULL;
INSERT INTO case_arrivals (case_seq, id, branch_id, received_at, closed_at, reason_code, zone, is_anonymous)
  SELECT c.seq, c.id, c.branch_id, c.received_at,
    CASE WHEN c.status IN ('withdrawn', 'rejected') THEN NULL ELSE c.closed_at END,
    c.reason_code, json_extract(r.content, '$.facts.zone'), c.is_anonymous
  FROM cases c JOIN case_records r ON r.seq = c.seq
  WHERE c.nature IN ('NA1', 'NA2') OR c.nature IS NULL;

CREATE TABLE customer_keys (
  kind TEXT NOT NULL CHECK (kind IN ('identity', 'contract')),
  key TEXT NOT NULL,
  case_seq INTEGER NOT NULL REFERENCES cases (seq) ON DELETE CASCADE,
  PRIMARY KEY (kind, key, case_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_keys_of_case ON customer_keys (case_seq);
INSERT OR IGNORE INTO customer_keys (kind, key, case_seq)
  SELECT kind, upper(replace(replace(value, ' ', ''), '-', '')) AS key, seq FROM (
    SELECT 'identity' AS kind, json_extract(content, '$.complainant.idNo') AS value, seq FROM case_records
    UNION ALL
    SELECT 'contract', json_extract(content, '$.facts.contractNo'), seq FROM case_records
  ) WHERE value IS NOT NULL AND length(replace(replace(value, ' ', ''), '-', '')) >= 4;

CREATE TABLE lexicon_hits (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('category', 'urgency', 'mood')),
  value TEXT NOT NULL,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'ignored'))
) STRICT;
CREATE INDEX lexicon_hits_of_case ON lexicon_hits (case_id, seq);
`,
};
