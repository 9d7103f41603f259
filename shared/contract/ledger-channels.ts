import { z } from 'zod';
import { LEDGER_COLUMN_NAMES, NARROWEST, WIDEST } from '../domain/ledger-columns.ts';
import { channel } from './channel.ts';
import { LedgerFilter } from './ledger-filter.ts';
import { Line, Nothing } from './requests.ts';
import { CaseRow, DayShape, FenShape } from './views.ts';

/** More cases than this are not put on paper at once: the rest is said on the sheet. */
export const MOST_PRINTED = 2000;
export const MOST_VIEWS = 30;

const Search = z.string().max(100);
const Wish = { filter: LedgerFilter, search: Search };

/** Where a search found the case, with a little of the text around it; masked, '' where it may not be shown. */
const FoundShape = z.strictObject({
  part: z.enum(['narrative', 'request', 'handling', 'names', 'phone', 'caseNo']),
  text: z.string(),
});
export type LedgerFound = z.infer<typeof FoundShape>;

/** A line of the ledger: everything its 26 columns show, masked. */
export const LedgerRow = CaseRow.extend({
  branch: z.string(),
  phone: z.string().nullable(),
  request: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Null of a reception. */
  cost: FenShape.nullable(),
  band: z.string().nullable(),
  /** The final date of the legal rule in force. */
  finalOn: DayShape.nullable(),
  toldOn: DayShape.nullable(),
  endedOn: DayShape.nullable(),
  /** Calendar days from receipt to telling, of an open case to today. */
  days: z.int(),
  /** Past the legal date; null where none is reckoned. */
  overdue: z.boolean().nullable(),
  satisfaction: z.int().nullable(),
  repeat: z.boolean(),
  regulator: z.boolean(),
  onSpot: z.boolean(),
  /** Taken over from an old ledger, under its number there. */
  imported: z.strictObject({ oldNo: z.string().nullable() }).nullable(),
  found: FoundShape.nullable(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

/** The sums of everything that fits, not of the page: cases, ended, overdue, borne by the company. */
const SumsShape = z.strictObject({
  cases: z.int(),
  ended: z.int(),
  overdue: z.int(),
  cost: FenShape,
  /** False while older cases are still being counted for the first time. */
  whole: z.boolean(),
});
export type LedgerSums = z.infer<typeof SumsShape>;

const ColumnShape = z.strictObject({
  name: z.enum(LEDGER_COLUMN_NAMES),
  width: z.int().min(NARROWEST).max(WIDEST),
});

/** What a person keeps under a name: columns with their order and widths, filters, search. */
export const LedgerViewContent = z.strictObject({
  columns: z.array(ColumnShape).min(1).max(LEDGER_COLUMN_NAMES.length).readonly(),
  filter: LedgerFilter,
  search: Search,
});
export type LedgerViewContent = z.infer<typeof LedgerViewContent>;

const ViewId = z.string().max(40);
const ViewShape = z.strictObject({ id: ViewId, name: Line, content: LedgerViewContent });
export type LedgerView = z.infer<typeof ViewShape>;

const Views = z.array(ViewShape).readonly();

const Given = z.strictObject({
  printed: z.boolean(),
  downloadId: z.string().nullable(),
  verifyCode: z.string(),
  count: z.int(),
});

/** 台账: one page by keyset, the sums of all that fits, each person's own views, and the printed sheet F09. */
export const LEDGER_CHANNELS = {
  'ledger.page': channel(
    'r40',
    z.strictObject({
      ...Wish,
      cursor: z.string().max(200).nullable(),
      /** The last page instead of the first one; goes without a cursor. */
      last: z.boolean(),
      size: z.int().min(1).max(200),
    }),
    z.strictObject({
      rows: z.array(LedgerRow).readonly(),
      previous: z.string().nullable(),
      next: z.string().nullable(),
    }),
  ),
  'ledger.sums': channel('r40', z.strictObject(Wish), SumsShape),
  'ledger.views': channel('r40', Nothing, Views),
  /** A new view without an id; with one, the view it replaces. Answers all of them. */
  'ledger.view-keep': channel(
    'r40',
    z.strictObject({ id: ViewId.nullable(), name: Line, content: LedgerViewContent }),
    Views,
  ),
  'ledger.view-drop': channel('r40', z.strictObject({ id: ViewId }), Views),
  /** F09 as it would print now, as escaped markup; not logged. */
  'ledger.preview': channel(
    'r43',
    z.strictObject(Wish),
    z.strictObject({
      title: z.string(),
      markup: z.string(),
      unprintable: z.array(z.string()).readonly(),
      rows: z.int(),
      cases: z.int(),
    }),
  ),
  'ledger.print': channel('r43', z.strictObject(Wish), Given),
  'ledger.save': channel('r43', z.strictObject(Wish), Given),
} as const;
