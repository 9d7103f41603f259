import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { VAULT_FILE } from '../../../electron/link/data-folder.ts';
import { newOneTimeCode, newRecoveryCode } from '../../../electron/services/codes.ts';
import {
  createVault,
  removeStaffSecret,
  setRecoveryCode,
  setStaffSecret,
  unlockByRecovery,
  unlockByStaff,
} from '../../../electron/services/vault.ts';
import { readVault, writeVault, secretWraps } from '../../../electron/services/vault-file.ts';
import { ADMIN, aVault } from '../../support/a-vault.ts';

const NOW = 1_780_000_000_000;
const WRONG = { code: 'wrong-password', waitSeconds: 0 };
const LIN = { staffNo: 'G0031', secret: '雨落在青石板上', oneTime: false };

test('the administrator signs in with 工号 and password, typed full-width or not', async () => {
  const { place, made } = await aVault();
  const opened = await unlockByStaff(place, { ...ADMIN, staffNo: '９００１ ' }, NOW);
  if (!opened.ok) throw new Error(opened.failure.code);
  expect(opened.value.dataKey).toEqual(made.dataKey);
  expect(opened.value).toMatchObject({
    wrapId: made.wrapId,
    oneTime: false,
    vaultId: made.vaultId,
  });
});

test('the file beside the database holds no 工号, no name and no key', async () => {
  const { place, made } = await aVault();
  const text = readFileSync(join(place.folder, VAULT_FILE), 'utf8');
  expect(text).not.toContain(ADMIN.staffNo);
  expect(text).not.toContain(ADMIN.secret);
  expect(text).not.toContain(made.dataKey.toString('hex'));
  expect(text).not.toContain(made.dataKey.toString('base64'));
});

test('a second set-up never replaces a vault', async () => {
  const { place } = await aVault();
  const before = readFileSync(join(place.folder, VAULT_FILE), 'utf8');
  const second = await createVault(place, LIN, newRecoveryCode(randomBytes));
  expect(second).toEqual({ ok: false, failure: 'vault-exists' });
  expect(readFileSync(join(place.folder, VAULT_FILE), 'utf8')).toBe(before);
});

test('a wrong password and an unknown 工号 get the same answer', async () => {
  const { place } = await aVault();
  const wrong = await unlockByStaff(place, { ...ADMIN, secret: '江水流过四座桥' }, NOW);
  const unknown = await unlockByStaff(place, { ...ADMIN, staffNo: '1234' }, NOW);
  expect(wrong).toEqual({ ok: false, failure: WRONG });
  expect(unknown).toEqual({ ok: false, failure: WRONG });
});

test('after ten wrong passwords even the right one has to wait, and then it opens', async () => {
  const { place } = await aVault();
  const wrong = { ...ADMIN, secret: '猜的' };
  let now = NOW;
  const waits: number[] = [];
  for (let count = 0; count < 10; count += 1) {
    const refused = await unlockByStaff(place, wrong, now);
    if (refused.ok) throw new Error('opened');
    expect(refused.failure.code).toBe('wrong-password');
    waits.push(refused.failure.waitSeconds);
    now += refused.failure.waitSeconds * 1000;
  }
  expect(waits).toEqual([0, 0, 0, 0, 10, 20, 40, 80, 160, 320]);
  await unlockByStaff(place, wrong, now);
  const early = await unlockByStaff(place, ADMIN, now + 1000);
  expect(early).toEqual({ ok: false, failure: { code: 'too-many-attempts', waitSeconds: 639 } });
  expect((await unlockByStaff(place, ADMIN, now + 640_000)).ok).toBe(true);
  expect(await unlockByStaff(place, wrong, now + 640_000)).toEqual({ ok: false, failure: WRONG });
});

test('guesses for numbers that nobody has are slowed down too', async () => {
  const { place } = await aVault();
  for (let count = 0; count < 5; count += 1) {
    await unlockByStaff(place, { staffNo: `X${String(count)}`, secret: 'guess' }, NOW);
  }
  const next = await unlockByStaff(place, { staffNo: 'X9', secret: 'guess' }, NOW);
  expect(next).toEqual({ ok: false, failure: { code: 'too-many-attempts', waitSeconds: 10 } });
  expect((await unlockByStaff(place, ADMIN, NOW)).ok).toBe(true);
});

