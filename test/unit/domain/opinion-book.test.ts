import { expect, test } from 'vitest';
import { day, moment } from '../../../shared/domain/day.ts';
import {
  approvedReply,
  checkedDay,
  draftedReply,
  enteredOpinion,
  givenReply,
} from '../../../shared/domain/opinion-book.ts';
import type { BookWorld } from '../../../shared/domain/opinion-book.ts';
import { aBook, PEOPLE } from '../../support/branch-world.ts';

const ON = day('2026-07-15');
const WORLD: BookWorld = {
  now: moment('2026-07-15T16:40:00'),
  me: PEOPLE.zhou.id,
  waiverWords: aBook().waiverWords,
};
const INPUT = { content: '收费偏高', contactName: '石磊', contactPhone: null, note: null };

function value<V>(result: { readonly ok: true; readonly value: V } | { readonly ok: false }): V {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

const DAY = value(checkedDay(ON, 1, null, WORLD));
const ENTRY = value(enteredOpinion(ON, INPUT, WORLD));

test('a day without entries is recorded as such; one found later takes it back, not the check', () => {
  const none = value(checkedDay(ON, 0, null, WORLD));
  expect(none.none).toBe(true);
  const later = { ...WORLD, now: moment('2026-07-16T09:00:00') };
  expect(value(checkedDay(ON, 1, none, later))).toEqual({ ...none, none: false });
});

test('nobody reads tomorrow’s book', () => {
  const tomorrow = day('2026-07-16');
  expect(checkedDay(tomorrow, 0, null, WORLD)).toMatchObject({ failure: ['time-in-future'] });
  expect(enteredOpinion(tomorrow, INPUT, WORLD)).toMatchObject({ failure: ['time-in-future'] });
});

test('a reply is drafted for a day that was checked, in words, and without a waiver', () => {
  expect(draftedReply(ENTRY, '', null, WORLD)).toMatchObject({
    failure: ['opinion-check-missing', 'reply-missing'],
  });
  expect(draftedReply(ENTRY, '退费后不再投诉', DAY, WORLD)).toMatchObject({
    failure: ['waiver-wording'],
  });
});

test('the manager’s approval comes before the reply, and holds for the approved words only', () => {
  const drafted = value(draftedReply(ENTRY, '说明收费依据', DAY, WORLD));
  expect(givenReply(drafted, WORLD)).toMatchObject({ failure: ['reply-not-approved'] });
  const approved = value(approvedReply(drafted, { ...WORLD, me: PEOPLE.he.id }));
  expect(approved.approvedBy).toBe(PEOPLE.he.id);
  const changed = value(draftedReply(approved, '说明收费依据并道歉', DAY, WORLD));
  expect(givenReply(changed, WORLD)).toMatchObject({ failure: ['reply-not-approved'] });
  expect(value(givenReply(approved, WORLD)).repliedAt).toBe(WORLD.now);
});

test('a reply that was given is neither changed nor given again', () => {
  const approved = value(approvedReply({ ...ENTRY, reply: '已答复' }, WORLD));
  const given = value(givenReply(approved, WORLD));
  expect(givenReply(given, WORLD)).toMatchObject({ failure: ['transition-not-possible'] });
  expect(draftedReply(given, '另一答复', DAY, WORLD)).toMatchObject({
    failure: ['transition-not-possible'],
  });
});
