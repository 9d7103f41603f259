import { day, moment } from '../../shared/domain/day.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { LISTS } from '../../shared/data/lists.ts';
import type { BranchFacts, RenderedSheet } from '../../shared/forms/branch-sheet.ts';
import { bulletinSheet } from '../../shared/forms/bulletin-sheet.ts';
import { bulletinTables } from '../../shared/forms/bulletin-tables.ts';
import type { FigureText } from '../../shared/forms/figure-table.ts';
import { ledgerSheet } from '../../shared/forms/ledger-sheet.ts';
import type { LedgerCells, LedgerSheet } from '../../shared/forms/ledger-sheet.ts';
import { penaltyNotice } from '../../shared/forms/penalty-notice.ts';
import { purgeList } from '../../shared/forms/purge-list.ts';
import { digestSheet, shiftSheet } from '../../shared/forms/shift-sheet.ts';
import { digestTables, passedOnTable } from '../../shared/forms/shift-tables.ts';

const CASE_NO = 'TS-0101-20260311-0001';

function entryText(list: keyof typeof LISTS, code: string): FigureText {
  const entry = LISTS[list].find((one) => one.code === code);
  return { zh: entry?.zh ?? code, en: entry?.en ?? code };
}

function bulletin(facts: BranchFacts): RenderedSheet {
  const tables = bulletinTables(
    {
      received: 12,
      closedInTime: 8,
      closedLate: 1,
      endedOtherwise: 0,
      open: 9,
      overdue: 2,
      firstUnsupportable: 2,
      laterUnsupportable: 1,
      attention: 1,
      monitoring: 0,
      levels: [
        { code: 'G2', count: 7 },
        { code: 'G3', count: 5 },
      ],
      categories: [
        { code: 'B08', count: 6 },
        { code: 'B01', count: 6 },
      ],
      rates: [],
      causes: [{ code: 'C04', count: 12 }],
      repeats: [],
      improvementsDue: 3,
      improvementsLate: 1,
    },
    { entry: entryText, staff: String, branch: String },
  );
  return bulletinSheet(
    {
      from: day('2026-03-09'),
      to: day('2026-03-15'),
      received: 12,
      closed: 9,
      overdue: 2,
      open: 9,
      tables,
      madeBy: staffId('gu'),
      madeAt: moment('2026-03-20T09:00:00'),
      issuedBy: staffId('cheng'),
      issuedAt: moment('2026-03-20T16:30:00'),
    },
    facts,
  );
}

function purge(facts: BranchFacts): RenderedSheet {
  const lines = Array.from({ length: 12 }, (_, index) => ({
    caseNo: `TS-0101-20230311-${String(index + 1).padStart(4, '0')}`,
    retainUntil: day('2026-03-11'),
    ground: index % 4 === 0 ? ('credit' as const) : ('usual' as const),
  }));
  const people = { firstId: staffId('gu'), secondId: staffId('xu') };
  return purgeList({ at: moment('2026-03-18T10:00:00'), lines, files: 12, ...people }, facts);
}

function penalty(facts: BranchFacts): RenderedSheet {
  return penaltyNotice(
    {
      caseNo: CASE_NO,
      dept: '市场部',
      personId: staffId('xu'),
      reason: '移交后未在规定时限内首次回复，经两次督办仍未回复。',
      ruleCode: '投诉处理闭环管理办法第十八条',
      overdueDays: 3,
      overdueMonths: null,
      amount: fen(20_050),
      caseId: caseId('0198a000-0000-7000-8000-000000000001'),
      noticeNo: 'CF-20260318-0001',
      issuedBy: staffId('cheng'),
      issuedAt: moment('2026-03-18T10:00:00'),
    },
    facts,
  );
}

