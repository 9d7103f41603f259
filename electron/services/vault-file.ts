import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { VAULT_FILE } from '../link/data-folder.ts';

const bytes = z.base64().min(1);
const wrapShape = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['staff', 'recovery']),
  /** Whose: a keyed hash of the 工号, never the 工号; absent for the recovery code. */
  who: z.string().optional(),
  /** Sealed with a one-time code and not with a password. */
  oneTime: z.boolean(),
  kdf: z.literal('scrypt'),
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
  salt: bytes,
  iv: bytes,
  data: bytes,
});
/** The data key sealed under a random key, which the key store of the operating system sealed in its turn. */
const storeWrapShape = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('os'),
  /** Which key store; for whoever wonders why it does not open any more. */
  backend: z.string().min(1).max(60),
  /** The random key as the key store sealed it. */
  sealed: bytes,
  iv: bytes,
  data: bytes,
});
const vaultShape = z.strictObject({
  v: z.literal(1),
  /** Random, names the vault. */
  vault: z.string().min(1),
  cipher: z.literal('aegis'),
  wraps: z.array(z.discriminatedUnion('kind', [wrapShape, storeWrapShape])).min(1),
});

export type StoreWrap = Readonly<z.infer<typeof storeWrapShape>>;
/** One copy of the data key, sealed with what a person knows. */
export type Wrap = Readonly<z.infer<typeof wrapShape>>;
/** What stands beside the database and opens it. Holds no names. */
export type VaultFile = Readonly<Omit<z.infer<typeof vaultShape>, 'wraps'>> & {
  readonly wraps: readonly (Wrap | StoreWrap)[];
};

/** Makes the new name durable; Windows neither needs nor allows this on a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Makes a folder that is still there after a power cut: a file is only as durable as the names of the folders above it.
 * One that was there already may have been made just before a crash, and is synced too.
 */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 }) ?? folder;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    syncFolder(dirname(made));
  }
}

/** Puts `from` in the place of `to`, durably. The content of `from` must be synced already. */
export function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Writes a small file so that at any moment either the old or the new content is whole on the disk. */
export function writeWhole(file: string, content: string): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    moveIntoPlace(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

export function hasVault(folder: string): boolean {
  return existsSync(join(folder, VAULT_FILE));
}

/** Missing and damaged are told apart: a missing one may lie elsewhere, a damaged one comes back from a backup. */
export function readVault(folder: string): Result<VaultFile, 'vault-missing' | 'vault-damaged'> {
  if (!hasVault(folder)) return fail('vault-missing');
  try {
    const parsed = vaultShape.safeParse(JSON.parse(readFileSync(join(folder, VAULT_FILE), 'utf8')));
    return parsed.success ? ok(parsed.data) : fail('vault-damaged');
  } catch (error) {
    if (error instanceof SyntaxError) return fail('vault-damaged');
    throw error;
  }
}

/** The copies of the data key that somebody's secret opens. */
export function secretWraps({ wraps }: VaultFile): readonly Wrap[] {
  return wraps.flatMap((wrap) => (wrap.kind === 'os' ? [] : [wrap]));
}

export function writeVault(folder: string, vault: VaultFile): void {
  writeWhole(join(folder, VAULT_FILE), `${JSON.stringify(vault, null, 2)}\n`);
}
