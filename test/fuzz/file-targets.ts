import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { readLedger } from '../../electron/services/sheet-reading.ts';
import { readVault } from '../../electron/services/vault-file.ts';
import { storedZip, zipContent, zipEntries } from '../../electron/services/zip-contents.ts';
import { createPreferences, setDamagedAside } from '../../electron/link/preferences.ts';
import { VAULT_FILE } from '../../electron/link/data-folder.ts';
import { REFUSALS } from '../../shared/domain/refusals.ts';
import type { Chance } from '../bench/chance.ts';
import { zipParts } from '../support/zip-parts.ts';
import { quickFolder } from './desk.ts';
import { mutated } from './from-schema.ts';
import { hostileText, someBytes, spoiled } from './hostile.ts';
import type { Bench, Target, Tried } from './runner.ts';

const HEADINGS = ['投诉编号', '受理日期', '网点', '来源', '投诉人', '联系方式', '处理结果'];
const ROW = [
  'TS-0101-20250311-0001',
  '2025-03-11',
  '滨江支行',
  '来电',
  '余知远',
  '13900002468',
  '已解决',
];
const KNOWN_CODES: ReadonlySet<string> = new Set(REFUSALS);

function fine(what: string, taken: boolean): Tried {
  return { what, taken, wrong: [] };
}

/** Nothing to build and nothing to look at afterwards. */
function bare(one: Bench['one']): Bench {
  return { one, inspect: () => [], close: () => undefined };
}

async function readAs(bytes: Buffer, name: string): Promise<Tried> {
  const read = await readLedger(bytes, name);
  const strange = !read.ok && !KNOWN_CODES.has(read.failure);
  return { what: name, taken: read.ok, wrong: strange ? ['a code nobody knows'] : [] };
}

/** One part of the workbook with something else in it, in a zip that is sound. */
function repacked(parts: ReadonlyMap<string, string>, chance: Chance): Buffer {
  const changed = new Map<string, Buffer>(
    [...parts].map(([name, text]) => [name, Buffer.from(text)] as const),
  );
  const names = [...changed.keys()];
  const chosen = names[chance.whole(0, names.length - 1)] ?? '';
  const part = changed.get(chosen) ?? Buffer.alloc(0);
  changed.set(chosen, chance.percent(50) ? spoiled(part, chance) : inserted(part, chance));
  if (chance.percent(10)) changed.delete(chosen);
  return storedZip(changed);
}

const XML = [
  '<row r="2"><c r="A2" t="s"><v>99999</v></c></row>',
  '<c r="ZZZ1048577"><v>1e999</v></c>',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  '<!DOCTYPE a [<!ENTITY b "bbbb">]>',
  '</sheetData><sheetData>',
  '&#x0;',
  ']]>',
];

function inserted(part: Buffer, chance: Chance): Buffer {
  const at = chance.whole(0, part.length);
  const xml = chance.percent(70)
    ? (XML[chance.whole(0, XML.length - 1)] ?? '')
    : hostileText(chance);
  return Buffer.concat([part.subarray(0, at), Buffer.from(xml), part.subarray(at)]);
}

const WORKBOOKS: Target = {
  name: 'spreadsheets',
  batch: 2000,
  open: async () => {
    const rows = [HEADINGS, ROW, ROW].map((cells) => cells.map((value) => ({ value })));
    const sound = await writeXlsxFile(rows, { sheet: '台账' }).toBuffer();
    const parts = zipParts(sound);
    return bare(async (chance) => {
      const way = chance.whole(0, 9);
      if (way < 2) return await readAs(spoiled(sound, chance), 'old.xlsx');
      if (way < 3) {
        const bytes = [Buffer.from('PK\u0003\u0004'), someBytes(chance, 200)];
        return await readAs(Buffer.concat(bytes), 'old.xlsx');
      }
      return await readAs(repacked(parts, chance), 'old.xlsx');
    });
  },
};

function line(chance: Chance): string {
  const separator = chance.one([',', ';', '\t', '，']);
  return Array.from({ length: chance.whole(0, 9) }, () =>
    chance.percent(60) ? (ROW[chance.whole(0, 6)] ?? '') : hostileText(chance),
  ).join(separator);
}

