import type { CaseView } from '../../shared/contract/views.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { isRunning } from '../../shared/domain/deadlines.ts';
import { counts } from '../../shared/domain/form-signatures.ts';
import { FORMS } from '../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import type { Copy, FormCode, FormRecord } from '../../shared/forms/record.ts';
import { roles } from '../../shared/words/zh-cn/roles.ts';
import { deadlinesNow } from './case-file.ts';
import { FORM_TABLE } from './office.ts';
import type { Office } from './office.ts';

export function isFormCode(code: string): code is FormCode {
  return FORM_CODES.some((known) => known === code);
}

/** The forms that have something to print for this case, with their copies. */
export function availableForms(c: Case): CaseView['forms'] {
  return FORM_CODES.filter((form) => FORMS[form].available(c)).map((form) => ({
    form,
    copies: [...FORMS[form].copies],
  }));
}

/** The words of a code as this institution has them. */
function entryNames({ configuration }: Office): FormRecord['entryName'] {
  const lists = listsWith(configuration().contents.lists);
  return (list, code) => lists[list].find((entry) => entry.code === code)?.zh ?? code;
}

/** Which copy; `asOf` leaves out what was signed later than that moment. */
type Sheet = { readonly copy: Copy; readonly full: boolean; readonly asOf?: Moment | null };

/** Everything a form of this case prints; the numbers in full only when asked for. */
export function formRecord(
  c: Case,
  { copy, full, asOf = null }: Sheet,
  office: Office,
): FormRecord {
  const { institution, name, complaintPhone, address } = office.branch();
  const { bands, settings } = office.book();
  const directory = office.directory();
  return {
    case: c,
    institution,
    branch: { name, complaintPhone, address },
    staffName: (id) => directory.find((staff) => staff.id === id)?.name ?? '',
    roleName: (role) => roles.names[role],
    entryName: entryNames(office),
    deadlines: deadlinesNow(c, office).map((deadline) => ({
      rule: deadline.rule,
      internal: deadline.internal,
      final: deadline.final,
      met: deadline.met !== null,
      overdue: deadline.overdueSince !== null && (deadline.met !== null || isRunning(deadline)),
    })),
    bands,
    hotlines: office
      .configuration()
      .contents.hotlines.filter(({ active }) => active)
      .map((hotline) => ({ name: hotline.name.zh, number: hotline.number ?? '' })),
    reviewDays: settings.reviewWindowDays,
    bilingual: settings.bilingualPrint,
    copy,
    full,
    subjectId: null,
    standing: (form) =>
      c.formSignatures.filter(
        (one) =>
          one.formCode === form &&
          (asOf === null || one.loggedAt <= asOf) &&
          counts(c, one, FORM_TABLE),
      ),
  };
}
