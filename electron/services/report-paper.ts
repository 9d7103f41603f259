import type { Failure } from '../../shared/contract/api.ts';
import type { PaperWish } from '../../shared/contract/papers.ts';
import { isDay } from '../../shared/domain/day.ts';
import { chartOf } from '../../shared/domain/report-chart.ts';
import { REPORT_IDS } from '../../shared/domain/report-table.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { FigureText } from '../../shared/forms/figure-table.ts';
import { figureBars } from '../../shared/forms/figure-bars.ts';
import { NOTHING } from '../../shared/forms/markup.ts';
import { figureTablesOf, labelText, listTableOf } from '../../shared/forms/report-figures.ts';
import { reportSheet } from '../../shared/forms/report-sheet.ts';
import { branchFacts, entryText, reportNames } from './house-names.ts';
import type { Office, Visit } from './office.ts';
import type { Paper } from './paper.ts';
import { readReports } from './report-channels.ts';

export type ReportPaperWish = Extract<PaperWish, { readonly kind: 'report' }>;

const ALL = '*';

/** What the print log keeps of a report: enough to count it again. */
function subjectOf({ report, from, to, branchId, source, level }: ReportPaperWish): string {
  return [report, from, to, branchId ?? ALL, source ?? ALL, level ?? ALL].join(' ');
}

function orAll(text: string | undefined): string | null {
  return text === undefined || text === ALL ? null : text;
}

/** The inverse of what the print log keeps; null for what is no report. */
export function reportWishOf(subject: string): ReportPaperWish | null {
  const [id, from, to, branchId, source, level] = subject.split(' ');
  const report = REPORT_IDS.find((one) => one === id);
  if (report === undefined || !isDay(from) || !isDay(to)) return null;
  return {
    kind: 'report',
    report,
    from,
    to,
    branchId: orAll(branchId),
    source: orAll(source),
    level: orAll(level),
  };
}

const LEVELS = { G: 'grievanceLevel', L: 'regLevel', U: 'urgency' } as const;

function levelText(level: string, office: Office): FigureText {
  const list = Object.entries(LEVELS).find(([letter]) => level.startsWith(letter));
  return entryText(office)(list?.[1] ?? 'grievanceLevel', level);
}

/** One report as this person may see it, counted now. */
export async function reportPaper(
  wish: ReportPaperWish,
  visit: Visit,
): Promise<Result<Paper, Failure>> {
  const { office } = visit;
  const { kind: _, report: id, ...filter } = wish;
  const read = await readReports({ ...filter, ids: [id] }, visit);
  if (!read.ok) return read;
  const { reports, whole, branches } = read.value;
  const [counted] = reports;
  if (counted === undefined) return fail({ codes: ['form-not-available'] });
  const names = reportNames(office);
  const [branch] = branches;
  const rendered = reportSheet(
    {
      id,
      period: filter,
      branch: branches.length === 1 && branch !== undefined ? branch.name : null,
      source: filter.source === null ? null : names.entry('source', filter.source),
      level: filter.level === null ? null : levelText(filter.level, office),
      whole,
      parts: [
        ...counted.tables.map((table) => ({
          tables: figureTablesOf(table, names),
          drawing: figureBars(chartOf(table), (label) => labelText(label, names).zh),
        })),
        ...counted.lists.map((list) => ({ tables: [listTableOf(list, names)], drawing: NOTHING })),
      ],
    },
    branchFacts(office),
  );
  return ok({ rendered, sheet: null, copy: 'internal', subjectId: subjectOf(wish) });
}
