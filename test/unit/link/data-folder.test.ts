import { chmodSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  dataFolderOf,
  defaultDataFolder,
  prepareFolder,
} from '../../../electron/link/data-folder.ts';

test('the chosen folder wins, in both ways of writing it, whatever else stands there', () => {
  expect(dataFolderOf(['.', '--data', '/srv/ansu'])).toBe(resolve('/srv/ansu'));
  expect(dataFolderOf(['--no-open', '--data=/srv/ansu'])).toBe(resolve('/srv/ansu'));
});

test('without a choice each system has one folder for all hosts', () => {
  expect(defaultDataFolder('linux', { HOME: '/home/lin' })).toBe('/home/lin/.config/Ansu');
  expect(defaultDataFolder('linux', { HOME: '/home/lin', XDG_CONFIG_HOME: '/x' })).toBe('/x/Ansu');
  expect(defaultDataFolder('darwin', { HOME: '/Users/lin' })).toBe(
    '/Users/lin/Library/Application Support/Ansu',
  );
});

test('on Windows the data stay out of the roaming profile', () => {
  expect(defaultDataFolder('win32', { APPDATA: 'R', LOCALAPPDATA: 'L' })).toMatch(/^L.Ansu$/);
});

test('a new data folder belongs to this user alone', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'ansu-folder-')), 'data');
  expect(prepareFolder(folder)).toBeNull();
  expect(statSync(folder).mode & 0o077).toBe(0);
});

test('a folder of ours that others could read is closed to them; a folder with other things in it is left alone', () => {
  const ours = mkdtempSync(join(tmpdir(), 'ansu-folder-'));
  writeFileSync(join(ours, 'vault.json'), '{}');
  const other = mkdtempSync(join(tmpdir(), 'ansu-folder-'));
  writeFileSync(join(other, 'letter.txt'), '');
  for (const folder of [ours, other]) {
    chmodSync(folder, 0o755);
    expect(prepareFolder(folder)).toBeNull();
  }
  expect(statSync(ours).mode & 0o777).toBe(0o700);
  expect(statSync(other).mode & 0o777).toBe(0o755);
});

test('nothing is written where the data may not lie', () => {
  const cloud = join(mkdtempSync(join(tmpdir(), 'ansu-folder-')), 'OneDrive');
  mkdirSync(cloud);
  expect(prepareFolder(join(cloud, 'Ansu'))).toBe('folderInCloud');
  expect(readdirSync(cloud)).toEqual([]);
});

test('a path that leads through a file cannot be a data folder', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ansu-folder-')), 'file');
  writeFileSync(file, '');
  expect(prepareFolder(join(file, 'data'))).toBe('folderUnusable');
});
