import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToDrop } from '../../shared/domain/backup-ladder.ts';
import type { BackupMark } from '../../shared/domain/backup-ladder.ts';
import { addMinutes, moment } from '../../shared/domain/day.ts';

const START = moment('2026-01-01T08:00:00');
const aMark = fc.record({ minutes: fc.nat(600_000), sound: fc.boolean() });
const marks = fc.array(aMark, { maxLength: 200 }).map((all) =>
  all.map(({ minutes, sound }, n): BackupMark => ({
    name: `b${String(n)}`,
    at: addMinutes(START, minutes),
    sound,
  })),
);

function left(backups: readonly BackupMark[]): readonly BackupMark[] {
  const dropped = new Set(backupsToDrop(backups));
  return backups.filter(({ name }) => !dropped.has(name));
}

test('the newest sound backup is never dropped', () => {
  fc.assert(
    fc.property(marks, (backups) => {
      const sound = backups.filter((one) => one.sound).map(({ at }) => at);
      const newest = sound.toSorted().at(-1);
      const kept = left(backups)
        .filter((one) => one.sound)
        .map(({ at }) => at);
      expect(kept.toSorted().at(-1)).toBe(newest);
    }),
  );
});

test('while no backup is sound, none is dropped', () => {
  fc.assert(
    fc.property(marks, (backups) => {
      const broken = backups.map((one) => ({ ...one, sound: false }));
      expect(backupsToDrop(broken)).toEqual([]);
    }),
  );
});

test('at most 24 hourly, 30 daily, 12 monthly ones and the two newest stay, and dropping again drops nothing', () => {
  fc.assert(
    fc.property(marks, (backups) => {
      const once = left(backups);
      const sound = once.filter((one) => one.sound);
      expect(sound.length).toBeLessThanOrEqual(2 + 24 + 30 + 12);
      expect(left(once)).toEqual(once);
    }),
  );
});

test('one more backup never makes an older hour, day or month that was in reach lose its last one', () => {
  fc.assert(
    fc.property(marks, (backups) => {
      const sound = backups.map((one) => ({ ...one, sound: true }));
      const months = (of: readonly BackupMark[]): readonly string[] =>
        [...new Set(of.map(({ at }) => at.slice(0, 7)))].toSorted().slice(-12);
      expect(months(left(sound))).toEqual(months(sound));
      const days = (of: readonly BackupMark[]): readonly string[] =>
        [...new Set(of.map(({ at }) => at.slice(0, 10)))].toSorted().slice(-30);
      expect(days(left(sound))).toEqual(days(sound));
    }),
  );
});

test('a backup every quarter of an hour for two months leaves one for each hour, day and month', () => {
  const backups = Array.from({ length: 59 * 24 * 4 }, (_, n) => ({
    name: `b${String(n)}`,
    at: addMinutes(START, n * 15),
    sound: true,
  }));
  // The 24 hours reach over two days and hold their newest; the thirtieth day back is the last of January.
  // And one more: the second newest of all.
  expect(left(backups)).toHaveLength(24 + 28 + 1);
});
