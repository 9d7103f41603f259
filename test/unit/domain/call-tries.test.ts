import { expect, test } from 'vitest';
import { callsDoneAt } from '../../../shared/domain/call-tries.ts';
import type { FollowUp } from '../../../shared/domain/case.ts';
import { moment } from '../../../shared/domain/day.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { FOLLOW_UP_FIELDS } from '../../../shared/domain/handling-fields.ts';
import { LOGGED } from '../../../shared/domain/reception-fields.ts';
import { PEOPLE } from '../../support/branch-world.ts';

/** A call on this day and hour of March; without more it reached nobody. */
function call(at: string, more: Partial<FollowUp> = {}): FollowUp {
  const time = moment(`2026-03-${at}:00:00`);
  const logged = { id: at, loggedAt: time, loggedBy: PEOPLE.gu.id };
  return {
    ...fill({ ...LOGGED, ...FOLLOW_UP_FIELDS }, { ...logged, kind: 'FU1', at: time }),
    ...more,
  };
}

test.each<[string, readonly FollowUp[], string | null]>([
  ['no call', [], null],
  ['two tries on two days', [call('11T09'), call('12T09')], null],
  ['three tries on one day', [call('11T09'), call('11T11'), call('11T15')], null],
  ['three tries on two days', [call('11T09'), call('11T11'), call('12T09')], '12T09'],
  [
    'a fourth try, on another day',
    [call('11T09'), call('11T10'), call('11T11'), call('12T09')],
    '12T09',
  ],
  ['the customer reached', [call('11T09'), call('11T10', { reached: true })], '11T10'],
  ['nobody to call', [call('11T09', { notApplicable: true })], '11T09'],
  [
    'reached later than three tries on two days',
    [call('11T09'), call('11T11'), call('12T09'), call('13T09', { reached: true })],
    '12T09',
  ],
  ['tries written down out of order', [call('12T09'), call('11T09'), call('11T11')], '12T09'],
])('%s', (_, calls, done) => {
  expect(callsDoneAt(calls)).toBe(done === null ? null : `2026-03-${done}:00:00`);
});
