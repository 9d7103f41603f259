import type { SheetName } from '../domain/sheet-names.ts';
import { forms as english } from '../words/en/forms.ts';
import { forms as chinese } from '../words/zh-cn/forms.ts';
import { blankRecord } from './blank.ts';
import type { BlankFacts } from './blank.ts';
import type { RenderedSheet } from './branch-sheet.ts';
import { bulletinSheet } from './bulletin-sheet.ts';
import { emptyBulletinTables } from './bulletin-tables.ts';
import { FORMS, renderForm } from './catalog.ts';
import { titleOf } from './page.ts';
import { penaltyNotice } from './penalty-notice.ts';
import { purgeList } from './purge-list.ts';
import { FORM_CODES } from './record.ts';
import type { Copy, FormCode, FormRecord } from './record.ts';
import { wordingOf } from './wording.ts';

export type House = Omit<BlankFacts, 'copy' | 'sheet' | 'subjectId'> &
  Pick<FormRecord, 'staffName'>;

export type BlankChoice = { readonly form: string; readonly sheet: SheetName | null };
export type BlankEntry = BlankChoice & {
  readonly title: { readonly zh: string; readonly en: string };
  readonly copies: readonly Copy[];
};

/** The contact card is of one case by its nature: it has no blank. */
export function blankFormCodes(): readonly FormCode[] {
  return FORM_CODES.filter((code) => code !== 'CARD');
}

/** Forms of several sheets: each is handed out by itself. */
export const BLANK_SHEETS: Readonly<Partial<Record<FormCode, readonly SheetName[]>>> = {
  F11: ['application', 'reply'],
  F14: ['application', 'decision'],
  F17: ['authority', 'receipt'],
  F19: ['cover', 'index'],
};

/** The sheets of the branch that are filled in by hand too. */
export const OF_BRANCH = [
  { form: 'F18', sheet: null, name: 'bulletin' },
  { form: 'F19', sheet: 'purge', name: 'purge-list' },
  { form: 'F21', sheet: null, name: 'penalty' },
] as const;

/** `fines`: the penalty notice is handed out only where fines are switched on. Every blank form with its titles and copies, in the order of the codes. */
export function blankForms({
  templates,
  fines,
}: Pick<House, 'templates'> & { readonly fines: boolean }): readonly BlankEntry[] {
  const cases = blankFormCodes().flatMap((form) =>
    (BLANK_SHEETS[form] ?? [null]).map((sheet) => ({
      form,
      sheet,
      title: titleOf(form, { sheet, wording: wordingOf(templates, form) }),
      copies: FORMS[form].copies,
    })),
  );
  const branch = OF_BRANCH.filter(({ name }) => fines || name !== 'penalty').map(
    ({ form, sheet, name }) => ({
      form,
      sheet,
      title: wordingOf(templates, form)(
        `title.${name}`,
        chinese.branchTitle[name],
        english.branchTitle[name],
      ),
      copies: ['internal'] as const,
    }),
  );
  return [...cases, ...branch].toSorted((a, b) => a.form.localeCompare(b.form));
}

const NOBODY = { madeBy: null, madeAt: null, issuedBy: null, issuedAt: null } as const;
const NOTHING_COUNTED = { received: null, closed: null, overdue: null, open: null } as const;

function ofBranch({ form, sheet }: BlankChoice, house: House): RenderedSheet | null {
  const facts = { ...house, blank: true };
  if (form === 'F18') {
    const record = { from: null, to: null, ...NOTHING_COUNTED, ...NOBODY };
    return bulletinSheet({ ...record, tables: emptyBulletinTables() }, facts);
  }
  if (form === 'F21') return penaltyNotice(null, facts);
  if (form !== 'F19' || sheet !== 'purge') return null;
  return purgeList({ at: null, lines: [], files: 0, firstId: null, secondId: null }, facts);
}

/** One blank form, from the same definition as the filled one; null when there is none of that code. */
export function renderBlank(
  { form, sheet, copy }: BlankChoice & { readonly copy: Copy },
  house: House,
): RenderedSheet | null {
  const own = ofBranch({ form, sheet }, house);
  if (own !== null) return own;
  const code = blankFormCodes().find((one) => one === form);
  if (code === undefined) return null;
  return renderForm(code, blankRecord({ ...house, copy, sheet, subjectId: null }));
}
