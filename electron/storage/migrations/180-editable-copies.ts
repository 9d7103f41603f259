import type { Migration } from './migration.ts';

/** Which lines of the print log are editable copies (Word): logged like a print, they count as none. */
export const editableCopies: Migration = {
  version: 180,
  name: 'editable-copies',
  sql: `
CREATE TABLE editable_copies (
  seq INTEGER PRIMARY KEY REFERENCES print_log (seq) ON DELETE CASCADE
) STRICT;
`,
};
