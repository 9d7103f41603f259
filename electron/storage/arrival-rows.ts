import { arrivalOf } from '../../shared/domain/arrivals.ts';
import type { Case } from '../../shared/domain/case.ts';
import { customerNumbers, keysOfNumbers } from '../../shared/domain/customer-keys.ts';
import { JUDGING_KIND } from '../../shared/domain/lexicon.ts';
import { isComplaint } from '../../shared/domain/repeat-complaints.ts';
import { bit } from './rows.ts';
import type { Row, Writer } from './sql.ts';

/** What the detectors read of a case; null for inquiries, suggestions and praise. */
function rowOf(c: Case): Row | null {
  if (!isComplaint(c)) return null;
  const arrival = arrivalOf(c);
  return {
    id: arrival.id,
    branch_id: c.branchId,
    received_at: arrival.receivedAt,
    closed_at: arrival.closedAt,
    reason_code: arrival.reasonCode,
    zone: arrival.zone,
    is_anonymous: bit(arrival.isAnonymous),
  };
}

/** Phones stand in `case_keys`, where the search by their tail reads them. */
function keysOf(c: Case): readonly (readonly [kind: 'identity' | 'contract', key: string])[] {
  const { identity, contract } = keysOfNumbers(customerNumbers(c));
  return [
    ...identity.map((key) => ['identity', key] as const),
    ...contract.map((key) => ['contract', key] as const),
  ];
}

function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function putArrival(sql: Writer, seq: number, before: Case | null, after: Case): void {
  const wanted = rowOf(after);
  const was = before === null ? null : rowOf(before);
  if (same(was, wanted)) return;
  if (was !== null) sql.run('DELETE FROM case_arrivals WHERE case_seq = ?', seq);
  if (wanted !== null) sql.add('case_arrivals', { case_seq: seq, ...wanted });
}

function putKeys(sql: Writer, seq: number, before: Case | null, after: Case): void {
  const wanted = keysOf(after);
  if (same(before === null ? [] : keysOf(before), wanted)) return;
  sql.run('DELETE FROM customer_keys WHERE case_seq = ?', seq);
  for (const [kind, key] of wanted) sql.add('customer_keys', { kind, key, case_seq: seq });
}

/** What was decided about hints goes with the record itself. */
export function dropHits(sql: Writer, { id }: Case): void {
  sql.run('DELETE FROM lexicon_hits WHERE case_id = ?', id);
}

/** Judgements of a mood go with the tags; once a case without tags is closed nothing would call for them again. */
export function dropMoods(sql: Writer, { id }: Case): void {
  sql.run('DELETE FROM lexicon_hits WHERE case_id = ? AND kind = ?', id, JUDGING_KIND);
}

/** Brings what the detectors read of a case up to date; most saves change nothing of it. */
export function putSightings(sql: Writer, seq: number, before: Case | null, after: Case): void {
  putArrival(sql, seq, before, after);
  putKeys(sql, seq, before, after);
  if (after.status === 'purged') dropHits(sql, after);
}
