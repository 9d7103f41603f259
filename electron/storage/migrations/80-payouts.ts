import type { Migration } from './migration.ts';

/** Payout batches, their items and files, and whom each case's amount goes to. */
export const payouts: Migration = {
  version: 80,
  name: 'payouts',
  sql: `
CREATE TABLE payout_payees (
  case_id TEXT PRIMARY KEY,
  rev INTEGER NOT NULL,
  branch_id TEXT NOT NULL,
  payee_name TEXT,
  payee_account TEXT,
  payee_bank TEXT,
  summary_code TEXT,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE payout_batches (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL,
  branch_id TEXT NOT NULL,
  batch_no TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  released_by TEXT,
  released_at TEXT,
  imported_by TEXT,
  imported_at TEXT,
  voided_by TEXT,
  voided_at TEXT,
  void_reason TEXT,
  count INTEGER NOT NULL,
  total INTEGER NOT NULL
) STRICT;
CREATE INDEX payout_batches_waiting ON payout_batches (created_by) WHERE status = '已导出' AND released_by IS NULL;

CREATE TABLE payout_items (
  batch_seq INTEGER NOT NULL REFERENCES payout_batches (seq) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  case_id TEXT NOT NULL,
  case_no TEXT NOT NULL,
  payee_name TEXT,
  payee_account TEXT,
  payee_bank TEXT,
  summary_code TEXT,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  result TEXT,
  fail_reason TEXT,
  voucher_no TEXT,
  paid_at TEXT,
  is_out INTEGER NOT NULL,
  PRIMARY KEY (batch_seq, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX payout_items_of_case ON payout_items (case_id, batch_seq);
-- The same amount never stands in two batches that are out.
CREATE UNIQUE INDEX payout_items_out ON payout_items (case_id) WHERE is_out = 1;

CREATE TABLE payout_files (
  batch_seq INTEGER NOT NULL REFERENCES payout_batches (seq) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  hash TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (batch_seq, kind)
) STRICT;
`,
};
