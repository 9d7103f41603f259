import { readFile, rm, stat } from 'node:fs/promises';
import { TAKEN_FILES } from '../../shared/domain/file-purposes.ts';
import type { LedgerTable, SheetRow } from '../../shared/domain/ledger-table.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Staged } from './attachments.ts';
import { hashOf } from './sheet-reading.ts';
import { startThread } from './thread.ts';

/** Memory and time a file may take while it is read: past them only the reader ends, never the desk. */
const MOST_MEMORY_MB = 768;
const MOST_MS = 90_000;

type Message =
  | { readonly kind: 'refused'; readonly code: Refusal }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'head'; readonly head: Omit<LedgerTable, 'rows'> };

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Reads the bytes in a thread of its own, with bounded memory and time. */
export async function readApart(
  bytes: Uint8Array,
  name: string,
): Promise<Result<LedgerTable, Refusal>> {
  const limits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
  const worker = startThread('sheet', { bytes, name }, limits);
  const rows: SheetRow[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Result<LedgerTable, Refusal>>();
  const timer = setTimeout(() => {
    resolve(fail('import-took-too-long'));
  }, MOST_MS);
  worker.on('message', (message: Message) => {
    if (message.kind === 'rows') rows.push(...message.rows);
    else resolve(message.kind === 'head' ? ok({ ...message.head, rows }) : fail(message.code));
  });
  worker.on('error', (error: unknown) => {
    if (isOutOfMemory(error)) resolve(fail('import-file-inflates'));
    else reject(error instanceof Error ? error : new Error('the reader ended'));
  });
  worker.on('exit', () => {
    resolve(fail('import-file-damaged'));
  });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

export type ReadFile = {
  readonly table: LedgerTable;
  readonly hash: string;
  readonly size: number;
};

async function bytesOf({ path }: Staged): Promise<Result<Uint8Array, Refusal>> {
  const { size } = await stat(path);
  const { mostBytes, tooLarge } = TAKEN_FILES.ledger;
  return size > mostBytes ? fail(tooLarge) : ok(await readFile(path));
}

/** The ledger in a file that a person chose. Our own copy of the file goes, whatever came of it. */
export async function stagedLedger(staged: Staged): Promise<Result<ReadFile, Refusal>> {
  try {
    const bytes = await bytesOf(staged);
    if (!bytes.ok) return bytes;
    const table = await readApart(bytes.value, staged.name);
    if (!table.ok) return table;
    return ok({ table: table.value, hash: hashOf(bytes.value), size: bytes.value.length });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail('file-unreadable');
    throw error;
  } finally {
    if (staged.ours) await rm(staged.path, { force: true });
  }
}
