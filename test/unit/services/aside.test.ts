import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFiles, moveAside, vaultFiles } from '../../../electron/services/aside.ts';
import { finishTakeOver, freshIncoming, takeOver } from '../../../electron/services/incoming.ts';

const AT = '2026-12-01T02:30:05';
const WHOLE = ['ansu.db', 'ansu.db-shm', 'ansu.db-wal', 'vault.json'];

function aDataFolder(names: readonly string[] = WHOLE): string {
  const folder = mkdtempSync(join(tmpdir(), 'ansu-aside-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const name of names) writeFileSync(join(folder, name), `old ${name}`);
  return folder;
}

function contentsOf(place: string): Readonly<Record<string, string>> {
  const names = readdirSync(place).toSorted();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(place, name), 'utf8')]));
}

function asides(folder: string): readonly string[] {
  return readdirSync(join(folder, 'aside')).toSorted();
}

const OLD = Object.fromEntries(WHOLE.map((name) => [name, `old ${name}`]));

test('what is set aside lies whole in a dated folder, and only there', () => {
  const folder = aDataFolder();
  const place = moveAside(folder, { why: 'damaged', at: AT, names: vaultFiles(folder) });
  expect(place).toBe(join(folder, 'aside', '20261201-023005-damaged'));
  expect(contentsOf(place ?? '')).toEqual(OLD);
  expect(readdirSync(folder)).toEqual(['aside']);
});

test('nothing to move makes no folder', () => {
  const folder = aDataFolder([]);
  expect(moveAside(folder, { why: 'damaged', at: AT, names: vaultFiles(folder) })).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('two moves within one second overwrite nothing', () => {
  const folder = aDataFolder();
  moveAside(folder, { why: 'damaged', at: AT, names: databaseFiles(folder) });
  writeFileSync(join(folder, 'ansu.db'), 'second');
  moveAside(folder, { why: 'damaged', at: AT, names: databaseFiles(folder) });
  expect(asides(folder)).toEqual(['20261201-023005-2-damaged', '20261201-023005-damaged']);
  const [second = '', first = ''] = asides(folder);
  expect(contentsOf(join(folder, 'aside', first))['ansu.db']).toBe('old ansu.db');
  expect(contentsOf(join(folder, 'aside', second))).toEqual({ 'ansu.db': 'second' });
});

test.each([1, 2, 3])(
  'a move cut off after %i files goes on in the same folder, however late',
  (moved) => {
    const folder = aDataFolder(WHOLE.slice(moved));
    const place = join(folder, 'aside', '20261130-090000-damaged');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'moving'), '');
    for (const name of WHOLE.slice(0, moved)) writeFileSync(join(place, name), `old ${name}`);
    moveAside(folder, { why: 'damaged', at: AT, names: vaultFiles(folder) });
    expect(asides(folder)).toEqual(['20261130-090000-damaged']);
    expect(contentsOf(place)).toEqual(OLD);
  },
);

function aReplacement(): string {
  const folder = aDataFolder();
  const incoming = freshIncoming(folder);
  for (const name of ['ansu.db', 'vault.json']) writeFileSync(join(incoming, name), `new ${name}`);
  return folder;
}

function expectReplaced(folder: string): void {
  expect(readdirSync(folder).toSorted()).toEqual(['ansu.db', 'aside', 'vault.json']);
  expect(readFileSync(join(folder, 'ansu.db'), 'utf8')).toBe('new ansu.db');
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe('new vault.json');
  expect(asides(folder)).toHaveLength(1);
  expect(contentsOf(join(folder, 'aside', asides(folder)[0] ?? ''))).toEqual(OLD);
}

test('a new database takes the place of the old one, which is set aside with its journal', () => {
  const folder = aReplacement();
  takeOver(folder, { why: 'restored', at: AT });
  expectReplaced(folder);
});

/** The steps of a replacement in their order: what a cut leaves undone is the rest of them. */
const STEPS = [
  ...WHOLE.toSorted((one, other) => Number(one === 'ansu.db') - Number(other === 'ansu.db')).map(
    (name) => ({ from: name, to: join('aside', '20261201-023005-restored', name) }),
  ),
  { from: join('incoming', 'ansu.db'), to: 'ansu.db' },
  { from: join('incoming', 'vault.json'), to: 'vault.json' },
];

test.each(STEPS.map((_, done) => done))(
  'a replacement cut off after %i moves is finished by the next start',
  (done) => {
    const folder = aReplacement();
    const place = join(folder, 'aside', '20261201-023005-restored');
    const ready = JSON.stringify({ why: 'restored', at: AT });
    writeFileSync(join(folder, 'incoming', 'ready.json'), ready);
    mkdirSync(place, { recursive: true });
    if (done < WHOLE.length) writeFileSync(join(place, 'moving'), '');
    for (const { from, to } of STEPS.slice(0, done)) {
      writeFileSync(join(folder, to), readFileSync(join(folder, from)));
      rmSync(join(folder, from));
    }
    finishTakeOver(folder);
    expectReplaced(folder);
    finishTakeOver(folder);
    expectReplaced(folder);
  },
);

test('a replacement that was never ready changes nothing, and the next one begins clean', () => {
  const folder = aReplacement();
  finishTakeOver(folder);
  expect(readFileSync(join(folder, 'ansu.db'), 'utf8')).toBe('old ansu.db');
  expect(readdirSync(freshIncoming(folder))).toEqual([]);
});
