import { expect, test } from 'vitest';
import { isCase } from '../../../shared/domain/case.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { moment } from '../../../shared/domain/day.ts';
import { closeTypeOf, firstCloseLimit } from '../../../shared/domain/close-limit.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import {
  applyEffect,
  dueEffects,
  duesOf,
  hasMissedLegalLimit,
  nextEffectAt,
} from '../../../shared/domain/due-effects.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import {
  aContact,
  aNotice,
  anOpenCase,
  find,
  in2026,
  world,
} from '../../support/deadline-world.ts';

/** The case after everything that fell due up to now was recorded. */
function watched(whole: Case, ...moments: readonly string[]): Case {
  return moments.reduce<Case>(
    (current, now) => dueEffects(current, world(now)).reduce(applyEffect, current),
    whole,
  );
}

function state({ grievanceLevel, urgency }: Case): readonly (string | null)[] {
  return [grievanceLevel, urgency];
}

function rungs({ effects }: Case): readonly (string | null)[] {
  return effects.filter(({ effect, done }) => effect === 'NX' && done).map(({ role }) => role);
}

/** S17: received Mon 07-06 09:30, registered 09:35, first contact 10:30, nothing solved. */
function neglected(): Case {
  return anOpenCase({ contacts: [aContact('07-06 10:30')] });
}

test('S17: nothing happens while every limit is kept', () => {
  expect(dueEffects(neglected(), world('07-09 17:00:00'))).toEqual([]);
  expect(nextEffectAt(neglected(), world('07-06 11:00'))).toBe(in2026('07-09 17:00:01'));
});

test('the list row keeps the first internal date and the next moment at which something happens', () => {
  expect(duesOf(neglected(), world('07-06 11:00'))).toEqual({
    dueAt: in2026('07-09 17:00'),
    finalAt: in2026('07-09 17:00'),
    dueFrom: in2026('07-06 09:35'),
    effectAt: in2026('07-09 17:00:01'),
  });
  const late = watched(neglected(), '07-09 17:00:01');
  expect(duesOf(late, world('07-09 17:00:01')).effectAt).toBe(in2026('07-13 17:00:01'));
});

test('S17: D16 and D23C overdue on Thursday make one rise and one rung', () => {
  const case1 = watched(neglected(), '07-09 17:00:01');
  expect(state(case1)).toEqual(['G2', 'U3']);
  expect(rungs(case1)).toEqual(['branchManager']);
  expect(case1.effects.map(({ rule, effect, done }) => [rule, effect, done])).toEqual([
    ['D16', 'NX', true],
    ['D16', 'LV', true],
    ['D23C', 'NX', false],
    ['D23C', 'LV', false],
  ]);
  expect(find(deadlinesOf(case1, world('07-10 09:00')), 'D23C')?.final).toBe(in2026('07-13 17:00'));
  expect(nextEffectAt(case1, world('07-10 09:00'))).toBe(in2026('07-13 17:00:01'));
});

test('S17: on Monday the case reaches G3 and becomes urgent', () => {
  const case2 = watched(neglected(), '07-09 17:00:01', '07-13 17:00:01');
  expect(state(case2)).toEqual(['G3', 'U2']);
  expect(rungs(case2)).toEqual(['branchManager', 'complaintOfficer']);
  expect(find(deadlinesOf(case2, world('07-14 09:00')), 'D23C')?.final).toBe(in2026('07-21 17:00'));
});

test('S17: when the legal limit passes the level stays and the case is marked', () => {
  const case3 = watched(neglected(), '07-09 17:00:01', '07-13 17:00:01', '07-21 17:00:01');
  expect(state(case3)).toEqual(['G3', 'U2']);
  expect(rungs(case3)).toEqual(['branchManager', 'complaintOfficer', 'channelHead']);
  expect(hasMissedLegalLimit(case3)).toBe(true);
  expect(
    case3.levelChanges.map(({ field, from, to, cause, by, dueAt }) => [
      field,
      from,
      to,
      cause,
      by,
      dueAt,
    ]),
  ).toEqual([
    ['grievance', 'G1', 'G2', 'LC1', null, in2026('07-09 17:00:01')],
    ['grievance', 'G2', 'G3', 'LC1', null, in2026('07-13 17:00:01')],
    ['urgency', 'U3', 'U2', 'LC1', null, in2026('07-13 17:00:01')],
  ]);
  expect(nextEffectAt(case3, world('07-22 09:00'))).toBe(in2026('08-21 17:00:01'));
});