test('a newcomer signs in with the one-time code and then only with the password', async () => {
  const { place, made } = await aVault();
  const code = newOneTimeCode(randomBytes);
  await setStaffSecret(place, made.dataKey, { ...LIN, secret: code, oneTime: true });
  const typed = code.toLowerCase().replaceAll('-', ' ');
  const first = await unlockByStaff(place, { ...LIN, secret: typed }, NOW);
  if (!first.ok) throw new Error(first.failure.code);
  expect(first.value.oneTime).toBe(true);
  await setStaffSecret(place, first.value.dataKey, LIN);
  expect((await unlockByStaff(place, { ...LIN, secret: code }, NOW)).ok).toBe(false);
  const second = await unlockByStaff(place, LIN, NOW);
  if (!second.ok) throw new Error(second.failure.code);
  expect(second.value.oneTime).toBe(false);
  expect(second.value.dataKey).toEqual(made.dataKey);
});

test('a new one-time code from the administrator ends the wait of the one who forgot', async () => {
  const { place, made } = await aVault();
  await setStaffSecret(place, made.dataKey, LIN);
  for (let count = 0; count < 6; count += 1) {
    await unlockByStaff(place, { ...LIN, secret: 'x' }, NOW + count * 100_000);
  }
  const code = newOneTimeCode(randomBytes);
  await setStaffSecret(place, made.dataKey, { ...LIN, secret: code, oneTime: true });
  expect((await unlockByStaff(place, { ...LIN, secret: code }, NOW + 600_000)).ok).toBe(true);
});

test('a leaver opens nothing any more, and nobody else loses access', async () => {
  const { place, made } = await aVault();
  await setStaffSecret(place, made.dataKey, LIN);
  expect((await unlockByStaff(place, LIN, NOW)).ok).toBe(true);
  expect(removeStaffSecret(place.folder, LIN.staffNo).ok).toBe(true);
  expect((await unlockByStaff(place, LIN, NOW)).ok).toBe(false);
  expect((await unlockByStaff(place, ADMIN, NOW)).ok).toBe(true);
});

test('the recovery code opens when every password is forgotten', async () => {
  const { place, made, recoveryCode } = await aVault();
  const opened = await unlockByRecovery(place, recoveryCode.toLowerCase(), NOW);
  if (!opened.ok) throw new Error(opened.failure.code);
  expect(opened.value.dataKey).toEqual(made.dataKey);
});

test('a mistyped recovery code is told at once and is not a guess; a wrong one is', async () => {
  const { place, recoveryCode } = await aVault();
  const wrong = { code: 'recovery-code-wrong', waitSeconds: 0 };
  for (let count = 0; count < 9; count += 1) {
    const typed = await unlockByRecovery(place, recoveryCode.slice(0, -1), NOW);
    expect(typed).toEqual({ ok: false, failure: wrong });
  }
  for (let count = 0; count < 5; count += 1) {
    await unlockByRecovery(place, newRecoveryCode(randomBytes), NOW);
  }
  const next = await unlockByRecovery(place, recoveryCode, NOW);
  expect(next).toEqual({ ok: false, failure: { code: 'too-many-attempts', waitSeconds: 10 } });
});

test('a renewed recovery code replaces the old one', async () => {
  const { place, made, recoveryCode } = await aVault();
  const renewed = newRecoveryCode(randomBytes);
  await setRecoveryCode(place, made.dataKey, renewed);
  expect((await unlockByRecovery(place, recoveryCode, NOW)).ok).toBe(false);
  expect((await unlockByRecovery(place, renewed, NOW)).ok).toBe(true);
});

test('wraps cannot be swapped between persons', async () => {
  const { place, made } = await aVault();
  await setStaffSecret(place, made.dataKey, LIN);
  const read = readVault(place.folder);
  if (!read.ok) throw new Error(read.failure);
  const own = secretWraps(read.value).at(0);
  const lin = secretWraps(read.value).at(-1);
  if (own === undefined || lin === undefined) throw new Error('no wraps');
  const forged = { ...own, salt: lin.salt, iv: lin.iv, data: lin.data };
  writeVault(place.folder, { ...read.value, wraps: [forged] });
  const tried = await unlockByStaff(place, { ...ADMIN, secret: LIN.secret }, NOW);
  expect(tried.ok).toBe(false);
});
