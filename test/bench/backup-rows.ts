import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { createProgram } from '../../electron/services/program.ts';
import { moment } from '../../shared/domain/day.ts';
import { copyVault } from './bench-desk.ts';
import { SIGN_IN, benchWorld } from './bench-world.ts';
import { atMost, rowOf, timedAsync } from './measure.ts';
import type { Row } from './measure.ts';
import type { Seeded } from './seeding.ts';

const RESTORE_MS = 60_000;
const CALL_MS = 50;
const Made = z.object({ id: z.string(), failure: z.null() });

/** Making, proving and restoring a backup of the whole vault, and how long another call waits meanwhile. */
export async function backupRows(seeded: Seeded, folder: string): Promise<readonly Row[]> {
  copyVault(seeded, folder);
  const { router, session, door, backups } = createProgram(
    benchWorld(folder, { now: moment(seeded.now) }),
  );
  const call = async (channel: string, payload: unknown): Promise<unknown> => {
    const visit = session.visit();
    const caller = visit === null ? null : { visit, mustSetPassword: false };
    const answer = await router.answer(channel, payload, caller);
    if (!answer.ok) throw new Error(`${channel}: ${answer.failure.codes.join(' ')}`);
    return answer.value;
  };
  await call('session.unlock', SIGN_IN);
  let id = '';
  const work = new AbortController();
  const waits: number[] = [];
  const asking = async (): Promise<void> => {
    while (!work.signal.aborted) {
      waits.push(await timedAsync(async () => await call('backups.candidates', {})));
      await sleep(20);
    }
  };
  const asked = asking();
  const make = await timedAsync(async () => {
    ({ id } = Made.parse(await call('backups.make', {})));
  });
  const ref = { place: 'own', id };
  const drill = await timedAsync(async () => await call('backups.drill', ref));
  work.abort();
  await asked;
  await call('session.confirm', { password: SIGN_IN.password });
  const restore = await timedAsync(
    async () => await call('backups.restore', { ...ref, recoveryCode: null }),
  );
  await backups.settled();
  door.close();
  return [
    rowOf([make], { what: 'backup made and checked, page by page' }),
    rowOf([drill], { what: 'restore drill of that backup' }),
    rowOf(waits, { what: 'other calls during both', limit: atMost.p95(CALL_MS) }),
    rowOf([restore], { what: 'that backup restored', limit: atMost.ms(RESTORE_MS) }),
  ];
}
