import { z } from 'zod';
import { OPEN_STATES } from '../../shared/domain/states.ts';
import { conditionText, narrowed, queryOf } from './case-query.ts';
import type { Query } from './case-query.ts';
import type { LedgerReads, LedgerTotals } from './ledger-access.ts';
import { overdueSql } from './ledger-conditions.ts';
import type { Condition } from './ledger-conditions.ts';
import { summedParts } from './ledger-parts.ts';
import type { Part, SummedParts } from './ledger-parts.ts';
import { column } from './rows.ts';
import type { Reader, SqlValue } from './sql.ts';

const totalsRow = z.object({
  cases: column.whole,
  ended: column.whole,
  overdue: column.whole,
  cost: column.whole,
});
const spanRow = z.object({ first: column.text.nullable(), last: column.text.nullable() });
const lastRow = z.object({ last: column.whole });
const NOTHING: LedgerTotals = { cases: 0, ended: 0, overdue: 0, cost: 0 };
const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** A reception has no figures. */
const SUMS = `count(*) AS cases, coalesce(sum(c.status NOT IN (${OPEN})), 0) AS ended,
  coalesce(sum(${overdueSql('f')}), 0) AS overdue, coalesce(sum(f.company_cost), 0) AS cost`;

type Asked = Parameters<LedgerReads['totals']>[0];

function sumOf(one: LedgerTotals, other: LedgerTotals): LedgerTotals {
  return {
    cases: one.cases + other.cases,
    ended: one.ended + other.ended,
    overdue: one.overdue + other.overdue,
    cost: one.cost + other.cost,
  };
}

/** The cases of a part that also fit `within`, added up over each place where they are looked for. */
function addedUp(
  sql: Reader,
  columns: string,
  { sources, conditions }: Part,
  within: readonly Condition[] = [],
): LedgerTotals {
  const all = [...conditions, ...within];
  return sources.reduce<LedgerTotals>((sum, { from, where, values }) => {
    const row = sql.get(
      `SELECT ${columns} FROM ${from} WHERE ${conditionText(where, all)}`,
      ...values,
      ...all.flatMap((condition) => condition.values),
    );
    return sumOf(sum, totalsRow.parse(row));
  }, NOTHING);
}

const COUNTED = `count(*) AS cases, coalesce(sum(c.status NOT IN (${OPEN})), 0) AS ended, 0 AS overdue,
  coalesce(sum(c.company_cost), 0) AS cost`;
const LATE = '0 AS cases, 0 AS ended, count(*) AS overdue, 0 AS cost';
const RECEPTIONS = 'count(*) AS cases, 0 AS ended, 0 AS overdue, 0 AS cost';

/** The months in which cases were received, first to last, each as the texts between which its moments lie. */
function months(sql: Reader): readonly Condition[] {
  const { first, last } = spanRow.parse(
    sql.get('SELECT min(received_at) AS first, max(received_at) AS last FROM case_figures'),
  );
  if (first === null || last === null) return [];
  const found: Condition[] = [];
  const end = last.slice(0, 7);
  for (let month = first.slice(0, 7); month <= end; month = monthAfter(month)) {
    const values = [month, monthAfter(month)];
    found.push({ sql: 'c.received_at >= ? AND c.received_at < ?', values });
  }
  return found;
}

function monthAfter(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return of === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(of + 1).padStart(2, '0')}`;
}

/** Month by month from the indexes of the figures; the late ones are counted in the index of dates. */
function* byMonth(sql: Reader, parts: SummedParts): Generator<LedgerTotals, void> {
  const { whole, late, receptions } = parts;
  for (const month of months(sql)) {
    yield sumOf(addedUp(sql, COUNTED, whole, [month]), addedUp(sql, LATE, late, [month]));
  }
  if (receptions !== null) yield addedUp(sql, RECEPTIONS, receptions);
}

/** So many cases of a search are added up at a time. */
const A_SLICE = 10_000;

/** Whatever the figures cannot tell alone: the cases are found first, each once, and their figures looked up. */
function* bySearch(sql: Reader, query: Query, now: string): Generator<LedgerTotals, void> {
  if (query.sources.length === 0) return;
  const each = query.sources.map((source) => narrowed(sql, query, source));
  const { last } = lastRow.parse(sql.get('SELECT coalesce(max(seq), 0) AS last FROM cases'));
  const found = each
    .map(({ source, conditions }) => {
      const slice = { sql: `${source.seq} BETWEEN ? AND ?`, values: [] };
      const where = conditionText(source.where, [...conditions, slice]);
      return `SELECT ${source.seq} AS seq FROM ${source.from} WHERE ${where}`;
    })
    .join(' UNION ');
  for (let first = 0; first <= last; first += A_SLICE) {
    const slice = [first, first + A_SLICE - 1];
    const values = each.flatMap(({ source, conditions }): readonly SqlValue[] =>
      source.values.concat(
        conditions.flatMap((condition) => condition.values),
        slice,
      ),
    );
    yield totalsRow.parse(
      sql.get(
        `SELECT ${SUMS} FROM (${found}) s
         JOIN cases c ON c.seq = s.seq LEFT JOIN case_figures f ON f.case_seq = s.seq`,
        now,
        ...values,
      ),
    );
  }
}

/** Everything that fits, added up in parts: between two of them the desk can answer other calls. */
export function ledgerTotals(
  sql: Reader,
  { now, ...request }: Asked,
): Generator<LedgerTotals, void> {
  const query = queryOf(request);
  const parts = query.kind === 'list' ? summedParts(request.filter, now) : null;
  return parts === null ? bySearch(sql, query, now) : byMonth(sql, parts);
}
