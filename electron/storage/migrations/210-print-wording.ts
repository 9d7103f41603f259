import type { Migration } from './migration.ts';

/** How often the institution had changed the words of a form when it was printed; no row = as shipped. */
export const printWording: Migration = {
  version: 210,
  name: 'print-wording',
  sql: `
CREATE TABLE print_wordings (
  seq INTEGER PRIMARY KEY REFERENCES print_log (seq) ON DELETE CASCADE,
  wording INTEGER NOT NULL
) STRICT;
`,
};
