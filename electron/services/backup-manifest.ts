import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { isMoment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { writeWhole } from './vault-file.ts';

export const MANIFEST_FILE = 'manifest.json';

const hex = z.string().regex(/^[0-9a-f]{64}$/u);
const manifestShape = z.strictObject({
  v: z.literal(1),
  /** The random id of the vault: backups of another one are not for this data folder. */
  vault: z.string().min(1),
  at: z.custom<Moment>(isMoment),
  program: z.string(),
  schema: z.int().min(0),
  database: z.strictObject({ sha256: hex, size: z.int().min(1) }),
  /** Rows by table. */
  counts: z.record(z.string(), z.int().min(0)),
  /** The last line of the audit trail: a tail that is cut later shows against it. */
  head: z.strictObject({ seq: z.int().min(1), digest: hex }).nullable(),
  /** The same as the workstation signed it; null for a backup made before anybody was in. */
  signed: z
    .strictObject({
      seq: z.int().min(1),
      digest: hex,
      at: z.custom<Moment>(isMoment),
      publicKey: z.string(),
      signature: z.string(),
    })
    .nullable(),
  /** The list of its files, which stands beside the manifest. */
  files: z.strictObject({ sha256: hex, count: z.int().min(0) }),
  mac: hex,
});
export type Manifest = Readonly<z.infer<typeof manifestShape>>;

function macOf(key: Uint8Array, manifest: Manifest): string {
  const { mac: _, ...content } = manifest;
  return createHmac('sha256', key).update(canonicalJson(content)).digest('hex');
}

export const FILE_LIST = 'files.txt';
const FILE_NAME = /^[0-9a-f]{2}\/[0-9a-f]{64}$/u;

/** Writes the list of a backup's files: paths below the attachments of its place. */
export function writeFileList(folder: string, names: readonly string[]): Manifest['files'] {
  const text = names.map((name) => `${name}\n`).join('');
  writeWhole(join(folder, FILE_LIST), text);
  return { sha256: hash('sha256', text, 'hex'), count: names.length };
}

/** The list as the manifest proves it; null when it is another one. */
export function readFileList(folder: string, { files }: Manifest): readonly string[] | null {
  try {
    const text = readFileSync(join(folder, FILE_LIST), 'utf8');
    const names = text.split('\n').filter((name) => name !== '');
    const sound = hash('sha256', text, 'hex') === files.sha256 && names.length === files.count;
    return sound && names.every((name) => FILE_NAME.test(name)) ? names : null;
  } catch {
    return null;
  }
}

/** Writes the manifest under a keyed hash of all of it; `key` is the sub-key of backups. */
export function writeManifest(
  folder: string,
  content: Omit<Manifest, 'mac'>,
  key: Uint8Array,
): Manifest {
  const manifest = { ...content, mac: macOf(key, { ...content, mac: '' }) };
  writeWhole(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

/** The manifest of a backup as it says itself; null when there is none that can be read. Proved by {@link isProved} only. */
export function readManifest(folder: string): Manifest | null {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** True when the manifest was written with this key and nothing of it was changed. */
export function isProved(manifest: Manifest, key: Uint8Array): boolean {
  const [given, own] = [manifest.mac, macOf(key, manifest)].map((text) => Buffer.from(text, 'hex'));
  return given !== undefined && own !== undefined && timingSafeEqual(given, own);
}
