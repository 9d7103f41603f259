import type { Case } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import { blankForms, renderBlank } from '../../shared/forms/blank-forms.ts';
import type { RenderedSheet } from '../../shared/forms/branch-sheet.ts';
import { FORMS, renderForm } from '../../shared/forms/catalog.ts';
import { CASE_FORMS } from '../../shared/forms/catalog-case.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import type { Copy, FormCode, FormRecord, PrintMark } from '../../shared/forms/record.ts';
import { sheetsOf } from '../../shared/forms/sheets.ts';
import type { SheetChoice } from '../../shared/forms/sheets.ts';
import { BRANCH_PAPERS, ledgerPaper } from './golden-branch.ts';
import { aCase, aDraft } from './sample-case.ts';
import { aFormRecord } from './sample-record.ts';
import { anEventfulCase } from './sample-special.ts';

export const GOLDEN_PRINT: PrintMark = {
  count: 1,
  at: moment('2026-03-18T11:30:00'),
  by: '何岚',
  code: 'ABCD2345',
};

/** One paper of fixed content: its file names, what its head says, and its markup for the print frame. */
export type GoldenPaper = {
  /** Form code: the papers of one form are kept in one file. */
  readonly group: string;
  readonly name: string;
  readonly title: string;
  readonly copy: Copy;
  readonly blank: boolean;
  readonly landscape: boolean;
  readonly markup: string;
};

/** Both languages; `both` prints the English under the Chinese. */
const TONGUES = [
  ['zh', false],
  ['both', true],
] as const;

/** The limits of a transfer slip, beside those of every case. */
function slipDeadlines(): FormRecord['deadlines'] {
  const limit = (
    rule: string,
    startedAt: string,
    final: string,
  ): FormRecord['deadlines'][number] => ({
    rule,
    startedAt: moment(startedAt),
    internal: moment(final),
    final: moment(final),
    met: true,
    overdue: false,
  });
  return [
    ...aFormRecord().deadlines,
    limit('D23T', '2026-03-11T10:05:00', '2026-03-11T10:35:00'),
    limit('D23R', '2026-03-11T10:30:00', '2026-03-11T12:30:00'),
    limit('D23C', '2026-03-11T10:05:00', '2026-03-13T17:00:00'),
  ];
}

/** A case to which what the form tells of has happened. */
export function goldenCase(code: FormCode): Case {
  if (code === 'F16') return aCase({ facts: { onSpotResolved: true } });
  return Object.hasOwn(CASE_FORMS, code) ? anEventfulCase() : aCase();
}

/** Which of its sheets, in the name of a file: by its own name, else by its place among several. */
function sheetName(choice: SheetChoice, index: number, several: boolean): string {
  if (choice.sheet !== null) return `-${choice.sheet}`;
  return several ? `-${String(index + 1)}` : '';
}

function ofCase(code: FormCode): readonly GoldenPaper[] {
  const one = goldenCase(code);
  const choices = sheetsOf(code, one);
  return choices.flatMap((choice, index) =>
    FORMS[code].copies
      // Of its copies the archive's is the internal one under another name.
      .filter((copy) => copy !== 'archive')
      .flatMap((copy) =>
        TONGUES.map(([tongue, bilingual]): GoldenPaper => {
          const { sheet, subjectId } = choice;
          const form = renderForm(
            code,
            aFormRecord({
              case: one,
              copy,
              sheet,
              subjectId,
              bilingual,
              deadlines: slipDeadlines(),
            }),
          );
          const own = sheetName(choice, index, choices.length > 1);
          return {
            group: code,
            name: `${code}${own}-${copy}-${tongue}`.toLowerCase(),
            title: form.title,
            copy,
            blank: false,
            landscape: false,
            markup: form.page(GOLDEN_PRINT),
          };
        }),
      ),
  );
}

function drafts(): readonly GoldenPaper[] {
  const form = renderForm(
    'F01',
    aFormRecord({ case: aDraft(), deadlines: [], copy: 'customer', bilingual: true }),
  );
  return [
    {
      group: 'F01',
      name: 'f01-draft-customer-both',
      title: form.title,
      copy: 'customer',
      blank: false,
      landscape: false,
      markup: form.page(GOLDEN_PRINT),
    },
  ];
}

function blanks(): readonly GoldenPaper[] {
  return TONGUES.flatMap(([tongue, bilingual]) => {
    const house = aFormRecord({ bilingual });
    return blankForms({ ...house, fines: true }).flatMap(({ form, sheet, copies }) => {
      const copy = copies[0] ?? 'internal';
      const rendered = renderBlank({ form, sheet, copy }, house);
      if (rendered === null) return [];
      const own = sheet === null ? '' : `-${sheet}`;
      return [
        {
          group: form,
          name: `${form}${own}-blank-${tongue}`.toLowerCase(),
          title: rendered.title,
          copy,
          blank: true,
          landscape: false,
          markup: rendered.page({ ...GOLDEN_PRINT, code: '' }),
        },
      ];
    });
  });
}

function ofBranch(): readonly GoldenPaper[] {
  return TONGUES.flatMap(([tongue, bilingual]) => {
    const facts = aFormRecord({ bilingual });
    const internal = (
      group: string,
      name: string,
      { title, page }: Pick<RenderedSheet, 'title' | 'page'>,
    ): GoldenPaper => ({
      group,
      name: `${name}-internal-${tongue}`,
      title,
      copy: 'internal',
      blank: false,
      landscape: group === 'F09',
      markup: page(GOLDEN_PRINT),
    });
    const sheets = BRANCH_PAPERS.map(([group, name, render]) =>
      internal(group, name, render(facts)),
    );
    return sheets.concat(internal('F09', 'f09', ledgerPaper(facts)));
  });
}

/** Every paper that can be printed, in both languages, by form. */
export function goldenPapers(): ReadonlyMap<string, readonly GoldenPaper[]> {
  const all = [...FORM_CODES.flatMap(ofCase), ...drafts(), ...ofBranch(), ...blanks()];
  return Map.groupBy(all, ({ group }) => group);
}
