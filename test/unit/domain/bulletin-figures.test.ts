import { expect, test } from 'vitest';
import { bulletinFigures } from '../../../shared/domain/bulletin-figures.ts';
import type { BulletinFigures } from '../../../shared/domain/branch-records.ts';
import { bulletinTables } from '../../../shared/domain/bulletin-figures.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { spansOf } from '../../../shared/domain/report-frame.ts';
import type { Frame } from '../../../shared/domain/report-frame.ts';
import { BULLETIN_PARTS, countReports } from '../../../shared/domain/reports-run.ts';
import { aCase } from '../../support/a-case.ts';
import { aFrame, ALL, valuesOf } from '../../support/report-world.ts';
import { theFigures } from '../../support/the-figures.ts';

const WEEK = { from: day('2026-07-06'), to: day('2026-07-12') };
const NOW = moment('2026-07-17T10:00:00');

function received(on: string, whole: Partial<Case> = {}, facts: Partial<Case['facts']> = {}): Case {
  const receivedAt = moment(`2026-${on}T10:00:00`);
  return aCase({ facts: { receivedAt, ...facts }, whole: { status: 'registered', ...whole } });
}

function figuresOf(cases: readonly Case[], more: Partial<Frame> = {}): BulletinFigures {
  const frame = aFrame({ period: WEEK, spans: spansOf(WEEK), now: NOW, ...more });
  const run = countReports(['R16', ...BULLETIN_PARTS], frame, ALL);
  run.take(cases.map((c, seq) => ({ ...theFigures(c, NOW), seq })));
  return bulletinFigures(run.counts, frame);
}

test('the week runs from Monday to Sunday, both included', () => {
  const cases = ['07-05', '07-06', '07-12', '07-13'].map((on) => received(on));
  const figures = figuresOf(cases);
  expect(figures.received).toBe(2);
  expect(figures.open).toBe(3);
});

test('what was missed by Sunday night is overdue, what is missed later is not', () => {
  const early = received('06-01');
  const late = received('07-12', {}, { source: 'S02' });
  expect(figuresOf([early]).overdue).toBe(1);
  expect(figuresOf([late]).overdue).toBe(0);
});

test('a case of the week that was given up ended otherwise, and is not open', () => {
  const ending = {
    kind: 'withdrawn',
    at: moment('2026-07-08T10:00:00'),
    receivedAt: null,
    reasonCode: null,
    reason: null,
    proof: '录音',
  } as const;
  const gone = received('07-07', { status: 'withdrawn', closeType: 'K4', ending });
  expect(figuresOf([gone])).toMatchObject({
    received: 1,
    endedOtherwise: 1,
    closedInTime: 0,
    open: 0,
  });
});

test('three of one cause within seven days that end in the week repeat, also across its Monday', () => {
  const cause = (on: string) => received(on, {}, { reasonCode: 'C03' });
  const three = [cause('07-02'), cause('07-04'), cause('07-07')];
  expect(figuresOf(three).repeats).toEqual([{ code: 'C03', count: 3 }]);
  const spread = [cause('06-29'), cause('07-04'), cause('07-07')];
  expect(figuresOf(spread).repeats).toEqual([]);
});

test('a level set at the first assessment counts as such, whatever it became later', () => {
  const change = {
    field: 'grievance',
    from: 'GX',
    to: 'G1',
    cause: 'LC3',
    by: null,
    reason: null,
    dueAt: null,
    at: NOW,
  } as const;
  const c = received('07-07', { grievanceLevel: 'G1', levelChanges: [change] });
  expect(figuresOf([c]).firstUnsupportable).toBe(1);
});

test('the sheet shows what was kept, with the rate of a category whose volume was entered', () => {
  const volumes = { volume: new Map([['B09', 40_000]]), customers: null };
  const cases = [received('07-07', {}, { bizCategory: 'B09' }), received('07-08')];
  const figures = figuresOf(cases, { volumes });
  expect(figures.rates).toEqual([{ code: 'B09', volume: 40_000, tenths: 3 }]);
  const tables = bulletinTables(figures);
  expect(valuesOf(tables.find(({ name }) => name === 'category'))).toEqual({
    B09: { cases: 1, volume: 40_000, perTenThousand: 0.3 },
  });
  expect(valuesOf(tables[0])['received']).toEqual({ count: 2 });
});