test('S17: a month after the close limit missed last the general manager has it, and every month again', () => {
  const moments = ['07-09 17:00:01', '07-13 17:00:01', '07-21 17:00:01', '08-21 17:00:01'];
  const august = watched(neglected(), ...moments);
  expect(rungs(august)).toEqual([
    'branchManager',
    'complaintOfficer',
    'channelHead',
    'generalManager',
  ]);
  const monthly = (c: Case) =>
    c.effects.filter(({ rule }) => rule === 'D22').map(({ effect, dueAt }) => [effect, dueAt]);
  expect(monthly(august)).toEqual([
    ['NX', in2026('08-21 17:00:01')],
    ['MG', in2026('08-21 17:00:01')],
  ]);
  expect(monthly(watched(neglected(), '10-30 09:00')).map(([, dueAt]) => dueAt)).toEqual(
    ['08-21', '09-21', '10-21'].flatMap((on) => {
      const due = in2026(`${on} 17:00:01`);
      return [due, due];
    }),
  );
});

test('a case that is left open for twenty years and more is still one that can be read', () => {
  const base = world('07-09 17:00:01');
  const now = moment('2048-01-09T17:00:01');
  const left = dueEffects(neglected(), { ...base, now }).reduce(applyEffect, neglected());
  expect(left.effects.length).toBeGreaterThan(500);
  expect(isCase(left)).toBe(true);
});

test('S17: an approved deferral stops the rises and the monthly escalation', () => {
  const missed = watched(neglected(), '07-09 17:00:01');
  const deferred = watched({ ...missed, status: 'deferred' }, '09-30 09:00');
  expect(state(deferred)).toEqual(['G2', 'U3']);
  expect(deferred.effects.some(({ rule }) => rule === 'D22')).toBe(false);
});

test('a machine that slept for three weeks records the same effects, with the moment of waking', () => {
  const step = ['07-09 17:00:01', '07-13 17:00:01', '07-21 17:00:01', '08-03 09:00'];
  const slept = watched(neglected(), '08-03 09:00');
  const awake = watched(neglected(), ...step);
  const plain = ({ effects }: Case) =>
    effects.map((effect) => ({ ...effect, recordedAt: effect.dueAt }));
  expect(plain(slept)).toEqual(plain(awake));
  expect(state(slept)).toEqual(state(awake));
  expect(new Set(slept.effects.map(({ recordedAt }) => recordedAt))).toEqual(
    new Set([in2026('08-03 09:00')]),
  );
});

test('the close limit alone falls due again after each rise', () => {
  const risen = watched({ ...neglected(), regLevel: 'L2' }, '07-20 09:00');
  expect(risen.levelChanges.map(({ to, dueAt }) => [to, dueAt])).toEqual([
    ['G2', in2026('07-09 17:00:01')],
    ['G3', in2026('07-13 17:00:01')],
    ['U2', in2026('07-13 17:00:01')],
  ]);
});

test('a case of level GX keeps it', () => {
  const gx = watched({ ...neglected(), grievanceLevel: 'GX' }, '07-13 17:00:01');
  expect(gx.grievanceLevel).toBe('GX');
  expect(gx.levelChanges).toEqual([]);
  expect(rungs(gx)).toEqual(['branchManager', 'complaintOfficer']);
});

test('a late first contact gives a task to the branch manager and raises nothing', () => {
  const late = watched(anOpenCase(), '07-06 11:35:01');
  expect(rungs(late)).toEqual(['branchManager']);
  expect(state(late)).toEqual(['G1', 'U3']);
});

test('what was done late is overdue, what was done in time is not, whenever it is recorded', () => {
  const contact = (at: string) => anOpenCase({ contacts: [aContact(at)] });
  expect(dueEffects(contact('07-06 11:35:00'), world('07-06 15:00'))).toEqual([]);
  expect(dueEffects(contact('07-06 11:35:01'), world('07-06 15:00'))).toHaveLength(1);
});

test('a decision told one second late misses the legal limit for good', () => {
  const told = (at: string) => ({ ...neglected(), notices: [aNotice(at)] });
  expect(hasMissedLegalLimit(watched(told('07-21 17:00:00'), '07-30 09:00'))).toBe(false);
  expect(hasMissedLegalLimit(watched(told('07-21 17:00:01'), '07-30 09:00'))).toBe(true);
});

test('for a grievance no legal limit is missed', () => {
  const grievance = anOpenCase({ facts: { nature: 'NA2' } });
  expect(hasMissedLegalLimit(watched(grievance, '07-30 09:00'))).toBe(false);
});

