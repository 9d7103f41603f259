import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ gypfile: z.boolean().optional(), resolved: z.string().optional() }),
  ),
});
const lock = Lock.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')),
);

/** `npm install` drops this line; without it older npm compiles the driver, which needs Python and a compiler. */
test('installing on a bare machine never compiles the database driver', () => {
  expect(lock.packages['node_modules/better-sqlite3-multiple-ciphers']?.gypfile).toBe(false);
});

test('the lock file names no place that packages come from', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
