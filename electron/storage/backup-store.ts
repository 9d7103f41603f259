import { z } from 'zod';
import type { Moment } from '../../shared/domain/day.ts';
import { column } from './rows.ts';
import type { Reader } from './sql.ts';

/** What happened since a line of the audit trail. */
type ChangesSince = {
  /** Lines of the trail. */
  readonly count: number;
  readonly first: Moment | null;
  readonly last: Moment | null;
  /** Cases they are about: numbers, where they have one, by number; at most as many as asked. */
  readonly caseNos: readonly string[];
  readonly cases: number;
};

export type BackupReads = {
  /** True when anything was changed after this line; coming and going, and backups themselves, change nothing. */
  readonly changedSince: (seq: number) => boolean;
  readonly changesSince: (seq: number, most: number) => ChangesSince;
  /** The digest of a line of the trail, in hex; null where there is none. */
  readonly digestAt: (seq: number) => string | null;
};

const NO_CHANGE = `('signed-in', 'locked', 'backup-made', 'backup-failed', 'backup-drilled')`;
const spanRow = z.object({
  count: column.whole,
  first: column.moment.nullable(),
  last: column.moment.nullable(),
  cases: column.whole,
});
const numberRow = z.object({ caseNo: column.text });
const digestRow = z.object({ digest: column.bytes });
const CASES = `SELECT DISTINCT entity_id FROM audit WHERE seq > ? AND entity = 'case'`;

export function backupReads(sql: Reader): BackupReads {
  return {
    changedSince: (seq) =>
      sql.get(`SELECT 1 FROM audit WHERE seq > ? AND action NOT IN ${NO_CHANGE} LIMIT 1`, seq) !==
      undefined,
    changesSince: (seq, most) => {
      const { count, first, last, cases } = spanRow.parse(
        sql.get(
          `SELECT count(*) AS count, min(at) AS first, max(at) AS last,
             (SELECT count(*) FROM (${CASES})) AS cases
           FROM audit WHERE seq > ? AND action NOT IN ${NO_CHANGE}`,
          seq,
          seq,
        ),
      );
      const caseNos = sql
        .all(
          `SELECT case_no AS caseNo FROM cases WHERE case_no IS NOT NULL AND id IN (${CASES})
           ORDER BY case_no LIMIT ?`,
          seq,
          most,
        )
        .map((row) => numberRow.parse(row).caseNo);
      return { count, first, last, cases, caseNos };
    },
    digestAt: (seq) => {
      const row = sql.get('SELECT digest FROM audit WHERE seq = ?', seq);
      return row === undefined ? null : Buffer.from(digestRow.parse(row).digest).toString('hex');
    },
  };
}
