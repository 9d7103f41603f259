/** What a measurement has to keep; `text` stands in the table. */
export type Limit = {
  readonly text: string;
  readonly holds: (row: Pick<Row, 'median' | 'p95' | 'floor'>) => boolean;
};

/** One line of the table. `floor` is the median of the bare work measured in the same run. */
export type Row = {
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  /** How often it was measured. */
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  readonly floor: number | null;
  readonly limit: Limit | null;
};

/** Progress goes beside the table, so that the output is the table alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export function median(times: readonly number[]): number {
  return quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  );
}

type About = {
  readonly what: string;
  readonly floor?: readonly number[] | null;
  readonly limit?: Limit | null;
};

/** A line from its single times in milliseconds. */
export function rowOf(times: readonly number[], { what, floor = null, limit = null }: About): Row {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    what,
    unit: 'ms',
    runs: times.length,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    floor: floor === null ? null : median(floor),
    limit,
  };
}

export function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Times `work` and `floor` in turn, after some rounds that are thrown away. */
export async function paired(
  runs: number,
  work: (round: number) => unknown,
  floor: (round: number) => unknown,
  /** Made ready after each round, outside the times. */
  prepare: (round: number) => void = () => undefined,
): Promise<{ readonly times: readonly number[]; readonly floors: readonly number[] }> {
  const warm = Math.min(20, runs);
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < runs + warm; round += 1) {
    const one = await timedAsync(async () => await work(round));
    const bare = await timedAsync(async () => await floor(round));
    prepare(round);
    if (round < warm) continue;
    times.push(one);
    floors.push(bare);
  }
  return { times, floors };
}

export const atMost = {
  ms: (most: number): Limit => ({
    text: `≤ ${String(most)} ms`,
    holds: ({ median: value }) => value <= most,
  }),
  /** Nearly every one of them, not the middle one. */
  p95: (most: number): Limit => ({
    text: `p95 ≤ ${String(most)} ms`,
    holds: ({ p95 }) => p95 <= most,
  }),
  megabytes: (most: number): Limit => ({
    text: `≤ ${String(most)} MB`,
    holds: ({ median: value }) => value <= most,
  }),
  times: (most: number): Limit => ({
    text: `≤ ${most.toFixed(1)} × floor`,
    holds: ({ median: value, floor }) => floor !== null && value <= most * floor,
  }),
  /** So many times the floor, or a millisecond where the floor is under half of one. */
  savedChange: {
    text: '≤ 2.0 × floor, or 1 ms under a floor of 0.5 ms',
    holds: ({ median: value, floor }) =>
      floor !== null && (value <= 2 * floor || (floor < 0.5 && value <= 1)),
  } satisfies Limit,
} as const;

function number(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function cells(row: Row): readonly string[] {
  const { what, unit, runs, floor, limit } = row;
  const holds = limit === null ? '' : limit.holds(row) ? 'yes' : '**no**';
  return [
    what,
    String(runs),
    `${number(row.median)} ${unit}`,
    runs === 1 ? '' : `${number(row.p95)} ${unit}`,
    floor === null ? '' : `${number(floor)} ${unit}`,
    floor === null ? '' : `${(row.median / floor).toFixed(2)} ×`,
    limit?.text ?? '',
    holds,
  ];
}

/** The one table of a run. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['what', 'runs', 'median', 'p95', 'floor', 'ratio', 'limit', 'ok'];
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows.map(cells)];
  return `${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}
