import { z } from 'zod';
import { column } from './rows.ts';
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

/** Up to so many fitting cases are cheaper to gather first than to look at each hit (measured at 100,000 cases). */
const FEW_CASES = 5000;
const placeRow = z.object({ at: column.text, seq: column.whole });
const fittingRow = z.object({ count: column.whole, seqs: column.text });
type Fitting = z.infer<typeof fittingRow>;

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
  /** Where the fitting cases are found without the search. */
  readonly fitting: readonly Source[];
  /** How many of them are gathered before the hits are read. */
  readonly few: number;
};

/** A list of nothing is a filter that nothing passes. */
function nothingFits(filter: LedgerFilter): boolean {
  return Object.values(filter).some((value) => Array.isArray(value) && value.length === 0);
}

export function queryOf(
  { filter, search }: Pick<PageRequest, 'filter' | 'search'>,
  few: number = FEW_CASES,
): Query {
  const searched = search.trim() !== '';
  const fitting = listSources(filter);
  const sources = searched ? searchSources(search) : fitting;
  const branch = when('c.branch_id = ?', filter.branchId);
  const named = when(
    'NOT EXISTS (SELECT 1 FROM case_named n WHERE n.staff_id = ? AND n.case_seq = c.seq)',
    filter.hiddenFrom,
  );
  const narrowing = [
    ...among('c.status', filter.statuses),
    ...fineConditions(filter),
    ...periodConditions(filter),
  ];
  return {
    kind: searched ? 'search' : 'list',
    sources: nothingFits(filter) ? [] : sources,
    // Codes first: comparing the branch's long id on every row costs more than all of them.
    conditions: [...narrowing, ...branch, ...named],
    narrow: narrowing.length > 0,
    fitting,
    few,
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

/** The fitting cases as a JSON list; null when they are many. */
function fewFitting(sql: Reader, { fitting, conditions, few }: Query): Fitting | null {
  const parts = fitting.map(
    ({ from, where }) =>
      `SELECT c.seq AS seq FROM ${from} WHERE ${conditionText(where, conditions)}`,
  );
  const values = fitting.flatMap((source) => [...source.values, ...valuesOf(conditions)]);
  const found = fittingRow.parse(
    sql.get(
      `SELECT count(*) AS count, json_group_array(seq) AS seqs
       FROM (SELECT seq FROM (${parts.join(' UNION ALL ')}) LIMIT ?)`,
      ...values,
      few + 1,
    ),
  );
  return found.count > few ? null : found;
}

type Narrowed = { readonly source: Source; readonly conditions: readonly Condition[] };

/** Hits of words among few fitting cases: these are gathered first, and each hit is compared with them. */
export function narrowed(sql: Reader, query: Query, source: Source): Narrowed {
  const { conditions } = query;
  const cases = source.words && query.narrow ? fewFitting(sql, query) : null;
  if (cases === null) return { source, conditions };
  if (cases.count === 0) {
    return { source: { ...source, where: 'FALSE', values: [] }, conditions: [] };
  }
  const compared = {
    ...source,
    from: 'case_fts',
    // The sign keeps the search index from being asked anew for every fitting case.
    where: `${source.where} AND +rowid IN (SELECT value FROM json_each(?))`,
    values: [...source.values, cases.seqs],
  };
  return { source: compared, conditions: [] };
}

/** The first places of one source in the wanted direction. */
export function placesOf(
  sql: Reader,
  query: Query,
  source: Source,
  range: Range,
): readonly Place[] {
  const { source: from, conditions } = narrowed(sql, query, source);
  return select(sql, { ...query, conditions }, from, range);
}
