import { z } from 'zod';
import type { Arrival } from '../../shared/domain/arrivals.ts';
import { tailKey } from '../../shared/domain/case-index.ts';
import { CUSTOMER_KEY_KINDS } from '../../shared/domain/customer-keys.ts';
import type { CustomerKeyKind, CustomerKeys } from '../../shared/domain/customer-keys.ts';
import { JUDGING_KIND, SUGGESTION_KINDS } from '../../shared/domain/lexicon.ts';
import type { CauseMonth } from '../../shared/domain/repeat-complaints.ts';
import { indexAt } from './case-rows.ts';
import { HIT_DECISIONS } from './monitor-access.ts';
import type { MonitorReads, MonitorWrites, Period, SameCustomer } from './monitor-access.ts';
import { putInOutbox } from './outbox-store.ts';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditWrites } from './audit-access.ts';

/** More cases of one customer are not told apart: the newest are enough to confirm a repeat. */
const MOST_CASES = 20;

const arrivalRow = z.object({
  id: column.caseId,
  receivedAt: column.moment,
  closedAt: column.moment.nullable(),
  reasonCode: column.text.nullable(),
  zone: column.text.nullable(),
  isAnonymous: column.flag,
});
const countRow = z.object({ count: column.whole });
const keyRow = z.object({
  seq: column.whole,
  zone: column.text.nullable(),
  kinds: z.string(),
});
const monthRow = z.object({ found: column.whole });
const hitRow = z.object({
  caseId: column.caseId,
  at: column.moment,
  by: column.text,
  kind: z.enum(SUGGESTION_KINDS),
  value: column.text,
  terms: column.json.pipe(z.array(z.string()).readonly()),
  decision: z.enum(HIT_DECISIONS),
});

const ARRIVAL = `SELECT id, received_at AS receivedAt, closed_at AS closedAt, reason_code AS reasonCode, zone,
  is_anonymous AS isAnonymous FROM case_arrivals`;
const KEYS = `
  SELECT kind, case_seq FROM case_keys WHERE kind = 'phone' AND key IN (SELECT value FROM json_each(?))
  UNION ALL
  SELECT kind, case_seq FROM customer_keys WHERE kind = 'identity' AND key IN (SELECT value FROM json_each(?))
  UNION ALL
  SELECT kind, case_seq FROM customer_keys WHERE kind = 'contract' AND key IN (SELECT value FROM json_each(?))`;

function arrivals(rows: readonly unknown[]): readonly Arrival[] {
  return rows.map((row) => arrivalRow.parse(row));
}

function kindsIn(text: string): readonly CustomerKeyKind[] {
  const found = text.split(',');
  return CUSTOMER_KEY_KINDS.filter((kind) => found.includes(kind));
}

function sameCustomer(sql: Reader, keys: CustomerKeys, period: Period): readonly SameCustomer[] {
  const rows = sql.all(
    `SELECT a.case_seq AS seq, a.zone AS zone, group_concat(DISTINCT k.kind) AS kinds
     FROM (${KEYS}) k JOIN case_arrivals a ON a.case_seq = k.case_seq
     WHERE a.is_anonymous = 0 AND a.received_at BETWEEN ? AND ?
     GROUP BY a.case_seq ORDER BY a.received_at DESC, a.case_seq DESC LIMIT ?`,
    JSON.stringify(keys.phone.map(tailKey)),
    JSON.stringify(keys.identity),
    JSON.stringify(keys.contract),
    period.from,
    period.to,
    MOST_CASES,
  );
  return rows
    .map((row) => keyRow.parse(row))
    .map(({ seq, zone, kinds }) => ({ index: indexAt(sql, seq), zone, by: kindsIn(kinds) }));
}

/** One look into the index for each cause and month: a count of all of them would read half a year. */
function causeMonths(
  sql: Reader,
  branchId: string,
  reasonCodes: readonly string[],
  months: readonly string[],
): readonly CauseMonth[] {
  return reasonCodes.flatMap((reasonCode) =>
    months
      .filter((month) => {
        const row = sql.get(
          `SELECT EXISTS (SELECT 1 FROM case_arrivals INDEXED BY arrivals_of_cause
             WHERE branch_id = ? AND reason_code = ? AND received_at BETWEEN ? AND ? AND is_anonymous = 0) AS found`,
          branchId,
          reasonCode,
          `${month}-01T00:00:00`,
          `${month}-31T23:59:59`,
        );
        return monthRow.parse(row).found === 1;
      })
      .map((month) => ({ reasonCode, month })),
  );
}

const OF_CAUSE = 'INDEXED BY arrivals_of_cause WHERE branch_id = ? AND reason_code = ?';

function periodReads(
  sql: Reader,
): Pick<MonitorReads, 'arrivals' | 'countArrivals' | 'ofCause' | 'confirmed'> {
  return {
    arrivals: (branchId, { from, to }) =>
      arrivals(
        sql.all(
          `${ARRIVAL} WHERE branch_id = ? AND received_at BETWEEN ? AND ? ORDER BY received_at, case_seq`,
          branchId,
          from,
          to,
        ),
      ),
    countArrivals: (branchId, { from, to }) =>
      countRow.parse(
        sql.get(
          'SELECT count(*) AS count FROM case_arrivals WHERE branch_id = ? AND received_at BETWEEN ? AND ?',
          branchId,
          from,
          to,
        ),
      ).count,
    ofCause: (branchId, reasonCode, { from, to }, limit) =>
      arrivals(
        sql.all(
          `${ARRIVAL} ${OF_CAUSE} AND received_at BETWEEN ? AND ? ORDER BY received_at DESC LIMIT ?`,
          branchId,
          reasonCode,
          from,
          to,
          limit,
        ),
      ),
    confirmed: (branchId, { from, to }) =>
      arrivals(
        sql.all(
          `${ARRIVAL} WHERE branch_id = ? AND closed_at BETWEEN ? AND ? ORDER BY closed_at`,
          branchId,
          from,
          to,
        ),
      ),
  };
}

export function monitorReads(sql: Reader): MonitorReads {
  return {
    ...periodReads(sql),
    sameCustomer: (keys, period) => sameCustomer(sql, keys, period),
    causeMonths: (branchId, reasonCodes, months) => causeMonths(sql, branchId, reasonCodes, months),
    hitsOf: (id) =>
      sql
        .all(
          `SELECT case_id AS caseId, at, decided_by AS by, kind, value, terms, decision FROM lexicon_hits
           WHERE case_id = ? ORDER BY seq`,
          id,
        )
        .map((row) => hitRow.parse(row)),
  };
}

export function monitorWrites(sql: Writer, audit: AuditWrites): MonitorWrites {
  return {
    keepHit: ({ caseId, kind, value, terms, decision }, stamp) => {
      sql.add('lexicon_hits', {
        case_id: caseId,
        branch_id: stamp.branchId,
        at: stamp.at,
        decided_by: stamp.by,
        kind,
        value,
        terms: JSON.stringify(terms),
        decision,
      });
      const place = { stamp, entity: 'lexicon-hit', entityId: caseId };
      const action = `suggestion-${decision}`;
      if (kind === JUDGING_KIND) {
        // The trail is kept longer than any judgement, and the codes of its words tell what it was.
        audit.append({ ...place, action, ids: { kind } });
        return;
      }
      const ids = { kind, value, terms: terms.join(' ') };
      const line = audit.append({ ...place, action, ids });
      const content = { kind, value, terms, decision };
      putInOutbox(sql, { ...place, revision: line.seq, content });
    },
  };
}
