import type { Migration } from './migration.ts';

/**
 * What is asked about many cases at once and follows from each: which case it repeats, what its chosen gifts cost on
 * which day, until when an archived one is kept, which files it has; and who is away. What is purged is found in the outbox by its case.
 */
export const links: Migration = {
  version: 100,
  name: 'links',
  sql: `
CREATE TABLE case_parents (
  case_seq INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  parent_id TEXT NOT NULL
) STRICT;
CREATE INDEX case_parents_of ON case_parents (parent_id);

CREATE TABLE case_gifts (
  case_seq INTEGER NOT NULL REFERENCES cases (seq) ON DELETE CASCADE,
  day TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  fen INTEGER NOT NULL,
  PRIMARY KEY (case_seq, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_gifts_of_branch ON case_gifts (branch_id, day);

CREATE TABLE case_keeping (
  case_seq INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  branch_id TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT;
CREATE INDEX case_keeping_until ON case_keeping (until);

CREATE TABLE absences (
  staff_id TEXT PRIMARY KEY REFERENCES staff (id),
  since TEXT NOT NULL
) STRICT;

CREATE TABLE case_files (
  hash TEXT NOT NULL,
  case_seq INTEGER NOT NULL REFERENCES cases (seq) ON DELETE CASCADE,
  PRIMARY KEY (hash, case_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_files_of_case ON case_files (case_seq);

CREATE INDEX outbox_of_entity ON outbox (entity_id, seq);

INSERT INTO case_parents (case_seq, parent_id)
  SELECT seq, json_extract(content, '$.parentCaseId') FROM case_records
  WHERE json_extract(content, '$.parentCaseId') IS NOT NULL;

INSERT INTO case_gifts (case_seq, day, branch_id, fen)
  SELECT r.seq, substr(json_extract(o.value, '$.loggedAt'), 1, 10), json_extract(r.content, '$.branchId'),
    sum(json_extract(o.value, '$.companyCost'))
  FROM case_records AS r, json_each(r.content, '$.options') AS o
  WHERE json_extract(o.value, '$.typeCode') = 'O09' AND json_extract(o.value, '$.choice') = '选中'
    AND json_extract(o.value, '$.companyCost') > 0
  GROUP BY r.seq, substr(json_extract(o.value, '$.loggedAt'), 1, 10);

INSERT INTO case_keeping (case_seq, branch_id, until)
  SELECT seq, json_extract(content, '$.branchId'), json_extract(content, '$.retainUntil') FROM case_records
  WHERE json_extract(content, '$.status') = 'archived' AND json_extract(content, '$.retainUntil') IS NOT NULL;

INSERT INTO case_files (hash, case_seq)
  SELECT DISTINCT json_extract(e.value, '$.file.fileHash'), r.seq
  FROM case_records AS r, json_each(r.content, '$.evidence') AS e
  WHERE json_extract(e.value, '$.file.fileHash') IS NOT NULL;
`,
};
