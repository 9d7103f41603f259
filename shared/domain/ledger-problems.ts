import type { LedgerField } from './ledger-fields.ts';
import { CELL_FAULTS } from './ledger-table.ts';

/** What can be wrong with what a cell says. */
const VALUE_FAULTS = [
  'value-missing',
  'not-a-date',
  'date-ahead',
  'before-received',
  'not-an-amount',
  'not-a-phone',
  'not-in-list',
  'not-yes-or-no',
  'not-a-level',
  'not-a-degree',
  'state-unknown',
  'staff-unknown',
  'text-too-long',
  'number-twice',
  'closing-day-missing',
] as const;

/** Worth knowing, but no reason to refuse the row: it is read without this cell. */
const NOTES = ['phone-masked', 'word-kept', 'name-kept', 'other-branch', 'foot-row'] as const;

/** Everything a dry run says of a cell. */
export const LEDGER_PROBLEMS = [...CELL_FAULTS, ...VALUE_FAULTS, ...NOTES] as const;
export type LedgerProblemCode = (typeof LEDGER_PROBLEMS)[number];

/** One cell, by row and column as a spreadsheet shows them: what stood there, and which field it was to become. */
export type LedgerProblem = {
  readonly row: number;
  /** null: the row lacks the column, or is meant whole. */
  readonly column: number | null;
  readonly field: LedgerField | null;
  readonly code: LedgerProblemCode;
  readonly found: string;
  /** The row that it repeats. */
  readonly ofRow?: number;
};

const NOTED: ReadonlySet<LedgerProblemCode> = new Set(NOTES);

/** True for what is only worth knowing: the file can be imported all the same. */
export function isNote({ code }: Pick<LedgerProblem, 'code'>): boolean {
  return NOTED.has(code);
}
