import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { setAside } from './aside.ts';
import { ATTACHMENTS } from './attachment-files.ts';
import { freshIncoming, REPLACEABLE, takeOver } from './incoming.ts';
import { forget, seal, subKeys, unseal } from './keys.ts';
import type { Random } from './keys.ts';
import { makeFolder, moveIntoPlace, writeWhole } from './vault-file.ts';

/**
 * Re-keying writes everything beside the old, into a folder of its own: the new key sealed under the old one, the
 * attachments, the database, the new vault file. Until all of it is there and checked nothing has changed, and what
 * was written already is used again by the next try. Then it takes the place of the old in one go (incoming.ts).
 */
const FOLDER = 'rekey';
const KEY_FILE = 'key.json';

const keyShape = z.strictObject({
  v: z.literal(1),
  vault: z.string(),
  iv: z.base64(),
  data: z.base64(),
});

/** Where the new store is written. */
export function rekeyFolder(dataFolder: string): string {
  return join(dataFolder, FOLDER);
}

function readJournal(dataFolder: string): z.infer<typeof keyShape> | null {
  try {
    const text = readFileSync(join(rekeyFolder(dataFolder), KEY_FILE), 'utf8');
    return keyShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const aboutOf = (vault: string): string => `ansu/rekey/${vault}`;

/** True when a re-keying was cut off before its switch: it can go on where it was. */
export function isRekeyUnfinished(dataFolder: string): boolean {
  return existsSync(join(rekeyFolder(dataFolder), KEY_FILE));
}

type Sealing = {
  readonly dataFolder: string;
  readonly dataKey: Uint8Array;
  readonly vault: string;
  readonly random: Random;
};

function sealedEarlier({ dataFolder, dataKey, vault }: Sealing): Buffer | null {
  const known = readJournal(dataFolder);
  if (known?.vault !== vault) return null;
  const keys = subKeys(dataKey);
  const sealed = { iv: Buffer.from(known.iv, 'base64'), data: Buffer.from(known.data, 'base64') };
  const found = unseal(keys.rekey, sealed, aboutOf(vault));
  forget(...Object.values(keys));
  return found;
}

/** The new key: that of a re-keying that was cut off, or a fresh one, sealed on the disk before it is used. */
export function newKeyFor(sealing: Sealing): Buffer {
  const { dataFolder, dataKey, vault, random } = sealing;
  const earlier = sealedEarlier(sealing);
  if (earlier !== null) return earlier;
  const folder = rekeyFolder(dataFolder);
  rmSync(folder, { recursive: true, force: true });
  makeFolder(join(folder, ATTACHMENTS));
  const fresh = Buffer.from(random(dataKey.byteLength));
  const keys = subKeys(dataKey);
  const { iv, data } = seal(keys.rekey, fresh, aboutOf(vault), random);
  forget(...Object.values(keys));
  const journal = { v: 1, vault, iv: iv.toString('base64'), data: data.toString('base64') };
  writeWhole(join(folder, KEY_FILE), `${JSON.stringify(journal)}\n`);
  return fresh;
}

/**
 * Puts the new store in the place of the old one, which goes aside; nothing may be open. The new key sealed under
 * the old one goes first: who has the old key must not find it.
 */
export function switchOver(dataFolder: string, at: string): void {
  const folder = rekeyFolder(dataFolder);
  const place = freshIncoming(dataFolder);
  for (const name of REPLACEABLE) moveIntoPlace(join(folder, name), join(place, name));
  rmSync(folder, { recursive: true, force: true });
  takeOver(dataFolder, { why: 'rekeyed', at });
}

/** Removes what the old key opens; called once the new store is open and its recovery code was typed back. */
export function removeReplaced(dataFolder: string): boolean {
  const stores = setAside(dataFolder, 'rekeyed');
  for (const store of stores) rmSync(store, { recursive: true, force: true });
  return stores.length > 0;
}
