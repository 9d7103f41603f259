import { expect, test } from 'vitest';
import {
  branchDate,
  branchDues,
  branchEffects,
  effectKey,
  escalationOf,
} from '../../../shared/domain/branch-dues.ts';
import type { BranchDue, BranchWorld } from '../../../shared/domain/branch-dues.ts';
import { BRANCH_RECORDS } from '../../../shared/domain/branch-records.ts';
import type { BranchBooks } from '../../../shared/domain/branch-records.ts';
import { day, moment } from '../../../shared/domain/day.ts';
import { fill } from '../../../shared/domain/fields.ts';
import type { RoleId } from '../../../shared/domain/roles.ts';
import { aBook, PEOPLE } from '../../support/branch-world.ts';

const EMPTY: BranchBooks = {
  since: day('2026-07-15'),
  opinionDays: [],
  opinionEntries: [],
  creditLogins: [],
  creditChanges: [],
  bulletins: [],
  lastBackup: null,
};

type Wish = { readonly without?: readonly RoleId[]; readonly openWeekdays?: readonly number[] };

function world(now: string, { without = [], openWeekdays = [] }: Wish = {}): BranchWorld {
  const { rules, counting } = aBook();
  const directory = Object.values(PEOPLE).filter(
    ({ roles }) => !roles.some((role) => without.includes(role)),
  );
  return { now: moment(`2026-${now}`), rules, counting: { ...counting, openWeekdays }, directory };
}

function of(rule: string, dues: readonly BranchDue[]): readonly BranchDue[] {
  return dues.filter((due) => due.rule === rule);
}

const CHECKED = {
  on: day('2026-07-15'),
  checkedBy: PEOPLE.zhou.id,
  checkedAt: moment('2026-07-15T16:40:00'),
  none: false,
};

test('the opinion book is read by the end of business of every open day, by the lobby manager', () => {
  const [due, ...rest] = of('D27', branchDues(EMPTY, world('07-15T16:00:00')));
  expect(due).toMatchObject({
    task: 'opinion-check',
    kind: 'TD8',
    role: 'lobbyManager',
    final: '2026-07-15T17:00:00',
  });
  expect(rest).toEqual([]);
  expect(
    of('D27', branchDues({ ...EMPTY, opinionDays: [CHECKED] }, world('07-15T18:00:00'))),
  ).toEqual([]);
});

test('a branch without a lobby manager has its manager read the book', () => {
  const alone = world('07-15T16:00:00', { without: ['lobbyManager'] });
  expect(of('D27', branchDues(EMPTY, alone))[0]?.role).toBe('branchManager');
});

test('weekends are no open days, except where the branch opens', () => {
  const books = { ...EMPTY, since: day('2026-07-18') };
  expect(of('D27', branchDues(books, world('07-19T12:00:00')))).toEqual([]);
  const open = world('07-19T12:00:00', { openWeekdays: [6] });
  expect(of('D27', branchDues(books, open)).map(({ on }) => on)).toEqual(['2026-07-18']);
});

test('17:00:00 is in time, one second later it goes to the branch manager too', () => {
  const onTime = world('07-15T17:00:00');
  const late = world('07-15T17:00:01');
  const at = (when: BranchWorld) => {
    const [due] = of('D27', branchDues(EMPTY, when));
    return due === undefined ? null : escalationOf(due, when);
  };
  expect(at(onTime)).toBeNull();
  expect(at(late)).toBe('branchManager');
});

test('an entry is answered on the next working day: drafted, approved, given back in turn', () => {
  const fields = BRANCH_RECORDS['opinion-entry'];
  const entry = fill(fields, {
    on: day('2026-07-17'),
    content: '收费偏高',
    enteredBy: PEOPLE.zhou.id,
    enteredAt: moment('2026-07-17T16:40:00'),
  });
  const turn = (is: typeof entry) =>
    of(
      'D39',
      branchDues({ ...EMPTY, opinionEntries: [{ id: 'e', rev: 1, is }] }, world('07-17T17:00:00')),
    )[0];
  expect(turn(entry)).toMatchObject({
    task: 'opinion-draft',
    role: 'lobbyManager',
    final: '2026-07-20T17:00:00',
  });
  const drafted = { ...entry, reply: '说明收费依据' };
  expect(turn(drafted)).toMatchObject({ task: 'opinion-approve', role: 'branchManager' });
  const approved = { ...drafted, approvedAt: moment('2026-07-17T16:50:00') };
  expect(turn(approved)).toMatchObject({ task: 'opinion-reply', role: 'lobbyManager' });
  expect(turn({ ...approved, repliedAt: moment('2026-07-17T16:55:00') })).toBeUndefined();
});

test('the credit log-in is asked for on working days, and only where somebody handles disputes', () => {
  const books = { ...EMPTY, since: day('2026-09-24') };
  const during = world('09-28T12:00:00');
  expect(of('D37', branchDues(books, during)).map(({ on }) => on)).toEqual([
    '2026-09-24',
    '2026-09-28',
  ]);
  const nobody = world('09-28T12:00:00', { without: ['creditOfficer'] });
  expect(of('D37', branchDues(books, nobody))).toEqual([]);
});

