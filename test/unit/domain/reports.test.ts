import { expect, test } from 'vitest';
import { countReports } from '../../../shared/domain/reports-run.ts';
import {
  aClosed,
  aFrame,
  ALL,
  aRow,
  behind,
  figuresOf,
  tableOf,
} from '../../support/report-world.ts';

test('R1 counts received cases by category and cause, with totals and shares', () => {
  const rows = [
    aRow(1, { bizCategory: 'B09', reasonCode: 'C07' }),
    aRow(2, { bizCategory: 'B09', reasonCode: 'C03' }),
    aRow(3, { bizCategory: 'B08', reasonCode: 'C07' }),
    // Received in April, and praise: neither counts.
    aRow(4, { receivedAt: '2026-04-01T00:00:00' }),
    aRow(5, { nature: 'NA5' }),
  ];
  expect(tableOf('R1', 'matrix', rows)).toEqual({
    B08: { C03: 0, C07: 1, total: 1, share: 33.3 },
    B09: { C03: 1, C07: 1, total: 2, share: 66.7 },
    total: { C03: 1, C07: 2, total: 3, share: 100 },
  });
  expect(behind('R1', 'bc.B09.C03', rows)).toEqual([2]);
});

test('R2 adds the electronic channels and the front office, and keeps what has no channel', () => {
  const rows = ['A01', 'A03', 'A08', 'A09', 'A11', null].map((bizChannel, place) =>
    aRow(place, { bizChannel }),
  );
  expect(tableOf('R2', 'bizChannel', rows)['b-1']).toEqual({
    total: 6,
    A01: 1,
    A02: 0,
    A03: 1,
    A04: 0,
    A05: 0,
    A06: 0,
    A07: 0,
    A08: 1,
    electronic: 2,
    A09: 1,
    A10: 0,
    frontOffice: 4,
    A11: 1,
    none: 1,
  });
});

test('R3 is due by the legal final date, on time up to its last second; withdrawn is received and not due', () => {
  const final = '2026-03-17T17:00:00';
  const rows = [
    aClosed(1, { toldAt: final }),
    aClosed(2, { toldAt: '2026-03-17T17:00:01' }),
    aRow(3),
    aRow(4, { closeType: 'K4', status: 'withdrawn', closedAt: '2026-03-02T15:00:00' }),
    aRow(5, { closeType: 'K5', status: 'rejected', closedAt: '2026-03-02T15:00:00' }),
    // Received in February, due in March; received in March, due in April.
    aClosed(6, { receivedAt: '2026-02-20T09:00:00', legalFinal: '2026-03-09T17:00:00' }),
    aRow(7, { receivedAt: '2026-03-27T09:00:00', legalFinal: '2026-04-13T17:00:00' }),
  ];
  expect(figuresOf('R3', 'summary', rows)).toEqual({
    received: 6,
    withdrawn: 1,
    rejected: 1,
    due: 4,
    onTime: 2,
    notDueYet: 0,
    overdue: 2,
    onTimeRate: 50,
    // 15, 15, 39 (open: to 10 April) and 14 days.
    meanDays: 20.8,
  });
  expect(figuresOf('R3', 'buckets', rows)).toEqual({ days1: 3, days16: 0, days31: 1, days61: 0 });
  expect(behind('R3', '#overdue', rows)).toEqual([2, 3]);
});

test('R3 lists the longest overdue first and keeps missed targets apart', () => {
  const rows = [
    aClosed(1, {
      toldAt: '2026-03-18T09:00:00',
      items: { targets: [{ rule: 'D16', final: null }] },
    }),
    aRow(2, { items: { targets: [{ rule: 'D16', final: '2026-03-05T17:00:00' }] } }),
    aRow(3, {
      legalFinal: '2026-04-20T17:00:00',
      items: { targets: [{ rule: 'D17', final: '2026-04-30T17:00:00' }] },
    }),
  ];
  const run = countReports(['R3'], aFrame(), ALL);
  run.take(rows);
  const { lists } = run.content('R3');
  expect(lists[0]?.rows.map(({ seq, values }) => [seq, JSON.stringify(values[0])])).toEqual([
    [2, '{"value":24,"unit":"days","drill":null}'],
    [1, '{"value":1,"unit":"days","drill":null}'],
  ]);
  expect(tableOf('R3', 'targets', rows)).toEqual({ D16: { missed: 2 } });
});

