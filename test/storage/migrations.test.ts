import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/storage/migrate.ts';
import { MIGRATIONS } from '../../electron/storage/migrations/list.ts';
import { aDatabase, dump } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

/** A released migration is never edited: databases in use were made by the text of that day. */
const RELEASED: Readonly<Record<string, string>> = {};

/** Schema as the database holds it, without what SQLite keeps for itself. */
function schemaOf({ db }: TestDatabase): unknown {
  return db
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all();
}

function versionOf({ db }: TestDatabase): unknown {
  return db.pragma('user_version', { simple: true });
}

test('migrations are numbered by tens, in order, and named once', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
});

test('a released migration keeps its text', () => {
  const hashes = Object.fromEntries(
    MIGRATIONS.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]),
  );
  expect(hashes).toMatchObject(RELEASED);
});

test('every table of ours is STRICT', () => {
  const { db } = aDatabase();
  const loose = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0",
    )
    .pluck()
    .all();
  expect(loose).toEqual(['sqlite_schema']);
});

test('step by step a database becomes what a new one is at once', () => {
  const fresh = aDatabase();
  const grown = aDatabase(10);
  for (const { version } of MIGRATIONS) {
    migrate(grown.db, version);
    expect(versionOf(grown)).toBe(version);
  }
  expect(schemaOf(grown)).toEqual(schemaOf(fresh));
});

test('a step that fails leaves the database at the version it had', () => {
  const database = aDatabase(20);
  database.db.exec('CREATE TABLE print_log (something INTEGER)');
  expect(() => {
    migrate(database.db);
  }).toThrow(/print_log/u);
  expect(versionOf(database)).toBe(20);
  expect(
    database.db.prepare("SELECT name FROM sqlite_master WHERE name = 'cases'").get(),
  ).toBeUndefined();
});

const LINE = `INSERT INTO audit VALUES
  (1, '2026-03-02T09:00:00', 's-1', 'b-1', 'case-opened', 'case', 'c-1', '{}', x'00', x'01')`;
