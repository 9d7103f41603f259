import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Request, Response } from '../../shared/contract/api.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { previousPeriod } from '../../shared/domain/report-frame.ts';
import { casesBehind, countReports } from '../../shared/domain/reports-run.ts';
import type { CaseList, ReportContent, ReportId } from '../../shared/domain/report-table.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { FigureRow } from '../../shared/domain/case-figures.ts';
import type { Refused } from './branch-books.ts';
import { caseRow, numberOnly } from './case-views.ts';
import { areFiguresWhole } from './figures-refresh.ts';
import type { StaffHandlers } from './handler.ts';
import type { Office, Visit } from './office.ts';
import { branchOf, isPeriod, isReportFilter, reportFrame, reportSpan } from './report-frames.ts';
import type { ReportWish } from './report-frames.ts';

const PAGE = 100;
const BY_STAFF: ReportId = 'R15';

type Taker = { readonly take: (rows: readonly FigureRow[]) => void };

/** Takes the cases group by group; other calls are answered in between. False when the vault was locked meanwhile. */
async function takeAll(to: Taker, wish: ReportWish, office: Office): Promise<boolean> {
  for (const rows of office.store.figures.groups(reportSpan(wish))) {
    to.take(rows);
    await nextTurn();
    if (!office.isOpen()) return false;
  }
  return true;
}

type Wished = Pick<Request<'reports.read'>, 'from' | 'to' | 'branchId' | 'source' | 'level'>;

/** The wish within what the person may see; R15 has a row of its own. */
function allowed(
  wish: Wished,
  ids: readonly ReportId[],
  visit: Visit,
): Result<ReportWish, Refused> {
  const others = ids.some((id) => id !== BY_STAFF);
  const rows = [
    ...(others ? (['r41'] as const) : []),
    ...(ids.includes(BY_STAFF) ? (['r42'] as const) : []),
  ];
  let { branchId } = wish;
  for (const row of rows) {
    const branch = branchOf(row, branchId, visit);
    if (branch === undefined || !isPermitted(row, visit.me, null)) {
      return fail({ codes: ['role-not-allowed'] });
    }
    branchId = branch;
  }
  if (!isPeriod(wish)) return fail({ codes: ['not-found'] });
  if (!isReportFilter(wish, visit.office)) return fail({ codes: ['wrong-shape'] });
  return ok({ ...wish, branchId });
}

type ListView = Response<'reports.read'>['reports'][number]['lists'][number];

/** Whoever sees no cases gets the number alone; of a case in which they are named nobody learns more than that it counts. */
function listView(list: CaseList, visit: Visit, mayList: boolean): ListView {
  const { office, me } = visit;
  const named = office.store.ownCases.naming(me.id);
  const rows = mayList ? list.rows : [];
  const indexes = office.store.figures.rowsAt(rows.map(({ seq }) => seq));
  return {
    name: list.name,
    columns: list.columns,
    total: mayList ? list.total : { ...list.total, drill: null },
    rows: rows.map(({ values }, place) => {
      const index = indexes[place];
      if (index === undefined || named.has(index.id)) {
        return {
          id: null,
          caseNo: index?.caseNo ?? null,
          dueAt: null,
          handlerId: null,
          values: [],
        };
      }
      const { id, caseNo, handlerId } = index;
      const dueAt = office.store.figures.of(id)?.legalFinal ?? null;
      return { id, caseNo, dueAt, handlerId, values };
    }),
  };
}

function reportView(
  id: ReportId,
  { tables, lists }: ReportContent,
  visit: Visit,
): Response<'reports.read'>['reports'][number] {
  const mayList = isPermitted('r40', visit.me, null);
  return { id, tables, lists: lists.map((list) => listView(list, visit, mayList)) };
}

/** Several reports as this person may see them. */
export async function readReports(
  { ids, ...wished }: Request<'reports.read'>,
  visit: Visit,
): Promise<Result<Response<'reports.read'>, Refused>> {
  const { office } = visit;
  const wish = allowed(wished, ids, visit);
  if (!wish.ok) return wish;
  const frame = reportFrame(wish.value, office);
  const run = countReports([...new Set(ids)], frame, wish.value);
  if (!(await takeAll(run, wish.value, office))) return fail({ codes: ['not-logged-in'] });
  const branches = new Set(frame.branches);
  return ok({
    now: frame.now,
    previous: previousPeriod(frame.period),
    whole: areFiguresWhole(office),
    branches: office.store.staff
      .branches()
      .filter(({ id }) => branches.has(id))
      .map(({ id, name }) => ({ id, name })),
    mayList: isPermitted('r40', visit.me, null),
    mayByStaff: isPermitted('r42', visit.me, null),
    reports: [...new Set(ids)].map((id) => reportView(id, run.content(id), visit)),
  });
}

async function cases(
  { report, drill, cursor, ...wished }: Request<'reports.cases'>,
  visit: Visit,
): Promise<Result<Response<'reports.cases'>, Refused>> {
  const { office, me } = visit;
  const wish = allowed(wished, [report], visit);
  if (!wish.ok) return wish;
  const first = Number(cursor ?? '0');
  if (!Number.isSafeInteger(first) || first < 0) return fail({ codes: ['cursor-invalid'] });
  const run = casesBehind(report, drill, reportFrame(wish.value, office), wish.value);
  if (!(await takeAll(run, wish.value, office))) return fail({ codes: ['not-logged-in'] });
  const { seqs } = run;
  const named = office.store.ownCases.naming(me.id);
  const shown = (index: CaseIndex): CaseIndex => (named.has(index.id) ? numberOnly(index) : index);
  const rows = office.store.figures.rowsAt(seqs.slice(first, first + PAGE));
  const end = first + PAGE;
  return ok({
    rows: rows.map((index) => caseRow(shown(index))),
    total: seqs.length,
    next: end < seqs.length ? String(end) : null,
  });
}

/** Statistics R1-R17 (forms 4) and the cases behind each number. */
export function reportHandlers(): StaffHandlers<'reports.read' | 'reports.cases'> {
  return { 'reports.read': readReports, 'reports.cases': cases };
}
