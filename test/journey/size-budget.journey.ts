import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const built = join(import.meta.dirname, '..', '..', 'out', 'renderer');

/** Every script and style that the page names, so that they are loaded before anything is shown. */
function firstFiles(): readonly string[] {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  const named = html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/gu);
  return [...named].flatMap(([, file]) => (file === undefined ? [] : [file]));
}

function zippedKb(suffix: string): number {
  const files = firstFiles().filter((file) => file.endsWith(suffix));
  expect(files.length).toBeGreaterThan(0);
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(built, file))).length,
    0,
  );
  return Math.round(bytes / 1024);
}

test('the sign-in screen loads no more scripts than an old computer takes in half a second', () => {
  expect(zippedKb('.js')).toBeLessThanOrEqual(140);
});

test('the sign-in screen waits for no more styles than the component library brings', () => {
  expect(zippedKb('.css')).toBeLessThanOrEqual(115);
});
