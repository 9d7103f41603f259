import type { CheckView } from '../../shared/contract/import-channels.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { Duplicate } from '../../shared/domain/ledger-duplicates.ts';
import type { LedgerMapping } from '../../shared/domain/ledger-fields.ts';
import type { LedgerProblem } from '../../shared/domain/ledger-problems.ts';
import type { LedgerRow } from '../../shared/domain/ledger-rows.ts';
import type { ReadFile } from './ledger-sheet.ts';
import type { Office, Visit } from './office.ts';

/** What a dry run found. */
export type Checked = {
  readonly mapping: LedgerMapping;
  readonly rows: readonly LedgerRow[];
  readonly problems: readonly LedgerProblem[];
  readonly notes: readonly LedgerProblem[];
  readonly duplicates: readonly Duplicate[];
  readonly counts: CheckView;
};

type Phase = 'idle' | 'checking' | 'preparing' | 'writing';

/** A file that a person is importing: held in memory only, and only while the vault is open. */
export type LedgerJob = {
  readonly id: string;
  readonly by: StaffId;
  readonly fileName: string;
  readonly file: ReadFile;
  checked: Checked | null;
  progress: { readonly phase: Phase; readonly done: number; readonly total: number };
  /** Counts up with every attempt and every cancelling: what runs under an older number stops. */
  turn: number;
};

export const IDLE: LedgerJob['progress'] = { phase: 'idle', done: 0, total: 0 };
/** More files than these are never held at once; the oldest is let go. */
const MOST_JOBS = 2;

/** Goes with the office: what was read is forgotten when the vault is locked. */
const JOBS = new WeakMap<Office, LedgerJob[]>();

/** Keeps a file for its person, in place of the one they had. */
export function keepJob(job: LedgerJob, { office }: Visit): void {
  const others = (JOBS.get(office) ?? []).filter(({ by }) => by !== job.by);
  JOBS.set(office, [...others, job].slice(-MOST_JOBS));
}

export function dropJob(job: LedgerJob, { office }: Visit): void {
  JOBS.set(
    office,
    (JOBS.get(office) ?? []).filter((one) => one !== job),
  );
}

/** The person's own file; nobody sees another's. */
export function jobOf(id: string, { office, me }: Visit): LedgerJob | null {
  return (JOBS.get(office) ?? []).find((one) => one.id === id && one.by === me.id) ?? null;
}

/** So many rows are dealt with before other calls are answered: reading one is quick, its dates and to-dos take longer. */
const SLICES: Readonly<Record<Phase, number>> = { idle: 1, checking: 20, preparing: 5, writing: 1 };

/**
 * Does something with each item in slices beside the work of the desk. False when it was cancelled meanwhile, or the
 * vault was locked.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  job: LedgerJob,
  { phase, office }: { readonly phase: Phase; readonly office: Office },
  work: (item: Item) => void,
): Promise<boolean> {
  const { turn } = job;
  const slice = SLICES[phase];
  for (let from = 0; from < items.length; from += slice) {
    for (const item of items.slice(from, from + slice)) work(item);
    job.progress = { phase, done: Math.min(from + slice, items.length), total: items.length };
    await new Promise((resolve) => setImmediate(resolve));
    if (job.turn !== turn || !office.isOpen()) return false;
  }
  return true;
}
