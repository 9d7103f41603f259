import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT, codeOf, filesBelow, isCode, textOf } from '../support/sources.ts';

const DOC = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');
const NAMED = /`(test\/[\w./-]+)`: “([^”]+)”/gu;

/** The lines of the table below a heading, without its head. */
function tableUnder(heading: string): readonly string[] {
  const part = DOC.slice(DOC.indexOf(`\n## ${heading}\n`)).split('\n## ')[1] ?? '';
  return part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
}

test('every test that the threat model names is there', () => {
  const named = [...DOC.matchAll(NAMED)].map(([, file = '', name = '']) => [file, name] as const);
  expect(named.length).toBeGreaterThan(80);
  const missing = named.filter(([file, name]) => {
    const path = join(ROOT, file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(name);
  });
  expect(missing).toEqual([]);
});

test('every line of the threat model and of the checklist names its test or its reason', () => {
  const threats = DOC.slice(DOC.indexOf('\n## Threats'), DOC.indexOf('\n## Out of scope'));
  const lines = threats
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:how it is stopped|-)/u.test(line));
  expect(lines.length).toBeGreaterThan(60);
  expect(lines.filter((line) => !line.includes('`test/'))).toEqual([]);
  const checklist = tableUnder("Electron's checklist");
  expect(checklist).toHaveLength(20);
  expect(checklist.filter((line) => !/`test\/|reason: /u.test(line))).toEqual([]);
});

test('the wished fuses stand in one file and in the table', () => {
  const wished = z
    .record(z.string(), z.boolean())
    .parse(JSON.parse(readFileSync(join(ROOT, 'docs', 'fuses.json'), 'utf8')));
  const told = tableUnder('Fuses').map((line) => {
    const [, name = '', value = ''] = line.split('|').map((cell) => cell.trim());
    return [name, value] as const;
  });
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(Object.entries(wished).map(([name, value]) => [name, String(value)])),
  );
});

const CODE = ['electron', 'renderer', 'shared'].flatMap(filesBelow).filter(isCode);

test('no window asks for experimental or blink features, and nothing opens an address outside', () => {
  const asking = CODE.filter((path) =>
    /experimentalFeatures|enableBlinkFeatures|openExternal|allowpopups|<webview|node:dgram/u.test(
      codeOf(path),
    ),
  );
  expect(asking).toEqual([]);
});

test('the page comes by a scheme of its own, and no window loads a file', () => {
  const loading = CODE.filter((path) => /\bloadFile\(|['"`]file:\/\//u.test(codeOf(path)));
  expect(loading).toEqual([]);
  expect(textOf('electron/shell/security.ts')).toContain("const PAGE_BASE = 'app://bundle/'");
});

test('the preload gives the page two functions and no part of Electron', () => {
  const code = codeOf('electron/preload.ts');
  expect(code.match(/exposeInMainWorld/gu)).toHaveLength(1);
  expect([...code.matchAll(/^ {2}(\w+): /gmu)].map(([, name]) => name)).toEqual(['call', 'on']);
  expect(code).not.toMatch(/exposeInMainWorld\([^,]+, *ipcRenderer|[ (]ipcRenderer[,)]/u);
});
