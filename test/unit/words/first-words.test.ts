import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_WORDS } from '../../../shared/words/first-words.ts';

const renderer = join(import.meta.dirname, '../../../renderer');

/** Files that come with the page's first script: imports that are not for types and not asked for later. */
function firstFiles(file: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(file) || !existsSync(file)) return known;
  const source = readFileSync(file, 'utf8');
  known.set(file, source);
  for (const [, path = ''] of source.matchAll(
    /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gmu,
  )) {
    firstFiles(join(dirname(file), path), known);
  }
  return known;
}

test('the screens before the work say only words that come with the first script', () => {
  const files = [...firstFiles(join(renderer, 'main.tsx'))];
  const said = files.flatMap(([, source]) =>
    [...source.matchAll(/\bt\(\s*['`](\w+)\./gu)].map(([, section = '']) => section),
  );
  expect(said.length).toBeGreaterThan(30);
  expect([...new Set(said)].filter((section) => !(section in FIRST_WORDS['zh-CN']))).toEqual([]);
});

test('neither the rules of a case nor the whole catalogues come with the first script', () => {
  const names = [...firstFiles(join(renderer, 'main.tsx')).keys()].join('\n');
  expect(names).toContain('unlock/sign-in.tsx');
  expect(names).not.toMatch(/domain\/case\.ts|words\/catalogues\.ts|data\/lists\.ts/u);
});
