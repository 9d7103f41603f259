import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTray } from '../../../electron/services/attachments.ts';
import { stagedText } from '../../../electron/services/staged-text.ts';
import type { TextWish } from '../../../electron/services/staged-text.ts';
import { aFolder } from '../../support/database.ts';

async function read(
  bytes: Uint8Array,
  purpose: TextWish['purpose'],
  isOpen = true,
): Promise<unknown> {
  const path = join(aFolder(), 'upload');
  writeFileSync(path, bytes);
  const tray = createTray(() => 't-1');
  const ticket = tray.stage({ path, name: 'a.txt', ours: true });
  const text = await stagedText({ ticket, purpose }, tray, { isOpen: () => isOpen });
  expect(existsSync(path)).toBe(false);
  return text.ok ? text.value : text.failure.codes[0];
}

const GBK = Buffer.from([0xd6, 0xd0, 0xbb, 0xaf]);

test('each picked text is read as UTF-8, with or without mark, or as GBK; UTF-16 is refused', async () => {
  for (const purpose of ['result', 'calendar', 'package'] as const) {
    expect(await read(Buffer.from('中华'), purpose)).toBe('中华');
    expect(await read(Buffer.from('\uFEFF中华'), purpose)).toBe('中华');
    expect(await read(GBK, purpose)).toBe('中化');
  }
  const wide = Buffer.from('\uFEFF中华', 'utf16le');
  expect(await read(wide, 'result')).toBe('result-file-unreadable');
  expect(await read(wide, 'calendar')).toBe('file-unreadable');
  expect(await read(wide, 'package')).toBe('package-unreadable');
});

test('a text above its size is refused in its own words, and one read while the desk locks is not taken', async () => {
  const large = Buffer.alloc(5 * 1024 * 1024 + 1, 'x');
  expect(await read(large, 'result')).toBe('result-file-too-large');
  expect(await read(large, 'package')).toBe('too-large');
  expect(await read(Buffer.from('中华'), 'calendar', false)).toBe('locked');
});

test('a ticket nobody holds, and a file that has gone, are refused', async () => {
  const tray = createTray(() => 't-1');
  const desk = { isOpen: () => true };
  const gone = tray.stage({ path: join(aFolder(), 'gone'), name: 'a.txt', ours: true });
  const codes = async (ticket: string): Promise<unknown> => {
    const text = await stagedText({ ticket, purpose: 'result' }, tray, desk);
    return text.ok ? null : text.failure.codes;
  };
  expect(await codes('none')).toEqual(['attachment-missing']);
  expect(await codes(gone)).toEqual(['file-unreadable']);
});
