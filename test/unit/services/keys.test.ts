import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  forget,
  newWorkstationKey,
  seal,
  stretch,
  STRONG_COST,
  subKeys,
  unseal,
  verificationCode,
} from '../../../electron/services/keys.ts';
import { CHEAP } from '../../support/a-vault.ts';

test('a guess costs a real attacker what the storage design demands', async () => {
  expect(STRONG_COST).toEqual({ N: 131_072, r: 8, p: 1 });
  const key = await stretch('江水流过三座桥', Buffer.alloc(16, 1), STRONG_COST);
  expect(key.toString('hex')).toBe(
    'ebf66ea7c4aa9ce55c28ee06aa9cdaf7dec599f366dd706edffcc8f6a6f02c83',
  );
});

test('a password typed full-width or composed differently opens the same', async () => {
  const salt = randomBytes(16);
  const plain = await stretch('Abc123é一二', salt, CHEAP);
  expect(await stretch('Ａｂｃ１２３é一二', salt, CHEAP)).toEqual(plain);
  expect(await stretch('abc123é一二', salt, CHEAP)).not.toEqual(plain);
});

test('what is sealed opens with its key and its name only, and never when a bit has changed', () => {
  const key = randomBytes(32);
  const sealed = seal(key, Buffer.from('data'), 'wrap-1', randomBytes);
  expect(unseal(key, sealed, 'wrap-1')?.toString()).toBe('data');
  expect(unseal(key, sealed, 'wrap-2')).toBeNull();
  expect(unseal(randomBytes(32), sealed, 'wrap-1')).toBeNull();
  for (let place = 0; place < sealed.data.length; place += 1) {
    const data = Buffer.from(sealed.data);
    data[place] = (data[place] ?? 0) ^ 1;
    expect(unseal(key, { ...sealed, data }, 'wrap-1')).toBeNull();
  }
  expect(unseal(key, { ...sealed, data: Buffer.alloc(3) }, 'wrap-1')).toBeNull();
});

test('every purpose has a key of its own, the same at every start', () => {
  const dataKey = Buffer.alloc(32, 7);
  const keys = Object.values(subKeys(dataKey)).map((key) => key.toString('hex'));
  expect(new Set([...keys, dataKey.toString('hex')]).size).toBe(6);
  expect(Object.values(subKeys(dataKey)).map((key) => key.toString('hex'))).toEqual(keys);
  expect(keys).toEqual([
    'b0796350c277bfdbb447ae08fa6cadaba5d42b97e9b389081501a84299c0847b',
    '1cbbf5796dd42c81a452b12decc0472edba5b32987f6071c2f3e34dce856f6d1',
    '9a1ec60d0dde59037a89feab3fbcb574a5f91c9f9cd5dea41588dfa3b5837fa0',
    'aea9576a13a65e4a4c8bf21a4338c9bb4a9d27575ccad2acb36a8a64f5ad1fd6',
    'f8d4322a37971cee98025e0db90e64b6fed70b6c781ab3fd6cfc4820a2cf1f55',
  ]);
});

test('a forgotten key is overwritten', () => {
  const key = randomBytes(32);
  forget(key);
  expect(key.every((byte) => byte === 0)).toBe(true);
});

test('the same content has the same verification code; other content, copy or key has another', () => {
  const { codes } = subKeys(Buffer.alloc(32, 7));
  const parts = ['F02', '1', 'TS-0101-20260311-0001', 'customer', '<p>内容</p>'];
  const code = verificationCode(codes, parts);
  expect(code).toMatch(/^[A-Z2-7]{8}$/u);
  expect(verificationCode(codes, [...parts])).toBe(code);
  expect(verificationCode(codes, parts.with(3, 'internal'))).not.toBe(code);
  expect(verificationCode(codes, ['F021', '', ...parts.slice(2)])).not.toBe(code);
  expect(verificationCode(subKeys(Buffer.alloc(32, 8)).codes, parts)).not.toBe(code);
});

test('the verification code is the base32 of the keyed digest', () => {
  const key = Buffer.alloc(32, 7);
  // HMAC-SHA-256 of ["a"] under this key, first 40 bits in base32 (RFC 4648).
  expect(verificationCode(key, ['a'])).toBe('HKXIYBKD');
});

test('the workstation key signs so that anyone with the public part can check', () => {
  const { publicKey, privateKey } = newWorkstationKey();
  const secret = createPrivateKey({
    key: Buffer.from(privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const known = createPublicKey({
    key: Buffer.from(publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const signature = sign(null, Buffer.from('head'), secret);
  expect(verify(null, Buffer.from('head'), known, signature)).toBe(true);
  expect(verify(null, Buffer.from('tail'), known, signature)).toBe(false);
});
