import type { ReportId } from '../domain/report-table.ts';
import type { Period } from '../domain/report-frame.ts';
import { reports as english } from '../words/en/reports.ts';
import { statistics as statisticsEn } from '../words/en/statistics.ts';
import { reports as chinese } from '../words/zh-cn/reports.ts';
import { statistics as statisticsZh } from '../words/zh-cn/statistics.ts';
import { branchSheet } from './branch-sheet.ts';
import type { BranchFacts, RenderedSheet } from './branch-sheet.ts';
import { figureTable } from './cells.ts';
import { figure } from './figure-table.ts';
import type { FigureTable, FigureText } from './figure-table.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { mark, timeText } from './paper.ts';

/** One report as it is printed: what it was asked, and its tables. Null = all. */
export type PrintedReport = {
  readonly id: ReportId;
  readonly period: Period;
  readonly branch: string | null;
  readonly source: FigureText | null;
  readonly level: FigureText | null;
  /** False while some cases are not counted yet. */
  readonly whole: boolean;
  /** Tables with what is drawn of them. */
  readonly parts: readonly { readonly tables: readonly FigureTable[]; readonly drawing: Html }[];
};

type Word = 'scope' | 'period' | 'branch' | 'source' | 'level' | 'all';

function word(key: Word): FigureText {
  return { zh: statisticsZh[key], en: statisticsEn[key] };
}

function scope({ branch, source, level, whole }: PrintedReport, period: string): FigureTable {
  const all = word('all');
  return {
    title: word('scope'),
    columns: [word('period'), word('branch'), word('source'), word('level')],
    rows: [[figure(period), branch === null ? all : figure(branch), source ?? all, level ?? all]],
    note: whole ? null : { zh: chinese.notWhole, en: english.notWhole },
  };
}

/** What is counted by person judges nobody alone. */
function footed({ id }: PrintedReport, table: FigureTable): FigureTable {
  if (id !== 'R15') return table;
  return { ...table, note: { zh: chinese.notSole, en: english.notSole } };
}

/** One report R1-R17 on paper, named by its number and title. */
export function reportSheet(report: PrintedReport, facts: BranchFacts): RenderedSheet {
  const { id, period } = report;
  const days = mark('period', { from: timeText(period.from), to: timeText(period.to) });
  return branchSheet(
    {
      name: 'report',
      title: { zh: `${id} ${chinese.titles[id]}`, en: `${id} ${english.titles[id]}` },
      number: days,
      body: ({ blank }) => {
        const shown = (table: FigureTable): Html =>
          figureTable(table, { bilingual: facts.bilingual, blank });
        return html`${shown(scope(report, days))}
        ${report.parts.map(
          ({ tables, drawing }) =>
            html`${tables.map((table) => shown(footed(report, table)))}${drawing}`,
        )}`;
      },
    },
    facts,
  );
}
