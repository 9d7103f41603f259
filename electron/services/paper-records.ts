import type { BlankForm, PaperWish } from '../../shared/contract/papers.ts';
import type { Failure } from '../../shared/contract/api.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { SheetName } from '../../shared/domain/sheet-names.ts';
import type { BranchFacts, RenderedSheet } from '../../shared/forms/branch-sheet.ts';
import { blankForms, renderBlank } from '../../shared/forms/blank-forms.ts';
import { bulletinSheet } from '../../shared/forms/bulletin-sheet.ts';
import { bulletinTables } from '../../shared/forms/bulletin-tables.ts';
import { penaltyNotice } from '../../shared/forms/penalty-notice.ts';
import { purgeList } from '../../shared/forms/purge-list.ts';
import type { Copy } from '../../shared/forms/record.ts';
import { listsWith } from '../../shared/data/worded-lists.ts';
import { bulletinAt } from './bulletin-channels.ts';
import { houseFacts } from './form-records.ts';
import type { Office, Visit } from './office.ts';
import { finesEnabled, penaltyAt } from './penalty-channels.ts';
import { purgeReports } from './purge.ts';

/** One sheet of the branch, ready to print, and what the print log keeps of it. */
export type Paper = {
  readonly rendered: RenderedSheet;
  readonly sheet: SheetName | null;
  readonly copy: Copy;
  /** The week or the purge it is about; null on a blank form. */
  readonly subjectId: string | null;
};

const ROWS: Readonly<Record<PaperWish['kind'], PermissionRow>> = {
  blank: 'blankForms',
  bulletin: 'bulletin',
  purge: 'r36',
  penalty: 'penalty',
};

function branchFacts(office: Office): BranchFacts {
  return { ...houseFacts(office), blank: false };
}

/** The blank forms this institution hands out. */
export function blanksOf(office: Office): readonly BlankForm[] {
  return blankForms({ ...houseFacts(office), fines: finesEnabled(office) });
}

function blankPaper(
  { form, sheet, copy }: Extract<PaperWish, { readonly kind: 'blank' }>,
  office: Office,
): Paper | null {
  const offered = blanksOf(office).some(
    (one) => one.form === form && one.sheet === sheet && one.copies.includes(copy),
  );
  const rendered = offered ? renderBlank({ form, sheet, copy }, houseFacts(office)) : null;
  return rendered === null ? null : { rendered, sheet, copy, subjectId: null };
}

function bulletinPaper(
  { from }: Extract<PaperWish, { readonly kind: 'bulletin' }>,
  visit: Visit,
): Paper | null {
  const { office } = visit;
  const known = bulletinAt(from, office);
  if (known === null) return null;
  const { figures } = known;
  const lists = listsWith(office.configuration().contents.lists);
  const tables = bulletinTables(figures, (list, code) => {
    const entry = lists[list].find((one) => one.code === code);
    return { zh: entry?.zh ?? code, en: entry?.en ?? code };
  });
  const { received, open, overdue } = figures;
  const closed = figures.closedInTime + figures.closedLate + figures.endedOtherwise;
  const record = { ...known, received, open, overdue, closed, tables };
  const rendered = bulletinSheet(record, branchFacts(office));
  return { rendered, sheet: null, copy: 'internal', subjectId: from };
}

function purgePaper(
  { at }: Extract<PaperWish, { readonly kind: 'purge' }>,
  { office }: Visit,
): Paper | null {
  const report = purgeReports(office).find((one) => one.at === at);
  if (report === undefined) return null;
  const { caseNos, files, firstId, secondId } = report;
  const lines = caseNos.map(
    (caseNo) =>
      report.lines?.find((line) => line.caseNo === caseNo) ?? {
        caseNo,
        retainUntil: null,
        ground: null,
      },
  );
  const rendered = purgeList({ at, lines, files, firstId, secondId }, branchFacts(office));
  return { rendered, sheet: 'purge', copy: 'internal', subjectId: at };
}

function penaltyPaper(
  { id }: Extract<PaperWish, { readonly kind: 'penalty' }>,
  { office }: Visit,
): Paper | null {
  const kept = penaltyAt(id, office);
  if (kept === null) return null;
  const rendered = penaltyNotice(kept.is, branchFacts(office));
  return { rendered, sheet: null, copy: 'internal', subjectId: id };
}

function paperOf(wish: PaperWish, visit: Visit): Paper | null {
  switch (wish.kind) {
    case 'blank':
      return blankPaper(wish, visit.office);
    case 'bulletin':
      return bulletinPaper(wish, visit);
    case 'purge':
      return purgePaper(wish, visit);
    case 'penalty':
      return penaltyPaper(wish, visit);
  }
}

/** The sheet this person may have; refused when it is not theirs or there is nothing to print. */
export function paperFor(wish: PaperWish, visit: Visit): Result<Paper, Failure> {
  if (!isPermitted(ROWS[wish.kind], visit.me, null)) return fail({ codes: ['role-not-allowed'] });
  const found = paperOf(wish, visit);
  return found === null ? fail({ codes: ['form-not-available'] }) : ok(found);
}
