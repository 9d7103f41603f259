import { z } from 'zod';
import { addDays, addMonths, dayOf } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import { REPORT_IDS } from '../../shared/domain/report-table.ts';
import type { BenchDesk } from './bench-desk.ts';
import { atMost, paired, rowOf, timedAsync } from './measure.ts';
import type { Row } from './measure.ts';

const MONTH_MS = 300;
const YEAR_MS = 1500;
/** No other call may have to wait longer. */
const BLOCKED_MS = 50;
const MONTH_RUNS = 20;
const YEAR_RUNS = 8;

const Answer = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      tables: z.array(
        z.object({
          rows: z.array(z.object({ cells: z.array(z.object({ value: z.number().nullable() })) })),
        }),
      ),
    }),
  ),
});

type Span = { readonly from: Day; readonly to: Day };

async function readAll(desk: BenchDesk, span: Span): Promise<unknown> {
  return await desk.call('reports.read', {
    ...span,
    branchId: null,
    source: null,
    level: null,
    ids: REPORT_IDS,
  });
}

/** How many cases the period has: reports of nothing would be quick. */
async function receivedIn(desk: BenchDesk, span: Span): Promise<number> {
  const { reports } = Answer.parse(await readAll(desk, span));
  const relative = reports.find(({ id }) => id === 'R14');
  return relative?.tables[0]?.rows[0]?.cells[0]?.value ?? 0;
}

async function reportRow(
  desk: BenchDesk,
  what: string,
  span: Span,
  { runs, limit }: { readonly runs: number; readonly limit: number },
): Promise<Row> {
  const received = await receivedIn(desk, span);
  const { times, floors } = await paired(
    runs,
    async () => await readAll(desk, span),
    () =>
      desk.twin.sql.all(
        'SELECT * FROM case_figures WHERE active_to >= ? AND received_at <= ?',
        span.from,
        `${span.to}T23:59:59`,
      ),
  );
  const named = `${what}: R1-R17 of ${String(received)} received cases (reports.read)`;
  return rowOf(times, { what: named, floor: floors, limit: atMost.ms(limit) });
}

/** The longest that the desk did nothing else while a year was counted. */
async function blockedRow(desk: BenchDesk, span: Span): Promise<Row> {
  let longest = 0;
  let last = performance.now();
  let watching = true;
  const watch = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) setImmediate(watch);
  };
  setImmediate(watch);
  const waits: number[] = [];
  for (let round = 0; round < YEAR_RUNS; round += 1) {
    longest = 0;
    await timedAsync(async () => await readAll(desk, span));
    waits.push(longest);
  }
  watching = false;
  const what = 'longest wait of another call while a year is counted';
  return rowOf(waits, { what, limit: atMost.ms(BLOCKED_MS) });
}

/** The reports of the last month and of the last year. */
export async function reportRows(desk: BenchDesk): Promise<readonly Row[]> {
  const to = dayOf(desk.clock.now);
  const month = { from: addDays(addMonths(to, -1), 1), to };
  const year = { from: addDays(addMonths(to, -12), 1), to };
  return [
    await reportRow(desk, 'a month', month, { runs: MONTH_RUNS, limit: MONTH_MS }),
    await reportRow(desk, 'a year', year, { runs: YEAR_RUNS, limit: YEAR_MS }),
    await blockedRow(desk, year),
  ];
}
