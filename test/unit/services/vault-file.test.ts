import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VAULT_FILE } from '../../../electron/link/data-folder.ts';
import { readVault, writeVault, writeWhole } from '../../../electron/services/vault-file.ts';
import { aVault } from '../../support/a-vault.ts';
import { aFolder } from '../../support/database.ts';

test('a missing vault file and a damaged one are told apart', async () => {
  const { place } = await aVault();
  const file = join(place.folder, VAULT_FILE);
  const whole = readFileSync(file, 'utf8');
  for (const text of [
    '',
    '{',
    'null',
    '{}',
    whole.replace('"v": 1', '"v": 2'),
    whole.slice(0, -9),
  ]) {
    writeFileSync(file, text);
    expect(readVault(place.folder)).toEqual({ ok: false, failure: 'vault-damaged' });
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
  rmSync(file);
  expect(readVault(place.folder)).toEqual({ ok: false, failure: 'vault-missing' });
});

test('writing the vault leaves no half-written file behind', async () => {
  const { place } = await aVault();
  const read = readVault(place.folder);
  if (!read.ok) throw new Error(read.failure);
  writeVault(place.folder, read.value);
  expect(readVault(place.folder)).toEqual(read);
  expect(readdirSync(place.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a write that fails leaves the old file as it was', () => {
  const folder = aFolder();
  const file = join(folder, 'gone', 'file.json');
  expect(() => {
    writeWhole(file, 'x');
  }).toThrow();
  expect(readdirSync(folder)).toEqual([]);
});
