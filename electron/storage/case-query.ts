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
type Range = {
  readonly from: Place | null;
  readonly direction: Direction;
  readonly limit: number;
};
type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

/** So many hits are cheaper to look at one by one than to find the fitting cases first (measured at 100,000 cases). */
const NEAR_HITS = 8000;
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
    ...when('c.final_at < ?', filter.missedBefore),
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
    return [{ ...every, from: 'cases c INDEXED BY cases_due', where: 'c.due_at IS NOT NULL' }];
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
  /** How many hits are looked at one by one. */
  readonly near: number;
};

/** A list of nothing is a filter that nothing passes. */
function nothingFits(filter: LedgerFilter): boolean {
  return Object.values(filter).some((value) => Array.isArray(value) && value.length === 0);
}

export function queryOf(
  { filter, search }: Pick<PageRequest, 'filter' | 'search'>,
  near: number = NEAR_HITS,
): Query {
  const searched = search.trim() !== '';
  const sources = searched ? searchSources(search) : listSources(filter);
  const branch = when('c.branch_id = ?', filter.branchId);
  const narrowing = [
    ...among('c.status', filter.statuses),
    ...fineConditions(filter),
    ...periodConditions(filter),
  ];
  return {
    kind: searched ? 'search' : 'list',
    sources: nothingFits(filter) ? [] : sources,
    conditions: [...branch, ...narrowing],
    narrow: narrowing.length > 0,
    near,
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
function nearEdge(sql: Reader, source: Source, range: Range, near: number): Place | null {
  const bounds = beyond(source.seq, 'search', range);
  const order = range.direction === 'newer' ? 'ASC' : 'DESC';
  const edge = seqOf(
    sql.get(
      `SELECT rowid AS seq FROM case_fts WHERE ${conditionText(source.where, bounds)}
       ORDER BY rowid ${order} LIMIT 1 OFFSET ${String(near - 1)}`,
      ...source.values,
      ...valuesOf(bounds),
    ),
  );
  return edge === null ? null : { at: '', seq: edge };
}

/** The same hits as the source's, the nearest only. */
function nearSource(source: Source, range: Range, near: number): Source {
  const bounds = beyond(source.seq, 'search', range);
  const order = range.direction === 'newer' ? 'ASC' : 'DESC';
  return {
    ...source,
    from: `(SELECT rowid AS hit FROM case_fts WHERE ${conditionText(source.where, bounds)}
      ORDER BY rowid ${order} LIMIT ${String(near)}) CROSS JOIN cases c ON c.seq = hit`,
    where: 'TRUE',
    values: [...source.values, ...valuesOf(bounds)],
    seq: 'hit',
  };
}

/** The same hits as the source's, compared with the fitting cases, which are gathered first. */
function gatheredSource(source: Source, conditions: readonly Condition[]): Source {
  const fitting = conditionText('TRUE', conditions);
  return {
    ...source,
    from: 'case_fts',
    // The sign keeps the index from being asked anew for every fitting case.
    where: `${source.where} AND +rowid IN (SELECT c.seq FROM cases c INDEXED BY cases_ledger WHERE ${fitting})`,
    values: [...source.values, ...valuesOf(conditions)],
  };
}

/**
 * Hits of words among cases that few fit: the nearest hits are looked at one by one; if they do not fill the page,
 * the fitting cases are few enough to be gathered before the rest of the hits is read.
 */
function selectNarrow(sql: Reader, query: Query, source: Source, range: Range): readonly Place[] {
  const edge = nearEdge(sql, source, range, query.near);
  if (edge === null) return select(sql, query, source, range);
  const near = select(sql, query, nearSource(source, range, query.near), { ...range, from: null });
  if (near.length >= range.limit) return near;
  const limit = range.limit - near.length;
  const all = gatheredSource(source, query.conditions);
  const rest = { ...range, from: edge, limit };
  return [...near, ...select(sql, { ...query, conditions: [] }, all, rest)];
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
