import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { atMost, rowOf, say } from './measure.ts';
import type { Row } from './measure.ts';
import type { Seeded } from './seeding.ts';

const Probe = z.object({
  state: z.literal('done'),
  done: z.int(),
  took: z.number(),
  calls: z.array(z.number()),
  size: z.number(),
  grown: z.number(),
});

const MEGABYTE = 1e6;
const MOST_GROWTH = 150;
const MOST_WAIT_MS = 50;

/** The whole ledger to a workbook: how long, how much memory, and how long others wait meanwhile. */
export function exportRows(seeded: Seeded, folder: string): readonly Row[] {
  const dataDir = join(folder, 'export');
  const script = join(import.meta.dirname, 'export-probe.ts');
  const output = execFileSync(process.execPath, [script, seeded.folder, seeded.now, dataDir], {
    encoding: 'utf8',
    maxBuffer: 64 * MEGABYTE,
  });
  rmSync(dataDir, { recursive: true, force: true });
  const { done, took, calls, size, grown } = Probe.parse(JSON.parse(output));
  say(`Exported ${String(done)} cases: ${(size / MEGABYTE).toFixed(1)} MB.`);
  const growth = grown / MEGABYTE;
  return [
    rowOf([took], { what: `export ${String(done)} cases to xlsx` }),
    rowOf(calls, { what: 'other calls during the export', limit: atMost.p95(MOST_WAIT_MS) }),
    {
      ...rowOf([growth], {
        what: 'memory growth of the export',
        limit: atMost.megabytes(MOST_GROWTH),
      }),
      unit: 'MB',
    },
  ];
}
