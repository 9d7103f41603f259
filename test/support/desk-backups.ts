import { join } from 'node:path';
import { expect } from 'vitest';
import { addMinutes } from '../../shared/domain/day.ts';
import { aFolder } from './database.ts';
import { aBranchAtWork, ADMIN, aDesk, answered, OWN_PASSWORD, signIn } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';
import { registerCase } from './desk-case.ts';
import { withFile } from './desk-evidence.ts';

type Branch = { readonly desk: Desk; readonly drive: string; readonly recoveryCode: string };

/** A branch with a registered case and a file in it, and a stick in the machine; the administrator is signed in. */
export async function aBranch(): Promise<Branch> {
  const drive = aFolder();
  const desk = aDesk({ drives: () => [drive] });
  const { recoveryCode } = await aBranchAtWork(desk, ['teller']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  await withFile(desk, await registerCase(desk), '汇款回单：手续费一百二十元');
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  return { desk, drive, recoveryCode };
}

/** A backup made a minute later; its id. */
export async function made(desk: Desk): Promise<string> {
  desk.clock.now = addMinutes(desk.clock.now, 1);
  const { id, failure } = await answered(desk, 'backups.make', {});
  expect(failure).toBeNull();
  return id;
}

/** The first place of backups. */
export function placeOf({ world }: Desk): string {
  return join(world.dataFolder, 'backups');
}
