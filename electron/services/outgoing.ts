import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Office } from './office.ts';
import type { World } from './world.ts';

/** Files on their way to the page's browser lie here until they are fetched once. */
export const OUTGOING = 'outgoing';

/** A path for one outgoing file, in a folder of the person's own. */
export async function outgoingPath({ dataFolder, newId }: World): Promise<string> {
  const folder = join(dataFolder, OUTGOING);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, newId());
}

/** Where a file went: saved by the person, or waiting for the page's browser to fetch it once. */
export type GivenOut = { readonly saved: boolean; readonly downloadId: string | null };

const NOT_GIVEN_OUT: GivenOut = { saved: false, downloadId: null };

type Content = Uint8Array | string | AsyncIterable<Uint8Array>;

/** Hands a file to the page's browser once; the folder is private and the host deletes the file after that. */
export async function offer(
  name: string,
  content: Content,
  { world }: Office,
): Promise<string | null> {
  const path = await outgoingPath(world);
  await writeFile(path, content, { mode: 0o600 });
  return await world.outside.offer(path, name);
}

/** The same of a file that lies there already. */
export async function offerFile(
  path: string,
  name: string,
  { world }: Office,
): Promise<string | null> {
  return await world.outside.offer(path, name);
}

type Outgoing<C extends Content> = {
  readonly name: string;
  /** Made once the person has said where the file goes; null = there is nothing left to give out. */
  readonly content: () => Promise<C> | C | null;
  /** Writes down that the file is given out: before it is, so that nothing leaves unwritten. */
  readonly log: (content: C) => void;
};

/** A file given to the person, in a place they choose or through their browser, and written down; nothing when they gave up. */
export async function giveOut<C extends Content>(
  file: Outgoing<C>,
  office: Office,
): Promise<Result<GivenOut, Failure>> {
  const { outside, host } = office.world;
  const path = host === 'electron' ? await outside.pickSave(file.name) : null;
  if (host === 'electron' && path === null) return ok(NOT_GIVEN_OUT);
  const content = await file.content();
  if (!office.isOpen()) return fail({ codes: ['locked'] });
  if (content === null) return ok(NOT_GIVEN_OUT);
  file.log(content);
  if (path === null) {
    return ok({ saved: false, downloadId: await offer(file.name, content, office) });
  }
  await writeFile(path, content, { mode: 0o600 });
  return ok({ saved: true, downloadId: null });
}
