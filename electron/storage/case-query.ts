import { z } from 'zod';
import { column, seqOf } from './rows.ts';
import { searchSources } from './case-search.ts';
import type { Source } from './case-search.ts';
import type { Reader, SqlValue } from './sql.ts';
import type { LedgerFilter, PageRequest } from './store.ts';

/** The place of a row in its order: lists by time of receipt, search hits by `seq` alone (`at` is then ''). */
export type Place = { readonly at: string; readonly seq: number };
export type Kind = 'list' | 'search';
export type Direction = 'older' | 'newer';
/** From which place on, in which direction, how many. */
export type Range = {
  readonly from: Place | null;
  readonly direction: Direction;
  readonly limit: number;
};
type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

/** So many hits are cheaper to look at one by one than to find the fitting cases first. */
const NEAR_HITS = 1000;
const placeRow = z.object({ at: column.text, seq: column.whole });

function among(name: string, values: readonly string[] | undefined): readonly Condition[] {
  if (values === undefined) return [];
  return [{ sql: `${name} IN (${values.map(() => '?').join(', ')})`, values }];
}

function when(sql: string, value: string | null | undefined): readonly Condition[] {
  return value === undefined || value === null ? [] : [{ sql, values: [value] }];
}

/** Every condition but branch and status. */
function fineConditions(filter: LedgerFilter): readonly Condition[] {
  return [
    ...among('c.reg_level', filter.regLevels),
    ...among('c.grievance_level', filter.grievanceLevels),
    ...among('c.urgency', filter.urgencies),
    ...among('c.source', filter.sources),
    ...among('c.biz_category', filter.categories),
    ...among('c.reason_code', filter.reasons),
    ...when('c.handler_id = ?', filter.handlerId),
    ...when('c.due_at < ?', filter.dueBefore),
  ];
}

function periodConditions({ from, to }: LedgerFilter): readonly Condition[] {
  return [
    ...when('c.received_at >= ?', from),
    ...when('c.received_at <= ?', to === undefined ? undefined : `${to}T23:59:59`),
  ];
}

/**
 * Lists read one index in the order of receipt. States alone are read from the index of states, one state at a
 * time, since a rare state would otherwise be looked for through all years, and deadlines from the index of those
 * that still run; any other filter is covered by the ledger's own index.
 */
function listSources(filter: LedgerFilter): readonly Source[] {
  const { statuses } = filter;
  const every = { seq: 'c.seq', where: 'TRUE', values: [], words: false, repeats: false };
  if (filter.dueBefore !== undefined) {
    return [{ ...every, from: 'cases c INDEXED BY cases_due' }];
  }
  if (statuses === undefined || fineConditions(filter).length > 0) {
    return [{ ...every, from: 'cases c INDEXED BY cases_ledger' }];
  }
  const from = 'cases c INDEXED BY cases_of_status';
  return [...new Set(statuses)].map((status) => ({
    seq: 'c.seq',
    words: false,
    repeats: false,
    from,
    where: 'c.status = ?',
    values: [status],
  }));
}

export type Query = {
  readonly kind: Kind;
  readonly sources: readonly Source[];
  readonly conditions: readonly Condition[];
  /** Something beyond the branch is asked for: the newest hits need not fit. */
  readonly narrow: boolean;
};

export function queryOf({ filter, search }: Pick<PageRequest, 'filter' | 'search'>): Query {
  const searched = search.trim() !== '';
  const branch = when('c.branch_id = ?', filter.branchId);
  const narrowing = [
    ...among('c.status', filter.statuses),
    ...fineConditions(filter),
    ...periodConditions(filter),
  ];
  return {
    kind: searched ? 'search' : 'list',
    sources: searched ? searchSources(search) : listSources(filter),
    conditions: [...branch, ...narrowing],
    narrow: narrowing.length > 0,
  };
}

export function conditionText(where: string, conditions: readonly Condition[]): string {
  return [where, ...conditions.map(({ sql }) => sql)].join(' AND ');
}

function valuesOf(conditions: readonly Condition[]): readonly SqlValue[] {
  return conditions.flatMap(({ values }) => values);
}

function beyond(seq: string, kind: Kind, { from, direction }: Range): readonly Condition[] {
  if (from === null) return [];
  const sign = direction === 'older' ? '<' : '>';
  return kind === 'search'
    ? [{ sql: `${seq} ${sign} ?`, values: [from.seq] }]
    : [{ sql: `(c.received_at, c.seq) ${sign} (?, ?)`, values: [from.at, from.seq] }];
}

function select(
  sql: Reader,
  { kind, conditions }: Query,
  source: Source,
  range: Range,
): readonly Place[] {
  const all = [...conditions, ...beyond(source.seq, kind, range)];
  const order = range.direction === 'newer' ? 'ASC' : 'DESC';
  const columns =
    kind === 'search' ? `'' AS at, ${source.seq} AS seq` : 'c.received_at AS at, c.seq AS seq';
  const by =
    kind === 'search' ? `${source.seq} ${order}` : `c.received_at ${order}, c.seq ${order}`;
  return sql
    .all(
      `SELECT ${columns} FROM ${source.from} WHERE ${conditionText(source.where, all)} ORDER BY ${by} LIMIT ?`,
      ...source.values,
      ...valuesOf(all),
      range.limit,
    )
    .map((row) => placeRow.parse(row));
}

/** The place of the last hit that is still near; null when there are fewer. */
function nearEdge(sql: Reader, source: Source, range: Range): Place | null {
  const bounds = beyond(source.seq, 'search', range);
  const order = range.direction === 'newer' ? 'ASC' : 'DESC';
  const edge = seqOf(
    sql.get(
      `SELECT rowid AS seq FROM case_fts WHERE ${conditionText(source.where, bounds)}
       ORDER BY rowid ${order} LIMIT 1 OFFSET ${String(NEAR_HITS)}`,
      ...source.values,
      ...valuesOf(bounds),
    ),
  );
  return edge === null ? null : { at: '', seq: edge };
}

/**
 * Hits of words among cases that few fit: the nearest hits are looked at one by one; if they do not fill the page,
 * the fitting cases are few, so they are gathered first and the remaining hits compared with them.
 */
function selectNarrow(sql: Reader, query: Query, source: Source, range: Range): readonly Place[] {
  const edge = nearEdge(sql, source, range);
  if (edge === null) return select(sql, query, source, range);
  const bound = range.direction === 'older' ? '>=' : '<=';
  const near = select(
    sql,
    {
      ...query,
      conditions: [...query.conditions, { sql: `${source.seq} ${bound} ?`, values: [edge.seq] }],
    },
    source,
    range,
  );
  if (near.length >= range.limit) return near;
  const fitting = conditionText('TRUE', query.conditions);
  const gathered: Source = {
    ...source,
    from: 'case_fts',
    // The sign keeps the index from being asked anew for every fitting case.
    where: `${source.where} AND +rowid IN (SELECT c.seq FROM cases c INDEXED BY cases_ledger WHERE ${fitting})`,
    values: [...source.values, ...valuesOf(query.conditions)],
  };
  const limit = range.limit - near.length;
  return [
    ...near,
    ...select(sql, { ...query, conditions: [] }, gathered, { ...range, from: edge, limit }),
  ];
}

/** The first places of one source in the wanted direction. */
export function placesOf(
  sql: Reader,
  query: Query,
  source: Source,
  range: Range,
): readonly Place[] {
  return source.words && query.narrow
    ? selectNarrow(sql, query, source, range)
    : select(sql, query, source, range);
}
