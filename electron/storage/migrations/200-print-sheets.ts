import type { Migration } from './migration.ts';

/** Which sheet was printed, of a form that has several or prints one for each call-back, correction or slip. */
export const printSheets: Migration = {
  version: 200,
  name: 'print-sheets',
  sql: `
CREATE TABLE print_sheets (
  seq INTEGER PRIMARY KEY REFERENCES print_log (seq) ON DELETE CASCADE,
  sheet TEXT,
  subject_id TEXT
) STRICT;
`,
};
