import { z } from 'zod';
import { isLedgerField } from '../domain/ledger-fields.ts';
import type { LedgerField } from '../domain/ledger-fields.ts';
import { LEDGER_PROBLEMS } from '../domain/ledger-problems.ts';
import { LEDGER_LIMITS } from '../domain/ledger-table.ts';
import { channel } from './channel.ts';
import { Nothing } from './requests.ts';
import { MomentShape, StaffIdShape } from './views.ts';

const Id = z.string().max(40);
const OnImport = z.strictObject({ id: Id });
const Field = z.custom<LedgerField>(isLedgerField);
const Mapping = z.array(Field.nullable()).max(LEDGER_LIMITS.columns).readonly();

const BatchShape = z.strictObject({
  id: Id,
  fileName: z.string(),
  fileHash: z.string(),
  ended: z.int(),
  open: z.int(),
  leftOut: z.int(),
  importedBy: StaffIdShape,
  importedAt: MomentShape,
  undoneBy: StaffIdShape.nullable(),
  undoneAt: MomentShape.nullable(),
});
export type ImportView = z.infer<typeof BatchShape>;

/** What was found in a file: its columns, the first rows, and what the columns are taken for. */
const SheetShape = z.strictObject({
  id: Id,
  fileName: z.string(),
  sheet: z.string(),
  otherSheets: z.array(z.string()).readonly(),
  /** The row of the headings, as the spreadsheet counts. */
  headingRow: z.int(),
  headings: z.array(z.string()).readonly(),
  rows: z.int(),
  sample: z.array(z.array(z.string()).readonly()).readonly(),
  mapping: Mapping,
  /** The mapping is the one that was used for such a ledger before. */
  remembered: z.boolean(),
});
export type SheetView = z.infer<typeof SheetShape>;

const CheckShape = z.strictObject({
  rows: z.int(),
  ended: z.int(),
  open: z.int(),
  /** Rows below the table, as a total. */
  skipped: z.int(),
  problems: z.int(),
  notes: z.int(),
  /** Rows whose old number is in the ledger already, and rows that look like another. */
  known: z.int(),
  alike: z.int(),
});
export type CheckView = z.infer<typeof CheckShape>;

const LineShape = z.strictObject({
  row: z.int(),
  column: z.int().nullable(),
  heading: z.string().nullable(),
  field: Field.nullable(),
  code: z.enum(LEDGER_PROBLEMS),
  found: z.string(),
  ofRow: z.int().nullable(),
});
export type ProblemView = z.infer<typeof LineShape>;

const DuplicateShape = z.strictObject({
  row: z.int(),
  likeness: z.enum(['number', 'person']),
  ofRow: z.int().nullable(),
  caseNo: z.string().nullable(),
  oldNo: z.string().nullable(),
});
export type DuplicateView = z.infer<typeof DuplicateShape>;

/** Lists of a dry run are asked for page by page. */
const MOST_IMPORT_LINES = 100;
const Page = z.strictObject({
  id: Id,
  from: z.int().min(0).max(1_000_000),
  size: z.int().min(1).max(MOST_IMPORT_LINES),
});

/** 导入旧台账: read a file, say what its columns are, try it, and take it over whole or not at all. */
export const IMPORT_CHANNELS = {
  'imports.page': channel(
    'importLedger',
    Nothing,
    z.strictObject({
      batches: z.array(z.strictObject({ ...BatchShape.shape, mayUndo: z.boolean() })).readonly(),
    }),
  ),
  'imports.read': channel(
    'importLedger',
    z.strictObject({ ticket: z.string().max(200) }),
    SheetShape,
  ),
  /** The dry run: reads every row and writes nothing. */
  'imports.check': channel(
    'importLedger',
    z.strictObject({ id: Id, mapping: Mapping, keepWords: z.boolean() }),
    CheckShape,
  ),
  'imports.problems': channel(
    'importLedger',
    z.strictObject({ ...Page.shape, kind: z.enum(['problems', 'notes']) }),
    z.strictObject({ lines: z.array(LineShape).readonly(), count: z.int() }),
  ),
  'imports.duplicates': channel(
    'importLedger',
    Page,
    z.strictObject({ lines: z.array(DuplicateShape).readonly(), count: z.int() }),
  ),
  'imports.progress': channel(
    'importLedger',
    OnImport,
    z.strictObject({
      phase: z.enum(['idle', 'checking', 'preparing', 'writing']),
      done: z.int(),
      total: z.int(),
    }),
  ),
  'imports.cancel': channel('importLedger', OnImport, Nothing),
  'imports.commit': channel(
    'importLedger',
    z.strictObject({ id: Id, leaveOutKnown: z.boolean(), leaveOutAlike: z.boolean() }),
    BatchShape,
  ),
  'imports.undo': channel('importLedger', OnImport, BatchShape),
} as const;
