import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { refusalsAmong } from '../../shared/domain/transitions.ts';
import { FORMS, renderForm } from '../../shared/forms/catalog.ts';
import type { RenderedForm } from '../../shared/forms/catalog.ts';
import { isDraftSheet, wasDraftPrint } from '../../shared/forms/draft-sheet.ts';
import type { Copy, FormCode } from '../../shared/forms/record.ts';
import { sheetMeant } from '../../shared/forms/sheets.ts';
import type { SheetChoice } from '../../shared/forms/sheets.ts';
import { editionOf } from '../../shared/forms/wording.ts';
import type { PrintEntry } from '../storage/store.ts';
import { mayOnCase, sightOf } from './case-views.ts';
import { seenOf } from './cases.ts';
import { availableForms, formRecord, isFormCode } from './form-records.ts';
import type { StaffHandlers } from './handler.ts';
import { verificationCode } from './keys.ts';
import { actionWorld } from './office.ts';
import type { Office, Visit } from './office.ts';
import { giveOut, offer } from './outgoing.ts';
import { checkedPaper } from './paper-service.ts';
import { hashOf, pagesOf } from './printed-content.ts';
import { unprintable } from './unprintable.ts';

type Wish = Request<'forms.print'>;
type Sheet = {
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
function sheetOf(wish: Wish, visit: Visit): Result<Sheet, Failure> {
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

type Which = Pick<SheetChoice, 'sheet' | 'subjectId'>;

function subjectOf({ sheet, subjectId }: Which): Which {
  return { sheet, subjectId };
}

/** Which issued copy of this very sheet it is; none while the case is a draft. */
function countOf({ c, form, copy, choice }: Sheet, office: Office): number {
  if (isDraftSheet(form, c)) return 0;
  const earlier = office.store.printLog.ofCase(c.id);
  return (
    earlier.filter(
      (entry) =>
        entry.form === form &&
        entry.copyType === copy &&
        entry.sheet === choice.sheet &&
        entry.subjectId === choice.subjectId &&
        !wasDraftPrint(entry, c),
    ).length + 1
  );
}

type Marked = {
  readonly html: string;
  readonly title: string;
  readonly verifyCode: string;
  readonly count: number;
};

function marked(sheet: Sheet, { office, me }: Visit): Marked {
  const verifyCode = codeOf(sheet, office);
  const count = countOf(sheet, office);
  const html = sheet.rendered.page({
    count,
    at: office.world.now(),
    by: me.name,
    code: verifyCode,
  });
  return {
    html,
    title: `${sheet.c.caseNo ?? ''} ${sheet.rendered.title}`.trim(),
    verifyCode,
    count,
  };
}

type Printed = Marked & { readonly reason: string | null; readonly pages: number };

/** Every print is logged with what was printed (rule PR13). `pages` is 0 where the host does not say. */
function logPrint(sheet: Sheet, { verifyCode, reason, pages }: Printed, visit: Visit): void {
  const { office, me } = visit;
  const { c, form, copy, choice, rendered } = sheet;
  const entry: PrintEntry = {
    id: office.world.newId(),
    caseId: c.id,
    branchId: c.branchId,
    form,
    ...subjectOf(choice),
    version: rendered.version,
    wording: rendered.wording,
    copyType: copy,
    reason,
    by: me.id,
    at: office.world.now(),
    pages,
    hash: hashOf(rendered),
    verifyCode,
  };
  const action = sheet.full ? 'form-printed-full' : 'form-printed';
  office.store.write((writes) => {
    writes.printLog.append(entry, rendered.content, { action, ids: { caseId: c.id, form, copy } });
    return ok(null);
  });
}

/** A file name without anything personal: case number, form and copy. */
function fileName({ c, form, copy, choice }: Sheet): string {
  const sheet = choice.sheet === null ? form : `${form}-${choice.sheet}`;
  return `${c.caseNo ?? 'draft'}-${sheet}-${copy}.pdf`;
}

async function savePdf(wish: Wish, visit: Visit): Promise<Result<Response<'forms.save'>, Failure>> {
  const sheet = sheetOf(wish, visit);
  if (!sheet.ok) return sheet;
  const print = marked(sheet.value, visit);
  const { html, title, verifyCode, count } = print;
  const given = await giveOut(
    {
      name: fileName(sheet.value),
      content: async () => await visit.office.world.outside.pdf(html, title),
      log: (pdf) => {
        logPrint(sheet.value, { ...print, reason: wish.fullReason, pages: pagesOf(pdf) }, visit);
      },
    },
    visit.office,
  );
  return given.ok ? ok({ ...given.value, verifyCode, count }) : given;
}

async function printForm(
  wish: Wish,
  visit: Visit,
): Promise<Result<Response<'forms.print'>, Failure>> {
  const sheet = sheetOf(wish, visit);
  if (!sheet.ok) return sheet;
  const { outside, host } = visit.office.world;
  const print = marked(sheet.value, visit);
  const { verifyCode, count } = print;
  if (host === 'electron') {
    const printed = await outside.print(print.html, print.title);
    if (!visit.office.isOpen()) return fail({ codes: ['locked'] });
    if (printed) logPrint(sheet.value, { ...print, reason: wish.fullReason, pages: 0 }, visit);
    return ok({ printed, downloadId: null, verifyCode, count });
  }
  const pdf = await outside.pdf(print.html, print.title);
  if (!visit.office.isOpen()) return fail({ codes: ['locked'] });
  logPrint(sheet.value, { ...print, reason: wish.fullReason, pages: pagesOf(pdf) }, visit);
  const downloadId = await offer(fileName(sheet.value), pdf, visit.office);
  return ok({ printed: downloadId !== null, downloadId, verifyCode, count });
}

async function checked(
  code: string,
  visit: Visit,
): Promise<Result<Response<'forms.check'>, Failure>> {
  const { office } = visit;
  const entries = office.store.printLog.byCode(
    code
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[^A-Z2-7]/gu, ''),
  );
  const [entry] = entries;
  if (entry === undefined) return fail({ codes: ['verify-code-unknown'] });
  if (entry.caseId === null) return await checkedPaper(entry, entries.length, visit);
  const seen = seenOf(entry.caseId, visit);
  if (!seen.ok) return seen;
  const { form, copyType, at, by } = entry;
  if (
    !isFormCode(form) ||
    (copyType !== 'customer' && copyType !== 'internal' && copyType !== 'archive')
  ) {
    return fail({ codes: ['form-not-available'] });
  }
  const c = seen.value;
  const hashes = [false, true].map((full) =>
    hashOf(renderForm(form, formRecord(c, { copy: copyType, full, ...subjectOf(entry) }, office))),
  );
  const unchanged = FORMS[form].version === entry.version && hashes.includes(entry.hash);
  return ok({
    form,
    sheet: entry.sheet,
    caseNo: c.caseNo ?? '',
    caseId: c.id,
    copy: copyType,
    printedAt: at,
    by,
    count: entries.length,
    unchanged,
  });
}

type FormChannels = 'forms.preview' | 'forms.print' | 'forms.save' | 'forms.check';

/** Paper: what is previewed is what is printed; what is printed can be checked against the record later. */
export function formHandlers(): StaffHandlers<FormChannels> {
  return {
    'forms.preview': (wish, visit) => {
      const sheet = sheetOf(wish, visit);
      if (!sheet.ok) return sheet;
      const { title, content, page } = sheet.value.rendered;
      return ok({ title, markup: page(null), unprintable: unprintable(content) });
    },
    'forms.print': printForm,
    'forms.save': savePdf,
    'forms.check': ({ code }, visit) => checked(code, visit),
  };
}
