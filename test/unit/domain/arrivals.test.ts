import { expect, test } from 'vitest';
import {
  daySpike,
  focusShift,
  heatMap,
  hourSpike,
  isDaySpike,
} from '../../../shared/domain/arrivals.ts';
import type { Arrival } from '../../../shared/domain/arrivals.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import { caseId } from '../../../shared/domain/ids.ts';

const TODAY = day('2026-06-05');

function idOf(at: string): string {
  return at.replace(':', '');
}

function anArrival(
  at: string,
  reasonCode: string | null = 'C03',
  zone: string | null = 'Z2',
): Arrival {
  const receivedAt = moment(`2026-06-${at}:00`);
  return { id: caseId(idOf(at)), receivedAt, closedAt: null, reasonCode, zone, isAnonymous: false };
}

test('three complaints within sixty minutes are a spike, sixty-one minutes are not', () => {
  const three = ['05T09:00', '05T09:20', '05T10:00'].map((at) => anArrival(at));
  expect(hourSpike(three, TODAY)).toMatchObject({ count: 3 });
  const spread = ['05T09:00', '05T09:20', '05T10:01'].map((at) => anArrival(at));
  expect(hourSpike(spread, TODAY)).toBeNull();
  expect(hourSpike(three, day('2026-06-06'))).toBeNull();
});

test('the fullest hour of the day is named with its cases', () => {
  const at = ['05T09:00', '05T09:05', '05T09:10', '05T14:00', '05T14:10', '05T14:20', '05T14:30'];
  const all = at.map((one) => anArrival(one));
  expect(hourSpike(all, TODAY)).toEqual({ count: 4, ids: at.slice(3).map(idOf) });
});

test.each([
  [3, [1, 1, 2, 2], true],
  [3, [2, 2, 2, 2], false],
  [2, [0, 0, 0, 0], false],
  [3, [0, 0, 0, 0], true],
  [6, [3, 3, 3, 3], true],
])('%i today against %j is a spike: %s', (today, before, spike) => {
  expect(isDaySpike({ today, before })).toBe(spike);
});

test('only the cases of today are named with the spike of the day', () => {
  const all = ['04T09:00', '05T09:00', '05T11:00', '05T15:00'].map((at) => anArrival(at));
  expect(daySpike(all, [1, 1, 1, 1], TODAY)?.ids).toEqual(['05T0900', '05T1100', '05T1500']);
});

test('the focus shifts when three cases of today are about something else than the week', () => {
  const week = ['01T09:00', '02T09:00', '03T09:00', '04T09:00'].map((at) => anArrival(at, 'C03'));
  const today = ['05T09:00', '05T10:00', '05T11:00'].map((at) => anArrival(at, 'C07'));
  expect(focusShift([...week, ...today], TODAY)).toMatchObject({
    from: 'C03',
    to: 'C07',
    count: 3,
  });
  expect(focusShift([...week, ...today.slice(1)], TODAY)).toBeNull();
  expect(focusShift([...week.slice(1), ...today], TODAY)).toBeNull();
});

test('the heat maps count by hour and place, and by hour and cause', () => {
  const all = [
    anArrival('01T09:10', 'C03', 'Z2'),
    anArrival('02T09:50', 'C07', 'Z2'),
    anArrival('02T10:00', 'C07', 'Z3'),
    anArrival('02T10:05', null, null),
  ];
  expect(heatMap(all, 'zone')).toEqual([
    { hour: 9, key: 'Z2', count: 2 },
    { hour: 10, key: 'Z3', count: 1 },
  ]);
  expect(heatMap(all, 'cause')).toEqual([
    { hour: 9, key: 'C03', count: 1 },
    { hour: 9, key: 'C07', count: 1 },
    { hour: 10, key: 'C07', count: 1 },
  ]);
});
