import { createHash } from 'node:crypto';
import type { LedgerTable } from '../../shared/domain/ledger-table.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { tableOf } from './sheet-rows.ts';
import { textOf, textSheet } from './sheet-text.ts';

/** How files begin that are neither a packed spreadsheet nor a text. */
const OTHER_FILES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x4d, 0x5a, 0x90],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b, 0x08],
];
const PACKED = [0x50, 0x4b];
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** A page or a letter of another program, saved under the name of a table. */
function isMarkup(text: string): boolean {
  return /^[\ufeff\s]*(?:<(?:!doctype|html|\?xml|table|head|body|script)|\{\\rtf)/iu.test(
    text.slice(0, 200),
  );
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readText(bytes: Uint8Array): Result<LedgerTable, Refusal> {
  const text = textOf(bytes);
  if (text === null) return fail('import-encoding-unknown');
  if (isMarkup(text)) return fail('import-file-strange');
  const sheet = textSheet(text);
  return sheet.ok ? tableOf(sheet.value) : sheet;
}

async function readWorkbook(bytes: Buffer): Promise<Result<LedgerTable, Refusal>> {
  // Read when the first workbook comes, not with the text reader.
  const { workbookSheet } = await import('./sheet-workbook.ts');
  const sheet = await workbookSheet(bytes);
  return sheet.ok ? tableOf(sheet.value) : sheet;
}

/**
 * Reads a ledger as what it is, whatever its name says: a packed spreadsheet or a text in one of four encodings. What is
 * something else is refused; nothing a file holds makes this throw.
 */
export async function readLedger(
  bytes: Buffer,
  fileName: string,
): Promise<Result<LedgerTable, Refusal>> {
  if (bytes.length === 0) return fail('import-file-empty');
  if (begins(bytes, OLD)) return fail('import-file-old-format');
  if (OTHER_FILES.some((mark) => begins(bytes, mark))) return fail('import-file-strange');
  const saysWorkbook = /\.xlsx$/iu.test(fileName);
  if (begins(bytes, PACKED) !== saysWorkbook) return fail('import-file-strange');
  if (!saysWorkbook) return readText(bytes);
  try {
    return await readWorkbook(bytes);
  } catch {
    // The reader of spreadsheets throws at whatever it cannot make sense of.
    return fail('import-file-damaged');
  }
}
