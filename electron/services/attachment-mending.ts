import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Response } from '../../shared/contract/api.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Attachment } from '../storage/store.ts';
import { ATTACHMENTS, readAttachment, verifyAttachment } from './attachment-files.ts';
import type { ReadRefusal } from './attachment-files.ts';
import { ASIDE } from './aside.ts';
import { placeOf } from './attachment-place.ts';
import { poolOf } from './backup-folder.ts';
import { copyWhole } from './backup-files.ts';
import { placesOf } from './backup-places.ts';
import type { Progress } from './long-work.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { makeFolder, moveIntoPlace } from './vault-file.ts';

/** A file that is not as it was written is kept, out of the way of the sound one. */
function setAside(dataFolder: string, storedName: string): void {
  const file = join(dataFolder, ATTACHMENTS, storedName);
  if (!existsSync(file)) return;
  const kept = join(dataFolder, ASIDE, ATTACHMENTS, storedName);
  makeFolder(dirname(kept));
  moveIntoPlace(file, kept);
}

/** Puts back a file that is missing or altered from the backups, where one of them has it whole; true when it is whole now. */
async function mendAttachment(
  { hash, storedName }: Pick<Attachment, 'hash' | 'storedName'>,
  office: Office,
): Promise<boolean> {
  const { dataFolder } = office.world;
  for (const { folder } of placesOf(office.world)) {
    if (!(await verifyAttachment({ ...placeOf(office), folder }, hash)).ok) continue;
    const sound = join(dataFolder, ATTACHMENTS, `${storedName}.sound`);
    copyWhole(join(poolOf(folder), storedName), sound);
    setAside(dataFolder, storedName);
    moveIntoPlace(sound, join(dataFolder, ATTACHMENTS, storedName));
    return true;
  }
  return false;
}

/** The content of a file; one that is missing or altered is brought back from a backup first, where that has it. */
export async function readMended(hash: string, visit: Visit): ReturnType<typeof readAttachment> {
  const { office } = visit;
  const read = await readAttachment(placeOf(office), hash);
  const known = office.store.attachments.load(hash);
  if (read.ok || known === null || !(await mendAttachment(known, office))) return read;
  note('attachment-mended', known, visit);
  return await readAttachment(placeOf(office), hash);
}

function note(action: string, { hash }: Pick<Attachment, 'hash'>, visit: Visit): void {
  visit.office.store.write((writes) => {
    const line = { entity: 'attachment', entityId: hash, action };
    writes.audit.append({ stamp: stampOf(visit), ...line });
    return ok(null);
  });
}

type Checked = Response<'attachments.check'>;
type Line = Checked['lines'][number];

async function mendedLine(
  attachment: Attachment,
  problem: ReadRefusal,
  visit: Visit,
): Promise<Line> {
  const { office } = visit;
  const mended = await mendAttachment(attachment, office);
  note(mended ? 'attachment-mended' : problem, attachment, visit);
  const caseNos = office.store.attachments.caseNosOf(attachment.hash);
  return { problem, mended, caseNos };
}

/** Reads every file through; what is missing or altered is brought back from the backups, or named with its cases. */
export async function checkAttachments(visit: Visit, progress: Progress): Promise<Checked> {
  const { office } = visit;
  const all = office.store.attachments.all();
  const lines: Line[] = [];
  for (const [n, attachment] of all.entries()) {
    const verified = await verifyAttachment(placeOf(office), attachment.hash);
    if (!office.isOpen()) break;
    if (!verified.ok) lines.push(await mendedLine(attachment, verified.failure, visit));
    progress(n + 1, all.length);
    await nextTurn();
  }
  return { checked: all.length, lines };
}
