import type { Migration } from './migration.ts';

/** Changes of the facts that dates hang on are kept on the case, each with its reason; none was kept before. */
export const factChanges: Migration = {
  version: 110,
  name: 'fact-changes',
  sql: `
UPDATE case_records SET content = json_set(content, '$.factChanges', json('[]'))
  WHERE json_type(content, '$.factChanges') IS NULL;
`,
};
