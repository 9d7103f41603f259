import { expect, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import { tombstoneOf } from '../../shared/domain/tombstone.ts';
import { aCase, CLERK } from '../support/a-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { aStore } from '../support/database.ts';

const YEAR = { from: '2026-01-01T00:00:00', to: '2026-12-31T23:59:59', branchId: null };

test('a reception under way has no figures; a registered case has', () => {
  const { store } = aStore();
  const draft = saved(store, aChange(null, aCase()));
  expect(store.figures.of(draft.id)).toBe(null);
  const registered = saved(store, aChange(draft, { ...draft, status: 'registered' }));
  expect(store.figures.of(registered.id)).toMatchObject({ status: 'registered', nature: 'NA1' });
  expect([...store.figures.groups(YEAR)].flat()).toHaveLength(1);
});

test('the figures that are read are those that were written', () => {
  const { store } = aStore();
  const at = moment('2026-03-04T10:00:00');
  const registered = aCase({ whole: { status: 'registered', handlerId: CLERK, registeredAt: at } });
  const change = aChange(null, {
    ...registered,
    grievanceLevel: 'G2',
    levelChanges: [
      {
        field: 'grievance',
        from: 'G1',
        to: 'G2',
        cause: 'LC1',
        by: null,
        reason: null,
        dueAt: at,
        at,
      },
    ],
  });
  const after = saved(store, change);
  expect(store.figures.of(after.id)).toEqual(change.figures);
  expect(change.figures).toMatchObject({ firstLevel: 'G1', legalRule: 'D01' });
  expect(change.figures.items.targets.map(({ rule }) => rule)).toContain('D16');
});

test('a case is found by every period up to its last date, an open one by every later period', () => {
  const { store } = aStore();
  const open = aCase({ n: 1, whole: { status: 'registered' } });
  const gone = aCase({ n: 2, whole: { status: 'withdrawn', closeType: 'K4' } });
  saved(store, aChange(null, open));
  saved(store, aChange(null, gone));
  const later = { ...YEAR, from: '2026-06-01T00:00:00' };
  expect([...store.figures.groups(later)].flat().map(({ status }) => status)).toEqual([
    'registered',
  ]);
  expect([...store.figures.groups({ ...YEAR, to: '2026-03-01T23:59:59' })].flat()).toEqual([]);
});

test('what is purged is counted on as it was, without anybody in it', () => {
  const { store } = aStore();
  const closed = saved(
    store,
    aChange(null, aCase({ whole: { status: 'archived', closeType: 'K1', handlerId: CLERK } })),
  );
  const before = store.figures.of(closed.id);
  saved(store, aChange(closed, { ...tombstoneOf(closed), status: 'purged' }));
  expect(store.figures.of(closed.id)).toEqual({
    ...before,
    status: 'purged',
    handlerId: null,
    firstReceiverId: null,
  });
});

test('cases that were there before are found to be filled, receptions and purged ones are not', () => {
  const { store } = aStore();
  const open = saved(store, aChange(null, aCase({ n: 1, whole: { status: 'registered' } })));
  saved(store, aChange(null, aCase({ n: 2 })));
  expect(store.figures.toFill(0, 10, false)).toEqual([]);
  expect(store.figures.toFill(0, 10, true).map(({ id }) => id)).toEqual([open.id]);
});
