import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDesk } from '../../electron/services/desk-service.ts';
import { NO_POLICY } from '../../electron/link/policy.ts';
import { OUTGOING } from '../../electron/services/outgoing.ts';
import { moment } from '../../shared/domain/day.ts';
import { aFolder, NATIVE_BINDING } from '../support/database.ts';
import { testWorld } from '../support/test-world.ts';

test('what a crash left to be fetched is gone before anybody is given a new file', async () => {
  const folder = aFolder();
  const outgoing = join(folder, OUTGOING);
  mkdirSync(outgoing);
  for (let count = 0; count < 300; count += 1) writeFileSync(join(outgoing, String(count)), '');
  const { outside } = testWorld(folder, { now: moment('2026-03-11T09:00:00'), ms: 0 });
  const options = { dataFolder: folder, host: 'browser', version: 'test' } as const;
  const desk = createDesk(
    { ...options, nativeBinding: NATIVE_BINDING, policy: NO_POLICY },
    outside,
  );
  await desk.answer('forms.print', {});
  expect(existsSync(outgoing)).toBe(false);
  await desk.close();
});
