import type { Case, Notice } from '../../../shared/domain/case.ts';
import type { PrintedSheet } from '../../ui/case-print-request.ts';

type Paper = PrintedSheet & { readonly form: string | null };

const NO_PAPER: Paper = { form: null, sheet: null, subjectId: null };

type Finder = (c: Case, notice: Notice) => Paper;

function paper(
  form: string,
  sheet: Paper['sheet'],
  found: { readonly id: string } | undefined,
): Paper {
  return found === undefined ? NO_PAPER : { form, sheet, subjectId: found.id };
}

/** The form that says in writing what a notice told; what is absent has none. */
const PAPERS: Readonly<Partial<Record<string, Finder>>> = {
  NT2: ({ extensions }, { id }) =>
    paper(
      'F06',
      null,
      extensions.find(({ noticeId }) => noticeId === id),
    ),
  NT3: () => ({ ...NO_PAPER, form: 'F05' }),
  NT4: () => ({ ...NO_PAPER, form: 'F05' }),
  NT7: ({ reviews }, { at }) =>
    paper(
      'F14',
      'decision',
      reviews.find(({ toldAt }) => toldAt !== null && toldAt === at),
    ),
  NT8: ({ suspensions }, { at }) =>
    paper(
      'F06',
      null,
      suspensions.find(
        ({ toldAt, endToldAt }) => at !== null && (toldAt === at || endToldAt === at),
      ),
    ),
};

/** The paper that goes with a notice: of an extension or pause, of the decision, or of a review. */
export function paperOfNotice(c: Case, notice: Notice): Paper {
  return PAPERS[notice.kind ?? '']?.(c, notice) ?? NO_PAPER;
}
