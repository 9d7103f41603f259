import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { NO_KEY_STORE } from '../../electron/link/no-key-store.ts';
import type { Outside } from '../../electron/link/desk-types.ts';
import { newUuid } from '../../electron/services/ids.ts';
import type { World } from '../../electron/services/world.ts';
import type { Moment } from '../../shared/domain/day.ts';

const BINDING = join(
  import.meta.dirname,
  `../../node_modules/better-sqlite3-multiple-ciphers/prebuilds/${process.platform}-${process.arch}.node`,
);

/** The branch's wall clock, and the milliseconds that slow guesses down. */
export type TestClock = { now: Moment; ms: number };

/** A shell that does what it is asked and shows nobody anything. */
const NOBODY_OUTSIDE: Outside = {
  pdf: async (html) => await Promise.resolve(new TextEncoder().encode(`%PDF ${html}`)),
  print: async () => await Promise.resolve(true),
  pickOpen: async () => await Promise.resolve(null),
  pickSave: async () => await Promise.resolve(null),
  pickFolder: async () => await Promise.resolve(null),
  offer: async () => await Promise.resolve('offered'),
  open: async () => await Promise.resolve(true),
  ...NO_KEY_STORE,
  notify: async () => await Promise.resolve('off'),
  event: () => undefined,
};

type Difference = Partial<Pick<World, 'host' | 'log' | 'policy' | 'drives' | 'freeBytes'>> & {
  readonly outside?: Partial<Outside>;
};

/** The world of the services in a folder, at a clock that the test sets; a guess at a password costs next to nothing. */
export function testWorld(folder: string, clock: TestClock, difference: Difference = {}): World {
  let counter = 0;
  return {
    now: () => clock.now,
    nowMs: () => clock.ms,
    newId: () => {
      counter += 1;
      return newUuid(Date.parse(`${clock.now}Z`) + counter, randomBytes);
    },
    random: randomBytes,
    outside: { ...NOBODY_OUTSIDE, ...difference.outside },
    log: difference.log ?? (() => undefined),
    dataFolder: folder,
    nativeBinding: BINDING,
    version: 'test',
    host: difference.host ?? 'browser',
    ...(difference.policy === undefined ? {} : { policy: difference.policy }),
    drives: difference.drives ?? (() => []),
    ...(difference.freeBytes === undefined ? {} : { freeBytes: difference.freeBytes }),
    kdfCost: { N: 2, r: 1, p: 1 },
  };
}
