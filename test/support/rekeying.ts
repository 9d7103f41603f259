import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/storage/database.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import { aFolder, NATIVE_BINDING } from './database.ts';
import { ADMIN, answered, MANAGER, OWN_PASSWORD, signIn } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';
import { registerCase } from './desk-case.ts';

/** The second person at a change of the data key. */
export const BESIDE = { staffNo: MANAGER.staffNo, password: OWN_PASSWORD };
export const REKEY_WISH = { password: ADMIN.password, second: BESIDE };

/** A registered case with a file; the administrator is signed in afterwards. */
export async function withEvidence(desk: Desk, content: string): Promise<CaseView> {
  await signIn(desk, 'complaintOfficer', OWN_PASSWORD);
  const { case: c } = await registerCase(desk);
  const path = join(aFolder(), 'upload');
  writeFileSync(path, content);
  const ticket = desk.program.tray.stage({ path, name: '回单.txt', ours: true });
  const input = { kind: 'EV05', title: '回单' };
  const view = await answered(desk, 'attachments.add', {
    id: c.id,
    revision: c.rev,
    ticket,
    input,
  });
  await signIn(desk, ADMIN.staffNo, ADMIN.password);
  return view;
}

/** The data key of the open vault. */
export async function keyOf(desk: Desk): Promise<Buffer> {
  const key = await desk.program.door.withKey(async (dataKey) => Buffer.from(dataKey));
  if (key === null) throw new Error('the vault is locked');
  return key;
}

export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** True when this key opens the database. */
export function opens(file: string, key: Uint8Array): boolean {
  const opened = openDatabase({ file, key, nativeBinding: NATIVE_BINDING, expect: 'existing' });
  if (opened.ok) opened.value.close();
  return opened.ok;
}
