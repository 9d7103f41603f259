import { z } from 'zod';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditWrites } from './audit-access.ts';
import type { WorkstationReads, WorkstationWrites } from './store.ts';

const keyRow = z.object({ publicKey: column.text, privateKey: column.text });

export function workstationReads(sql: Reader): WorkstationReads {
  return {
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