test('R4 keeps what was put off and what is open past its limit in the denominator', () => {
  const rows = [
    aClosed(1),
    aClosed(2, { closeType: 'K2' }),
    aClosed(3, { closeType: 'K3' }),
    aRow(4),
    aRow(5, { closeLimit: '2026-05-01T17:00:00' }),
    aRow(6, { status: 'deferred', closeLimit: null }),
    aClosed(7, { closeType: 'K4' }),
  ];
  expect(tableOf('R4', 'closed', rows)['total']).toEqual({
    received: 7,
    K1: 1,
    K2: 1,
    K3: 1,
    K4: 1,
    K5: 0,
    deferred: 1,
    openPastLimit: 1,
    rated: 5,
    firstCloseRate: 20,
    secondCloseRate: 20,
  });
});

test('R5 tells the first assessment from the deferral, and who stands deferred at the end', () => {
  const deferral = { approvedAt: '2026-03-10T09:00:00', outcomeAt: null, mode: '监控' };
  const rows = [
    aRow(1, { firstLevel: 'GX', grievanceLevel: 'GX' }),
    aRow(2, { status: 'deferred', items: { deferrals: [deferral] } }),
    aRow(3, {
      items: { deferrals: [{ ...deferral, mode: '关注', outcomeAt: '2026-03-20T09:00:00' }] },
    }),
    aRow(4),
  ];
  expect(tableOf('R5', 'unsupportable', rows)['total']).toEqual({
    received: 4,
    firstUnsupportable: 1,
    firstShare: 25,
    secondUnsupportable: 2,
    secondShare: 50,
    attention: 0,
    monitoring: 1,
  });
});

test('R6 is a rate for 10,000 transactions, nothing where no volume was entered', () => {
  const volumes = { volume: new Map([['B09', 40_000]]), customers: null };
  const previous = {
    total: 3,
    byCategory: new Map([['B09', 3]]),
    volumes: { volume: new Map([['B09', 60_000]]), customers: null },
  };
  const rows = [aRow(1), aRow(2), aRow(3, { bizCategory: 'B02' })];
  expect(tableOf('R6', 'category', rows, aFrame({ volumes, previous }))).toEqual({
    B02: { cases: 1, volume: null, perTenThousand: null, previous: 0, previousRate: null },
    B09: { cases: 2, volume: 40_000, perTenThousand: 0.5, previous: 3, previousRate: 0.5 },
  });
});

test('R7 counts levels, what was raised to them, and the causes of the changes', () => {
  const rise = { field: 'grievance', from: 'G1', to: 'G2', cause: 'LC1' };
  const rows = [
    aRow(1, { grievanceLevel: 'G2', items: { changes: [rise] } }),
    aRow(2, { items: { changes: [{ ...rise, from: 'G2', to: 'G1', cause: 'LC3' }] } }),
  ];
  expect(tableOf('R7', 'levels', rows)).toMatchObject({
    G1: { count: 1, share: 50, raised: 0 },
    G2: { count: 1, share: 50, raised: 1 },
    U3: { count: 2, share: 100, raised: 0 },
  });
  expect(tableOf('R7', 'changes', rows)).toEqual({ LC1: { changes: 1 }, LC3: { changes: 1 } });
});

test('R8 looks at what was said in the branch, and maps it by zone, hour and cause', () => {
  const rows = [
    aRow(1, { moved: true, isolateMinutes: 2, dwellMinutes: 40 }),
    aRow(2, { moved: false, dwellMinutes: 50, receivedAt: '2026-03-02T12:00:00' }),
    aRow(3, { moved: true, isolateMinutes: 5, dwellMinutes: 45, zone: 'Z1' }),
    aRow(4, { source: 'S04', moved: true }),
  ];
  expect(figuresOf('R8', 'onSite', rows)).toEqual({
    onSite: 3,
    moved: 2,
    isolationRate: 66.7,
    meanIsolate: 3.5,
    isolateInTarget: 50,
    meanDwell: 45,
    medianDwell: 45,
    dwellInTarget: 66.7,
  });
  expect(tableOf('R8', 'zoneByHour', rows)).toEqual({
    Z1: { '10:00': 1, '11:00': 0, '12:00': 0 },
    Z3: { '10:00': 1, '11:00': 0, '12:00': 1 },
  });
  expect(tableOf('R8', 'hourByCause', rows)['10:00']).toEqual({ C07: 2 });
});