test('a change of the receiver is reported within two working days', () => {
  const is = {
    fromId: PEOPLE.qiao.id,
    toId: PEOPLE.lin.id,
    at: moment('2026-09-24T15:00:00'),
    reportedAt: null,
    reportedBy: null,
  };
  const books = { ...EMPTY, since: day('2026-09-24'), creditChanges: [{ id: 'x', rev: 1, is }] };
  expect(of('D11', branchDues(books, world('09-24T16:00:00')))[0]?.final).toBe(
    '2026-09-29T17:00:00',
  );
});

test.each([
  ['a Friday', '2026-07-17', '2026-07-06'],
  ['the eve of a holiday that takes the Friday', '2026-09-24', '2026-09-14'],
  ['the first day after a week of holidays', '2026-02-24', '2026-02-09'],
])('the bulletin of the week before is due on %s', (_, today, from) => {
  const books = { ...EMPTY, since: day(today) };
  const now = { ...world('01-01T10:00:00'), now: moment(`${today}T10:00:00`) };
  const due = of('D21', branchDues(books, now)).find(({ on }) => on === from);
  expect(due).toMatchObject({
    task: 'bulletin-make',
    kind: 'TD7',
    role: 'complaintOfficer',
    final: `${today}T17:00:00`,
  });
});

test('a made bulletin waits for the general manager', () => {
  const counts = fill(BRANCH_RECORDS.bulletin.figures.fields, {
    received: 0,
    closedInTime: 0,
    closedLate: 0,
    endedOtherwise: 0,
    open: 0,
    overdue: 0,
    firstUnsupportable: 0,
    laterUnsupportable: 0,
    attention: 0,
    monitoring: 0,
    improvementsDue: 0,
    improvementsLate: 0,
  });
  const is = fill(BRANCH_RECORDS.bulletin, {
    from: day('2026-07-06'),
    to: day('2026-07-12'),
    figures: counts,
    madeBy: PEOPLE.gu.id,
    madeAt: moment('2026-07-17T09:00:00'),
  });
  const of21 = (bulletin: typeof is) =>
    of(
      'D21',
      branchDues(
        { ...EMPTY, bulletins: [{ id: 'b', rev: 1, is: bulletin }] },
        world('07-17T10:00:00'),
      ),
    );
  expect(of21(is)).toMatchObject([{ task: 'bulletin-issue', role: 'generalManager' }]);
  expect(of21({ ...is, issuedAt: moment('2026-07-17T09:30:00') })).toEqual([]);
});

test('from 1 December the administrator misses the calendar of the next year', () => {
  expect(
    of('D45', branchDues({ ...EMPTY, since: day('2026-11-30') }, world('11-30T12:00:00'))),
  ).toEqual([]);
  expect(
    of('D45', branchDues({ ...EMPTY, since: day('2026-12-01') }, world('12-01T12:00:00'))),
  ).toMatchObject([{ task: 'calendar', kind: 'TD14', role: 'admin' }]);
});

test('a rule that the institution switched off asks for nothing', () => {
  const when = world('07-15T18:00:00');
  const off = { ...when, rules: when.rules.filter(({ id }) => id !== 'D27') };
  expect(of('D27', branchDues(EMPTY, off))).toEqual([]);
});

test('the pages of a branch show the date the duty has, and miss nothing by a rule that is switched off', () => {
  const when = world('07-15T18:00:00');
  const start = moment('2026-07-15T00:00:00');
  const [login] = of('D37', branchDues(EMPTY, when));
  expect(branchDate('D37', start, when)).toEqual({ dueAt: login?.final, missed: true });
  const rules = when.rules.map((rule) => (rule.id === 'D37' ? { ...rule, on: false } : rule));
  expect(branchDate('D37', start, { ...when, rules }).missed).toBe(false);
});

test('after a week asleep every effect comes once, in the order in which it fell due', () => {
  const when = world('07-22T09:00:00', { without: ['creditOfficer'] });
  const dues = branchDues(EMPTY, when);
  const effects = branchEffects(dues, new Set(), when);
  const times = effects.map(({ dueAt }) => dueAt);
  expect(times).toEqual(times.toSorted());
  expect(
    effects.filter(({ rule }) => rule === 'D27').map(({ on, effect }) => `${on} ${effect}`),
  ).toEqual(
    ['15', '16', '17', '20', '21'].flatMap((on) => [`2026-07-${on} RM`, `2026-07-${on} NX`]),
  );
  expect(branchEffects(dues, new Set(effects.map(effectKey)), when)).toEqual([]);
});

test('a backup is owed one working day after the last good one, and by nobody before that day (D44)', () => {
  const owed = (lastBackup: string, now: string): readonly BranchDue[] =>
    of('D44', branchDues({ ...EMPTY, lastBackup: moment(`2026-${lastBackup}`) }, world(now)));
  expect(owed('07-16T16:40:00', '07-16T17:30:00')).toEqual([]);
  // Friday's backup lasts over the weekend.
  expect(owed('07-17T16:40:00', '07-19T12:00:00')).toEqual([]);
  expect(owed('07-17T16:40:00', '07-20T09:00:00')).toMatchObject([
    { task: 'backup', role: 'admin', on: '2026-07-17' },
  ]);
  expect(
    branchEffects(owed('07-17T16:40:00', '07-21T09:00:00'), new Set(), world('07-21T09:00:00')),
  ).toMatchObject([{ rule: 'D44', effect: 'RM', role: 'admin' }]);
});
