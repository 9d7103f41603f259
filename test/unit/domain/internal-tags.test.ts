import { expect, test } from 'vitest';
import { CASE } from '../../../shared/domain/case.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { deadlinesOf, headlineOf } from '../../../shared/domain/deadlines.ts';
import { applyEffect, dueEffects, duesOf } from '../../../shared/domain/due-effects.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { hasTags, TAG_PATHS, withoutTags } from '../../../shared/domain/internal-tags.ts';
import { in2026, world } from '../../support/deadline-world.ts';
import { aCase } from '../../support/sample-case.ts';

/** Closed on Mon 03-09, with judgements about the customer, its companion and the talk. */
function aTaggedCase(): Case {
  const closed = { closedAt: in2026('03-09 10:00'), closedBy: staffId('he') };
  return aCase({
    facts: { talkGoal: '先听完再谈', sensitiveTags: ['ST2'], dissatisfactionStage: '2' },
    complainant: { temperament: ['TP1'], motives: ['MO1'] },
    closing: fill(CASE.closing.fields, closed),
    followUps: [],
    resolvedAt: null,
  });
}

test('the tags are the fields that hold internal judgements', () => {
  expect(TAG_PATHS.toSorted()).toEqual([
    'complainant.difficultTypes',
    'complainant.motives',
    'complainant.needTags',
    'complainant.temperament',
    'contacts.moodAfter',
    'emotions.action',
    'emotions.level',
    'emotions.sign',
    'facts.dissatisfactionStage',
    'facts.sensitiveTags',
    'facts.talkBottomLine',
    'facts.talkGoal',
    'representatives.isKeyPerson',
  ]);
});

test('without its tags a case keeps everything else', () => {
  const tagged = aTaggedCase();
  const bare = withoutTags(tagged);
  expect([hasTags(tagged), hasTags(bare)]).toEqual([true, false]);
  expect(bare.representatives.map(({ name, isKeyPerson }) => [name, isKeyPerson])).toEqual([
    ['孙立', false],
  ]);
  expect(bare.emotions.map(({ at }) => at)).toEqual(tagged.emotions.map(({ at }) => at));
  expect(bare.facts).toEqual({
    ...tagged.facts,
    talkGoal: null,
    talkBottomLine: null,
    sensitiveTags: [],
    dissatisfactionStage: null,
  });
  expect(withoutTags(bare)).toEqual(bare);
});

test('ninety days after the closing they go by themselves, and the record says so', () => {
  const tagged = aTaggedCase();
  expect(dueEffects(tagged, world('06-08 17:00:00'))).toEqual([]);
  const effects = dueEffects(tagged, world('06-08 17:00:01'));
  expect(effects).toMatchObject([
    { rule: 'D43', effect: 'PG', done: true, dueAt: in2026('06-08 17:00:01') },
  ]);
  const after = effects.reduce(applyEffect, tagged);
  expect(hasTags(after)).toBe(false);
  expect(dueEffects(after, world('12-30 10:00'))).toEqual([]);
});

test('nobody has to do anything about it: no list shows the date', () => {
  const tagged = aTaggedCase();
  const at = world('04-01 10:00');
  expect(headlineOf(deadlinesOf(tagged, at))).toBeNull();
  expect(duesOf(tagged, at)).toMatchObject({ dueAt: null, effectAt: in2026('06-08 17:00:01') });
});

test('the institution may keep them for a shorter time', () => {
  const at = world('03-19 17:00:01');
  const settings = { ...at.settings, purgeTagsDays: 10 };
  expect(dueEffects(aTaggedCase(), { ...at, settings })).toHaveLength(1);
});

test('a case that is reviewed keeps them until the review is over', () => {
  const reviewed: Case = { ...aTaggedCase(), status: 'underReview' };
  const due = dueEffects(reviewed, world('09-01 10:00'));
  expect(due.filter(({ effect }) => effect === 'PG')).toEqual([]);
  expect(dueEffects({ ...reviewed, status: 'archived' }, world('09-01 10:00'))).toHaveLength(1);
});
