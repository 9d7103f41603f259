import type { Migration } from './migration.ts';

/**
 * \`case_people\` finds the open cases of a person; like \`case_keys\` it follows from the case and belongs to its
 * branch. The cases stored before it are entered here once.
 * \`branch_records\` holds what a branch records that belongs to no case; \`key\` is there once for each kind, so
 * that nothing is recorded twice, whoever does it.
 */
export const branchBooks: Migration = {
  version: 70,
  name: 'branch-books',
  sql: `
CREATE TABLE case_people (
  staff_id TEXT NOT NULL,
  received_at TEXT NOT NULL,
  case_seq INTEGER NOT NULL,
  capacity TEXT NOT NULL,
  PRIMARY KEY (staff_id, received_at, case_seq)
) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE holders (rank INTEGER, capacity TEXT, seq INTEGER, staff_id TEXT);
INSERT INTO holders
  SELECT 1, 'handler', seq, handler_id FROM cases
  UNION ALL SELECT 2, 'firstReceiver', seq, first_receiver_id FROM cases
  UNION ALL SELECT 3, 'neutralHost', seq, json_extract(content, '$.isolation.hostId') FROM case_records
  UNION ALL SELECT 4, 'spokesperson', seq, json_extract(content, '$.majorEvent.spokespersonId') FROM case_records
  UNION ALL SELECT 5, 'correctionOwner', r.seq, json_extract(e.value, '$.ownerId')
    FROM case_records r, json_each(r.content, '$.corrections') e
  UNION ALL SELECT 6, 'callbackCaller', r.seq, json_extract(e.value, '$.callerId')
    FROM case_records r, json_each(r.content, '$.followUps') e
  UNION ALL SELECT 7, 'approver', r.seq, json_extract(s.value, '$.approverId')
    FROM case_records r, json_each(r.content, '$.approvals') e, json_each(e.value, '$.steps') s
  UNION ALL SELECT 7, 'approver', r.seq, json_extract(e.value, '$.authoriserId')
    FROM case_records r, json_each(r.content, '$.authorisations') e
  UNION ALL SELECT 8, 'other', seq, opened_by FROM cases
  UNION ALL SELECT 8, 'other', r.seq, json_extract(e.value, '$.assigneeId')
    FROM case_records r, json_each(r.content, '$.tasks') e
  UNION ALL SELECT 8, 'other', r.seq, json_extract(e.value, '$.receiverId')
    FROM case_records r, json_each(r.content, '$.transfers') e
  UNION ALL SELECT 8, 'other', r.seq, json_extract(e.value, '$.toId')
    FROM case_records r, json_each(r.content, '$.handOvers') e;
INSERT OR IGNORE INTO case_people (staff_id, received_at, case_seq, capacity)
  SELECT h.staff_id, c.received_at, c.seq, h.capacity
  FROM holders h JOIN cases c ON c.seq = h.seq JOIN case_records r ON r.seq = h.seq
  WHERE h.staff_id IS NOT NULL
    AND c.status NOT IN ('draft', 'closed', 'archived', 'purged', 'withdrawn', 'rejected')
    AND NOT EXISTS (
      SELECT 1 FROM json_each(r.content, '$.facts.involvedStaffIds') i WHERE i.value = h.staff_id
    )
  ORDER BY h.rank;
DROP TABLE temp.holders;

CREATE TABLE branch_records (
  id TEXT PRIMARY KEY,
  branch_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  day TEXT NOT NULL,
  rev INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX branch_records_once ON branch_records (branch_id, kind, key);
CREATE INDEX branch_records_of_day ON branch_records (branch_id, kind, day, id);

CREATE INDEX todos_of_branch ON todos (branch_id, sort_at) WHERE done_at IS NULL;
`,
};
