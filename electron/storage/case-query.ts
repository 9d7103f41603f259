import { z } from 'zod';
import { column } from './rows.ts';
import { searchSources } from './case-search.ts';
import type { Source } from './case-search.ts';
import { filterWords } from './ledger-conditions.ts';
import type { Condition } from './ledger-conditions.ts';
import { listPart, narrowing, nothingFits, withViewer } from './ledger-parts.ts';
import type { Part } from './ledger-parts.ts';
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
/** Up to so many fitting cases are cheaper to gather first than to look at each hit (measured at 100,000 cases). */
const FEW_CASES = 5000;
const placeRow = z.object({ at: column.text, seq: column.whole });
const fittingRow = z.object({ count: column.whole, seqs: column.text });
type Fitting = z.infer<typeof fittingRow>;

export type Query = Part & {
  readonly kind: Kind;
  /** Something beyond the branch is asked for: the newest hits need not fit. */
  readonly narrow: boolean;
  /** Where the fitting cases are found without the search. */
  readonly fitting: Part;
  /** How many of them are gathered before the hits are read. */
  readonly few: number;
};

/** What of a filter is asked of the index of words and not of the rows. */
function searched(filter: LedgerFilter, search: string): readonly Source[] | null {
  const words = filterWords(filter);
  if (search.trim() === '' && filter.name === undefined && filter.request === undefined) {
    return null;
  }
  return searchSources(search, words);
}

export function queryOf(
  { filter, search }: Pick<PageRequest, 'filter' | 'search'>,
  few: number = FEW_CASES,
): Query {
  const fitting = listPart(filter);
  const hits = searched(filter, search);
  const conditions = narrowing(filter, 'cases');
  const part: Part =
    hits === null
      ? fitting
      : {
          sources: nothingFits(filter) ? [] : hits,
          conditions: withViewer(filter, conditions, 'c.seq'),
        };
  const kind = hits === null ? 'list' : 'search';
  return { ...part, kind, narrow: conditions.length > 0, fitting, few };
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
    : [{ sql: `(c.received_at, ${seq}) ${sign} (?, ?)`, values: [from.at, from.seq] }];
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
    kind === 'search'
      ? `'' AS at, ${source.seq} AS seq`
      : `c.received_at AS at, ${source.seq} AS seq`;
  const by =
    kind === 'search' ? `${source.seq} ${order}` : `c.received_at ${order}, ${source.seq} ${order}`;
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
function fewFitting(sql: Reader, { fitting, few }: Query): Fitting | null {
  const { sources, conditions } = fitting;
  if (sources.length === 0) return { count: 0, seqs: '[]' };
  const parts = sources.map(
    ({ from, where, seq }) =>
      `SELECT ${seq} AS seq FROM ${from} WHERE ${conditionText(where, conditions)}`,
  );
  const values = sources.flatMap(({ values: own }) => own.concat(valuesOf(conditions)));
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