function aTable(chance: Chance): Buffer {
  const lines = Array.from({ length: chance.whole(0, 6) }, () => line(chance));
  const text = [HEADINGS.join(','), ...lines].join(chance.one(['\n', '\r\n', '\r']));
  const way = chance.whole(0, 3);
  if (way === 0) return Buffer.from(text, 'utf16le');
  if (way === 1) return Buffer.from(`\ufeff${text}`);
  return Buffer.from(text);
}

const TEXT_FILES: Target = {
  name: 'text files (csv, txt)',
  batch: 20_000,
  open: async () =>
    await Promise.resolve(
      bare(async (chance) => {
        const table = aTable(chance);
        const bytes = chance.percent(50) ? spoiled(table, chance) : table;
        return await readAs(bytes, chance.one(['old.csv', 'old.txt', 'old', 'OLD.CSV']));
      }),
    ),
};

const ZIPS: Target = {
  name: 'zip archives',
  batch: 20_000,
  open: async () => {
    const sound = storedZip(
      new Map(['a', 'b/c', '../d'].map((name) => [name, Buffer.from(name.repeat(40))])),
    );
    return await Promise.resolve(
      bare((chance) => {
        const bytes = chance.percent(90) ? spoiled(sound, chance) : someBytes(chance, 300);
        const entries = zipEntries(bytes);
        if (!entries.ok) return fine('zip', false);
        const read = entries.value.map((entry) => zipContent(bytes, entry));
        return fine(
          'zip',
          read.every(({ ok }) => ok),
        );
      }),
    );
  },
};

const WRAP = {
  id: 'w',
  kind: 'staff',
  who: 'abc',
  oneTime: false,
  kdf: 'scrypt',
  N: 2,
  r: 1,
  p: 1,
  salt: 'AAAA',
  iv: 'AAAA',
  data: 'AAAA',
};
const VAULT = { v: 1, vault: 'x', cipher: 'aegis', wraps: [WRAP] };

function aFile(sound: unknown, chance: Chance): Buffer {
  const value = chance.percent(70) ? mutated(sound, chance) : sound;
  const bytes = Buffer.from(JSON.stringify(value) ?? '');
  return chance.percent(40) ? spoiled(bytes, chance) : bytes;
}

/** A bench with a folder of its own. */
function withFolder(one: (chance: Chance, folder: string) => Tried): Bench {
  const folder = quickFolder();
  return {
    one: (chance) => one(chance, folder),
    inspect: () => [],
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const VAULT_FILES: Target = {
  name: 'vault.json',
  batch: 20_000,
  open: async () =>
    await Promise.resolve(
      withFolder((chance, folder) => {
        writeFileSync(join(folder, VAULT_FILE), aFile(VAULT, chance));
        const read = readVault(folder);
        const strange = !read.ok && !KNOWN_CODES.has(read.failure);
        return { what: 'vault', taken: read.ok, wrong: strange ? ['a code nobody knows'] : [] };
      }),
    ),
};

const SETTINGS = {
  language: 'en',
  notifications: false,
  window: { x: 1, y: 1, width: 1280, height: 720, maximized: false },
};

const PREFERENCES: Target = {
  name: 'preferences file',
  batch: 20_000,
  open: async () =>
    await Promise.resolve(
      withFolder((chance, folder) => {
        const file = join(folder, 'settings.json');
        const bytes = aFile(SETTINGS, chance);
        writeFileSync(file, bytes);
        setDamagedAside(file);
        const kept = mutated(SETTINGS, chance);
        const store = new Map<string, unknown>(
          typeof kept === 'object' && kept !== null ? Object.entries(kept) : [],
        );
        const preferences = createPreferences({
          get: (key) => store.get(key),
          set: (key, value) => store.set(key, value),
        });
        preferences.setLanguage(preferences.language());
        preferences.setNotifications(preferences.notifications());
        preferences.setWindow(preferences.window());
        return fine('preferences', true);
      }),
    ),
};

export const FILE_TARGETS: readonly Target[] = [
  WORKBOOKS,
  TEXT_FILES,
  ZIPS,
  VAULT_FILES,
  PREFERENCES,
];