const FILLS: readonly (readonly [version: number, tables: readonly string[], sql: string])[] = [
  [
    10,
    ['audit', 'audit_contents', 'outbox'],
    `
    ${LINE};
    INSERT INTO audit_contents VALUES (1, x'02', '{"after":{}}');
    INSERT INTO outbox VALUES (1, '2026-03-02T09:00:00', 'b-1', 'case', 'c-1', 1, '{}');`,
  ],
  [
    20,
    ['branches', 'departments', 'staff', 'settings', 'rule_sets', 'workstation_keys'],
    `
    INSERT INTO branches VALUES ('b-1', 1, '0101', '滨江支行', '{}');
    INSERT INTO departments VALUES ('D1', 'b-1', '运营部', 1);
    INSERT INTO staff VALUES ('s-1', 1, 'b-1', '9001', '林小禾', '["admin"]', 0, 1, NULL, NULL, 0);
    INSERT INTO settings VALUES ('cutoff', '"17:00"', 's-1', '2026-03-02T09:00:00');
    INSERT INTO rule_sets VALUES ('bands', 1, '[]', 's-1', '2026-03-02T09:00:00');
    INSERT INTO workstation_keys VALUES (1, 'public', 'private', '2026-03-02T09:00:00');`,
  ],
  [
    30,
    ['cases', 'case_records', 'case_keys', 'case_numbers', 'todos'],
    `
    INSERT INTO cases (seq, id, rev, branch_id, terminal, status, stage, procedure_id, opened_by, opened_at,
      updated_at, received_at, on_spot_resolved, is_anonymous) VALUES (1, 'c-1', 1, 'b-1', 'A', 'draft', 1,
      'P1', 's-1', '2026-03-02T09:00:00', '2026-03-02T09:00:00', '2026-03-02T09:00:00', 0, 0);
    INSERT INTO case_records VALUES (1, NULL, '{"id":"c-1","factChanges":[]}');
    INSERT INTO case_keys VALUES ('phone', '1265', 1);
    INSERT INTO case_numbers VALUES ('b-1', '2026-03-02', 'A', 7);
    INSERT INTO todos VALUES (1, 'k', 'b-1', 'TD1', NULL, 's-1', NULL, NULL, NULL, '9999', '2026-03-02T09:00:00', NULL);`,
  ],
  [40, ['case_fts'], `INSERT INTO case_fts (rowid, narrative) VALUES (1, '退款 款');`],
  [
    50,
    ['print_log', 'print_snapshots', 'attachments'],
    `
    INSERT INTO print_log VALUES (1, 'p-1', 'c-1', 'b-1', 'F02', 1, 'CP1', NULL, 's-1', '2026-03-02T09:00:00',
      2, 'hash', 'ABCDEFGH');
    INSERT INTO print_snapshots VALUES (1, '<p></p>');
    INSERT INTO attachments VALUES ('hash', 'b-1', 'ab/cd', 1, 'image/png', '2026-03-02T09:00:00');`,
  ],
  [
    60,
    // The row of the arrivals was made by the step itself, from the case that was there.
    ['case_arrivals', 'customer_keys', 'lexicon_hits'],
    `
    INSERT INTO customer_keys VALUES ('identity', '11010119900101123X', 1);
    INSERT INTO lexicon_hits VALUES (1, 'c-1', 'b-1', '2026-03-02T09:00:00', 's-1', 'category', 'C07', '[]',
      'accepted');`,
  ],
  [
    70,
    ['case_people', 'branch_records'],
    `
    INSERT INTO case_people VALUES ('s-1', '2026-03-02T09:00:00', 1, 'handler');
    INSERT INTO branch_records VALUES ('r-1', 'b-1', 'branch-start', 'start', '2026-03-02', 1, '{}');`,
  ],
  [
    80,
    ['payout_payees', 'payout_batches', 'payout_items', 'payout_files'],
    `
    INSERT INTO payout_payees VALUES ('c-1', 1, 'b-1', '钱小满', '6222000011112222', NULL, 'SY01', 's-1', '2026-03-02T09:00:00');
    INSERT INTO payout_batches (seq, id, rev, branch_id, batch_no, type, status, created_by, created_at, count, total)
      VALUES (1, 'p-1', 1, 'b-1', 'FK-0101-20260302-01', 'PB-C1', '已导出', 's-1', '2026-03-02T09:00:00', 1, 100);
    INSERT INTO payout_items (batch_seq, seq, case_id, case_no, amount, currency, is_out) VALUES (1, 1, 'c-1', 'TS-1', 100, 'CNY', 1);
    INSERT INTO payout_files VALUES (1, 'bank', 'hash', x'00');`,
  ],
  [
    90,
    ['configuration_proposals'],
    `INSERT INTO configuration_proposals VALUES (1, 'r-1', 'b-1', 'page', '{"bands":[]}', '{"bands":1}', '',
      's-1', '2026-03-02T09:00:00', 'waiting', NULL, NULL);`,
  ],
  [
    100,
    ['case_parents', 'case_gifts', 'case_keeping', 'case_files', 'absences'],
    `
    INSERT INTO case_parents VALUES (1, 'c-0');
    INSERT INTO case_gifts VALUES (1, '2026-03-02', 'b-1', 2000);
    INSERT INTO case_keeping VALUES (1, 'b-1', '2029-03-02');
    INSERT INTO case_files VALUES ('hash', 1);
    INSERT INTO absences VALUES ('s-1', '2026-03-02T09:00:00');`,
  ],
  [110, [], ''],
  [120, ['case_named'], `INSERT INTO case_named VALUES ('s-1', 1);`],
  [
    130,
    ['case_figures'],
    `
    INSERT INTO case_figures (case_seq, branch_id, status, received_at, active_to, company_cost, paid_amount,
      regulator_transfer, is_repeat, round, paused_days, missing)
      VALUES (1, 'b-1', 'registered', '2026-03-02T09:00:00', '9999', 0, 0, 0, 0, 1, 0, 0);`,
  ],
  [140, [], ''],
  [150, ['ledger_views'], `INSERT INTO ledger_views VALUES (1, 'v-1', 's-1', '超期', '{}');`],
  [
    170,
    ['import_batches', 'import_rows', 'import_mappings'],
    `
    INSERT INTO import_batches VALUES (1, 'i-1', 'b-1', '台账.xlsx', 'hash', 10, 1, 0, 0, 's-1',
      '2026-03-02T09:00:00', NULL, NULL);
    INSERT INTO import_rows VALUES (1, 2, 'c-1', 'b-1', 'A1');
    INSERT INTO import_mappings VALUES ('s-1', 'a|b', '[null,null]', '2026-03-02T09:00:00');`,
  ],
  [180, ['editable_copies'], 'INSERT INTO editable_copies VALUES (1)'],
  [200, ['print_sheets'], `INSERT INTO print_sheets VALUES (1, 'reply', 'cd-1');`],
  [210, ['print_wordings'], `INSERT INTO print_wordings VALUES (1, 2);`],
  [
    220,
    ['audit_heads'],
    `INSERT INTO audit_heads VALUES (1, 1, '01', '2026-03-02T09:00:00', 'backup', 'public', 'signature');`,
  ],
];
/** These have no rowid to sort by; the dump reads them by their key. */
const KEYED = new Set([
  'payout_items',
  'case_files',
  'case_gifts',
  'case_keys',
  'case_numbers',
  'todos',
  'case_fts',
  'customer_keys',
  'case_people',
  'case_named',
  'branch_records',
  'import_rows',
  'import_mappings',
]);

function rowsOf({ db }: TestDatabase, tables: readonly string[]): string {
  const plain = tables.filter((name) => !KEYED.has(name));
  const keyed = tables.filter((name) => KEYED.has(name));
  const rest = keyed.map((name) => db.prepare(`SELECT * FROM ${name}`).all());
  return dump(db, plain) + JSON.stringify(rest);
}

test.for(MIGRATIONS.map(({ version, name }) => [version, name] as const))(
  'migration %i (%s) loses no row of the versions before it and its own tables work',
  ([version]) => {
    const database = aDatabase(version === 10 ? undefined : version - 10);
    const before = FILLS.filter(([of]) => of < version || version === 10);
    for (const [, , sql] of before) database.db.exec(sql);
    const tables = before.flatMap(([, names]) => names);
    const rows = rowsOf(database, tables);
    migrate(database.db, version);
    expect(rowsOf(database, tables)).toBe(rows);
    const own = FILLS.find(([of]) => of === version);
    if (own === undefined) throw new Error('a migration without rows to try it with');
    if (version > 10) database.db.exec(own[2]);
    for (const name of own[1]) {
      expect(database.db.prepare(`SELECT count(*) FROM ${name}`).pluck().get()).toBe(1);
    }
  },
);
