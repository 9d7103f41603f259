import { expect, test } from 'vitest';
import { CASE } from '../../../shared/domain/case.ts';
import { deadlinesOf, headlineOf, isRunning } from '../../../shared/domain/deadlines.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { APPROVAL_STEP_FIELDS } from '../../../shared/domain/handling-fields.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { fen } from '../../../shared/domain/money.ts';
import {
  aCall,
  aContact,
  aNotice,
  anOpenCase,
  find,
  in2026,
  world,
} from '../../support/deadline-world.ts';
import { aDraft } from '../../support/sample-case.ts';
import type { CaseSketch } from '../../support/sample-case.ts';
import { logged } from '../../support/sample-reception.ts';

function dates(sketch: CaseSketch, now = '07-06 10:00') {
  const all = deadlinesOf(anOpenCase(sketch), world(now));
  return new Map(all.map((one) => [one.rule, one]));
}

function rulesOf(sketch: CaseSketch): readonly string[] {
  return deadlinesOf(anOpenCase(sketch), world('07-06 10:00'))
    .filter(isRunning)
    .map(({ rule }) => rule);
}

/** S01: Wed 03-11, at the counter, registered 10:20, G2. */
const COUNTER: CaseSketch = {
  registeredAt: in2026('03-11 10:20'),
  grievanceLevel: 'G2',
  facts: { source: 'S01', receivedAt: in2026('03-11 10:05') },
};

test.each([
  ['D13', '03-11 12:20', '03-11 12:20'],
  ['D14', '03-11 17:00', '03-11 17:00'],
  ['D16', '03-13 17:00', '03-16 17:00'],
  ['D17', '03-18 17:00', '03-18 17:00'],
  ['D23C', '03-18 17:00', '03-18 17:00'],
  ['D01', '03-26 17:00', '03-26 17:00'],
] as const)(
  'S01: %s of the couple at the counter is %s, at the latest %s',
  (rule, internal, final) => {
    const got = dates(COUNTER).get(rule);
    expect([got?.internal, got?.final]).toEqual([in2026(internal), in2026(final)]);
  },
);

test('S01: once the decision is told the call-backs run', () => {
  const solved: CaseSketch = {
    ...COUNTER,
    status: 'followingUp',
    resolvedAt: in2026('03-16 15:00'),
    notices: [aNotice('03-16 15:00')],
  };
  const got = dates(solved, '03-16 15:30');
  expect(got.get('D18')).toMatchObject({
    internal: in2026('03-16 17:00'),
    final: in2026('03-17 03:00'),
    met: null,
  });
  expect(got.get('D19')?.final).toBe(in2026('03-18 17:00'));
  expect(got.get('D01')?.met).toBe(in2026('03-16 15:00'));
  expect(got.get('D16')).toMatchObject({ met: in2026('03-16 15:00'), overdueSince: null });
});

test('S02: a case solved at the counter is called back the same day', () => {
  const got = dates({ ...COUNTER, resolvedAt: in2026('04-13 10:50'), status: 'notified' });
  expect([got.get('D18')?.internal, got.get('D18')?.final]).toEqual([
    in2026('04-13 17:00'),
    in2026('04-13 22:50'),
  ]);
});

test('S06: where the customer agrees to the next day, Friday becomes Monday', () => {
  const got = dates({
    registeredAt: in2026('06-05 10:00'),
    facts: { source: 'S01', receivedAt: in2026('06-05 10:00'), nextDayAgreed: true },
  });
  expect([got.get('D15')?.internal, got.get('D15')?.final]).toEqual([
    in2026('06-08 17:00'),
    in2026('06-08 17:00'),
  ]);
});

test('a complaint by letter runs on the legal limit and the targets, not on the same-day rule', () => {
  expect(rulesOf({})).toEqual(['D01', 'D13', 'D16', 'D17', 'D23C']);
});

test.each(['NA3', 'NA4', 'NA5'] as const)(
  '%s, no complaint, runs only on contact, same day and promise',
  (nature) => {
    const sketch: CaseSketch = {
      contacts: [aContact('07-06 09:40', { promisedAt: in2026('07-07 10:00'), reached: false })],
      facts: { nature, source: 'S01' },
    };
    expect(rulesOf(sketch)).toEqual(['D13', 'D14', 'D24']);
  },
);

test('for a grievance the legal date is a target that cannot be missed by law', () => {
  const got = dates({ facts: { nature: 'NA2' } }).get('D01');
  expect(got?.final).toBe(in2026('07-21 17:00'));
  expect([got?.kind, got?.effects]).toEqual(['T', ['NX', 'LV']]);
});

test('a grievance that the regulator passed on is answered within the legal limit', () => {
  const passedOn = { regulatorTransfer: true, transferAt: in2026('07-06 09:00') };
  const got = dates({ facts: { nature: 'NA2', ...passedOn } }).get('D06');
  expect([got?.kind, got?.effects]).toEqual(['L', ['LG', 'NX', 'LV']]);
});

