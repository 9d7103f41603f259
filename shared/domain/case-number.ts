import { isDay } from './day.ts';
import type { Day } from './day.ts';

/**
 * A case number `TS-<branchCode>-<yyyymmdd>-<nnnn>`, with a letter at the end where a branch has several PCs;
 * the counter starts anew every day for each branch and terminal.
 */
export type CaseNumber = {
  readonly branchCode: string;
  readonly day: Day;
  readonly counter: number;
  /** `A` to `Z`, or '' where there is one PC. */
  readonly terminal: string;
};

const FORM = /^TS-[0-9A-Z]{1,12}-\d{8}-\d{4,6}[A-Z]?$/u;

/** A counter above 9999 simply grows a digit. */
export function formatCaseNumber({ branchCode, day, counter, terminal }: CaseNumber): string {
  const number = String(counter).padStart(4, '0');
  return `TS-${branchCode}-${day.replaceAll('-', '')}-${number}${terminal}`;
}

/** Reads a number as a person may type it (small letters, full-width, blanks around it); null when it is none. */
export function parseCaseNumber(text: string): CaseNumber | null {
  const typed = text.normalize('NFKC').trim().toUpperCase();
  if (!FORM.test(typed)) return null;
  const [, branchCode = '', date = '', rest = ''] = typed.split('-');
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  const counter = Number.parseInt(rest, 10);
  if (!isDay(day) || counter === 0) return null;
  const number = { branchCode, day, counter, terminal: rest.replaceAll(/\d/gu, '') };
  return formatCaseNumber(number) === typed ? number : null;
}
