import { z } from 'zod';
import type { FigureRow } from '../../shared/domain/case-figures.ts';
import type { ReportFilter } from '../../shared/domain/reports-run.ts';
import { putFigures } from './case-figures.ts';
import { FIGURE_COLUMNS, figuresOf } from './figure-cells.ts';
import type { FigureReads, FigureSpan, FigureWrites } from './figure-access.ts';
import { indexAt } from './case-rows.ts';
import { column, seqOf } from './rows.ts';
import type { Reader, Writer } from './sql.ts';

/** Cases read at a time: so many are read and counted within a few milliseconds. */
const GROUP = 500;

const SELECT = `SELECT case_seq, active_to, items, ${FIGURE_COLUMNS.join(', ')} FROM case_figures`;
const fillRow = z.object({ seq: column.whole, id: column.caseId });

const receivedRow = z.object({ category: column.text, count: column.whole });

function received(
  sql: Reader,
  { from, to, branchId }: FigureSpan,
  { source, level }: ReportFilter,
): ReadonlyMap<string, number> {
  const rows = sql.all(
    `SELECT coalesce(biz_category, '') AS category, count(*) AS count FROM case_figures
     WHERE received_at BETWEEN ? AND ? AND nature IN ('NA1', 'NA2') AND (? IS NULL OR branch_id = ?)
       AND (? IS NULL OR source = ?) AND (? IS NULL OR ? IN (reg_level, grievance_level, urgency))
     GROUP BY 1`,
    from,
    to,
    branchId,
    branchId,
    source,
    source,
    level,
    level,
  );
  return new Map(
    rows.map((row) => receivedRow.parse(row)).map(({ category, count }) => [category, count]),
  );
}

/** Places found at a time: within a few milliseconds. */
const SLICE = 2_000;

const placeRow = z.tuple([column.text, column.text, column.whole]);
type Place = z.infer<typeof placeRow>;

/** The next cases that concern the span, in the order of the index. */
function placesAfter(
  sql: Reader,
  [activeTo, receivedAt, seq]: Place,
  to: string,
): readonly Place[] {
  return sql
    .cells(
      `SELECT active_to, received_at, case_seq FROM case_figures
       WHERE (active_to, received_at, case_seq) > (?, ?, ?) AND received_at <= ?
       ORDER BY active_to, received_at, case_seq LIMIT ?`,
      activeTo,
      receivedAt,
      seq,
      to,
      SLICE,
    )
    .map((row) => placeRow.parse(row));
}

/** The rows group by group, first of all empty groups while their places are being found: each costs but little. */
function* groups(sql: Reader, span: FigureSpan): Generator<readonly FigureRow[]> {
  const places: number[] = [];
  let last: Place = [span.from, '', 0];
  for (;;) {
    const found = placesAfter(sql, last, span.to);
    places.push(...found.map(([, , seq]) => seq));
    const end = found.at(-1);
    if (end === undefined || found.length < SLICE) break;
    last = end;
    yield [];
  }
  const seqs = places.toSorted((a, b) => a - b);
  for (let first = 0; first < seqs.length; first += GROUP) {
    const group = JSON.stringify(seqs.slice(first, first + GROUP));
    yield sql
      .cells(
        `${SELECT} WHERE case_seq IN (SELECT value FROM json_each(?)) AND (? IS NULL OR branch_id = ?)`,
        group,
        span.branchId,
        span.branchId,
      )
      .map(figuresOf);
  }
}

export function figureReads(sql: Reader): FigureReads {
  return {
    of: (id) => {
      const [row] = sql.cells(
        `${SELECT} WHERE case_seq = (SELECT seq FROM cases WHERE id = ?)`,
        id,
      );
      if (row === undefined) return null;
      const { seq: _, ...figures } = figuresOf(row);
      return figures;
    },
    groups: (span) => groups(sql, span),
    received: (span, filter) => received(sql, span, filter),
    rowsAt: (seqs) => seqs.map((seq) => indexAt(sql, seq)),
    toFill: (after, limit, all) =>
      sql
        .all(
          `SELECT c.seq AS seq, c.id AS id FROM cases c LEFT JOIN case_figures f ON f.case_seq = c.seq
           WHERE c.seq > ? AND c.status NOT IN ('draft', 'purged') AND (f.case_seq IS NULL OR ?)
           ORDER BY c.seq LIMIT ?`,
          after,
          all ? 1 : 0,
          limit,
        )
        .map((row) => fillRow.parse(row)),
  };
}

export function figureWrites(sql: Writer): FigureWrites {
  return {
    put: (c, figures) => {
      const seq = seqOf(sql.get('SELECT seq FROM cases WHERE id = ?', c.id));
      if (seq !== null) putFigures(sql, seq, c, figures);
    },
  };
}
