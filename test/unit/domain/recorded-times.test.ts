import { expect, test } from 'vitest';
import { ACTIONS, ACTION_NAMES, act } from '../../../shared/domain/actions.ts';
import type { ActionName } from '../../../shared/domain/actions.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Field, Fields } from '../../../shared/domain/fields.ts';
import { futureRefusals } from '../../../shared/domain/recorded-times.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { CASE_EDIT_FIELDS } from '../../../shared/domain/case-fields.ts';
import { NOON, PEOPLE, as, codesOf } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import { aCaseHandedOver } from '../../support/special-case.ts';
import {
  aCaseAwaitingSignature,
  aCaseInExecution,
  aCaseReadyToClose,
  aCaseUnderInvestigation,
  aCaseWithChoice,
  aReadyDraft,
  aRegisteredCase,
} from '../../support/case-on-its-way.ts';
import {
  aCaseOnHold,
  aCaseUnderReview,
  aClosedCase,
  aDeferredCase,
  aReferredCase,
} from '../../support/case-off-its-way.ts';

const CASES = [
  aReadyDraft(),
  aRegisteredCase(),
  aReferredCase(),
  aCaseOnHold(),
  aDeferredCase(),
  aCaseUnderReview(),
  aCaseUnderInvestigation(),
  aCaseWithChoice(),
  aCaseAwaitingSignature(),
  aCaseInExecution(),
  aCaseReadyToClose(),
  aCaseHandedOver(),
  aClosedCase(),
];
const BY: readonly PersonName[] = ['lin', 'he', 'gu', 'lu', 'fang', 'jiang', 'su'];

/** A case and a person with which nothing but its input stands in the way of this act. */
function stage(name: ActionName): readonly [Case, PersonName] {
  const { bar } = ACTIONS[name];
  for (const c of CASES) {
    const by = BY.find((person) => bar(c, as(person), false) === null);
    if (by !== undefined) return [c, by];
  }
  throw new Error(`nobody can ${name}`);
}

/** Something for a field that may not be left out. */
function something(field: Field): unknown {
  if (field.kind === 'choice') return field.of[0];
  if (field.kind === 'count') return field.min;
  if (field.kind === 'rows') return [];
  if (field.kind === 'flag') return false;
  return field.given === true ? 'X' : null;
}

function row(fields: Fields, known: object): object {
  const names = Object.entries(fields);
  const rest = Object.fromEntries(names.map(([name, field]) => [name, something(field)] as const));
  return { ...rest, ...known };
}

type Time = { readonly path: string; readonly input: (moment: string) => object };

/** Every time in a table, however deep, with an input that gives this one alone. */
function timesOf(fields: Fields): readonly Time[] {
  return Object.entries(fields).flatMap(([name, field]): readonly Time[] => {
    if (field.kind === 'moment') return [{ path: name, input: (time) => ({ [name]: time }) }];
    if (field.kind === 'day') {
      return [{ path: name, input: (time) => ({ [name]: time.slice(0, 10) }) }];
    }
    if (field.kind !== 'part' && field.kind !== 'entity' && field.kind !== 'rows') return [];
    return timesOf(field.fields).map(({ path, input }) => ({
      path: `${name}.${path}`,
      input: (time) => {
        const inner = input(time);
        return { [name]: field.kind === 'rows' ? [row(field.fields, inner)] : inner };
      },
    }));
  });
}

const TIMES = ACTION_NAMES.flatMap((name) =>
  timesOf(ACTIONS[name].input).map(({ path, input }): [string, ActionName, Time['input']] => [
    `${name}.${path}`,
    name,
    input,
  ]),
);

/** What people promise and plan; every other time they enter is a record of what happened. */
const PLANNED = [
  'edit-case.representatives.validUntil',
  'contact.promisedAt',
  'consult.nextTalkAt',
  'option.timetable.dueAt',
  'task.dueAt',
  'correct.dueAt',
  'defer-request.reviewDate',
  'defer-approve.reviewDate',
  'undefer.reviewDate',
];

function timeCodes(name: ActionName, input: object): readonly Refusal[] {
  const [c, by] = stage(name);
  const given = name === 'step' ? { stepNo: 2, ...input } : input;
  const codes = codesOf(act(name, c, given, as(by)));
  expect(codes).not.toContain('wrong-shape');
  return codes.filter((code) => code === 'time-in-future' || code === 'received-at-in-future');
}

test.each(TIMES)('%s lies ahead only when it is planned', (path, name, input) => {
  const own = path === 'edit-case.receivedAt' ? 'received-at-in-future' : 'time-in-future';
  expect(timeCodes(name, input('2026-03-12T12:00:00'))).toEqual(
    PLANNED.includes(path) ? [] : [own],
  );
  expect(timeCodes(name, input(NOON))).toEqual([]);
});

test('every planned time is one that somebody enters', () => {
  expect(TIMES.map(([path]) => path)).toEqual(expect.arrayContaining(PLANNED));
  expect(TIMES.length).toBeGreaterThan(30);
});

test('a time ahead is told together with whatever else refuses the act', () => {
  const input = { receivedAt: '2026-03-11T12:00:01' };
  const codes = codesOf(act('withdraw', aRegisteredCase(), input, as('lin')));
  expect(codes).toEqual(['time-in-future', 'withdrawal-proof-missing']);
});

test('a second ahead is refused, this very moment and today are not', () => {
  const codes = (input: object): readonly Refusal[] =>
    futureRefusals(CASE_EDIT_FIELDS, input, NOON);
  expect(codes({ occurredAt: '2026-03-11T12:00:01' })).toEqual(['time-in-future']);
  expect(codes({ occurredAt: NOON, serviceDate: '2026-03-11' })).toEqual([]);
  expect(codes({ serviceDate: '2026-03-12', transferAt: null })).toEqual(['time-in-future']);
  expect(codes({ complainant: null, involvedStaffIds: [PEOPLE.lin.id] })).toEqual([]);
});
