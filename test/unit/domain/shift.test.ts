import { expect, test } from 'vitest';
import { dayFigures } from '../../../shared/domain/day-figures.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import { caseId } from '../../../shared/domain/ids.ts';
import { daysBefore, pointsRefusals } from '../../../shared/domain/morning-digest.ts';
import { givingRefusals, passedOn, shiftFor, takenShift } from '../../../shared/domain/shift.ts';
import type { PassedOn, Shift } from '../../../shared/domain/shift.ts';
import { aBook, PEOPLE } from '../../support/branch-world.ts';

const UNTIL = moment('2026-03-12T17:00:00');
const [GIVER, TAKER, OTHER] = [PEOPLE.he.id, PEOPLE.gu.id, PEOPLE.zhou.id];

function item(what: PassedOn['what'], dueAt: string | null): PassedOn {
  return {
    what,
    code: 'TD1',
    caseId: null,
    caseNo: null,
    dueAt: dueAt === null ? null : moment(`2026-${dueAt}`),
    staffId: null,
    role: null,
  };
}

test('receptions are passed on first, then what is late or falls due by the next day, by time', () => {
  const later = item('todo', '03-13T09:00:00');
  const endless = item('duty', null);
  const next = item('todo', '03-12T17:00:00');
  const late = item('duty', '03-10T17:00:00');
  const running = item('reception', null);
  expect(passedOn([later, endless, next, late, running], UNTIL)).toEqual([running, late, next]);
});

test('no more is passed on than a person reads', () => {
  const many = Array.from({ length: 150 }, () => item('todo', '03-11T09:00:00'));
  expect(passedOn(many, UNTIL)).toHaveLength(100);
});

const GIVEN: Shift = {
  on: day('2026-03-11'),
  fromId: GIVER,
  toId: TAKER,
  givenAt: moment('2026-03-11T12:00:00'),
  figures: { received: 1, closed: 0, open: 1, overdue: 0 },
  items: [],
  note: null,
  takenAt: null,
};

test('a shift goes to another person at work here, and only they take it, once', () => {
  expect(givingRefusals({ ...GIVEN, toId: GIVER }, () => true)).toEqual(['second-person-missing']);
  expect(givingRefusals(GIVEN, () => false)).toEqual(['staff-not-found']);
  expect(givingRefusals(GIVEN, () => true)).toEqual([]);
  const now = moment('2026-03-11T12:05:00');
  expect(takenShift(GIVEN, { now, me: OTHER })).toEqual({
    ok: false,
    failure: ['role-not-allowed'],
  });
  expect(takenShift(GIVEN, { now, me: TAKER })).toEqual({
    ok: true,
    value: { ...GIVEN, takenAt: now },
  });
  expect(takenShift({ ...GIVEN, takenAt: now }, { now, me: TAKER })).toEqual({
    ok: false,
    failure: ['transition-not-possible'],
  });
});

const CASE = {
  status: 'investigating',
  receivedAt: '2026-03-10T09:00:00',
  closedAt: null,
  legalFinal: '2026-03-25T17:00:00',
  toldAt: null,
  bizCategory: 'B01',
  reasonCode: 'C03',
};

test('the figures of a day count what came, what ended, what is open and what is late', () => {
  const now = moment('2026-03-26T08:30:00');
  const figures = dayFigures(
    [
      CASE,
      { ...CASE, reasonCode: 'C01', legalFinal: '2026-03-26T17:00:00' },
      { ...CASE, status: 'closed', closedAt: '2026-03-10T16:00:00', toldAt: '2026-03-10T15:00:00' },
      {
        ...CASE,
        receivedAt: '2026-03-09T09:00:00',
        bizCategory: 'B02',
        toldAt: '2026-03-20T09:00:00',
      },
    ],
    { from: day('2026-03-10'), to: day('2026-03-10') },
    now,
  );
  expect(figures).toEqual({
    received: 3,
    closed: 1,
    open: 3,
    overdue: 1,
    categories: [{ code: 'B01', count: 3 }],
    causes: [
      { code: 'C03', count: 2 },
      { code: 'C01', count: 1 },
    ],
  });
});

test('the morning after a weekend looks back on Friday to Sunday', () => {
  const { counting } = aBook();
  const from = (on: string): object =>
    daysBefore(day(on), { ...counting, openWeekdays: [1, 2, 3, 4, 5] });
  expect(from('2026-03-16')).toEqual({ from: '2026-03-13', to: '2026-03-15' });
  expect(from('2026-03-11')).toEqual({ from: '2026-03-10', to: '2026-03-10' });
});

test('whoever is named in a case does not learn from a shift what is to be done about it', () => {
  const about = { ...item('todo', '03-11T09:00:00'), caseId: caseId('c-1') };
  const duty = item('duty', '03-11T09:00:00');
  const shift = { ...GIVEN, items: [about, duty] };
  expect(shiftFor(shift, new Set(['c-1'])).items).toEqual([duty]);
  expect(shiftFor(shift, new Set(['c-2'])).items).toEqual([about, duty]);
});

test.each([
  '请安抚纪 安宁',
  '请安抚纪·安宁',
  '请安抚纪女士',
  'please call ANNA SMITH',
  '电话一三九零零零零一一一三',
  '电话０１０－８８８８７７７７',
  '卡尾号1113',
  '发邮件到jianning@example.com',
  '跟进TS-0101-20260311-0001',
])('%s is not read out', (points) => {
  expect(pointsRefusals(points, ['纪安宁', 'Anna Smith'])).toEqual(['names-a-person']);
});

test.each([
  '女士先生您好，请用礼貌用语',
  '2026年3月起汇款5000元以上先出示价目表',
  '三号窗口上午加开，二楼停用',
  '纪念币预约今日开始',
])('%s may be read out', (points) => {
  expect(pointsRefusals(points, ['纪安宁', 'Anna Smith'])).toEqual([]);
});

test('points that name a person or hold a number are not read out', () => {
  const names = ['林小禾', '王'];
  expect(pointsRefusals(' ', names)).toEqual(['points-missing']);
  expect(pointsRefusals('林小禾负责三号窗口', names)).toEqual(['names-a-person']);
  expect(pointsRefusals('请回电13812345621', names)).toEqual(['names-a-person']);
  expect(pointsRefusals('王府井网点排队多，请加开窗口', names)).toEqual([]);
});
