import type { BulletinFigures } from '../domain/branch-records.ts';
import { bulletinTables as reportTables } from '../domain/bulletin-figures.ts';
import { branch as english } from '../words/en/branch.ts';
import { branch as chinese } from '../words/zh-cn/branch.ts';
import { figure } from './figure-table.ts';
import type { FigureTable } from './figure-table.ts';
import { figureTablesOf } from './report-figures.ts';
import type { ReportNames } from './report-figures.ts';

const NO_VOLUME = { zh: chinese.bulletin.noVolume, en: english.bulletin.noVolume };

/** The tables of a bulletin as its snapshot holds them, ready to print; said where a volume is missing. */
export function bulletinTables(
  figures: BulletinFigures,
  names: ReportNames,
): readonly FigureTable[] {
  const lacksVolume = figures.rates.length < figures.categories.length;
  return reportTables(figures).flatMap((table) =>
    figureTablesOf(table, names, table.name === 'category' && lacksVolume ? NO_VOLUME : null),
  );
}

const NOTHING_COUNTED: BulletinFigures = {
  received: 0,
  closedInTime: 0,
  closedLate: 0,
  endedOtherwise: 0,
  open: 0,
  overdue: 0,
  firstUnsupportable: 0,
  laterUnsupportable: 0,
  attention: 0,
  monitoring: 0,
  levels: [],
  categories: [],
  rates: [],
  causes: [],
  repeats: [],
  improvementsDue: 0,
  improvementsLate: 0,
};

/** The same tables with nothing in them, for a sheet that is filled in by hand. */
export function emptyBulletinTables(): readonly FigureTable[] {
  const nobody: ReportNames = {
    entry: (_list, code) => figure(code),
    staff: String,
    branch: String,
  };
  return bulletinTables(NOTHING_COUNTED, nobody);
}