function shift(facts: BranchFacts): RenderedSheet {
  const items = [
    {
      what: 'reception',
      code: '',
      caseId: null,
      caseNo: null,
      dueAt: null,
      staffId: staffId('lin'),
      role: null,
    },
    {
      what: 'todo',
      code: 'TD1',
      caseId: null,
      caseNo: CASE_NO,
      dueAt: moment('2026-03-12T10:05:00'),
      staffId: null,
      role: 'complaintOfficer',
    },
    {
      what: 'duty',
      code: 'opinion-check',
      caseId: null,
      caseNo: null,
      dueAt: moment('2026-03-11T17:00:00'),
      staffId: null,
      role: 'branchManager',
    },
  ] as const;
  const one = {
    on: day('2026-03-11'),
    fromId: staffId('lin'),
    toId: staffId('zhou'),
    givenAt: moment('2026-03-11T17:05:00'),
    figures: { received: 4, closed: 3, open: 9, overdue: 1 },
    items: [...items],
    note: '二号柜叫号机已报修，明日上午到场。',
    takenAt: null,
  };
  return shiftSheet(one, passedOnTable(one.items, entryText, facts), facts);
}

function digest(facts: BranchFacts): RenderedSheet {
  const one = {
    on: day('2026-03-16'),
    from: day('2026-03-13'),
    to: day('2026-03-15'),
    received: 5,
    closed: 3,
    open: 9,
    overdue: 1,
    dueToday: 2,
    callsToday: 3,
    categories: [{ code: 'B08', count: 3 }],
    causes: [{ code: 'C04', count: 2 }],
    alerts: [],
    points: '销售前先说清产品性质，双录时由客户复述。',
    madeBy: staffId('gu'),
    madeAt: moment('2026-03-16T08:20:00'),
  };
  return digestSheet(one, digestTables(one, entryText), facts);
}

/** The sheets of the branch with something on each of them. */
export const BRANCH_PAPERS: readonly (readonly [
  group: string,
  name: string,
  render: (facts: BranchFacts) => RenderedSheet,
])[] = [
  ['F18', 'f18', bulletin],
  ['F19', 'f19-purge', purge],
  ['F21', 'f21', penalty],
  ['SHIFT', 'shift', shift],
  ['DIGEST', 'digest', digest],
];

const ANONYMOUS = { complainant: '匿名', phone: null } as const;
const STILL_OPEN = {
  handler: null,
  outcome: null,
  cost: null,
  band: false,
  toldOn: null,
  endedOn: null,
  satisfaction: null,
  status: '核实中',
} as const;

function lineOf(index: number): LedgerCells {
  const on = String((index % 28) + 1).padStart(2, '0');
  const number = String(index + 1).padStart(4, '0');
  return {
    position: String(index + 1),
    caseNo: `TS-0101-202603${on}-${number}`,
    receivedOn: `2026年03月${on}日`,
    branch: '滨江支行',
    source: '网点现场口头',
    complainant: '赵**',
    phone: '139****0001',
    category: '个人代理业务',
    reason: '营销方式和手段',
    level: 'G2/L1',
    request: '全额退回本金，并由经办人道歉。',
    firstReceiver: '林小禾',
    handler: '林小禾',
    outcome: '部分支持',
    cost: '8,000.00',
    band: 'B2',
    finalOn: '2026年03月26日',
    toldOn: '2026年03月16日',
    endedOn: '2026年03月18日',
    days: String((index % 9) + 1),
    overdue: '否',
    satisfaction: '满意',
    repeat: '否',
    regulator: '否',
    status: '已结案',
    note: null,
    ...(index % 3 === 2 ? STILL_OPEN : {}),
    ...(index % 7 === 0 ? ANONYMOUS : {}),
  };
}

/** F09 over several pages. */
export function ledgerPaper(facts: BranchFacts): LedgerSheet {
  return ledgerSheet({
    institution: facts.institution,
    branch: facts.branch.name,
    bilingual: facts.bilingual,
    rows: Array.from({ length: 40 }, (_, index) => lineOf(index)),
    sums: { cases: 40, ended: 27, overdue: 0, cost: fen(21_600_000) },
    from: '2026年03月01日',
    to: '2026年03月31日',
    narrowed: ['状态'],
    searched: false,
  });
}
