import { readdirSync, statSync } from 'node:fs';
import { availableParallelism, freemem, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Moment } from '../../shared/domain/day.ts';
import { lastLines, logState } from '../link/event-log.ts';
import { NO_POLICY } from '../link/policy.ts';
import type { Office } from './office.ts';
import { freeBytes } from './room.ts';

const MOST_LINES = 300;

/** `ansu-diagnostic-20260317-0900.json`. */
export function diagnosticName(now: Moment): string {
  const digits = now.replaceAll(/\D/gu, '');
  return `ansu-diagnostic-${digits.slice(0, 8)}-${digits.slice(8, 12)}.json`;
}

type Heap = { readonly files: number; readonly bytes: number };

/** How much lies below a folder of ours; names of files are nobody's business. */
function heapOf(folder: string): Heap {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
    return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } catch {
    return { files: 0, bytes: 0 };
  }
}

/** Folders of the data folder whose size says something. */
const HEAPS = ['attachments', 'backups', 'aside', 'outgoing', 'viewing'] as const;

/**
 * 诊断文件, as text: versions, sizes, counts and the last lines of the log, which hold no personal data by the way they are
 * written. No path, no name of computer or person, no value of a setting that somebody typed.
 */
export function diagnosticText({ world, store }: Office): string {
  const { dataFolder, version, host, policy = NO_POLICY } = world;
  const heaps = HEAPS.map((name) => [name, heapOf(join(dataFolder, name))] as const);
  const facts = {
    kind: 'ansu-diagnostic',
    format: 1,
    made: world.now(),
    program: { version, host, node: process.versions.node, chrome: process.versions['chrome'] },
    computer: {
      platform: process.platform,
      release: release(),
      architecture: process.arch,
      processors: availableParallelism(),
      memoryBytes: totalmem(),
      freeMemoryBytes: freemem(),
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    disk: { freeBytes: freeBytes(dataFolder), ...Object.fromEntries(heaps) },
    database: store.workstation.facts(),
    policy: { state: policy.state, fixed: Object.keys(policy.values) },
    log: { ...logState(dataFolder), last: lastLines(dataFolder, MOST_LINES) },
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}
