import type { Migration } from './migration.ts';

/**
 * Two narrow indexes in the order of the ledger's lines answer whatever is asked of the figures: one of codes and
 * amounts, one of dates. Each is read whole within a few milliseconds; one of everything would not stay in memory.
 * Who received first is looked up by person. `took` are the days from receipt to telling, or to the end of a case
 * that needed none. The two rare marks have small indexes of their own. A view is what a person keeps of columns and
 * filters: their own, in the branch's database, so that it is bound to no browser.
 */
export const ledger: Migration = {
  version: 150,
  name: 'ledger',
  sql: `
ALTER TABLE case_figures ADD COLUMN took INTEGER GENERATED ALWAYS AS
  (CAST(julianday(substr(coalesce(told_at, closed_at), 1, 10)) - julianday(substr(received_at, 1, 10)) AS INTEGER)) VIRTUAL;
CREATE INDEX case_figures_coded ON case_figures (
  received_at, case_seq, status, outcome, company_cost, band_id, took, satisfaction, is_repeat, regulator_transfer,
  branch_id
);
CREATE INDEX case_figures_dated ON case_figures (
  received_at, case_seq, nature, legal_final, told_at, closed_at
);
CREATE INDEX case_figures_receiver ON case_figures (first_receiver_id, received_at, case_seq);
CREATE INDEX cases_anonymous ON cases (received_at, seq, branch_id, status) WHERE is_anonymous = 1;
CREATE INDEX cases_on_spot ON cases (received_at, seq, branch_id, status) WHERE on_spot_resolved = 1;

CREATE TABLE ledger_views (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  staff_id TEXT NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX ledger_views_of_staff ON ledger_views (staff_id, seq);
`,
};
