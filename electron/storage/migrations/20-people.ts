import type { Migration } from './migration.ts';

/** Branches, departments, staff, settings, versions of rules, and this workstation's signing key. */
export const people: Migration = {
  version: 20,
  name: 'people',
  sql: `
CREATE TABLE branches (
  id TEXT PRIMARY KEY,
  rev INTEGER NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE departments (
  code TEXT NOT NULL,
  branch_id TEXT NOT NULL,
  name TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  PRIMARY KEY (branch_id, code)
) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  rev INTEGER NOT NULL,
  branch_id TEXT NOT NULL,
  staff_no TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  is_seller INTEGER NOT NULL CHECK (is_seller IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  deputy_id TEXT,
  leader_id TEXT,
  must_set_password INTEGER NOT NULL CHECK (must_set_password IN (0, 1))
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE rule_sets (
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (kind, version)
) STRICT;

CREATE TABLE workstation_keys (
  seq INTEGER PRIMARY KEY,
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
`,
};
