import type { Migration } from './migration.ts';

/** An editable copy in Word is logged like a print, and counts as none. */
export const printMedium: Migration = {
  version: 180,
  name: 'print-medium',
  sql: `
ALTER TABLE print_log ADD COLUMN medium TEXT NOT NULL DEFAULT 'paper' CHECK (medium IN ('paper', 'word'));
`,
};
