import { readFile, rm, stat } from 'node:fs/promises';
import type { Failure } from '../../shared/contract/api.ts';
import { TAKEN_FILES } from '../../shared/domain/file-purposes.ts';
import type { FilePurpose } from '../../shared/domain/file-purposes.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Staged, Tray } from './attachments.ts';
import type { Office } from './office.ts';

type TextPurpose = Exclude<FilePurpose, 'evidence' | 'ledger'>;

/** The text in one of the two encodings that banks use; null for anything else, as a spreadsheet or UTF-16. */
function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return /[^\P{Cc}\t\r\n]/u.test(text) ? null : text;
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  return null;
}

async function textIn(
  { path, ours }: Staged,
  purpose: TextPurpose,
): Promise<Result<string, Failure>> {
  const { mostBytes, tooLarge, strange } = TAKEN_FILES[purpose];
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return fail({ codes: [tooLarge] });
    const text = decoded(await readFile(path));
    return text === null ? fail({ codes: [strange] }) : ok(text);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail({ codes: ['file-unreadable'] });
    throw error;
  } finally {
    if (ours) await rm(path, { force: true });
  }
}

/** What a picked file is to be read for. */
export type TextWish = { readonly ticket: string; readonly purpose: TextPurpose };

/**
 * The text of a file a person chose, refused before it is read when it is too large. Our own copy goes when it is read;
 * a desk that was locked meanwhile takes nothing more in.
 */
export async function stagedText(
  { ticket, purpose }: TextWish,
  tray: Tray,
  office: Pick<Office, 'isOpen'>,
): Promise<Result<string, Failure>> {
  const staged = tray.take(ticket);
  if (staged === null) return fail({ codes: ['attachment-missing'] });
  const text = await textIn(staged, purpose);
  return office.isOpen() ? text : fail({ codes: ['locked'] });
}
