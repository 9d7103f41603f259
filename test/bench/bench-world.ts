import { randomBytes } from 'node:crypto';
import { NO_KEY_STORE } from '../../electron/link/no-key-store.ts';
import { nativeBinding } from '../../electron/link/native-binding.ts';
import { newUuid } from '../../electron/services/ids.ts';
import type { World } from '../../electron/services/world.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { root } from '../host/launched.ts';

/** Who opens the bench's vault: administrator and branch manager in one. */
export const SIGN_IN = { staffNo: '1001', password: 'Lantern-7-Bridge' } as const;

/** The world of a desk with a clock that the bench sets; what a shell would do is left out. */
export function benchWorld(dataFolder: string, clock: { now: Moment }): World {
  return {
    now: () => clock.now,
    nowMs: () => Date.now(),
    newId: () => newUuid(Date.now(), randomBytes),
    random: randomBytes,
    outside: {
      pdf: async () => await Promise.resolve(new Uint8Array()),
      print: async () => await Promise.resolve(true),
      pickOpen: async () => await Promise.resolve(null),
      pickSave: async () => await Promise.resolve(null),
      pickFolder: async () => await Promise.resolve(null),
      offer: async () => await Promise.resolve(null),
      open: async () => await Promise.resolve(false),
      ...NO_KEY_STORE,
      notify: async () => await Promise.resolve('off'),
      event: () => undefined,
    },
    log: () => undefined,
    dataFolder,
    nativeBinding: nativeBinding(root),
    version: 'bench',
    host: 'browser',
  };
}
