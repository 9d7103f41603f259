import type { BulletinFigures } from '../domain/branch-records.ts';
import type { ListName } from '../domain/list-names.ts';
import { branch as english } from '../words/en/branch.ts';
import { branch as chinese } from '../words/zh-cn/branch.ts';
import { figure } from './figure-table.ts';
import type { FigureTable, FigureText } from './figure-table.ts';

type Names = (list: ListName, code: string) => FigureText;
type Word = Exclude<keyof typeof chinese.bulletin, 'state'>;
type Counted = readonly { readonly code: string; readonly count: number }[];

function word(key: Word): FigureText {
  return { zh: chinese.bulletin[key], en: english.bulletin[key] };
}

function share(part: number, whole: number): FigureText {
  return whole === 0 ? word('dash') : figure(`${((part / whole) * 100).toFixed(1)}%`);
}

function table(
  title: Word,
  columns: readonly Word[],
  rows: FigureTable['rows'],
  note: Word | null = null,
): FigureTable {
  return {
    title: word(title),
    columns: columns.map(word),
    rows,
    note: note === null ? null : word(note),
  };
}

function counted(title: Word, list: ListName, rows: Counted, names: Names): FigureTable {
  return table(
    title,
    [title, 'cases'],
    rows.map(({ code, count }) => [names(list, code), figure(count)]),
  );
}

/** The tables of a bulletin as its snapshot holds them (reports R16, R5, R6). */
export function bulletinTables(figures: BulletinFigures, names: Names): readonly FigureTable[] {
  const dash = word('dash');
  const { received } = figures;
  const line = (key: Word, count: number, ratio = dash): readonly FigureText[] => [
    word(key),
    figure(count),
    ratio,
  ];
  return [
    table(
      'numbers',
      ['numbers', 'cases'],
      [
        [word('closedInTime'), figure(figures.closedInTime)],
        [word('closedLate'), figure(figures.closedLate)],
        [word('endedOtherwise'), figure(figures.endedOtherwise)],
        [word('improvementsDue'), figure(figures.improvementsDue)],
        [word('improvementsLate'), figure(figures.improvementsLate)],
      ],
    ),
    table(
      'unsupportable',
      ['assessed', 'cases', 'ratio'],
      [
        line('first', figures.firstUnsupportable, share(figures.firstUnsupportable, received)),
        line('later', figures.laterUnsupportable, share(figures.laterUnsupportable, received)),
        line('attention', figures.attention),
        line('monitoring', figures.monitoring),
      ],
    ),
    counted('levels', 'grievanceLevel', figures.levels, names),
    counted('causes', 'reason', figures.causes, names),
    table(
      'categories',
      ['category', 'cases', 'volume', 'rate'],
      figures.categories.map(({ code, count }) => [
        names('bizCategory', code),
        figure(count),
        dash,
        dash,
      ]),
      'noVolume',
    ),
    counted('repeats', 'reason', figures.repeats, names),
  ];
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
  return bulletinTables(NOTHING_COUNTED, (_list, code) => figure(code));
}
