import type { Migration } from './migration.ts';

/** Full text over pairs of Han characters made by the program; the index keeps no copy of the text. */
export const search: Migration = {
  version: 40,
  name: 'search',
  sql: `
CREATE VIRTUAL TABLE case_fts USING fts5 (
  narrative, request, handling, names,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
`,
};
