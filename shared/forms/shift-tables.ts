import type { CodeCount } from '../domain/day-figures.ts';
import type { ListName } from '../domain/list-names.ts';
import type { MorningDigest } from '../domain/morning-digest.ts';
import type { PassedOn } from '../domain/shift.ts';
import { branch as branchEn } from '../words/en/branch.ts';
import { roles as rolesEn } from '../words/en/roles.ts';
import { shift as shiftEn } from '../words/en/shift.ts';
import { branch as branchZh } from '../words/zh-cn/branch.ts';
import { roles as rolesZh } from '../words/zh-cn/roles.ts';
import { shift as shiftZh } from '../words/zh-cn/shift.ts';
import type { BranchFacts } from './branch-sheet.ts';
import { figure } from './figure-table.ts';
import type { FigureTable, FigureText } from './figure-table.ts';
import { mark, timeText } from './paper.ts';

type EntryText = (list: ListName, code: string) => FigureText;
type Word = keyof typeof shiftZh;

function word(key: Word): FigureText {
  return { zh: shiftZh[key], en: shiftEn[key] };
}

function dutyText(code: string): FigureText {
  const zh: Readonly<Record<string, string>> = branchZh.home.task;
  const en: Readonly<Record<string, string>> = branchEn.home.task;
  return { zh: zh[code] ?? code, en: en[code] ?? code };
}

function itemText({ what, code }: PassedOn, entry: EntryText): FigureText {
  if (what === 'reception') return word('reception');
  return what === 'todo' ? entry('todoKind', code) : dutyText(code);
}

function ownerText({ staffId, role }: PassedOn, { staffName }: BranchFacts): FigureText {
  if (staffId !== null) return figure(staffName(staffId));
  return role === null
    ? figure(mark('none'))
    : { zh: rolesZh.names[role], en: rolesEn.names[role] };
}

/** What was passed on, one line each. */
export function passedOnTable(
  items: readonly PassedOn[],
  entry: EntryText,
  facts: BranchFacts,
): FigureTable {
  return {
    title: word('passedOn'),
    columns: [word('what'), word('caseNo'), word('dueAt'), word('owner')],
    rows: items.map((item) => [
      itemText(item, entry),
      figure(item.caseNo ?? mark('none')),
      figure(item.dueAt === null ? mark('none') : timeText(item.dueAt)),
      ownerText(item, facts),
    ]),
    note: null,
  };
}

function counts(
  title: Word,
  list: ListName,
  rows: readonly CodeCount[],
  entry: EntryText,
): FigureTable {
  return {
    title: word(title),
    columns: [word(title), word('number')],
    rows: rows.map(({ code, count }) => [entry(list, code), figure(count)]),
    note: null,
  };
}

/** What came and what keeps coming, by code. */
export function digestTables(
  { categories, causes, alerts }: MorningDigest,
  entry: EntryText,
): readonly FigureTable[] {
  return [
    counts('categories', 'bizCategory', categories, entry),
    counts('causes', 'reason', causes, entry),
    counts('alerts', 'reason', alerts, entry),
  ];
}
