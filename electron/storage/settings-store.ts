import { z } from 'zod';
import { putInOutbox } from './outbox-store.ts';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditWrites } from './audit-access.ts';
import type {
  RuleSet,
  RuleSetReads,
  RuleSetWrites,
  SettingsReads,
  SettingsWrites,
} from './store.ts';

const settingRow = z.object({
  key: column.text,
  value: column.json,
  changedBy: column.text,
  changedAt: column.moment,
});
const ruleSetRow = z.object({
  kind: column.text,
  version: column.whole,
  content: column.json,
  changedBy: column.text,
  changedAt: column.moment,
});
const SELECT_SETTING =
  'SELECT key, value, changed_by AS changedBy, changed_at AS changedAt FROM settings';
const SELECT_RULES =
  'SELECT kind, version, content, changed_by AS changedBy, changed_at AS changedAt FROM rule_sets';

export function settingsReads(sql: Reader): SettingsReads {
  return {
    all: () => sql.all(`${SELECT_SETTING} ORDER BY key`).map((row) => settingRow.parse(row)),
  };
}

export function settingsWrites(sql: Writer, audit: AuditWrites): SettingsWrites {
  return {
    set: (key, value, stamp) => {
      const row = sql.get(`${SELECT_SETTING} WHERE key = ?`, key);
      const before = row === undefined ? null : settingRow.parse(row).value;
      sql.run(
        `INSERT INTO settings (key, value, changed_by, changed_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value, changed_by = excluded.changed_by,
           changed_at = excluded.changed_at`,
        key,
        JSON.stringify(value),
        stamp.by,
        stamp.at,
      );
      const line = audit.append({
        action: 'setting-changed',
        stamp,
        entity: 'setting',
        entityId: key,
        contents: { before, after: value },
      });
      const content = { value };
      putInOutbox(sql, { stamp, entity: 'setting', entityId: key, revision: line.seq, content });
    },
  };
}

function ruleSetOf(row: unknown): RuleSet | null {
  return row === undefined ? null : ruleSetRow.parse(row);
}

export function ruleSetReads(sql: Reader): RuleSetReads {
  return {
    latest: (kind) =>
      ruleSetOf(sql.get(`${SELECT_RULES} WHERE kind = ? ORDER BY version DESC LIMIT 1`, kind)),
    version: (kind, version) =>
      ruleSetOf(sql.get(`${SELECT_RULES} WHERE kind = ? AND version = ?`, kind, version)),
    all: (kind) =>
      sql
        .all(`${SELECT_RULES} WHERE kind = ? ORDER BY version DESC`, kind)
        .map((row) => ruleSetRow.parse(row)),
  };
}

export function ruleSetWrites(sql: Writer, audit: AuditWrites): RuleSetWrites {
  return {
    add: (kind, content, stamp, { after = 0, about = {} } = {}) => {
      const before = ruleSetReads(sql).latest(kind);
      const version = (before?.version ?? after) + 1;
      sql.add('rule_sets', {
        kind,
        version,
        content: JSON.stringify(content),
        changed_by: stamp.by,
        changed_at: stamp.at,
      });
      audit.append({
        action: 'rules-changed',
        stamp,
        entity: 'rule-set',
        entityId: kind,
        ids: { version: String(version) },
        contents: { before: before?.content ?? null, after: content, ...about },
      });
      putInOutbox(sql, { stamp, entity: 'rule-set', entityId: kind, revision: version, content });
      return version;
    },
  };
}
