import type { Moment } from './day.ts';

/** One backup as far as the ladder needs to know it. */
export type BackupMark = {
  readonly name: string;
  readonly at: Moment;
  /** False once a check found it unreadable. */
  readonly sound: boolean;
};

/** How many hours, days and months are kept, and how much of a moment names one of them. */
const RUNGS = [
  { length: 'yyyy-MM-ddTHH'.length, keep: 24 },
  { length: 'yyyy-MM-dd'.length, keep: 30 },
  { length: 'yyyy-MM'.length, keep: 12 },
] as const;
/** Whatever the hour: should the newest prove broken, the one before it is still there. */
const NEWEST = 2;

function newestFirst(one: BackupMark, other: BackupMark): number {
  if (one.at === other.at) return one.name < other.name ? 1 : -1;
  return one.at < other.at ? 1 : -1;
}

/** The newest of each hour, day or month, for the latest `keep` of them that have a backup at all. */
function onRung(newest: readonly BackupMark[], length: number, keep: number): readonly string[] {
  const firsts = new Map<string, string>();
  for (const { at, name } of newest) {
    const span = at.slice(0, length);
    if (!firsts.has(span)) firsts.set(span, name);
  }
  return [...firsts.values()].slice(0, keep);
}

/**
 * Names of the backups that may go: of the sound ones the newest of each of 24 hours, 30 days and 12 months stay. Hours
 * without a backup do not count, so neither a long pause nor a clock set wrong empties the ladder, and the two newest sound
 * ones always stay. An unsound one goes once there is a sound one.
 */
export function backupsToDrop(backups: readonly BackupMark[]): readonly string[] {
  const sound = backups.filter((one) => one.sound).toSorted(newestFirst);
  if (sound.length === 0) return [];
  const newest = sound.slice(0, NEWEST).map(({ name }) => name);
  const kept = new Set([
    ...newest,
    ...RUNGS.flatMap(({ length, keep }) => onRung(sound, length, keep)),
  ]);
  return backups.map(({ name }) => name).filter((name) => !kept.has(name));
}
