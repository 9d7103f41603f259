import type { CaseView } from '../../shared/contract/views.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Sight } from '../../shared/domain/case-mask.ts';
import { isRunning } from '../../shared/domain/deadlines.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { dueOnceTold } from '../../shared/domain/extension-due.ts';
import type { BlankFacts } from '../../shared/forms/blank.ts';
import { counts } from '../../shared/domain/form-signatures.ts';
import { FORMS } from '../../shared/forms/catalog.ts';
import { wasDraftPrint } from '../../shared/forms/draft-sheet.ts';
import { FORM_CODES, isFormCode } from '../../shared/forms/record.ts';
import { sheetsOf } from '../../shared/forms/sheets.ts';
import type { FormCode, FormRecord } from '../../shared/forms/record.ts';
import { SHIPPED_WORDING } from '../../shared/forms/wording.ts';
import { roles } from '../../shared/words/zh-cn/roles.ts';
import { deadlinesNow, deadlineWorld } from './case-file.ts';
import { FORM_TABLE } from './office.ts';
import type { Office } from './office.ts';

/** Forms that say what is hidden from some: the disputed record, the harm of an event (domain 5.10). */
const SHOWN_TO: Readonly<Partial<Record<FormCode, (sight: Sight) => boolean>>> = {
  F11: ({ internal, dispute }) => internal || dispute === true,
  F13: ({ internal }) => internal,
};

function isShown(form: FormCode, sight: Sight): boolean {
  return SHOWN_TO[form]?.(sight) ?? true;
}

/** The forms that have something to print for this case and hide nothing from this person, with copies and sheets. */
export function availableForms(c: Case, sight: Sight): CaseView['forms'] {
  const offered = FORM_CODES.filter((form) => FORMS[form].available(c) && isShown(form, sight));
  return offered.map((form) => ({
    form,
    copies: [...FORMS[form].copies],
    sheets: sheetsOf(form, c),
  }));
}

/** The words of a code as this institution has them. */
function entryNames({ configuration }: Office): FormRecord['entryName'] {
  const lists = listsWith(configuration().contents.lists);
  return (list, code) => lists[list].find((entry) => entry.code === code)?.zh ?? code;
}

/** Cover and index do not list themselves: printing them changes nothing of what they say. */
const OF_THE_FILE = 'F19';

/** Every sheet printed since the registration, its newest print, in the order of the forms. */
function filedPrints(c: Case, { store }: Office): FormRecord['prints'] {
  const found = new Map<string, FormRecord['prints'][number]>();
  for (const print of store.printLog.ofCase(c.id)) {
    const { form, sheet, subjectId, at, pages } = print;
    const key = [form, sheet, subjectId].join(' ');
    if (!isFormCode(form) || form === OF_THE_FILE) continue;
    if (wasDraftPrint(print, c) || found.has(key)) continue;
    found.set(key, { form, sheet, at, pages });
  }
  return [...found.values()].toSorted((a, b) => a.form.localeCompare(b.form));
}

/** Which copy of which sheet; `asOf` leaves out what was signed later than that moment. */
type Sheet = Pick<FormRecord, 'copy' | 'full'> &
  Partial<Pick<FormRecord, 'sheet' | 'subjectId'>> & { readonly asOf?: Moment | null };

/** What a sheet knows of the house, whatever it is about: names, words and rules in force. */
export function houseFacts(office: Office): Omit<BlankFacts, 'copy' | 'sheet' | 'subjectId'> & {
  readonly staffName: FormRecord['staffName'];
} {
  const { institution, name, complaintPhone, address } = office.branch();
  const { bands, settings } = office.book();
  const { hotlines, 'form-templates': templates } = office.configuration().contents;
  const directory = office.directory();
  return {
    institution,
    branch: { name, complaintPhone, address },
    staffName: (id) => directory.find((staff) => staff.id === id)?.name ?? '',
    roleName: (role) => roles.names[role],
    entryName: entryNames(office),
    bands,
    hotlines: hotlines
      .filter(({ active }) => active)
      .map((hotline) => ({ name: hotline.name.zh, number: hotline.number ?? '' })),
    reviewDays: settings.reviewWindowDays,
    bilingual: settings.bilingualPrint,
    templates,
  };
}

/** Everything a form of this case prints; the numbers in full only when asked for. */
export function formRecord(
  c: Case,
  { copy, full, sheet = null, subjectId = null, asOf = null }: Sheet,
  office: Office,
): FormRecord {
  return {
    ...houseFacts(office),
    case: c,
    deadlines: deadlinesNow(c, office).map((deadline) => ({
      rule: deadline.rule,
      startedAt: deadline.startedAt,
      internal: deadline.internal,
      final: deadline.final,
      met: deadline.met !== null,
      overdue: deadline.overdueSince !== null && (deadline.met !== null || isRunning(deadline)),
    })),
    newDue: (extension) => dueOnceTold(c, extension, deadlineWorld(c, office, office.world.now())),
    copy,
    full,
    sheet,
    subjectId,
    blank: false,
    prints: filedPrints(c, office),
    wording: SHIPPED_WORDING,
    standing: (form) =>
      c.formSignatures.filter(
        (one) =>
          one.formCode === form &&
          (asOf === null || one.loggedAt <= asOf) &&
          counts(c, one, FORM_TABLE),
      ),
  };
}
