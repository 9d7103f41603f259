import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolderOf, defaultDataFolder } from '../../../electron/link/data-folder.ts';

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
