import { expect, test } from 'vitest';
import { callersOf, mayCall } from '../../../shared/domain/callers.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { addMinutes } from '../../../shared/domain/day.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { fen } from '../../../shared/domain/money.ts';
import { callKindOf } from '../../../shared/domain/todos-calls.ts';
import { todosOf } from '../../../shared/domain/todos.ts';
import { PEOPLE, as } from '../../support/branch-world.ts';
import type { PersonName, WorldWish } from '../../support/branch-world.ts';
import { aCaseToFollowUp } from '../../support/case-on-its-way.ts';

function handledBy(name: PersonName, ...involved: readonly PersonName[]): Case {
  const c = aCaseToFollowUp();
  const involvedStaffIds = involved.map((one) => PEOPLE[one].id);
  return { ...c, handlerId: PEOPLE[name].id, facts: { ...c.facts, involvedStaffIds } };
}

function callers(c: Case, wish: WorldWish = {}): readonly string[] {
  return callersOf(c, as('gu', wish).directory).map(({ role, staffId }) => role ?? staffId ?? '');
}

/** `key who` of every call that the case asks for. */
function asked(c: Case, wish: WorldWish = {}): readonly string[] {
  const { book, directory, now } = as('gu', { now: addMinutes(c.updatedAt, 1), ...wish });
  const deadlines = deadlinesOf(c, { ...book, now });
  return todosOf(c, { deadlines, book, linkedCost: fen(0), directory })
    .filter(({ key }) => key.includes('call'))
    .map(({ key, role, staffId }) => `${key} ${staffId ?? role ?? ''}`);
}

test('the complaint officer calls, unless they handled the case or are named in it', () => {
  expect(callers(handledBy('lin'))).toEqual(['complaintOfficer']);
  expect(callers(handledBy('gu'))).toEqual(['branchManager']);
  expect(callers(handledBy('lin', 'gu'))).toEqual(['branchManager']);
});

test('a second officer calls for the first', () => {
  const second = { people: { shi: { roles: ['complaintOfficer'] } } } as const;
  expect(callers(handledBy('gu'), second)).toEqual(['shi']);
  expect(callers(handledBy('lin'), second)).toEqual(['complaintOfficer']);
});

test('without officer and manager counter staff with a part in the case call, never its handler', () => {
  const general = { people: { wen: { active: false } } };
  const c = handledBy('gu', 'he');
  expect(c.facts.firstReceiverId).toBe('lin');
  expect(callers(c, general)).toContain('lin');
  expect(callers(c, general)).not.toContain('gu');
  expect(callers(handledBy('lin', 'he', 'gu'), general)).not.toContain('lin');
});

test('an absent officer is served by their deputy, and by nobody where the deputy handles the case', () => {
  const away = { people: { gu: { absent: true, deputyId: PEOPLE.tong.id } } } as const;
  expect(callers(handledBy('lin'), away)).toEqual(['complaintOfficer']);
  expect(callers(handledBy('tong'), away)).toEqual(['branchManager']);
});

test('the to-dos follow the same rule, and nobody who is asked may not call', () => {
  expect(asked(handledBy('gu'))).toEqual(['closing-call branchManager', 'care-call branchManager']);
  const second = { people: { shi: { roles: ['complaintOfficer'] } } } as const;
  expect(asked(handledBy('gu'), second)).toEqual(['closing-call-shi shi', 'care-call-shi shi']);
  for (const c of [handledBy('gu', 'he'), handledBy('lin', 'gu'), handledBy('lin', 'gu', 'he')]) {
    const { directory } = as('gu');
    for (const { role, staffId } of callersOf(c, directory)) {
      const people = directory.filter((one) =>
        role === null ? one.id === staffId : one.roles.includes(role),
      );
      expect(people.every((one) => mayCall(one, c, directory))).toBe(true);
    }
  }
});

test('where nobody here may call, the call of the superior unit is entered from paper', () => {
  const alone = Object.fromEntries(
    Object.keys(PEOPLE)
      .filter((name) => name !== 'he')
      .map((name) => [name, { active: false }]),
  );
  expect(asked(handledBy('he'), { people: alone })).toEqual([
    'paper-call-closing-call branchManager',
    'paper-call-care-call branchManager',
  ]);
});

test('a call is known by its key, whoever is to make it', () => {
  expect(callKindOf('closing-call')).toBe('FU1');
  expect(callKindOf('care-call-shi')).toBe('FU2');
  expect(callKindOf('low-score-call')).toBe('FU3');
  expect(callKindOf('paper-call-closing-call')).toBeNull();
});
