import { z } from 'zod';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { indexAt } from './case-rows.ts';
import { searchSources } from './case-search.ts';
import type { Source } from './case-search.ts';
import { column } from './rows.ts';
import type { Reader, SqlValue } from './sql.ts';
import type { CappedCount, CasePage, LedgerFilter, PageRequest } from './store.ts';

const MOST_COUNTED = 10_000;
const LARGEST_PAGE = 200;

/** The place of a row in its order: lists by time of receipt, search hits by `seq` alone (`at` is then ''). */
type Place = { readonly at: string; readonly seq: number };
type Direction = 'older' | 'newer';
type Cursor = Place & { readonly direction: Direction; readonly kind: 'list' | 'search' };
type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

const placeRow = z.object({ at: column.text, seq: column.whole });
const countRow = z.object({ count: column.whole });
const cursorShape = z.tuple([
  z.enum(['list', 'search']),
  z.enum(['older', 'newer']),
  column.text,
  column.whole,
]);

function cursorText({ kind, direction, at, seq }: Cursor): string {
  return Buffer.from(JSON.stringify([kind, direction, at, seq])).toString('base64url');
}

function readCursor(text: string, kind: Cursor['kind']): Cursor | null {
  try {
    const parsed = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    const [of, direction, at, seq] = parsed;
    return of === kind ? { kind: of, direction, at, seq } : null;
  } catch {
    return null;
  }
}

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
 * time, since a rare state would otherwise be looked for through all years; any finer filter is covered by the
 * ledger's own index.
 */
function listSources(filter: LedgerFilter): readonly Source[] {
  const { statuses } = filter;
  if (statuses === undefined || fineConditions(filter).length > 0) {
    return [{ seq: 'c.seq', from: 'cases c INDEXED BY cases_ledger', where: 'TRUE', values: [] }];
  }
  const from = 'cases c INDEXED BY cases_of_status';
  return [...new Set(statuses)].map((status) => ({
    seq: 'c.seq',
    from,
    where: 'c.status = ?',
    values: [status],
  }));
}

type Query = {
  readonly kind: Cursor['kind'];
  readonly sources: readonly Source[];
  readonly conditions: readonly Condition[];
};

function queryOf({ filter, search }: Pick<PageRequest, 'filter' | 'search'>): Query {
  const searched = search.trim() !== '';
  return {
    kind: searched ? 'search' : 'list',
    sources: searched ? searchSources(search) : listSources(filter),
    conditions: [
      ...when('c.branch_id = ?', filter.branchId),
      ...among('c.status', filter.statuses),
      ...fineConditions(filter),
      ...periodConditions(filter),
    ],
  };
}

function conditionText(source: Source, conditions: readonly Condition[]): string {
  return [source.where, ...conditions.map(({ sql }) => sql)].join(' AND ');
}

function beyond(source: Source, kind: Cursor['kind'], cursor: Cursor | null): readonly Condition[] {
  if (cursor === null) return [];
  const sign = cursor.direction === 'older' ? '<' : '>';
  return kind === 'search'
    ? [{ sql: `${source.seq} ${sign} ?`, values: [cursor.seq] }]
    : [{ sql: `(c.received_at, c.seq) ${sign} (?, ?)`, values: [cursor.at, cursor.seq] }];
}

/** The first `limit` places of one source in the wanted direction. */
function placesOf(
  sql: Reader,
  { kind, conditions }: Query,
  source: Source,
  range: { readonly cursor: Cursor | null; readonly limit: number },
): readonly Place[] {
  const all = [...conditions, ...beyond(source, kind, range.cursor)];
  const order = range.cursor?.direction === 'newer' ? 'ASC' : 'DESC';
  const columns =
    kind === 'search' ? `'' AS at, ${source.seq} AS seq` : 'c.received_at AS at, c.seq AS seq';
  const by =
    kind === 'search' ? `${source.seq} ${order}` : `c.received_at ${order}, c.seq ${order}`;
  return sql
    .all(
      `SELECT ${columns} FROM ${source.from} WHERE ${conditionText(source, all)} ORDER BY ${by} LIMIT ?`,
      ...source.values,
      ...all.flatMap(({ values }) => values),
      range.limit,
    )
    .map((row) => placeRow.parse(row));
}

function newestFirst(one: Place, other: Place): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return other.seq - one.seq;
}

/** Places of all sources, each once, newest first; `more` when one was cut off on the far side. */
function gather(
  sql: Reader,
  query: Query,
  cursor: Cursor | null,
  size: number,
): { readonly places: readonly Place[]; readonly more: boolean } {
  // A case that a source names several times (two phones) must not push others off the page.
  const limit = (size + 1) * (query.kind === 'search' ? 2 : 1);
  const found = query.sources.flatMap((source) => placesOf(sql, query, source, { cursor, limit }));
  const each = [...new Map(found.map((place) => [place.seq, place])).values()].toSorted(
    newestFirst,
  );
  const more = each.length > size;
  if (!more) return { places: each, more };
  return { places: cursor?.direction === 'newer' ? each.slice(-size) : each.slice(0, size), more };
}

/** One page by keyset, whatever its depth; both neighbours are named by opaque cursors. */
export function casePage(sql: Reader, request: PageRequest): Result<CasePage, 'cursor-invalid'> {
  const query = queryOf(request);
  const cursor = request.cursor === null ? null : readCursor(request.cursor, query.kind);
  if (cursor === null && request.cursor !== null) return fail('cursor-invalid');
  const size = Math.min(Math.max(Math.trunc(request.size), 1), LARGEST_PAGE);
  const { places, more } = gather(sql, query, cursor, size);
  const edge = (place: Place | undefined, direction: Direction, exists: boolean): string | null =>
    place === undefined || !exists ? null : cursorText({ ...place, kind: query.kind, direction });
  const backwards = cursor?.direction === 'newer';
  return ok({
    rows: places.map(({ seq }) => indexAt(sql, seq)),
    previous: edge(places[0], 'newer', backwards ? more : cursor !== null),
    next: edge(places.at(-1), 'older', backwards || more),
  });
}

/** Counts no further than people read: beyond that the number is shown as "more than". */
export function caseCount(
  sql: Reader,
  request: Pick<PageRequest, 'filter' | 'search'>,
): CappedCount {
  const { sources, conditions } = queryOf(request);
  if (sources.length === 0) return { count: 0, capped: false };
  const parts = sources.map(
    (source) =>
      `SELECT * FROM (SELECT ${source.seq} AS seq FROM ${source.from}
       WHERE ${conditionText(source, conditions)} LIMIT ${String(MOST_COUNTED + 1)})`,
  );
  const filters = conditions.flatMap((condition) => condition.values);
  const values = sources.flatMap((source) => source.values.concat(filters));
  const { count } = countRow.parse(
    sql.get(`SELECT count(*) AS count FROM (${parts.join(' UNION ')})`, ...values),
  );
  return { count: Math.min(count, MOST_COUNTED), capped: count > MOST_COUNTED };
}
