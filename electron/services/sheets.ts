import { isFormCode } from '../../shared/forms/record.ts';
import type { Failure, Request } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { refusalsAmong } from '../../shared/domain/transitions.ts';
import { renderForm } from '../../shared/forms/catalog.ts';
import type { RenderedForm } from '../../shared/forms/catalog.ts';
import { isDraftSheet, wasDraftPrint } from '../../shared/forms/draft-sheet.ts';
import type { Copy, FormCode, PrintMark } from '../../shared/forms/record.ts';
import { sheetMeant } from '../../shared/forms/sheets.ts';
import { withoutInk } from '../../shared/forms/signed-box.ts';
import type { SheetChoice } from '../../shared/forms/sheets.ts';
import { editionOf } from '../../shared/forms/wording.ts';
import type { StoreWrites } from '../storage/store.ts';
import type { PrintMedium } from '../storage/print-log-access.ts';
import { mayOnCase, sightOf } from './case-views.ts';
import { seenOf } from './cases.ts';
import { availableForms, formRecord } from './form-records.ts';
import { verificationCode } from './keys.ts';
import { actionWorld } from './office.ts';
import type { Office, Visit } from './office.ts';
import { printEntry } from './printing.ts';

export type Wish = Request<'forms.print'>;
export type Sheet = {
  readonly c: Case;
  readonly form: FormCode;
  readonly copy: Copy;
  readonly full: boolean;
  readonly choice: SheetChoice;
  readonly rendered: RenderedForm;
};

/** Rule PR15: these go to the customer with texts a person wrote. */
const WAIVER_CHECKED: ReadonlySet<FormCode> = new Set(['F04', 'F05', 'F16']);

/** The sheet of the case that is meant, where the case offers that form and copy. */
function meant(
  { form, copy, sheet = null, subjectId = null }: Wish,
  c: Case,
  visit: Visit,
): { readonly form: FormCode; readonly choice: SheetChoice } | null {
  const offered = availableForms(c, sightOf(c, visit)).some(
    (one) => one.form === form && one.copies.includes(copy),
  );
  if (!isFormCode(form) || !offered) return null;
  const choice = sheetMeant(form, c, { sheet, subjectId });
  return choice === null ? null : { form, choice };
}

function waiverRefusals(form: FormCode, c: Case, visit: Visit): readonly Refusal[] {
  if (!WAIVER_CHECKED.has(form)) return [];
  const world = actionWorld(c, visit, () => '');
  return refusalsAmong(['waiver-wording'], c, world);
}

/** The sheet this person may have of this case, rendered; refused when there is nothing to print or it is not theirs. */
export function sheetOf(wish: Wish, visit: Visit): Result<Sheet, Failure> {
  const { id, copy, fullReason } = wish;
  const seen = seenOf(id, visit);
  if (!seen.ok) return seen;
  const c = seen.value;
  const full = fullReason !== null;
  if (!mayOnCase(full ? 'r39' : 'r38', c, visit)) return fail({ codes: ['role-not-allowed'] });
  if (full && fullReason.trim() === '') return fail({ codes: ['reason-missing'] });
  const found = meant(wish, c, visit);
  if (found === null) return fail({ codes: ['form-not-available'] });
  const { form, choice } = found;
  const codes = waiverRefusals(form, c, visit);
  if (codes.length > 0) return fail({ codes });
  const record = formRecord(c, { copy, full, ...subjectOf(choice) }, visit.office);
  return ok({ c, form, copy, full, choice, rendered: renderForm(form, record) });
}

type Which = Pick<SheetChoice, 'sheet' | 'subjectId'>;

/** Which of a form's sheets, and of which record. */
export function subjectOf({ sheet, subjectId }: Which): Which {
  return { sheet, subjectId };
}

/** Rule PR7: the same content gives the same code, whoever prints it and however often. */
function codeOf({ c, form, copy, full, rendered }: Sheet, office: Office): string {
  const parts = [
    form,
    editionOf(rendered.version, rendered.wording),
    c.caseNo ?? c.id,
    copy,
    full ? 'full' : 'masked',
    rendered.content,
  ];
  return verificationCode(office.keys.codes, parts);
}

type Counted = {
  readonly form: string;
  readonly copy: Copy;
  readonly choice: Which;
};

/** How often this copy of this very sheet was printed and counted. */
export function countBefore(c: Case, { form, copy, choice }: Counted, office: Office): number {
  return office.store.printLog
    .ofCase(c.id)
    .filter(
      (entry) =>
        entry.form === form &&
        entry.copyType === copy &&
        entry.medium === 'paper' &&
        entry.sheet === choice.sheet &&
        entry.subjectId === choice.subjectId &&
        !wasDraftPrint(entry, c),
    ).length;
}

/** One print about to be made: what its sheet says and what it is logged with. */
export type Marked = {
  readonly html: string;
  readonly title: string;
  readonly mark: PrintMark;
};

/** Which issued copy this is; none while the case is a draft, and for an editable copy. */
export function marked(sheet: Sheet, { office, me }: Visit, medium: PrintMedium = 'paper'): Marked {
  const counted = medium === 'paper' && !isDraftSheet(sheet.form, sheet.c);
  const mark = {
    count: counted ? countBefore(sheet.c, sheet, office) + 1 : 0,
    at: office.world.now(),
    by: me.name,
    code: codeOf(sheet, office),
  };
  const title = `${sheet.c.caseNo ?? ''} ${sheet.rendered.title}`.trim();
  return { html: sheet.rendered.page(mark), title, mark };
}

export type Printed = {
  readonly sheet: Sheet;
  readonly print: Marked;
  readonly reason: string | null;
  /** 0 where the host does not say. */
  readonly pages: number;
  readonly medium: PrintMedium;
};

function writeDown(
  { sheet, print, reason, pages, medium }: Printed,
  visit: Visit,
  writes: StoreWrites,
): void {
  const { c, form, copy, choice, rendered } = sheet;
  const what = {
    caseId: c.id,
    branchId: c.branchId,
    form,
    ...subjectOf(choice),
    version: rendered.version,
    wording: rendered.wording,
    copyType: copy,
    reason,
    pages,
    verifyCode: print.mark.code,
    medium,
  };
  const entry = printEntry(what, rendered.content, visit);
  const action = sheet.full ? 'form-printed-full' : 'form-printed';
  const ids = { caseId: c.id, form, copy, ...(medium === 'word' ? { medium } : {}) };
  writes.printLog.append(entry, withoutInk(rendered.content), { action, ids });
}

/** Every print is logged with what was printed (rule PR13); those of one batch together or not at all. */
export function logPrints(prints: readonly Printed[], visit: Visit): void {
  visit.office.store.write((writes) => {
    for (const one of prints) writeDown(one, visit, writes);
    return ok(null);
  });
}

/** A file name without anything personal: case number, form and copy. */
export function fileName({ c, form, copy, choice }: Sheet, ending: string): string {
  const sheet = choice.sheet === null ? form : `${form}-${choice.sheet}`;
  return `${c.caseNo ?? 'draft'}-${sheet}-${copy}.${ending}`;
}
