import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifyAttachment } from '../../electron/services/attachment-files.ts';
import { placeOf } from '../../electron/services/attachment-place.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import { aFolder } from '../support/database.ts';
import {
  ADMIN,
  aBranchAtWork,
  aDesk,
  answered,
  OWN_PASSWORD,
  refusal,
  signIn,
} from '../support/desk-at-work.ts';
import { BESIDE, filesBelow, keyOf, REKEY_WISH, withEvidence } from '../support/rekeying.ts';

/** Killed at so many steps on the disk, evenly over all of them, and at each of the last ones, where the switch is. */
const SPREAD = Number(process.env['REKEY_CUTS'] ?? 2);
const LAST = Number(process.env['REKEY_LAST_CUTS'] ?? 4);
const TIMED = 1;

type Run = { readonly steps: number; readonly tookMs: number };

/** Changes the data key of a folder in a process of its own, killed at this step, or after so many milliseconds. */
async function changed(
  folder: string,
  killAt: number,
  afterMs: number | null = null,
): Promise<Run> {
  const program = join(import.meta.dirname, '../support/rekey-runner.ts');
  const args = [ADMIN.staffNo, ADMIN.password, BESIDE.staffNo, BESIDE.password];
  const started = performance.now();
  const runner = spawn(process.execPath, [program, folder, String(killAt), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(runner, 'close');
  let output = '';
  runner.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  if (afterMs !== null) {
    await sleep(afterMs);
    runner.kill('SIGKILL');
  }
  await ended;
  return { steps: Number(output.trim()), tookMs: performance.now() - started };
}

/** A folder with two cases and their files, closed. */
async function aClosedBranch(): Promise<{
  readonly folder: string;
  readonly views: readonly CaseView[];
}> {
  const desk = aDesk();
  await aBranchAtWork(desk, ['complaintOfficer', 'teller']);
  const views = [await withEvidence(desk, '汇款回单'), await withEvidence(desk, '第二张回单')];
  desk.program.door.close();
  return { folder: desk.world.dataFolder, views };
}

/** Opens what a cut left: whole, under the one key or the other, and the change goes through from there. */
async function provesWhole(folder: string, views: readonly CaseView[]): Promise<'old' | 'new'> {
  const desk = aDesk({}, folder);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  const { store } = desk.office();
  for (const { case: c } of views) expect(store.cases.load(c.id)?.facts).toEqual(c.facts);
  for (const { hash } of store.attachments.all()) {
    expect((await verifyAttachment(placeOf(desk.office()), hash)).ok).toBe(true);
  }
  expect(store.attachments.all()).toHaveLength(views.length);
  expect(store.audit.verify().intact).toBe(true);
  const { codesDue } = await answered(desk, 'staff.keys', {});
  const teller = { staffNo: 'teller', password: OWN_PASSWORD };
  expect(await refusal(desk, 'session.unlock', teller)).toEqual(codesDue ? ['wrong-password'] : []);
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  const before = await keyOf(desk);
  const { recoveryCode } = await answered(desk, 'setup.renew-recovery', {});
  const second = codesDue ? { recoveryCode } : BESIDE;
  await answered(desk, 'staff.rekey', { ...REKEY_WISH, second });
  expect((await keyOf(desk)).equals(before)).toBe(false);
  const renewed = await answered(desk, 'setup.renew-recovery', {});
  await answered(desk, 'setup.confirm-recovery', renewed);
  expect(filesBelow(join(folder, 'aside'))).toEqual([]);
  desk.program.door.close();
  return codesDue ? 'new' : 'old';
}

test(
  'a change of the data key that is killed at any step leaves the old store or the new one, whole, and can go on',
  { timeout: 600_000 },
  async () => {
    const { folder, views } = await aClosedBranch();
    const copy = (): string => {
      const place = aFolder();
      cpSync(folder, place, { recursive: true });
      return place;
    };
    const whole = copy();
    const { steps, tookMs } = await changed(whole, 0);
    expect(steps).toBeGreaterThan(20);
    expect(await provesWhole(whole, views)).toBe('new');
    const places = Math.min(SPREAD, steps);
    const spread = Array.from({ length: places }, (_, at) => 1 + Math.floor((at * steps) / places));
    const last = Array.from({ length: Math.min(LAST, steps) }, (_, at) => steps - at);
    const seen: string[] = [];
    for (const killAt of new Set([...spread, ...last])) {
      const place = copy();
      await changed(place, killAt);
      seen.push(await provesWhole(place, views));
    }
    for (let time = 1; time <= TIMED; time += 1) {
      const place = copy();
      await changed(place, 0, tookMs * (1 - time / 10));
      seen.push(await provesWhole(place, views));
    }
    expect(seen).toContain('old');
    expect(seen).toContain('new');
  },
);
