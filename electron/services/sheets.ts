import { createHash } from 'node:crypto';
import type { Failure, Request } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { refusalsAmong } from '../../shared/domain/transitions.ts';
import { renderForm } from '../../shared/forms/catalog.ts';
import type { RenderedForm } from '../../shared/forms/catalog.ts';
import { isDraftSheet, wasDraftPrint } from '../../shared/forms/draft-sheet.ts';
import type { Copy, FormCode, PrintMark } from '../../shared/forms/record.ts';
import type { PrintEntry, PrintMedium, StoreWrites } from '../storage/store.ts';
import { mayOnCase } from './case-views.ts';
import { seenOf } from './cases.ts';
import { availableForms, formRecord, isFormCode } from './form-records.ts';
import { verificationCode } from './keys.ts';
import { actionWorld } from './office.ts';
import type { Office, Visit } from './office.ts';

export type Wish = Request<'forms.print'>;
export type Sheet = {
  readonly c: Case;
  readonly form: FormCode;
  readonly copy: Copy;
  readonly full: boolean;
  readonly rendered: RenderedForm;
};

/** Rule PR15: these go to the customer with texts a person wrote. */
const WAIVER_CHECKED: ReadonlySet<FormCode> = new Set(['F04', 'F05', 'F16']);

/** The sheet this person may have of this case, rendered; refused when there is nothing to print or it is not theirs. */
export function sheetOf(
  { id, form, copy, fullReason }: Wish,
  visit: Visit,
): Result<Sheet, Failure> {
  const seen = seenOf(id, visit);
  if (!seen.ok) return seen;
  const c = seen.value;
  const full = fullReason !== null;
  if (!mayOnCase(full ? 'r39' : 'r38', c, visit)) return fail({ codes: ['role-not-allowed'] });
  if (full && fullReason.trim() === '') return fail({ codes: ['reason-missing'] });
  const offered = availableForms(c).some((one) => one.form === form && one.copies.includes(copy));
  if (!isFormCode(form) || !offered) return fail({ codes: ['form-not-available'] });
  const waiver = WAIVER_CHECKED.has(form)
    ? refusalsAmong(
        ['waiver-wording'],
        c,
        actionWorld(c, visit, () => ''),
      )
    : [];
  if (waiver.length > 0) return fail({ codes: waiver });
  return ok({
    c,
    form,
    copy,
    full,
    rendered: renderForm(form, formRecord(c, { copy, full }, visit.office)),
  });
}

/** Rule PR7: the same content gives the same code, whoever prints it and however often. */
function codeOf({ c, form, copy, full, rendered }: Sheet, office: Office): string {
  const parts = [
    form,
    String(rendered.version),
    c.caseNo ?? c.id,
    copy,
    full ? 'full' : 'masked',
    rendered.content,
  ];
  return verificationCode(office.keys.codes, parts);
}

/** How often this form and copy was printed and counted. */
export function countBefore(
  c: Case,
  { form, copy }: { readonly form: string; readonly copy: Copy },
  office: Office,
): number {
  return office.store.printLog
    .ofCase(c.id)
    .filter(
      (entry) =>
        entry.form === form &&
        entry.copyType === copy &&
        entry.medium === 'paper' &&
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
  { office, me }: Visit,
  writes: StoreWrites,
): void {
  const { c, form, copy, rendered } = sheet;
  const entry: PrintEntry = {
    id: office.world.newId(),
    caseId: c.id,
    branchId: c.branchId,
    form,
    version: rendered.version,
    copyType: copy,
    reason,
    by: me.id,
    at: office.world.now(),
    pages,
    hash: hashOf(rendered),
    verifyCode: print.mark.code,
    medium,
  };
  const action = sheet.full ? 'form-printed-full' : 'form-printed';
  const ids = { caseId: c.id, form, copy, ...(medium === 'word' ? { medium } : {}) };
  writes.printLog.append(entry, rendered.content, { action, ids });
}

/** Every print is logged with what was printed (rule PR13); those of one batch together or not at all. */
export function logPrints(prints: readonly Printed[], visit: Visit): void {
  visit.office.store.write((writes) => {
    for (const one of prints) writeDown(one, visit, writes);
    return ok(null);
  });
}

function hashOf({ content }: RenderedForm): string {
  return createHash('sha256').update(content).digest('hex');
}

export function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/gu)?.length ?? 0
  );
}

/** A file name without anything personal: case number, form and copy. */
export function fileName({ c, form, copy }: Sheet, ending: string): string {
  return `${c.caseNo ?? 'draft'}-${form}-${copy}.${ending}`;
}