test('what an inquiry also holds runs on no other limit, but a leak of data does', () => {
  const leak = fill(CASE.majorEvent.fields, {
    triggeredAt: in2026('07-06 09:40'),
    leakFoundAt: in2026('07-06 09:40'),
  });
  const sketch: CaseSketch = {
    resolvedAt: in2026('07-06 10:00'),
    corrections: [
      fill(CASE.corrections.fields, {
        ...logged('co', 'he', in2026('07-06 09:40')),
        dueAt: in2026('07-08 17:00'),
      }),
    ],
    facts: { nature: 'NA3' },
  };
  expect(rulesOf(sketch)).toEqual(['D13']);
  expect(rulesOf({ ...sketch, majorEvent: leak })).toEqual(['D13', 'D25', 'D28']);
});

test('a case of class L2 has no three and seven days, one without a class has', () => {
  expect(rulesOf({ regLevel: 'L2' })).toEqual(['D01', 'D13', 'D23C']);
  expect(rulesOf({ regLevel: null })).toContain('D16');
});

test('the close limit follows the level, and a case not supportable has none', () => {
  const finals = (['G1', 'G2', 'G3', 'GX'] as const).map(
    (grievanceLevel) => dates({ grievanceLevel }).get('D23C')?.final,
  );
  expect(finals).toEqual([
    in2026('07-09 17:00'),
    in2026('07-13 17:00'),
    in2026('07-21 17:00'),
    undefined,
  ]);
});

test('an anonymous case without a way to reach the person needs no call-back', () => {
  const sketch: CaseSketch = { status: 'notified', resolvedAt: in2026('07-07 10:00') };
  expect(rulesOf({ ...sketch, complainant: { isAnonymous: true } })).not.toContain('D18');
  const reachable = { isAnonymous: true, phone: '13900001234' };
  expect(rulesOf({ ...sketch, complainant: reachable })).toEqual(
    expect.arrayContaining(['D18', 'D19']),
  );
});

test('the first contact is one by the handler who reached the customer after registration', () => {
  const met = (sketch: CaseSketch) => dates(sketch).get('D13')?.met;
  expect(met({ contacts: [aContact('07-06 10:30')] })).toBe(in2026('07-06 10:30'));
  expect(met({ contacts: [aContact('07-06 09:32')] })).toBeNull();
  expect(met({ contacts: [aContact('07-06 10:30', { reached: false })] })).toBeNull();
  expect(met({ contacts: [aContact('07-06 10:30', { loggedBy: staffId('gu') })] })).toBeNull();
  expect(met({ contacts: [aContact('07-06 10:30', { party: 'PA5' })] })).toBeNull();
  expect(met({ notices: [aNotice('07-06 11:00', { kind: 'NT1' })] })).toBe(in2026('07-06 11:00'));
});

test('a promised call is met by the contact that comes when it is due, and renewed by a new promise', () => {
  const promise = aContact('07-15 16:40', { promisedAt: in2026('07-16 10:00') });
  const waiting = deadlinesOf(anOpenCase({ contacts: [promise] }), world('07-16 10:00:01'));
  expect(find(waiting, 'D24')).toMatchObject({
    final: in2026('07-16 10:00'),
    overdueSince: in2026('07-16 10:00'),
    met: null,
  });
  const renewed = aContact('07-16 10:20', { promisedAt: in2026('07-17 09:30') });
  const both = deadlinesOf(anOpenCase({ contacts: [promise, renewed] }), world('07-16 10:30'));
  expect(both.filter(({ rule }) => rule === 'D24').map(({ final, met }) => [final, met])).toEqual([
    [in2026('07-16 10:00'), in2026('07-16 10:20')],
    [in2026('07-17 09:30'), null],
  ]);
});

test('a chance contact before the promised time does not keep the promise', () => {
  const promise = aContact('07-15 16:40', { promisedAt: in2026('07-16 10:00') });
  const early = aContact('07-15 17:10', { direction: 'in' });
  const all = deadlinesOf(anOpenCase({ contacts: [promise, early] }), world('07-15 17:20'));
  expect(find(all, 'D24')?.met).toBeNull();
});

test('a reopened case starts its clock at the reopening, and the old decision no longer counts', () => {
  const got = dates(
    {
      round: 2,
      reopenedAt: in2026('08-03 11:00'),
      grievanceLevel: 'G2',
      notices: [aNotice('07-08 10:00')],
      contacts: [aContact('07-06 10:30')],
      facts: { source: 'S01' },
    },
    '08-03 11:30',
  );
  expect(got.get('D01')).toMatchObject({ final: in2026('08-18 17:00'), met: null });
  expect(got.get('D13')).toMatchObject({ final: in2026('08-03 13:00'), met: null });
  expect(got.get('D23C')?.final).toBe(in2026('08-10 17:00'));
  expect(got.has('D14')).toBe(false);
});

