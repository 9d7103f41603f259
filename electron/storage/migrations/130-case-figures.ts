import type { Migration } from './migration.ts';

/**
 * One narrow row per registered case, from which the ledger and the reports count without opening a document: codes,
 * dates, amounts. `active_to` is the last moment about which a report may ask ('9999' = it goes on), so that one
 * index finds every case that concerns a period; `case_figures_received` counts received cases by itself. Rows of
 * existing cases follow from the rules in force, so the program writes them after it has been opened. Bulletins made
 * before had no rates.
 */
export const caseFigures: Migration = {
  version: 130,
  name: 'case-figures',
  sql: `
CREATE TABLE case_figures (
  case_seq INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  branch_id TEXT NOT NULL,
  status TEXT NOT NULL,
  received_at TEXT NOT NULL,
  active_to TEXT NOT NULL,
  nature TEXT,
  source TEXT,
  biz_category TEXT,
  biz_channel TEXT,
  reason_code TEXT,
  zone TEXT,
  grievance_level TEXT,
  reg_level TEXT,
  urgency TEXT,
  first_level TEXT,
  handler_id TEXT,
  first_receiver_id TEXT,
  legal_rule TEXT,
  legal_final TEXT,
  told_at TEXT,
  transfer_final TEXT,
  resolved_at TEXT,
  closed_at TEXT,
  close_type TEXT,
  close_limit TEXT,
  outcome TEXT,
  chosen TEXT,
  company_cost INTEGER NOT NULL,
  paid_amount INTEGER NOT NULL,
  band_id TEXT,
  external TEXT,
  regulator_transfer INTEGER NOT NULL,
  moved INTEGER,
  isolate_minutes INTEGER,
  dwell_minutes INTEGER,
  satisfaction INTEGER,
  score INTEGER,
  is_repeat INTEGER NOT NULL,
  repeat_kind TEXT,
  repeat_days INTEGER,
  round INTEGER NOT NULL,
  paused_days INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  items TEXT
) STRICT;
CREATE INDEX case_figures_active ON case_figures (active_to, received_at);
CREATE INDEX case_figures_received ON case_figures (
  received_at, branch_id, nature, source, reg_level, grievance_level, urgency, biz_category
);

UPDATE branch_records SET content = json_set(content, '$.figures.rates', json('[]'))
  WHERE kind = 'bulletin' AND json_type(content, '$.figures') IS NOT NULL;
`,
};
