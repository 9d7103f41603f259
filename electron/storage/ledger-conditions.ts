import { addDays, dayOf } from '../../shared/domain/day.ts';
import { matchInColumn } from '../../shared/domain/search-terms.ts';
import type { FigureFilter } from './ledger-access.ts';
import type { SqlValue } from './sql.ts';
import type { LedgerFilter } from './store.ts';

export type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

export function among(name: string, values: readonly SqlValue[] | undefined): readonly Condition[] {
  if (values === undefined) return [];
  return [{ sql: `${name} IN (${values.map(() => '?').join(', ')})`, values }];
}

export function when(sql: string, value: SqlValue | undefined): readonly Condition[] {
  return value === undefined || value === null ? [] : [{ sql, values: [value] }];
}

function yesNo(name: string, value: boolean | undefined): readonly Condition[] {
  return value === undefined ? [] : [{ sql: `${name} = ${value ? '1' : '0'}`, values: [] }];
}

/** A day without its time lies before every moment of the day, so the last day ends with its last second. */
function span(name: string, from?: string, to?: string): readonly Condition[] {
  return [
    ...when(`${name} >= ?`, from),
    ...when(`${name} <= ?`, to === undefined ? undefined : `${to}T23:59:59`),
  ];
}

/** Conditions that the narrow row of a case and its figures both answer, but for status and branch. */
export function codeConditions(filter: LedgerFilter): readonly Condition[] {
  return [
    ...among('c.reg_level', filter.regLevels),
    ...among('c.grievance_level', filter.grievanceLevels),
    ...among('c.urgency', filter.urgencies),
    ...among('c.source', filter.sources),
    ...among('c.biz_category', filter.categories),
    ...among('c.reason_code', filter.reasons),
    ...when('c.handler_id = ?', filter.handlerId),
    ...among('c.handler_id', filter.handlers),
    ...among('c.branch_id', filter.branches),
  ];
}

export function dueConditions(filter: LedgerFilter): readonly Condition[] {
  return [
    ...when('c.due_at < ?', filter.dueBefore),
    ...when('c.final_at < ?', filter.missedBefore),
  ];
}

export function periodConditions({ from, to }: LedgerFilter): readonly Condition[] {
  return span('c.received_at', from, to);
}

export function markConditions({ anonymous, onSpot }: FigureFilter): readonly Condition[] {
  return [...yesNo('c.is_anonymous', anonymous), ...yesNo('c.on_spot_resolved', onSpot)];
}

/** The legal date has passed without an answer: `isOverdue` of the domain, in the words of the database. */
export function overdueSql(of: string): string {
  return `${of}.legal_final IS NOT NULL
    AND coalesce(${of}.told_at, ${of}.closed_at, ?) > ${of}.legal_final`;
}

function overdueConditions({ overdue, now }: FigureFilter, of: string): readonly Condition[] {
  if (overdue === undefined || now === undefined) return [];
  const sql = overdueSql(of);
  return [{ sql: overdue ? `(${sql})` : `NOT (${sql})`, values: [now] }];
}

/** The days are known once the case is told or ended, and then stand in the index in these words; until then the days follow from the day of receipt. */
function dayConditions(filter: FigureFilter, of: string): readonly Condition[] {
  const { daysFrom, daysTo, now } = filter;
  if (now === undefined) return [];
  const today = dayOf(now);
  const least = daysFrom === undefined ? null : `${addDays(today, -daysFrom)}T23:59:59`;
  const most = daysTo === undefined ? null : addDays(today, -daysTo);
  const took = `CAST(julianday(substr(coalesce(${of}.told_at, ${of}.closed_at), 1, 10))
    - julianday(substr(${of}.received_at, 1, 10)) AS INTEGER)`;
  const open = `${took} IS NULL AND ${of}.received_at`;
  return [
    ...(least === null
      ? []
      : [{ sql: `(${took} >= ? OR (${open} <= ?))`, values: [daysFrom ?? 0, least] }]),
    ...(most === null
      ? []
      : [{ sql: `(${took} <= ? OR (${open} >= ?))`, values: [daysTo ?? 0, most] }]),
  ];
}

/** Codes and amounts of the figures, which stand in the query as `of`. */
export function codedConditions(filter: FigureFilter, of: string): readonly Condition[] {
  return [
    ...among(`${of}.outcome`, filter.outcomes),
    ...among(`${of}.band_id`, filter.bands),
    ...when(`${of}.company_cost >= ?`, filter.costFrom),
    ...when(`${of}.company_cost <= ?`, filter.costTo),
    ...among(`${of}.satisfaction`, filter.satisfactions),
    ...yesNo(`${of}.is_repeat`, filter.repeat),
    ...yesNo(`${of}.regulator_transfer`, filter.regulator),
    ...dayConditions(filter, of),
  ];
}

/** Nothing is due, told or ended before it is received: the list begins where the last of these days ends. */
function receivedBefore(filter: FigureFilter, of: string): readonly Condition[] {
  const ends = [filter.finalTo, filter.toldTo, filter.endedTo].filter((day) => day !== undefined);
  const [first] = ends.toSorted();
  return span(`${of}.received_at`, undefined, first);
}

/** Dates of the figures. */
export function datedConditions(filter: FigureFilter, of: string): readonly Condition[] {
  return [
    ...receivedBefore(filter, of),
    ...span(`${of}.legal_final`, filter.finalFrom, filter.finalTo),
    ...span(`${of}.told_at`, filter.toldFrom, filter.toldTo),
    ...span(`${of}.closed_at`, filter.endedFrom, filter.endedTo),
    ...overdueConditions(filter, of),
  ];
}

export function figureConditions(filter: FigureFilter, of: string): readonly Condition[] {
  return [
    ...among(`${of}.first_receiver_id`, filter.firstReceivers),
    ...codedConditions(filter, of),
    ...datedConditions(filter, of),
  ];
}

/** The figures of the case `c` fit. */
export function throughFigures(filter: FigureFilter): readonly Condition[] {
  const conditions = figureConditions(filter, 'f');
  if (conditions.length === 0) return [];
  return [
    {
      sql: `EXISTS (SELECT 1 FROM case_figures f WHERE f.case_seq = c.seq AND ${conditions
        .map(({ sql }) => sql)
        .join(' AND ')})`,
      values: conditions.flatMap(({ values }) => values),
    },
  ];
}

/** The filters by words as one expression for the search index; '' when there is none. */
export function filterWords({ name, request }: FigureFilter): string {
  return [
    name === undefined ? '' : matchInColumn('names', name),
    request === undefined ? '' : matchInColumn('request', request),
  ]
    .filter((part) => part !== '')
    .join(' AND ');
}
