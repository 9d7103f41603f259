import { z } from 'zod';
import type { CaseFigures, FigureRow } from '../../shared/domain/case-figures.ts';
import type { ReportFilter } from '../../shared/domain/reports-run.ts';
import { ENDLESS, PLAIN_COLUMNS, putFigures } from './case-figures.ts';
import { unpackedItems } from './figure-items.ts';
import type { FigureReads, FigureSpan, FigureWrites } from './figure-access.ts';
import { indexAt } from './case-rows.ts';
import { column, seqOf } from './rows.ts';
import type { Reader, Writer } from './sql.ts';

/** Cases read at a time: so many are decoded within a few milliseconds. */
const GROUP = 1000;

const SELECT = `SELECT case_seq, active_to, items, ${Object.entries(PLAIN_COLUMNS)
  .map(([name, of]) => `${of} AS ${name}`)
  .join(', ')} FROM case_figures`;

const fillRow = z.object({ seq: column.whole, id: column.caseId });
const seqRow = z.object({ seq: column.whole });

type Cells = Readonly<Record<string, unknown>>;

function isCells(row: unknown): row is Cells {
  return typeof row === 'object' && row !== null;
}

function damaged(name: string): TypeError {
  return new TypeError(`figures with a damaged ${name}`);
}

function text(row: Cells, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw damaged(name);
  return value;
}

function textOrNull(row: Cells, name: string): string | null {
  return row[name] === null ? null : text(row, name);
}

function whole(row: Cells, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw damaged(name);
  return value;
}

function wholeOrNull(row: Cells, name: string): number | null {
  return row[name] === null ? null : whole(row, name);
}

function datesOf(
  row: Cells,
): Pick<
  CaseFigures,
  | 'receivedAt'
  | 'legalRule'
  | 'legalFinal'
  | 'toldAt'
  | 'transferFinal'
  | 'resolvedAt'
  | 'closedAt'
  | 'closeLimit'
  | 'activeTo'
> {
  const until = text(row, 'active_to');
  return {
    receivedAt: text(row, 'receivedAt'),
    legalRule: textOrNull(row, 'legalRule'),
    legalFinal: textOrNull(row, 'legalFinal'),
    toldAt: textOrNull(row, 'toldAt'),
    transferFinal: textOrNull(row, 'transferFinal'),
    resolvedAt: textOrNull(row, 'resolvedAt'),
    closedAt: textOrNull(row, 'closedAt'),
    closeLimit: textOrNull(row, 'closeLimit'),
    activeTo: until === ENDLESS ? null : until,
  };
}

function numbersOf(
  row: Cells,
): Pick<
  CaseFigures,
  | 'companyCost'
  | 'paidAmount'
  | 'regulatorTransfer'
  | 'moved'
  | 'isolateMinutes'
  | 'dwellMinutes'
  | 'satisfaction'
  | 'score'
  | 'isRepeat'
  | 'repeatDays'
  | 'round'
  | 'pausedDays'
  | 'missing'
> {
  const moved = wholeOrNull(row, 'moved');
  return {
    companyCost: whole(row, 'companyCost'),
    paidAmount: whole(row, 'paidAmount'),
    regulatorTransfer: whole(row, 'regulatorTransfer') === 1,
    moved: moved === null ? null : moved === 1,
    isolateMinutes: wholeOrNull(row, 'isolateMinutes'),
    dwellMinutes: wholeOrNull(row, 'dwellMinutes'),
    satisfaction: wholeOrNull(row, 'satisfaction'),
    score: wholeOrNull(row, 'score'),
    isRepeat: whole(row, 'isRepeat') === 1,
    repeatDays: wholeOrNull(row, 'repeatDays'),
    round: whole(row, 'round'),
    pausedDays: whole(row, 'pausedDays'),
    missing: whole(row, 'missing'),
  };
}

function kindOf(kind: string | null): CaseFigures['repeatKind'] {
  return kind === 'customer' || kind === 'cause' ? kind : null;
}

/** By hand, not by a schema: a year of cases is decoded at once. */
function figuresOf(row: unknown): FigureRow {
  if (!isCells(row)) throw damaged('row');
  return {
    seq: whole(row, 'case_seq'),
    branchId: text(row, 'branchId'),
    status: text(row, 'status'),
    nature: textOrNull(row, 'nature'),
    source: textOrNull(row, 'source'),
    bizCategory: textOrNull(row, 'bizCategory'),
    bizChannel: textOrNull(row, 'bizChannel'),
    reasonCode: textOrNull(row, 'reasonCode'),
    zone: textOrNull(row, 'zone'),
    grievanceLevel: textOrNull(row, 'grievanceLevel'),
    regLevel: textOrNull(row, 'regLevel'),
    urgency: textOrNull(row, 'urgency'),
    firstLevel: textOrNull(row, 'firstLevel'),
    handlerId: textOrNull(row, 'handlerId'),
    firstReceiverId: textOrNull(row, 'firstReceiverId'),
    closeType: textOrNull(row, 'closeType'),
    outcome: textOrNull(row, 'outcome'),
    chosen: textOrNull(row, 'chosen'),
    bandId: textOrNull(row, 'bandId'),
    external: textOrNull(row, 'external'),
    repeatKind: kindOf(textOrNull(row, 'repeatKind')),
    ...datesOf(row),
    ...numbersOf(row),
    items: unpackedItems(textOrNull(row, 'items')),
  };
}

function* groups(sql: Reader, { from, to, branchId }: FigureSpan): Generator<readonly FigureRow[]> {
  const seqs = sql
    .all(
      'SELECT case_seq AS seq FROM case_figures WHERE active_to >= ? AND received_at <= ?',
      from,
      to,
    )
    .map((row) => seqRow.parse(row).seq)
    .toSorted((a, b) => a - b);
  for (let first = 0; first < seqs.length; first += GROUP) {
    const group = JSON.stringify(seqs.slice(first, first + GROUP));
    yield sql
      .all(
        `${SELECT} WHERE case_seq IN (SELECT value FROM json_each(?)) AND (? IS NULL OR branch_id = ?)`,
        group,
        branchId,
        branchId,
      )
      .map(figuresOf);
  }
}

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

export function figureReads(sql: Reader): FigureReads {
  return {
    of: (id) => {
      const row = sql.get(`${SELECT} WHERE case_seq = (SELECT seq FROM cases WHERE id = ?)`, id);
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
      if (seq !== null) putFigures(sql, seq, c, { figures, before: null });
    },
  };
}
