import type { Migration } from './migration.ts';

/**
 * A case keeps the signatures on its forms. Scans of signed forms that are with the material already become one for
 * the whole sheet each; what the sheet said when it was signed was not kept then.
 */
export const formSignatures: Migration = {
  version: 140,
  name: 'form-signatures',
  sql: `
UPDATE case_records SET content = json_set(content, '$.formSignatures', json((
  SELECT json_group_array(json_object(
    'id', json_extract(e.value, '$.id'),
    'loggedAt', json_extract(e.value, '$.loggedAt'),
    'loggedBy', json_extract(e.value, '$.loggedBy'),
    'formCode', json_extract(e.value, '$.formCode'),
    'subjectId', NULL,
    'slot', '*',
    'signerName', NULL,
    'strokes', NULL,
    'way', CASE WHEN json_extract(e.value, '$.file') IS NULL THEN 'paper' ELSE 'scan' END,
    'staffId', NULL,
    'signedAt', coalesce(json_extract(e.value, '$.obtainedAt'), json_extract(e.value, '$.loggedAt')),
    'evidenceId', json_extract(e.value, '$.id'),
    'sheetDigest', NULL,
    'inkDigest', NULL,
    'withdrawnAt', NULL,
    'withdrawnBy', NULL,
    'withdrawReason', NULL
  )) FROM json_each(case_records.content, '$.evidence') e
  WHERE coalesce(json_extract(e.value, '$.formCode'), '') <> ''
)))
WHERE json_type(content, '$.facts') IS NOT NULL AND json_type(content, '$.formSignatures') IS NULL;
`,
};