test('S10: a withdrawal processed on its day meets its limit and stops every other one', () => {
  const ended = deadlinesOf(
    anOpenCase({
      status: 'withdrawn',
      ending: fill(CASE.ending.fields, {
        kind: 'withdrawn',
        receivedAt: in2026('07-20 15:40'),
        at: in2026('07-20 15:45'),
      }),
    }),
    world('07-30 10:00'),
  );
  expect(find(ended, 'D29')).toMatchObject({
    final: in2026('07-20 17:00'),
    met: in2026('07-20 15:45'),
    overdueSince: null,
  });
  expect(find(ended, 'D01')).toMatchObject({
    stoppedAt: in2026('07-20 15:45'),
    overdueSince: null,
  });
  expect(ended.filter(isRunning)).toEqual([]);
});

test('an approver has one working day for an open step, and a void request none', () => {
  const approval = (status: '审批中' | '失效') =>
    fill(CASE.approvals.fields, {
      ...logged('ap', 'lin', in2026('07-10 15:00')),
      approvalNo: 'SP-1',
      bandVersion: 1,
      amount: fen(800_000),
      bandAmount: fen(800_000),
      bandId: 'B2',
      requestedBy: staffId('lin'),
      requestedAt: in2026('07-10 15:00'),
      status,
      steps: [
        fill(APPROVAL_STEP_FIELDS, {
          seq: 1,
          roleId: 'channelHead',
          openedAt: in2026('07-10 15:00'),
        }),
        fill(APPROVAL_STEP_FIELDS, { seq: 2, roleId: 'opsDirector' }),
      ],
    });
  expect(dates({ approvals: [approval('审批中')] }).get('D36')?.final).toBe(in2026('07-13 17:00'));
  expect(dates({ approvals: [approval('失效')] }).has('D36')).toBe(false);
});

test('the closing call is made when someone was reached, or after three tries on two days', () => {
  const solved: CaseSketch = { status: 'followingUp', resolvedAt: in2026('07-07 10:00') };
  const met = (...followUps: readonly ReturnType<typeof aCall>[]) =>
    dates({ ...solved, followUps }).get('D18')?.met;
  expect(met(aCall('07-07 16:00', { reached: true }))).toBe(in2026('07-07 16:00'));
  expect(met(aCall('07-07 16:00', { kind: 'FU2', reached: true }))).toBeNull();
  expect(met(aCall('07-07 11:00'), aCall('07-07 14:00'), aCall('07-07 16:00'))).toBeNull();
  expect(met(aCall('07-07 11:00'), aCall('07-07 14:00'), aCall('07-08 09:10'))).toBe(
    in2026('07-08 09:10'),
  );
});

test('a closed case still owes its care call, and nothing else', () => {
  const closed = deadlinesOf(
    anOpenCase({
      status: 'closed',
      resolvedAt: in2026('07-07 10:00'),
      notices: [aNotice('07-07 10:00')],
      closing: fill(CASE.closing.fields, {
        closedAt: in2026('07-08 10:00'),
        closedBy: staffId('he'),
      }),
    }),
    world('07-08 10:00'),
  );
  expect(closed.filter(isRunning).map(({ rule }) => rule)).toEqual(['D19']);
  expect(find(closed, 'D17')?.met).toBe(in2026('07-08 10:00'));
});

test('a draft shows its legal date from the moment of receipt', () => {
  const draft = aDraft({ facts: { receivedAt: in2026('03-11 10:05') } });
  const all = deadlinesOf(draft, world('03-11 10:06'));
  expect(all.map(({ rule }) => rule)).toEqual(['D01', 'D14']);
});

test('the headline is the running limit whose internal date comes first', () => {
  const whole = anOpenCase({ contacts: [aContact('07-06 10:30')] });
  expect(headlineOf(deadlinesOf(whole, world('07-06 10:00')))?.rule).toBe('D16');
  expect(headlineOf(deadlinesOf(anOpenCase(), world('07-06 10:00')))?.rule).toBe('D13');
  expect(headlineOf([])).toBeNull();
});

test('a rule that is switched off does not run, and a length of the institution counts', () => {
  const base = world('07-06 10:00');
  const rules = base.rules.map((rule) =>
    rule.id === 'D16' ? { ...rule, on: false } : rule.id === 'D17' ? { ...rule, length: 5 } : rule,
  );
  const all = deadlinesOf(anOpenCase(), { ...base, rules });
  expect(find(all, 'D16')).toBeUndefined();
  expect(find(all, 'D17')?.raw).toBe('2026-07-11');
});
