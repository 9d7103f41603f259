import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { createQueryClient } from '../../renderer/api/use-channel.ts';
import { App } from '../../renderer/app.tsx';
import { createPageWords } from '../../renderer/language-choice.ts';
import { FACT_CHECK_FACTS } from '../../shared/data/fact-checks.ts';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import type { Me } from '../../shared/contract/views.ts';
import type { Response } from '../../shared/contract/api.ts';
import { day, moment } from '../../shared/domain/day.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import { NO_MONEY } from '../../shared/domain/money.ts';
import type { RoleId } from '../../shared/domain/roles.ts';

export const NOW = moment('2026-03-11T10:00:00');

/** A person at the desk with these roles and pages. */
export function aPerson(roles: readonly RoleId[], pages: Me['pages']): Me {
  return {
    staff: {
      id: staffId('zhou'),
      staffNo: 'B0002',
      name: '周明澈',
      roles: [...roles],
      branchId: 'branch-1',
      isSeller: false,
      active: true,
      deputyId: null,
      leaderId: null,
    },
    pages,
  };
}

export function aManager(): Me {
  return aPerson(['branchManager'], ['home', 'reception', 'follow-up', 'ledger']);
}

type Status = Response<'app.status'>;

/** How the program stands; open and signed in unless a test says otherwise. */
export function aStatus(different: Partial<Status> = {}): Status {
  return {
    vault: 'open',
    problem: null,
    me: aManager(),
    mustSetPassword: false,
    recoveryUnconfirmed: false,
    version: '0.1.0',
    host: 'browser',
    dataFolder: '/home/demo/ansu',
    idleLockMin: 5,
    now: NOW,
    work: null,
    ...different,
  };
}

type Row = Response<'follow-ups.queue'>[number]['case'];

/** One case as lists show it. */
export function aRow(number: number, different: Partial<Row> = {}): Row {
  return {
    id: caseId(`case-${String(number)}`),
    caseNo: `0101-20260311-${String(number).padStart(3, '0')}`,
    status: 'investigating',
    complainant: '王**',
    isAnonymous: false,
    nature: 'NA1',
    source: 'S01',
    bizCategory: 'B08',
    reasonCode: 'C04',
    grievanceLevel: 'G2',
    regLevel: 'L1',
    urgency: 'U2',
    firstReceiverId: staffId('zhou'),
    handlerId: staffId('zhou'),
    receivedAt: NOW,
    registeredAt: NOW,
    resolvedAt: null,
    closedAt: null,
    dueAt: moment('2026-03-12T17:00:00'),
    finalAt: moment('2026-03-13T17:00:00'),
    dueFrom: null,
    ...different,
  };
}

type LedgerRow = Response<'ledger.page'>['rows'][number];

/** One line of the ledger. */
export function aLedgerRow(number: number, different: Partial<LedgerRow> = {}): LedgerRow {
  return {
    ...aRow(number),
    branch: '滨江支行',
    phone: '139****1234',
    request: '退还手续费',
    outcome: null,
    cost: NO_MONEY,
    band: null,
    finalOn: day('2026-03-26'),
    toldOn: null,
    endedOn: null,
    days: 0,
    overdue: false,
    satisfaction: null,
    repeat: false,
    regulator: false,
    onSpot: false,
    imported: null,
    found: null,
    ...different,
  };
}

/** What the frame around every page asks. */
export const FRAME_ANSWERS = {
  'staff.directory': () => [aManager().staff],
  'book.read': () => ({
    branch: {
      id: 'branch-1',
      code: '0101',
      name: '滨江支行',
      institution: '示例银行',
      complaintPhone: '0571-0000000',
      address: '',
      superiorUnit: '',
    },
    isolationTargetMin: 3,
    dwellTargetMin: 45,
    idNumberField: false,
    businessHours: { from: '09:00', to: '17:00' },
    bands: [],
    waiverWords: WAIVER_WORDS,
    factChecks: FACT_CHECK_FACTS.map(({ code }) => code),
  }),
  'home.page': () => ({
    now: NOW,
    todos: [],
    receptions: [],
    approvals: 0,
    followUps: 0,
    payouts: 0,
  }),
} as const;

/** The whole page, as it starts. */
export function openPage(): RenderResult {
  return render(<App words={createPageWords()} client={createQueryClient()} locked={false} />);
}