test('a case that ended in time is left in peace', () => {
  const withdrawn: Case = {
    ...neglected(),
    status: 'withdrawn',
    ending: {
      kind: 'withdrawn',
      at: in2026('07-08 10:00'),
      receivedAt: in2026('07-08 10:00'),
      reasonCode: null,
      reason: null,
      proof: '签字',
    },
  };
  expect(dueEffects(withdrawn, world('08-30 09:00'))).toEqual([]);
  expect(nextEffectAt(withdrawn, world('07-08 11:00'))).toBeNull();
});

test('a withdrawal processed a day late misses its legal limit', () => {
  const late: Case = {
    ...neglected(),
    status: 'withdrawn',
    ending: {
      kind: 'withdrawn',
      at: in2026('07-08 10:00'),
      receivedAt: in2026('07-07 15:40'),
      reasonCode: null,
      reason: null,
      proof: '签字',
    },
  };
  expect(watched(late, '07-08 10:00').effects).toMatchObject([
    { rule: 'D29', effect: 'LG', dueAt: in2026('07-07 17:00:01') },
  ]);
});

test('a case first assigned after its close limit is overdue from the assignment on, once that day', () => {
  const assigned = anOpenCase({
    regLevel: 'L2',
    contacts: [aContact('07-06 10:30')],
    transitions: [
      {
        transition: 'T2',
        from: 'registered',
        to: 'investigating',
        at: in2026('07-14 10:00'),
        by: staffId('he'),
        onBehalfOf: null,
        reason: null,
      },
    ],
  });
  const after = watched(assigned, '07-14 18:00');
  expect(state(after)).toEqual(['G2', 'U3']);
  expect(after.levelChanges.map(({ dueAt }) => dueAt)).toEqual([in2026('07-14 10:00')]);
});

test('the top of the ladder stays where it is', () => {
  const promises = ['07-08', '07-09', '07-10', '07-13', '07-14', '07-15'].map((on) =>
    aContact(`${on} 09:00`, { promisedAt: in2026(`${on} 10:00`), party: 'PA1' }),
  );
  const reached = promises.reduce<Case>(
    (current, promise, index) =>
      watched(
        { ...current, contacts: [...current.contacts, promise] },
        ['07-08', '07-09', '07-10', '07-13', '07-14', '07-15'][index] + ' 10:00:01',
      ),
    anOpenCase({ grievanceLevel: 'GX', regLevel: 'L2', contacts: [aContact('07-06 10:30')] }),
  );
  expect(rungs(reached)).toEqual([
    'branchManager',
    'complaintOfficer',
    'channelHead',
    'generalManager',
    'generalManager',
    'generalManager',
  ]);
});

/** S16: G1, received Mon 08-10 09:00. */
function august(): Case {
  return anOpenCase({
    registeredAt: in2026('08-10 09:05'),
    contacts: [aContact('08-10 10:00')],
    facts: { receivedAt: in2026('08-10 09:00') },
  });
}

test('S16: solved at 17:00:00 is a first close, one second later a second one', () => {
  const at = world('08-13 18:00');
  expect(firstCloseLimit(august(), at)).toBe(in2026('08-13 17:00'));
  expect(closeTypeOf(august(), in2026('08-13 17:00:00'), at)).toBe('K1');
  expect(closeTypeOf(august(), in2026('08-13 17:00:01'), at)).toBe('K2');
  expect(closeTypeOf(august(), in2026('08-14 10:00'), at)).toBe('K2');
});

test('S16: the rise brings a later limit, and a second close remains one', () => {
  const risen = watched(august(), '08-13 17:00:01');
  expect(risen.grievanceLevel).toBe('G2');
  expect(find(deadlinesOf(risen, world('08-14 09:00')), 'D23C')?.final).toBe(in2026('08-17 17:00'));
  expect(closeTypeOf(risen, in2026('08-14 10:00'), world('08-14 10:00'))).toBe('K2');
});

test('a level changed by hand before the limit ran out moves the first close limit, later no more', () => {
  const byHand = (at: string): Case => ({
    ...august(),
    grievanceLevel: 'G2',
    levelChanges: [
      {
        field: 'grievance',
        from: 'G1',
        to: 'G2',
        cause: 'LC3',
        by: staffId('he'),
        reason: '金额较大',
        dueAt: null,
        at: in2026(at),
      },
    ],
  });
  const now = world('08-18 10:00');
  expect(firstCloseLimit(byHand('08-12 10:00'), now)).toBe(in2026('08-17 17:00'));
  expect(firstCloseLimit(byHand('08-14 10:00'), now)).toBe(in2026('08-13 17:00'));
});

test('a level without a close limit is always a first close', () => {
  const gx = { ...august(), grievanceLevel: 'GX' as const };
  expect(closeTypeOf(gx, in2026('09-30 10:00'), world('09-30 10:00'))).toBe('K1');
});
