import { z } from 'zod';
import { LEDGER_COLUMN_NAMES } from '../domain/ledger-columns.ts';
import { TERMS } from '../domain/report-table.ts';
import { TABLE_FORMATS } from '../domain/typed-table.ts';
import { channel } from './channel.ts';
import { LedgerFilter } from './ledger-filter.ts';
import { REPORT_FILTER, ReportShape } from './report-filter.ts';
import { Nothing } from './requests.ts';
import { RefusalShape } from './views.ts';

const ExportId = z.string().max(40);
const OneExport = z.strictObject({ id: ExportId });

export const EXPORT_STATES = ['gathering', 'writing', 'done', 'cancelled', 'failed'] as const;

/** How far an export is; `saved` or `downloadId` once it is done. */
const ExportShape = z.strictObject({
  id: ExportId,
  state: z.enum(EXPORT_STATES),
  /** Cases written, of so many. */
  done: z.int(),
  total: z.int(),
  saved: z.boolean(),
  downloadId: z.string().nullable(),
  /** Why it failed. */
  codes: z.array(RefusalShape).readonly(),
});
export type ExportView = z.infer<typeof ExportShape>;

/** Names and numbers in full (permission row 43a): why, and the password of the file typed twice. */
const FullShape = z.strictObject({
  reason: z.string().max(300),
  password: z.string().max(200),
  again: z.string().max(200),
});

/** Taking the ledger out of the program as a file. */
export const EXPORT_CHANNELS = {
  /** Begins in the background; null when the person gave up choosing a place. */
  'exports.ledger': channel(
    'r43',
    z.strictObject({
      filter: LedgerFilter,
      search: z.string().max(100),
      format: z.enum(TABLE_FORMATS),
      columns: z.array(z.enum(LEDGER_COLUMN_NAMES)).min(1).max(LEDGER_COLUMN_NAMES.length),
      language: z.enum(['zh-CN', 'en']),
      full: FullShape.nullable(),
    }),
    z.strictObject({ id: ExportId.nullable() }),
  ),
  /** One table of a report, counted now; `table` as the report names it. Refused `not-found` when it has none such. */
  'exports.report': channel(
    'r43',
    z.strictObject({
      ...REPORT_FILTER,
      report: ReportShape,
      table: z.enum(TERMS),
      format: z.enum(TABLE_FORMATS),
      language: z.enum(['zh-CN', 'en']),
    }),
    z.strictObject({ saved: z.boolean(), downloadId: z.string().nullable() }),
  ),
  'exports.status': channel('r43', OneExport, ExportShape),
  'exports.cancel': channel('r43', OneExport, ExportShape),
  /** Whether this person may take anything out, and whether in full. */
  'exports.may': channel('staff', Nothing, z.strictObject({ any: z.boolean(), full: z.boolean() })),
} as const;
