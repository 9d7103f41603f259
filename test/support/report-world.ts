import type { FigureRow } from '../../shared/domain/case-figures.ts';
import type { FigureItems } from '../../shared/domain/case-figure-items.ts';
import { day, moment } from '../../shared/domain/day.ts';
import { spansOf } from '../../shared/domain/report-frame.ts';
import type { Frame } from '../../shared/domain/report-frame.ts';
import { casesBehind, countReports } from '../../shared/domain/reports-run.ts';
import type { ReportFilter } from '../../shared/domain/reports-run.ts';
import type { Label, ReportId, ReportTable, Term } from '../../shared/domain/report-table.ts';

export const ALL: ReportFilter = { source: null, level: null };
const NO_ITEMS: FigureItems = {
  calls: [],
  corrections: [],
  deferrals: [],
  approvals: [],
  changes: [],
  targets: [],
};

/** March 2026, looked at on 10 April. */
export function aFrame(more: Partial<Frame> = {}): Frame {
  const period = more.period ?? { from: day('2026-03-01'), to: day('2026-03-31') };
  const nothing = { volume: new Map<string, number>(), customers: null };
  return {
    period,
    now: moment('2026-04-10T12:00:00'),
    branches: ['b-1'],
    spans: spansOf(period),
    volumes: nothing,
    previous: { total: 0, byCategory: new Map(), volumes: nothing },
    limits: {
      isolationTargetMin: 3,
      dwellTargetMin: 45,
      lowScore: 6,
      repeatWindowDays: 90,
      sameCauseWeekly: 3,
    },
    ...more,
  };
}

export type RowWish = Partial<Omit<FigureRow, 'items'>> & { readonly items?: Partial<FigureItems> };

/** A complaint of 2 March, open, G1; the wish names only what matters. */
export function aRow(seq: number, { items = {}, ...more }: RowWish = {}): FigureRow {
  return {
    seq,
    branchId: 'b-1',
    status: 'investigating',
    receivedAt: '2026-03-02T10:00:00',
    nature: 'NA1',
    source: 'S01',
    bizCategory: 'B09',
    bizChannel: 'A01',
    reasonCode: 'C07',
    zone: 'Z3',
    grievanceLevel: 'G1',
    regLevel: 'L1',
    urgency: 'U3',
    firstLevel: 'G1',
    handlerId: 's-1',
    firstReceiverId: 's-1',
    legalRule: 'D01',
    legalFinal: '2026-03-17T17:00:00',
    toldAt: null,
    transferFinal: null,
    resolvedAt: null,
    closedAt: null,
    closeType: null,
    closeLimit: '2026-03-05T17:00:00',
    outcome: null,
    chosen: null,
    companyCost: 0,
    paidAmount: 0,
    bandId: null,
    external: null,
    regulatorTransfer: false,
    moved: null,
    isolateMinutes: null,
    dwellMinutes: null,
    satisfaction: null,
    score: null,
    isRepeat: false,
    repeatKind: null,
    repeatDays: null,
    round: 1,
    pausedDays: 0,
    missing: 0,
    activeTo: null,
    ...more,
    items: { ...NO_ITEMS, ...items },
  };
}

/** Told on time, and closed the day after. */
export function aClosed(seq: number, more: RowWish = {}): FigureRow {
  return aRow(seq, {
    status: 'closed',
    closeType: 'K1',
    toldAt: '2026-03-04T10:00:00',
    closedAt: '2026-03-05T10:00:00',
    ...more,
  });
}

export function tablesOf(
  id: ReportId,
  rows: readonly FigureRow[],
  frame = aFrame(),
): readonly ReportTable[] {
  const run = countReports([id], frame, ALL);
  run.take(rows);
  return run.content(id).tables;
}

function nameOf(label: Label): string {
  return label.kind === 'list' ? label.code : label.of;
}

/** The numbers of a table by row and column. */
export function valuesOf(
  table: ReportTable | undefined,
): Readonly<Record<string, Readonly<Record<string, number | null>>>> {
  if (table === undefined) throw new Error('no such table');
  const columns = table.columns.map(nameOf);
  return Object.fromEntries(
    table.rows.map(({ label, cells }) => [
      nameOf(label),
      Object.fromEntries(cells.map(({ value }, place) => [columns[place] ?? '', value])),
    ]),
  );
}

/** One table of a report, by name. */
export function tableOf(
  id: ReportId,
  name: Term,
  rows: readonly FigureRow[],
  frame = aFrame(),
): ReturnType<typeof valuesOf> {
  return valuesOf(tablesOf(id, rows, frame).find((table) => table.name === name));
}

/** The single numbers of a report's summary. */
export function figuresOf(
  id: ReportId,
  name: Term,
  rows: readonly FigureRow[],
  frame = aFrame(),
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(tableOf(id, name, rows, frame)).map(([of, cells]) => [
      of,
      Object.values(cells)[0] ?? null,
    ]),
  );
}

export function behind(
  id: ReportId,
  key: string,
  rows: readonly FigureRow[],
  frame = aFrame(),
): readonly number[] {
  const run = casesBehind(id, key, frame, ALL);
  run.take(rows);
  return run.seqs;
}
