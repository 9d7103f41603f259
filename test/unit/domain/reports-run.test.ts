import { expect, test } from 'vitest';
import { day, moment } from '../../../shared/domain/day.ts';
import { previousPeriod, spansOf } from '../../../shared/domain/report-frame.ts';
import { countReports } from '../../../shared/domain/reports-run.ts';
import {
  aClosed,
  aFrame,
  aRow,
  behind,
  figuresOf,
  tableOf,
} from '../../support/report-world.ts';

test('R9 counts the calls due in the period, whenever the case came in', () => {
  const call = {
    kind: 'FU1',
    dueAt: '2026-03-05T12:00:00',
    reached: true,
    satisfaction: 3,
    score: 6,
  };
  const rows = [
    aClosed(1, { receivedAt: '2026-02-20T09:00:00', items: { calls: [call] } }),
    aClosed(2, { items: { calls: [{ ...call, satisfaction: 2, score: 8 }] } }),
    aClosed(3, {
      items: {
        calls: [
          { ...call, reached: false, satisfaction: null, score: null },
          { ...call, kind: 'FU2', dueAt: '2026-04-02T12:00:00' },
        ],
      },
    }),
  ];
  expect(tableOf('R9', 'satisfaction', rows)).toEqual({
    FU1: { due: 3, reached: 2, reachedRate: 66.7, satisfied: 1, satisfiedRate: 50, meanScore: 7 },
    total: { due: 3, reached: 2, reachedRate: 66.7, satisfied: 1, satisfiedRate: 50, meanScore: 7 },
  });
  expect(behind('R9', '#low', rows)).toEqual([1]);
});

test('R10 sums cost and payment by band, and the hours from the request to the last step', () => {
  const approval = (bandId: string, hours: number | null, refused = false) => ({
    bandId,
    seconds: hours === null ? null : hours * 3600,
    refused,
  });
  const rows = [
    aClosed(1, { companyCost: 200_000, paidAmount: 200_000, bandId: 'B1' }),
    aClosed(2, {
      companyCost: 500_000,
      paidAmount: 0,
      bandId: 'B2',
      items: { approvals: [approval('B2', 2, true), approval('B2', 5)] },
    }),
    aClosed(3, { items: { approvals: [approval('B2', null)] } }),
  ];
  expect(tableOf('R10', 'cost', rows)).toEqual({
    B1: {
      cases: 1,
      cost: 200_000,
      paid: 200_000,
      requests: 0,
      meanHours: null,
      medianHours: null,
      refusals: 0,
    },
    B2: {
      cases: 1,
      cost: 500_000,
      paid: 0,
      requests: 3,
      meanHours: 3.5,
      medianHours: 3.5,
      refusals: 1,
    },
    total: {
      cases: 2,
      cost: 700_000,
      paid: 200_000,
      requests: 3,
      meanHours: 3.5,
      medianHours: 3.5,
      refusals: 1,
    },
  });
});

test('R11 counts confirmed links within 90 days only, and causes that came three times in a week', () => {
  const rows = [
    aRow(1, { isRepeat: true, repeatKind: 'customer', repeatDays: 90 }),
    aRow(2, {
      isRepeat: true,
      repeatKind: 'customer',
      repeatDays: 91,
      receivedAt: '2026-03-04T10:00:00',
    }),
    aRow(3, {
      isRepeat: true,
      repeatKind: 'cause',
      repeatDays: 0,
      receivedAt: '2026-03-09T10:00:00',
    }),
    aRow(4, { reasonCode: 'C03' }),
    aRow(5, { receivedAt: '2026-02-26T10:00:00' }),
  ];
  expect(figuresOf('R11', 'summary', rows)).toEqual({
    received: 4,
    customerRepeats: 1,
    causeRepeats: 1,
    repeatRate: 50,
  });
  // 26 February, 2 and 4 March lie within seven days; 9 March is the eighth day after 2 March.
  expect(tableOf('R11', 'spikes', rows)).toEqual({ C07: { count: 3 } });
  expect(behind('R11', 'w.b-1 C07 2026-03-04', rows)).toEqual([1, 2, 5]);
});

test('R12 counts what was due in the period, and the long-term measures still open at its end', () => {
  const one = {
    dueAt: '2026-03-20T17:00:00',
    doneAt: '2026-03-20T17:00:00',
    verified: true,
    effective: true,
    longTerm: false,
  };
  const rows = [
    aClosed(1, {
      items: {
        corrections: [
          one,
          { ...one, doneAt: '2026-03-20T17:00:01', verified: false, effective: false },
        ],
      },
    }),
    aClosed(2, {
      items: {
        corrections: [
          {
            ...one,
            dueAt: '2026-09-20T17:00:00',
            doneAt: null,
            verified: false,
            effective: false,
            longTerm: true,
          },
        ],
      },
    }),
  ];
  expect(tableOf('R12', 'correctionsByBranch', rows)['b-1']).toEqual({
    due: 2,
    done: 1,
    doneRate: 50,
    verified: 1,
    effective: 1,
    longTermOpen: 1,
  });
});

