import { z } from 'zod';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditWrites } from './audit-access.ts';
import type { StoreFacts, WorkstationReads, WorkstationWrites } from './store.ts';

const keyRow = z.object({ publicKey: column.text, privateKey: column.text });

const numbersRow = z.object({
  schema: column.whole,
  pages: column.whole,
  size: column.whole,
  free: column.whole,
  sqlite: column.text,
});
const tableRow = z.object({ name: column.text });
const countRow = z.object({ count: column.whole });

function factsOf(sql: Reader): StoreFacts {
  const { schema, pages, size, free, sqlite } = numbersRow.parse(
    sql.get(
      `SELECT user_version AS schema, page_count AS pages, page_size AS size,
         freelist_count AS free, sqlite_version() AS sqlite
       FROM pragma_user_version, pragma_page_count, pragma_page_size, pragma_freelist_count`,
    ),
  );
  const tables = sql.all(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'
       AND name NOT GLOB '*_fts*' ORDER BY name`,
  );
  const counted = tables.map((row) => {
    const { name } = tableRow.parse(row);
    const { count } = countRow.parse(sql.get(`SELECT COUNT(*) AS count FROM "${name}"`));
    return [name, count] as const;
  });
  return {
    schema,
    bytes: pages * size,
    freeBytes: free * size,
    sqlite,
    rows: Object.fromEntries(counted),
  };
}

export function workstationReads(sql: Reader): WorkstationReads {
  return {
    facts: () => factsOf(sql),
    key: () => {
      const row = sql.get(
        `SELECT public_key AS publicKey, private_key AS privateKey FROM workstation_keys
         ORDER BY seq DESC LIMIT 1`,
      );
      return row === undefined ? null : keyRow.parse(row);
    },
  };
}

export function workstationWrites(sql: Writer, audit: AuditWrites): WorkstationWrites {
  return {
    keep: ({ publicKey, privateKey }, stamp) => {
      sql.add('workstation_keys', {
        public_key: publicKey,
        private_key: privateKey,
        made_at: stamp.at,
      });
      const ids = { publicKey };
      const entity = 'workstation';
      audit.append({ action: 'workstation-key-made', stamp, entity, entityId: entity, ids });
    },
  };
}
