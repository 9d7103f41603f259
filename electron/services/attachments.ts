import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { ACTIONS } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { putAttachment } from './attachment-files.ts';
import { readMended } from './attachment-mending.ts';
import { placeOf } from './attachment-place.ts';
import { mayOnCase } from './case-views.ts';
import { actOnCase, seenOf } from './cases.ts';
import type { Refused } from './cases.ts';
import { caseView } from './case-views.ts';
import { actionWorld, stampOf } from './office.ts';
import type { Visit } from './office.ts';
import { giveOut } from './outgoing.ts';
import type { StaffHandlers } from './handler.ts';
import { wipeViewing, writeForViewing } from './viewing.ts';

/** A file the person chose, waiting to be attached; `ours`: it lies in a private folder and is deleted afterwards. */
export type Staged = { readonly path: string; readonly name: string; readonly ours: boolean };

export type Tray = {
  readonly stage: (file: Staged) => string;
  readonly take: (ticket: string) => Staged | null;
};

/** More files than this are never waiting at once; the oldest is let go. */
const MOST_STAGED = 50;

export function createTray(newId: () => string): Tray {
  const waiting = new Map<string, Staged>();
  return {
    stage: (file) => {
      const ticket = newId();
      waiting.set(ticket, file);
      const oldest = waiting.keys().next();
      if (waiting.size > MOST_STAGED && oldest.done !== true) waiting.delete(oldest.value);
      return ticket;
    },
    take: (ticket) => {
      const file = waiting.get(ticket) ?? null;
      waiting.delete(ticket);
      return file;
    },
  };
}

type FileInput = {
  readonly fileHash: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly mediaType: string;
};

/** Opened only when it is read: a file that has gone then fails where somebody waits for it. */
async function* contentOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path)) yield Buffer.from(piece);
}

async function stored(staged: Staged, visit: Visit): Promise<Result<FileInput, Failure>> {
  const { office } = visit;
  try {
    const name = basename(staged.name);
    const put = await putAttachment(placeOf(office), {
      name,
      source: contentOf(staged.path),
    });
    if (!put.ok) return fail({ codes: [put.failure] });
    const attachment = put.value;
    office.store.write((writes) => {
      writes.attachments.add(attachment, stampOf(visit));
      return ok(null);
    });
    return ok({
      fileHash: attachment.hash,
      fileName: name,
      fileSize: attachment.size,
      mediaType: attachment.mediaType,
    });
  } catch (error) {
    if (error instanceof Error && 'path' in error && error.path === staged.path) {
      return fail({ codes: ['file-unreadable'] });
    }
    throw error;
  } finally {
    if (staged.ours) await rm(staged.path, { force: true });
  }
}

/** Adds an evidence; with a file, the file is stored first, so that a record never names one that is not there. */
export async function addEvidence(
  { id, revision, input }: Omit<Request<'attachments.add'>, 'ticket'>,
  staged: Staged | null,
  visit: Visit,
): Promise<Result<Case, Refused>> {
  const c = visit.office.store.cases.load(id);
  if (c === null) return fail({ codes: ['case-not-found'] });
  const barred = ACTIONS.evidence.bar(
    c,
    actionWorld(c, visit, () => ''),
    false,
  );
  if (barred !== null) return fail({ codes: [barred] });
  if (c.rev !== revision) return fail({ codes: ['stale-revision'] });
  if (staged === null) return actOnCase('evidence', { id, revision, input }, visit);
  const file = await stored(staged, visit);
  return file.ok
    ? actOnCase('evidence', { id, revision, input: { ...input, file: file.value } }, visit)
    : file;
}

type StoredFile = NonNullable<Case['evidence'][number]['file']>;

/** The file of an evidence, for someone who may open it. */
function openableFile(
  { id, evidenceId }: Request<'attachments.save'>,
  visit: Visit,
): Result<StoredFile, Failure> {
  const seen = seenOf(id, visit);
  if (!seen.ok) return seen;
  const evidence = seen.value.evidence.find((one) => one.id === evidenceId);
  if (evidence === undefined || evidence.file === null) {
    return fail({ codes: ['attachment-missing'] });
  }
  const barred = evidence.sensitive && !mayOnCase('r12', seen.value, visit);
  return barred ? fail({ codes: ['role-not-allowed'] }) : ok(evidence.file);
}

function note(
  { id, evidenceId }: Request<'attachments.save'>,
  visit: Visit,
  action: 'evidence-saved' | 'evidence-opened',
): void {
  visit.office.store.write((writes) => {
    const stamp = stampOf(visit);
    const ids = { caseId: id, evidenceId };
    writes.audit.append({ stamp, entity: 'case', entityId: id, action, ids });
    return ok(null);
  });
}

async function savedCopy(
  wish: Request<'attachments.save'>,
  visit: Visit,
): Promise<Result<Response<'attachments.save'>, Failure>> {
  const { office } = visit;
  const file = openableFile(wish, visit);
  if (!file.ok) return file;
  const content = await readMended(file.value.fileHash, visit);
  if (!content.ok) return fail({ codes: [content.failure] });
  const log = (): void => {
    note(wish, visit, 'evidence-saved');
  };
  const name = file.value.fileName;
  return await giveOut({ name, content: () => content.value, log }, office);
}

/** Opened before it is written down: a file that no program shows was not read. Written down before it is shown to nobody else. */
async function opened(
  wish: Request<'attachments.open'>,
  visit: Visit,
): Promise<Result<Response<'attachments.open'>, Failure>> {
  const { office } = visit;
  const { world } = office;
  const file = openableFile(wish, visit);
  if (!file.ok) return file;
  const content = await readMended(file.value.fileHash, visit);
  if (!content.ok) return fail({ codes: [content.failure] });
  const viewed = await writeForViewing(file.value.fileName, content.value, world);
  if (!viewed.ok) return fail({ codes: [viewed.failure] });
  if (!office.isOpen()) {
    wipeViewing(world.dataFolder);
    return fail({ codes: ['locked'] });
  }
  note(wish, visit, 'evidence-opened');
  const { path } = viewed.value;
  if (world.host === 'browser') {
    return ok({ opened: false, downloadId: await world.outside.offer(path, file.value.fileName) });
  }
  const isShown = await world.outside.open(path);
  return isShown
    ? ok({ opened: true, downloadId: null })
    : fail({ codes: ['attachment-not-shown'] });
}

type AttachmentChannels =
  'attachments.pick' | 'attachments.add' | 'attachments.save' | 'attachments.open';

/** Evidence files: chosen by the person, stored encrypted, given out only as a copy the person asked for. */
export function attachmentHandlers(tray: Tray): StaffHandlers<AttachmentChannels> {
  return {
    'attachments.pick': async ({ purpose }, { office }) => {
      const file = await office.world.outside.pickOpen(purpose);
      return ok(
        file === null ? null : { ticket: tray.stage({ ...file, ours: false }), name: file.name },
      );
    },
    'attachments.add': async ({ ticket, ...request }, visit) => {
      const staged = ticket === null ? null : tray.take(ticket);
      if (ticket !== null && staged === null) return fail({ codes: ['attachment-missing'] });
      const added = await addEvidence(request, staged, visit);
      return added.ok ? ok(caseView(added.value, visit)) : added;
    },
    'attachments.save': savedCopy,
    'attachments.open': opened,
  };
}
