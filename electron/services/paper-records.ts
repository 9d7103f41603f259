import type { BlankForm, PaperWish } from '../../shared/contract/papers.ts';
import type { Failure } from '../../shared/contract/api.ts';
import type { Day } from '../../shared/domain/day.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { blankForms, renderBlank } from '../../shared/forms/blank-forms.ts';
import { bulletinSheet } from '../../shared/forms/bulletin-sheet.ts';
import { bulletinTables } from '../../shared/forms/bulletin-tables.ts';
import { penaltyNotice } from '../../shared/forms/penalty-notice.ts';
import { purgeList } from '../../shared/forms/purge-list.ts';
import { digestSheet, shiftSheet } from '../../shared/forms/shift-sheet.ts';
import { digestTables, passedOnTable } from '../../shared/forms/shift-tables.ts';
import { bulletinAt } from './bulletin-channels.ts';
import { houseFacts } from './form-records.ts';
import { branchFacts, entryText, reportNames } from './house-names.ts';
import type { Office, Visit } from './office.ts';
import { finesEnabled, penaltyAt } from './penalty-channels.ts';
import type { Paper } from './paper.ts';
import { purgeReports } from './purge.ts';
import { seenShift } from './shift-channels.ts';
import { reportPaper } from './report-paper.ts';

type Kept = Exclude<PaperWish, { readonly kind: 'report' }>;

const ROWS: Readonly<Record<Kept['kind'], PermissionRow>> = {
  blank: 'blankForms',
  bulletin: 'bulletin',
  purge: 'r36',
  shift: 'shift',
  digest: 'shift',
  penalty: 'penalty',
};

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
  const tables = bulletinTables(figures, reportNames(office));
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

function shiftPaper(id: string, visit: Visit): Paper | null {
  const { office } = visit;
  const kept = office.store.branchRecords.load('shift', office.branch().id, id);
  if (kept === null) return null;
  const facts = branchFacts(office);
  const shift = seenShift(kept.is, visit);
  const items = passedOnTable(shift.items, entryText(office), facts);
  const rendered = shiftSheet(shift, items, facts);
  return { rendered, sheet: null, copy: 'internal', subjectId: id };
}

function digestPaper(on: Day, { office }: Visit): Paper | null {
  const kept = office.store.branchRecords.once('morning-digest', office.branch().id, on);
  if (kept === null) return null;
  const tables = digestTables(kept.is, entryText(office));
  const rendered = digestSheet(kept.is, tables, branchFacts(office));
  return { rendered, sheet: null, copy: 'internal', subjectId: on };
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

function sheetFor(wish: Kept, visit: Visit): Paper | null {
  if (wish.kind === 'blank') return blankPaper(wish, visit.office);
  if (wish.kind === 'bulletin') return bulletinPaper(wish, visit);
  if (wish.kind === 'purge') return purgePaper(wish, visit);
  if (wish.kind === 'penalty') return penaltyPaper(wish, visit);
  return wish.kind === 'shift' ? shiftPaper(wish.id, visit) : digestPaper(wish.on, visit);
}

/** The sheet this person may have; refused when it is not theirs or there is nothing to print. */
export async function paperFor(wish: PaperWish, visit: Visit): Promise<Result<Paper, Failure>> {
  if (wish.kind === 'report') return await reportPaper(wish, visit);
  if (!isPermitted(ROWS[wish.kind], visit.me, null)) return fail({ codes: ['role-not-allowed'] });
  const found = sheetFor(wish, visit);
  return found === null ? fail({ codes: ['form-not-available'] }) : ok(found);
}
