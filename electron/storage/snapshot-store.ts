import type Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { GRIEVANCE_LEVELS, REG_LEVELS } from '../../shared/domain/case-fields.ts';
import { CASE_STATES } from '../../shared/domain/states.ts';
import { placesOf, queryOf } from './case-query.ts';
import type { Place } from './case-query.ts';
import { figuresRow, SAID, saidRow } from './ledger-entry.ts';
import { column } from './rows.ts';
import type { LedgerPlace, LedgerRecord, Snapshot } from './snapshot-access.ts';
import { createReader } from './sql.ts';
import type { Reader } from './sql.ts';
import type { PageRequest } from './store.ts';

/** Places looked up at a time: a few milliseconds. */
const SLICE = 1000;

const placeRow = z.object({
  seq: column.whole,
  receivedOn: column.text,
  caseNo: column.text.nullable(),
});

const caseRow = z.object({
  caseNo: column.text.nullable(),
  status: z.enum(CASE_STATES),
  branchId: column.text,
  receivedAt: column.moment,
  source: column.text.nullable(),
  bizCategory: column.text.nullable(),
  reasonCode: column.text.nullable(),
  grievanceLevel: z.enum(GRIEVANCE_LEVELS).nullable(),
  regLevel: z.enum(REG_LEVELS).nullable(),
  firstReceiverId: column.staffId.nullable(),
  handlerId: column.staffId.nullable(),
  complainant: column.text.nullable(),
  isAnonymous: column.flag,
  onSpotResolved: column.flag,
});
const hasFigures = z.object({ counted: column.whole.nullable() });

const RECORDS = `SELECT c.case_no AS caseNo, c.status, c.branch_id AS branchId, c.received_at AS receivedAt, c.source,
  c.biz_category AS bizCategory, c.reason_code AS reasonCode, c.grievance_level AS grievanceLevel,
  c.reg_level AS regLevel, c.first_receiver_id AS firstReceiverId, c.handler_id AS handlerId, c.complainant,
  c.is_anonymous AS isAnonymous, c.on_spot_resolved AS onSpotResolved, ${SAID},
  f.case_seq AS counted, f.nature, f.legal_final AS legalFinal, f.told_at AS toldAt, f.closed_at AS closedAt, f.outcome,
  f.company_cost AS companyCost, f.band_id AS bandId, f.satisfaction, f.is_repeat AS isRepeat,
  f.regulator_transfer AS regulatorTransfer
  FROM json_each(?) j JOIN cases c ON c.seq = j.value JOIN case_records r ON r.seq = c.seq
  LEFT JOIN case_figures f ON f.case_seq = c.seq ORDER BY j.key`;

const PLACES = `SELECT seq, substr(received_at, 1, 10) AS receivedOn, case_no AS caseNo FROM cases
  WHERE seq IN (SELECT value FROM json_each(?))`;

function recordOf(row: unknown): LedgerRecord {
  const figures = hasFigures.parse(row).counted === null ? null : figuresRow.parse(row);
  return { ...caseRow.parse(row), ...saidRow.parse(row), figures };
}

function* places(
  sql: Reader,
  request: Pick<PageRequest, 'filter' | 'search'>,
): Generator<readonly LedgerPlace[], void> {
  const query = queryOf(request);
  for (const source of query.sources) {
    let from: Place | null = null;
    do {
      const range = { from, direction: 'older', limit: SLICE } as const;
      const found: readonly Place[] = placesOf(sql, query, source, range);
      const seqs = JSON.stringify(found.map(({ seq }) => seq));
      yield sql.all(PLACES, seqs).map((row) => placeRow.parse(row));
      from = found.length < SLICE ? null : (found.at(-1) ?? null);
    } while (from !== null);
  }
}

/** What a connection of its own sees; it is closed with it. */
export function snapshotOver(db: Database.Database): Snapshot {
  const sql = createReader(db);
  return {
    places: (request) => places(sql, request),
    records: (seqs) => sql.all(RECORDS, JSON.stringify(seqs)).map(recordOf),
    close: () => {
      db.close();
    },
  };
}
