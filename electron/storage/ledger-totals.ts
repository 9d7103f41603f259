import { z } from 'zod';
import { OPEN_STATES } from '../../shared/domain/states.ts';
import { conditionText, narrowed, queryOf } from './case-query.ts';
import type { Query } from './case-query.ts';
import type { LedgerReads, LedgerTotals } from './ledger-access.ts';
import { overdueSql } from './ledger-conditions.ts';
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
const addedRow = totalsRow.omit({ overdue: true });
type Added = z.infer<typeof addedRow>;
const COUNT_ONLY = 'count(*) AS cases, 0 AS ended, 0 AS cost';
const NOTHING: LedgerTotals = { cases: 0, ended: 0, overdue: 0, cost: 0 };
const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** Sums over rows in which `state` stands for the case and `f` for its figures, which a reception has not. */
function sumsOf(state: string, f: string): string {
  return `count(*) AS cases, coalesce(sum(${state} NOT IN (${OPEN})), 0) AS ended,
    coalesce(sum(${overdueSql(f)}), 0) AS overdue, coalesce(sum(${f}.company_cost), 0) AS cost`;
}

type Asked = Parameters<LedgerReads['totals']>[0];

/** One row of the figures per case, added up over each place where they are looked for. */
function addedUp(sql: Reader, columns: string, part: Part): Added {
  return part.sources.reduce<Added>(
    (sum, { from, where, values }) => {
      const row = addedRow.parse(
        sql.get(
          `SELECT ${columns} FROM ${from} WHERE ${conditionText(where, part.conditions)}`,
          ...values,
          ...part.conditions.flatMap((condition) => condition.values),
        ),
      );
      return {
        cases: sum.cases + row.cases,
        ended: sum.ended + row.ended,
        cost: sum.cost + row.cost,
      };
    },
    { cases: 0, ended: 0, cost: 0 },
  );
}

/** Registered cases; the late ones are counted in the index of dates. */
function registered(sql: Reader, { whole, late }: SummedParts): LedgerTotals {
  const columns = `count(*) AS cases, coalesce(sum(c.status NOT IN (${OPEN})), 0) AS ended,
    coalesce(sum(c.company_cost), 0) AS cost`;
  const overdue = addedUp(sql, COUNT_ONLY, late).cases;
  return { ...addedUp(sql, columns, whole), overdue };
}

/** Each case once, whichever way it was found. */
function foundSeqs(
  sql: Reader,
  query: Query,
): { readonly text: string; readonly values: readonly SqlValue[] } {
  const each = query.sources.map((source) => narrowed(sql, query, source));
  return {
    text: each
      .map(
        ({ source, conditions }) =>
          `SELECT ${source.seq} AS seq FROM ${source.from} WHERE ${conditionText(source.where, conditions)}`,
      )
      .join(' UNION '),
    values: each.flatMap(({ source, conditions }) => [
      ...source.values,
      ...conditions.flatMap((condition) => condition.values),
    ]),
  };
}

/** Whatever the figures cannot tell alone: the cases are found first and their figures looked up. */
function found(sql: Reader, query: Query, now: string): LedgerTotals {
  if (query.sources.length === 0) return NOTHING;
  const { text, values } = foundSeqs(sql, query);
  return totalsRow.parse(
    sql.get(
      `SELECT ${sumsOf('c.status', 'f')} FROM (${text}) s
       JOIN cases c ON c.seq = s.seq LEFT JOIN case_figures f ON f.case_seq = s.seq`,
      now,
      ...values,
    ),
  );
}

/** Everything that fits, added up. */
export function ledgerTotals(sql: Reader, { now, ...request }: Asked): LedgerTotals {
  const query = queryOf(request);
  const parts = query.kind === 'list' ? summedParts(request.filter, now) : null;
  if (parts === null) return found(sql, query, now);
  const { receptions } = parts;
  const drafts = receptions === null ? 0 : addedUp(sql, COUNT_ONLY, receptions).cases;
  const totals = registered(sql, parts);
  return { ...totals, cases: totals.cases + drafts };
}