test('R13 counts who passed it on and whom else the customer told, and keeps D06 by its own date', () => {
  const rows = [
    aClosed(1, { source: 'S12', transferFinal: '2026-03-17T17:00:00', external: 'EX1 EX3' }),
    aRow(2, { source: 'S12', transferFinal: '2026-03-20T17:00:00', external: 'EX0' }),
    aRow(3, { source: 'S14', transferFinal: '2026-04-20T17:00:00' }),
  ];
  expect(tableOf('R13', 'transfers', rows)).toEqual({
    S12: { count: 2, due: 2, onTime: 1, onTimeRate: 50 },
    S14: { count: 1, due: 0, onTime: 0, onTimeRate: null },
  });
  expect(tableOf('R13', 'external', rows)).toEqual({ EX1: { count: 1 }, EX3: { count: 1 } });
});

test('R14 sets cases against branches, customers and the period before', () => {
  const frame = aFrame({
    branches: ['b-1', 'b-2'],
    volumes: { volume: new Map(), customers: 30_000 },
    previous: { total: 4, byCategory: new Map(), volumes: { volume: new Map(), customers: null } },
  });
  const rows = [aRow(1), aRow(2), aRow(3, { branchId: 'b-2' })];
  expect(figuresOf('R14', 'summary', rows, frame)).toEqual({
    cases: 3,
    branches: 2,
    customers: 30_000,
    perThousandBranches: 1500,
    perTenMillion: 1000,
    perBranch: 1.5,
    perThousand: 0.1,
    previous: 4,
    change: -25,
    medianByBranch: 1.5,
  });
});

test('R15 tells for each handler cases, times and satisfaction', () => {
  const rows = [
    aClosed(1, { satisfaction: 4 }),
    aClosed(2, { satisfaction: 2 }),
    aRow(3, { handlerId: 's-2' }),
  ];
  expect(tableOf('R15', 'staff', rows)).toEqual({
    's-1': { cases: 2, due: 2, onTime: 2, onTimeRate: 100, meanDays: 2, satisfiedRate: 50 },
    's-2': { cases: 1, due: 1, onTime: 0, onTimeRate: 0, meanDays: 39, satisfiedRate: null },
  });
});

test('R16 tells of a week what came, ended, is open at its end and overdue', () => {
  const period = { from: day('2026-03-16'), to: day('2026-03-22') };
  const frame = aFrame({ period, spans: spansOf(period), now: moment('2026-03-27T10:00:00') });
  const rows = [
    aRow(1),
    aRow(2, { receivedAt: '2026-03-18T09:00:00', legalFinal: '2026-04-02T17:00:00' }),
    aClosed(3, { closedAt: '2026-03-22T23:00:00' }),
    aClosed(4, { closedAt: '2026-03-23T09:00:00', closeType: 'K2' }),
    aRow(5, { receivedAt: '2026-03-23T09:00:00' }),
  ];
  expect(figuresOf('R16', 'summary', rows, frame)).toEqual({
    received: 1,
    closedInTime: 1,
    closedLate: 0,
    closedOtherwise: 0,
    open: 3,
    overdue: 1,
    improvementsDue: 0,
    improvementsLate: 0,
  });
});

test('R17 counts each missing item and the cases that lack any', () => {
  const rows = [aClosed(1, { missing: 0b1 }), aClosed(2, { missing: 0b11 }), aClosed(3), aRow(4)];
  expect(tableOf('R17', 'gaps', rows)).toMatchObject({
    cause: { count: 2, share: 50 },
    responsible: { count: 1, share: 25 },
    remedies: { count: 0, share: 0 },
    total: { count: 2, share: 50 },
  });
});

test('an empty period has no rates', () => {
  expect(figuresOf('R3', 'summary', [])).toMatchObject({
    due: 0,
    onTimeRate: null,
    meanDays: null,
  });
  expect(figuresOf('R11', 'summary', [])['repeatRate']).toBe(null);
});

test('source and level filter every report', () => {
  const run = countReports(['R1'], aFrame(), { source: 'S04', level: 'L2' });
  run.take([
    aRow(1, { source: 'S04', regLevel: 'L2' }),
    aRow(2, { source: 'S04' }),
    aRow(3, { regLevel: 'L2' }),
  ]);
  expect(run.counts('R1').of('all')).toBe(1);
});

test('before a whole month comes the month before it, before ten days the ten days before them', () => {
  const months = { from: day('2026-03-01'), to: day('2026-04-30') };
  expect(previousPeriod(months)).toEqual({ from: '2026-01-01', to: '2026-02-28' });
  const days = { from: day('2026-03-11'), to: day('2026-03-20') };
  expect(previousPeriod(days)).toEqual({ from: '2026-03-01', to: '2026-03-10' });
});
