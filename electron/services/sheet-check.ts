import type { Failure, Response } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import { mask } from '../../shared/domain/masking.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { verifyCodesIn } from '../../shared/domain/verify-code.ts';
import { renderForm } from '../../shared/forms/catalog.ts';
import { LEDGER_SHEET } from '../../shared/forms/ledger-sheet.ts';
import { COPIES, isFormCode } from '../../shared/forms/record.ts';
import type { Copy, FormCode } from '../../shared/forms/record.ts';
import { changedCells } from '../../shared/forms/sheet-cells.ts';
import type { CellChange } from '../../shared/forms/sheet-cells.ts';
import { forms as words } from '../../shared/words/zh-cn/forms.ts';
import type { PrintEntry } from '../storage/print-log-access.ts';
import { mayOnCase } from './case-views.ts';
import { seenOf } from './cases.ts';
import { formRecord } from './form-records.ts';
import type { Office, Visit } from './office.ts';
import { checkedPaper } from './paper-service.ts';
import { subjectOf } from './sheets.ts';

type Found = Response<'forms.check'>;
type Changes = NonNullable<Found['record']>['changes'];

/** The prints under the code that was meant, newest first. */
function entriesOf(typed: string, { store }: Office): readonly PrintEntry[] {
  for (const code of verifyCodesIn(typed)) {
    const entries = store.printLog.byCode(code);
    if (entries.length > 0) return entries;
  }
  return [];
}

function copyOf({ copyType }: PrintEntry): Copy | null {
  return COPIES.find((copy) => copy === copyType) ?? null;
}

type Printed = {
  readonly entry: PrintEntry;
  readonly form: FormCode;
  readonly copy: Copy;
  readonly c: Case;
};

/**
 * What the same sheet would say today. A print with a reason was one with numbers in full; what was signed after it
 * was printed is on the paper in ink.
 */
function contentNow({ entry, form, copy, c }: Printed, office: Office): string {
  const full = entry.reason !== null;
  return renderForm(
    form,
    formRecord(c, { copy, full, asOf: entry.at, ...subjectOf(entry) }, office),
  ).content;
}

/** Labels of cells that hold nothing but a number which is masked elsewhere. */
const NUMBERS: ReadonlySet<string> = new Set(
  [words.label.phone, words.label.idDocument, words.label.product].map((label) =>
    label.replaceAll('|', ''),
  ),
);

function hidden(text: string | null, label: string): string | null {
  if (text === null) return null;
  return NUMBERS.has(label) ? words.mark.hidden : mask('scan', text);
}

/** A sheet with numbers in full is told without them: whoever asks has given no reason to read them. */
function masked(change: CellChange, { entry }: Printed): CellChange {
  if (entry.reason === null) return change;
  const { label, before, after } = change;
  return { ...change, before: hidden(before, label), after: hidden(after, label) };
}

/** Cell by cell, for whoever might print this copy; others learn only that it changed, unless it is the customer's. */
function changesFor(printed: Printed, changes: readonly CellChange[], visit: Visit): Changes {
  const readable = printed.copy === 'customer' || mayOnCase('r38', printed.c, visit);
  return readable ? changes.map((change) => masked(change, printed)) : null;
}

function isPurged({ store }: Office, { caseId }: PrintEntry): boolean {
  return caseId !== null && store.cases.index(caseId)?.status === 'purged';
}

function recordOf(printed: Printed, visit: Visit): Found['record'] {
  const { entry, c } = printed;
  const stored = visit.office.store.printLog.snapshot(entry.id);
  if (stored === null) return null;
  const changes = changedCells(stored, contentNow(printed, visit.office));
  return {
    caseNo: c.caseNo ?? '',
    caseId: c.id,
    unchanged: changes.length === 0,
    changes: changesFor(printed, changes, visit),
  };
}

/** The ledger of that day is not today's: only that it was printed so, when and by whom, can be said. */
function ledgerPrint({ form, medium, at: printedAt, by }: PrintEntry, count: number): Found {
  const copy = 'internal';
  return { form, sheet: null, copy, medium, printedAt, by, count, apart: 'ledger', record: null };
}

/** 系统查验: says whether the record still says what stands on a sheet, and what changed since. */
export async function checkSheet(typed: string, visit: Visit): Promise<Result<Found, Failure>> {
  const { office } = visit;
  const entries = entriesOf(typed, office);
  const [entry] = entries;
  if (entry === undefined) return fail({ codes: ['verify-code-unknown'] });
  if (entry.form === LEDGER_SHEET) return ok(ledgerPrint(entry, entries.length));
  if (entry.caseId === null) return await checkedPaper(entry, entries.length, visit);
  const copy = copyOf(entry);
  const { form, sheet, medium, at: printedAt, by } = entry;
  if (!isFormCode(form) || copy === null) return fail({ codes: ['form-not-available'] });
  const told = { form, sheet, copy, medium, printedAt, by, count: entries.length };
  // Whoever holds the sheet learns that its record is gone, and nothing else of it.
  if (isPurged(office, entry)) return ok({ ...told, apart: 'purged', record: null });
  const seen = seenOf(entry.caseId, visit);
  if (!seen.ok) return seen;
  return ok({
    ...told,
    apart: null,
    record: recordOf({ entry, form, copy, c: seen.value }, visit),
  });
}
