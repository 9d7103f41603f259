import { expect, test } from 'vitest';
import { seenCase, seesInternal } from '../../../shared/domain/case-mask.ts';
import { REPRESENTATIVE_FIELDS } from '../../../shared/domain/case-fields.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { PEOPLE, as, done } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import {
  CLOSING,
  aCaseReadyToClose,
  aRegisteredCase,
  step,
} from '../../support/case-on-its-way.ts';

function companion(name: string, isKeyPerson: boolean): Case['representatives'][number] {
  return fill(REPRESENTATIVE_FIELDS, { relation: 'RP5', name, phone: '13912345678', isKeyPerson });
}

/** A case in the hands of the credit desk, who may edit it and not see its judgements (domain 4, rows 2 and 56). */
function aJudgedCase(): Case {
  const c = aRegisteredCase({ sensitiveTags: ['ST1'], talkGoal: '退费' }, { temperament: ['TP1'] });
  const judged = step(c, 'edit-case', 'he', {
    representatives: [companion('严立', true), companion('方知', false)],
  });
  const offered = step(judged, 'hand-over', 'he', { toId: PEOPLE.qiao.id });
  return step(offered, 'take-over', 'qiao', {});
}

function sees(c: Case, by: PersonName): boolean {
  const { me, directory } = as(by);
  return seesInternal(c, me, directory);
}

test('internal judgements are seen by the counter while the case is open, by manager and officer always', () => {
  const open = aJudgedCase();
  expect(sees(open, 'lin')).toBe(true);
  expect(sees(open, 'he')).toBe(true);
  expect(sees(open, 'qiao')).toBe(false);
  expect(sees(open, 'shi')).toBe(false);
  const closed = done('close', aCaseReadyToClose(), CLOSING, as('he'));
  expect(sees(closed, 'lin')).toBe(false);
  expect(sees(closed, 'gu')).toBe(true);
});

test('who may not see the judgements sends a page back and leaves them as they were', () => {
  const c = aJudgedCase();
  const { facts, complainant, representatives } = seenCase(c, { whole: false, internal: false });
  expect([facts.sensitiveTags, representatives[0]?.isKeyPerson]).toEqual([[], false]);
  const page = { ...facts, complainant, representatives, requestText: '退还手续费' };
  const edited = done('edit-case', c, page, as('qiao'));
  expect(edited.facts).toEqual({ ...c.facts, requestText: '退还手续费' });
  expect(edited.complainant).toEqual(c.complainant);
  expect(edited.representatives).toEqual(c.representatives);
});

test('a judgement stays with its person when others are taken off the list', () => {
  const c = aJudgedCase();
  const turned = { representatives: [companion('方知', false), companion('严立', false)] };
  expect(done('edit-case', c, turned, as('qiao')).representatives).toMatchObject([
    { name: '方知', isKeyPerson: false },
    { name: '严立', isKeyPerson: true },
  ]);
  const one = { representatives: [companion('方知', false)] };
  expect(done('edit-case', c, one, as('qiao')).representatives).toMatchObject([
    { name: '方知', isKeyPerson: false },
  ]);
});

test('who may see a judgement may change it', () => {
  const change = { talkGoal: null, representatives: [companion('严立', false)] };
  const edited = done('edit-case', aJudgedCase(), change, as('he'));
  expect(edited.facts.talkGoal).toBeNull();
  expect(edited.representatives).toMatchObject([{ isKeyPerson: false }]);
});
