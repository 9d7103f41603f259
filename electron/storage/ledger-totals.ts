import { z } from 'zod';
import { OPEN_STATES } from '../../shared/domain/states.ts';
import { conditionText, narrowed, queryOf, summedParts } from './case-query.ts';
import type { Part, Query } from './case-query.ts';
import type { LedgerReads, LedgerTotals } from './ledger-access.ts';
import { overdueSql } from './ledger-conditions.ts';
import { column } from './rows.ts';
import type { Reader, SqlValue } from './sql.ts';

const totalsRow = z.object({
  cases: column.whole,
  ended: column.whole,
  overdue: column.whole,
  cost: column.whole,
});
const countRow = z.object({ count: column.whole });
const NOTHING: LedgerTotals = { cases: 0, ended: 0, overdue: 0, cost: 0 };
const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** Sums over rows in which `state` stands for the case and `f` for its figures, which a reception has not. */
function sumsOf(state: string, f: string): string {
  return `count(*) AS cases, coalesce(sum(${state} NOT IN (${OPEN})), 0) AS ended,
    coalesce(sum(${overdueSql(f)}), 0) AS overdue, coalesce(sum(${f}.company_cost), 0) AS cost`;
}

type Asked = Parameters<LedgerReads['totals']>[0];

function bound({ conditions }: Part): readonly SqlValue[] {
  return conditions.flatMap(({ values }) => values);
}

function registered(sql: Reader, part: Part, now: string): LedgerTotals {
  const [source] = part.sources;
  if (source === undefined) return NOTHING;
  const where = conditionText(source.where, part.conditions);
  return totalsRow.parse(
    sql.get(
      `SELECT ${sumsOf('c.status', 'c')} FROM ${source.from} WHERE ${where}`,
      now,
      ...bound(part),
    ),
  );
}

function receptions(sql: Reader, part: Part | null): number {
  return (part?.sources ?? []).reduce((sum, { from, where, values }) => {
    const conditions = part?.conditions ?? [];
    const row = sql.get(
      `SELECT count(*) AS count FROM ${from} WHERE ${conditionText(where, conditions)}`,
      ...values,
      ...conditions.flatMap((condition) => condition.values),
    );
    return sum + countRow.parse(row).count;
  }, 0);
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
  const parts = query.kind === 'list' ? summedParts(request.filter) : null;
  if (parts === null) return found(sql, query, now);
  const [figures, drafts] = parts;
  const totals = registered(sql, figures, now);
  return { ...totals, cases: totals.cases + receptions(sql, drafts) };
}
