import type { Migration } from './migration.ts';

/** What somebody wants the institution's settings to be, until it is confirmed, rejected or taken back. */
export const configuration: Migration = {
  version: 90,
  name: 'configuration',
  sql: `
CREATE TABLE configuration_proposals (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  branch_id TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('page', 'package')),
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  bases TEXT NOT NULL CHECK (json_valid(bases)),
  reason TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'confirmed', 'rejected', 'withdrawn')),
  decided_by TEXT,
  decided_at TEXT
) STRICT;
CREATE INDEX configuration_waiting ON configuration_proposals (outcome, seq);
`,
};
