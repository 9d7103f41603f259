import { z } from 'zod';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { conditionText, narrowed, placesOf, queryOf } from './case-query.ts';
import type { Direction, Kind, Place, Query } from './case-query.ts';
import { indexAt } from './case-rows.ts';
import { column } from './rows.ts';
import type { Reader } from './sql.ts';
import type { CappedCount, CasePage, PageRequest } from './store.ts';

/** Counting further would cost more than the page itself: a common word hits tens of thousands. */
const MOST_COUNTED = 1000;
const LARGEST_PAGE = 200;

type Cursor = Place & { readonly direction: Direction; readonly kind: Kind };

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

function readCursor(text: string, kind: Kind): Cursor | null {
  try {
    const parsed = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    const [of, direction, at, seq] = parsed;
    return of === kind ? { kind: of, direction, at, seq } : null;
  } catch {
    return null;
  }
}

function newestFirst(one: Place, other: Place): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return other.seq - one.seq;
}

type Reading = { readonly cursor: Cursor | null; readonly direction: Direction };

/** Places of all sources, each once, newest first; `more` when one was cut off on the far side. */
function gather(
  sql: Reader,
  query: Query,
  { cursor, direction }: Reading,
  size: number,
): { readonly places: readonly Place[]; readonly more: boolean } {
  // A case that a source names several times (two phones) must not push others off the page.
  const limit = (size + 1) * (query.sources.some(({ repeats }) => repeats) ? 2 : 1);
  const range = { from: cursor, direction, limit } as const;
  const found = query.sources.flatMap((source) => placesOf(sql, query, source, range));
  const each = [...new Map(found.map((place) => [place.seq, place])).values()].toSorted(
    newestFirst,
  );
  const more = each.length > size;
  if (!more) return { places: each, more };
  return { places: direction === 'newer' ? each.slice(-size) : each.slice(0, size), more };
}

export type PlacePage = {
  readonly places: readonly Place[];
  readonly previous: string | null;
  readonly next: string | null;
};

/** The places of one page by keyset, whatever its depth; both neighbours are named by opaque cursors. */
export function placePage(
  sql: Reader,
  request: PageRequest,
  few?: number,
): Result<PlacePage, 'cursor-invalid'> {
  const query = queryOf(request, few);
  const cursor = request.cursor === null ? null : readCursor(request.cursor, query.kind);
  if (cursor === null && request.cursor !== null) return fail('cursor-invalid');
  const size = Math.min(Math.max(Math.trunc(request.size), 1), LARGEST_PAGE);
  const fromEnd = request.last === true && cursor === null;
  const direction = fromEnd ? 'newer' : (cursor?.direction ?? 'older');
  const { places, more } = gather(sql, query, { cursor, direction }, size);
  const edge = (place: Place | undefined, to: Direction, exists: boolean): string | null =>
    place === undefined || !exists
      ? null
      : cursorText({ ...place, kind: query.kind, direction: to });
  const backwards = direction === 'newer';
  return ok({
    places,
    previous: edge(places[0], 'newer', backwards ? more : cursor !== null),
    next: edge(places.at(-1), 'older', backwards ? !fromEnd : more),
  });
}

export function casePage(
  sql: Reader,
  request: PageRequest,
  few?: number,
): Result<CasePage, 'cursor-invalid'> {
  const page = placePage(sql, request, few);
  if (!page.ok) return page;
  const { places, previous, next } = page.value;
  return ok({ rows: places.map(({ seq }) => indexAt(sql, seq)), previous, next });
}

/** Counts no further than people read: beyond that the number is shown as "more than". */
export function caseCount(
  sql: Reader,
  request: Pick<PageRequest, 'filter' | 'search'>,
): CappedCount {
  const query = queryOf(request);
  if (query.sources.length === 0) return { count: 0, capped: false };
  const each = query.sources.map((source) => narrowed(sql, query, source));
  const parts = each.map(
    ({ source, conditions }) =>
      `SELECT * FROM (SELECT ${source.seq} AS seq FROM ${source.from}
       WHERE ${conditionText(source.where, conditions)} LIMIT ${String(MOST_COUNTED + 1)})`,
  );
  const values = each.flatMap(({ source, conditions }) =>
    source.values.concat(conditions.flatMap((condition) => condition.values)),
  );
  const { count } = countRow.parse(
    sql.get(`SELECT count(*) AS count FROM (${parts.join(' UNION ')})`, ...values),
  );
  return { count: Math.min(count, MOST_COUNTED), capped: count > MOST_COUNTED };
}
