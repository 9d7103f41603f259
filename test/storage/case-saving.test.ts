import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, moment } from '../../shared/domain/day.ts';
import { caseId, staffId } from '../../shared/domain/ids.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Todo } from '../../shared/domain/todos.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, saved, STAMP } from '../support/a-change.ts';
import { aStore, dump } from '../support/database.ts';

const TABLES = ['cases', 'case_records', 'audit', 'audit_contents', 'outbox'];

function aTodo(key: string, more: Partial<Todo> = {}): Todo {
  const createdAt = moment('2026-03-02T10:00:00');
  const nobody = {
    role: null,
    staffId: null,
    dueAt: null,
    finalAt: null,
    dueFrom: null,
    doneAt: null,
  };
  return { key, kind: 'TD1', createdAt, ...nobody, ...more };
}

test('a case comes back exactly as it was saved, rare characters and all', () => {
  const { store } = aStore();
  const given = aCase({
    facts: { narrative: '客户𠮷𫖮㐂说：“退款２００元”\n第二行', requestTypes: ['Q01', 'Q02'] },
    complainant: { name: '欧阳𠮷', phone: '１３８０００５６２１' },
    whole: { caseNo: 'TS-0101-20260302-0001' },
  });
  const stored = saved(store, aChange(null, given));
  expect(stored).toEqual({ ...given, rev: 1 });
  expect(store.cases.load(given.id)).toEqual(stored);
  expect(store.cases.loadByNumber('TS-0101-20260302-0001')).toEqual(stored);
  expect(store.cases.load(caseId('c-none'))).toBeNull();
});

test('every save counts the revision, and a revision that was not the last is refused and changes nothing', () => {
  const { store, db } = aStore();
  const first = saved(store, aChange(null, aCase()));
  const second = saved(store, aChange(first, { ...first, stage: 2 }));
  expect(second.rev).toBe(2);
  const before = dump(db, TABLES);
  const late = store.write(({ cases }) => cases.save(aChange(first, { ...first, stage: 3 })));
  expect(late).toEqual({ ok: false, failure: 'stale-revision' });
  expect(dump(db, TABLES)).toBe(before);
  expect(store.cases.load(first.id)?.stage).toBe(2);
});

test('a case that is gone is a stale revision too', () => {
  const { store } = aStore();
  const never = aCase();
  const result = store.write(({ cases }) => cases.save(aChange(never, never)));
  expect(result).toEqual({ ok: false, failure: 'stale-revision' });
});

test('a refusal anywhere in a write undoes all of it', () => {
  const { store, db } = aStore();
  const first = saved(store, aChange(null, aCase()));
  const before = dump(db, TABLES);
  const result = store.write(({ cases, settings }) => {
    cases.save(aChange(first, { ...first, stage: 2 }));
    settings.set('cutoff', '16:30', STAMP);
    return fail('time-in-future');
  });
  expect(result).toEqual({ ok: false, failure: 'time-in-future' });
  expect(dump(db, [...TABLES, 'settings'])).toBe(`${before.slice(0, -1)},["settings",[]]]`);
});

test('an exception in a write undoes all of it, and the store goes on', () => {
  const { store, db } = aStore();
  const before = dump(db, TABLES);
  const broken = (): unknown =>
    store.write(({ cases }) => {
      cases.save(aChange(null, aCase()));
      throw new RangeError('a bug');
    });
  expect(broken).toThrow('a bug');
  expect(dump(db, TABLES)).toBe(before);
  expect(saved(store, aChange(null, aCase())).rev).toBe(1);
});

test('nothing can be written outside a write, and writes do not nest', () => {
  const { store } = aStore();
  let leaked: unknown;
  store.write((writes) => {
    leaked = (): unknown => writes.cases.save(aChange(null, aCase()));
    expect(() => store.write(() => ok(null))).toThrow('a write inside a write');
    return ok(null);
  });
  if (typeof leaked !== 'function') throw new Error('nothing leaked');
  expect(leaked).toThrow('a write outside a transaction');
});

test('reads inside a write see what it has written', () => {
  const { store } = aStore();
  store.write(({ cases }) => {
    const result = cases.save(aChange(null, aCase()));
    expect(store.cases.load(aCase().id)?.rev).toBe(1);
    return result;
  });
});

test('the audit line of a change holds only what changed, before and after', () => {
  const { store } = aStore();
  const first = saved(store, aChange(null, aCase({ facts: { narrative: '旧', zone: 'Z3' } })));
  const facts = { ...first.facts, narrative: '新' };
  saved(store, aChange(first, { ...first, facts, handlerId: staffId('s-2') }));
  expect(store.audit.contents(2)).toEqual({
    before: { facts: { narrative: '旧' }, handlerId: null, rev: 1 },
    after: { facts: { narrative: '新' }, handlerId: 's-2', rev: 2 },
  });
  expect(store.audit.contents(1)).toMatchObject({ before: {}, after: { id: first.id } });
});

test('a change with several lines keeps its contents with the first', () => {
  const { store } = aStore();
  const audit = [{ action: 'T11' }, { action: 'T12', ids: { transition: 'T12' } }];
  saved(store, aChange(null, aCase(), { audit }));
  expect(store.audit.page({ limit: 9 }).map(({ action }) => action)).toEqual(['T12', 'T11']);
  expect(store.audit.contents(2)).toBeNull();
});

test('autosaves of a draft leave no audit line and together one outbox row', () => {
  const { store } = aStore();
  let current = saved(store, aChange(null, aCase({ facts: { zone: 'Z3' } })));
  for (const narrative of ['客', '客户', '客户说']) {
    const facts = { ...current.facts, narrative };
    current = saved(store, aChange(current, { ...current, facts }, { audit: [] }));
  }
  current = saved(store, aChange(current, { ...current, stage: 2 }, { audit: [] }));
  expect(store.audit.head()?.seq).toBe(1);
  const rows = store.outbox.after(0, 99);
  expect(rows.map(({ revision }) => revision)).toEqual([1, 5]);
  expect(rows[1]?.content).toEqual({ facts: { narrative: '客户说' }, stage: 2, rev: 5 });
  saved(store, aChange(current, { ...current, stage: 3 }));
  const after = store.outbox.after(rows[1]?.seq ?? 0, 99);
  expect(after.map(({ content }) => content)).toEqual([{ stage: 3, rev: 6 }]);
});

test('whoever ships the outbox never sees a number twice and loses no value', () => {
  const { store } = aStore();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.nat(6)), { maxLength: 12 }),
      (steps) => {
        const start = store.outbox.after(0, 9999).at(-1)?.seq ?? 0;
        const n = 100_000 + start;
        let current = saved(store, aChange(null, aCase({ n })));
        let seen = start;
        const shipped: Record<string, unknown> = {};
        const ship = (): void => {
          for (const row of store.outbox.after(seen, 9999)) {
            expect(row.seq).toBeGreaterThan(seen);
            seen = row.seq;
            if (typeof row.content === 'object') Object.assign(shipped, row.content);
          }
        };
        for (const [autosave, ships, stage] of steps) {
          const change = { ...current, stage: stage + 1 };
          current = saved(store, aChange(current, change, autosave ? { audit: [] } : {}));
          if (ships) ship();
        }
        ship();
        expect(shipped).toMatchObject({ stage: current.stage, rev: current.rev });
      },
    ),
    { numRuns: 50 },
  );
});

test('every change is stamped with the branch of the case, not of the writer', () => {
  const { store } = aStore();
  saved(store, aChange(null, aCase({ whole: { branchId: 'b-7' } })));
  expect(store.audit.page({ limit: 1 })[0]?.branchId).toBe('b-7');
  expect(store.outbox.after(0, 1)[0]?.branchId).toBe('b-7');
});

test('a discarded draft is gone from every list and search, and its line in the trail stays', () => {
  const { store, db } = aStore();
  const given = aCase({
    facts: { narrative: '空的接待' },
    complainant: { phone: '13800005621' },
  });
  const draft = saved(store, aChange(null, given, { todos: [aTodo('k')] }));
  const note = { action: 'case-discarded', ids: { reason: '误开' } };
  const stale = store.write(({ cases }) => cases.discard({ ...draft, rev: 9 }, STAMP, note));
  expect(stale).toEqual({ ok: false, failure: 'stale-revision' });
  expect(store.write(({ cases }) => cases.discard(draft, STAMP, note)).ok).toBe(true);
  expect(store.cases.load(draft.id)).toBeNull();
  for (const table of ['cases', 'case_records', 'case_keys', 'todos', 'case_fts']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
  expect(store.audit.page({ limit: 1 })[0]).toMatchObject({
    action: 'case-discarded',
    entityId: draft.id,
  });
  expect(store.outbox.after(0, 9).at(-1)).toMatchObject({ revision: 2, content: null });
});

test('case numbers count from one for each branch, day and terminal', () => {
  const { store } = aStore();
  const next = (branch: string, on: string, terminal: string): number => {
    const result = store.write(({ cases }) => ok(cases.nextNumber(branch, day(on), terminal)));
    return result.ok ? result.value : 0;
  };
  expect([1, 2, 3].map(() => next('b-1', '2026-03-02', 'A'))).toEqual([1, 2, 3]);
  expect(next('b-1', '2026-03-02', 'B')).toBe(1);
  expect(next('b-1', '2026-03-03', 'A')).toBe(1);
  expect(next('b-2', '2026-03-02', 'A')).toBe(1);
  expect(next('b-1', '2026-03-02', 'A')).toBe(4);
});

test('a number of a refused registration is given again', () => {
  const { store } = aStore();
  store.write(({ cases }) => {
    cases.nextNumber('b-1', day('2026-03-02'), 'A');
    return fail('narrative-too-short');
  });
  const result = store.write(({ cases }) => ok(cases.nextNumber('b-1', day('2026-03-02'), 'A')));
  expect(result).toEqual({ ok: true, value: 1 });
});

test('the to-dos of a case are always those of its last save', () => {
  const { store } = aStore();
  const first = saved(store, aChange(null, aCase(), { todos: [aTodo('a'), aTodo('b')] }));
  const doneAt = moment('2026-03-02T11:00:00');
  const todos = [aTodo('b', { doneAt }), aTodo('c', { staffId: staffId('s-2') })];
  saved(store, aChange(first, first, { todos }));
  expect(store.cases.todosOf(first.id)).toEqual(todos);
});

test('home shows my own to-dos and those of my roles in my branch, by due time, done ones left out', () => {
  const { store } = aStore();
  const lin = staffId('s-lin');
  const at = (time: string): { dueAt: ReturnType<typeof moment> } => ({
    dueAt: moment(`2026-03-03T${time}:00`),
  });
  saved(
    store,
    aChange(null, aCase({ n: 1 }), {
      todos: [
        aTodo('late', { staffId: lin, ...at('15:00') }),
        aTodo('done', { staffId: lin, doneAt: moment('2026-03-02T10:30:00') }),
        aTodo('role', { role: 'branchManager', ...at('09:00') }),
        aTodo('named', { role: 'branchManager', staffId: staffId('s-other'), ...at('08:00') }),
      ],
    }),
  );
  saved(
    store,
    aChange(null, aCase({ n: 2 }), {
      todos: [aTodo('none', { staffId: lin }), aTodo('early', { staffId: lin, ...at('08:30') })],
    }),
  );
  saved(
    store,
    aChange(null, aCase({ n: 3, whole: { branchId: 'b-2' } }), {
      todos: [aTodo('elsewhere', { role: 'branchManager', ...at('07:00') })],
    }),
  );
  const mine = (branchId: string | null, roles: readonly 'branchManager'[]): readonly string[] =>
    store.todos.open({ staffId: lin, roles, branchId }, 50).map(({ key }) => key);
  expect(mine('b-1', ['branchManager'])).toEqual(['early', 'role', 'late', 'none']);
  expect(mine('b-1', [])).toEqual(['early', 'late', 'none']);
  expect(mine(null, ['branchManager'])).toEqual(['elsewhere', 'early', 'role', 'late', 'none']);
  const [first] = store.todos.open({ staffId: lin, roles: [], branchId: 'b-1' }, 1);
  expect(first?.case.id).toBe(aCase({ n: 2 }).id);
});

test('the scan finds cases whose next effect is due, longest overdue first', () => {
  const { store } = aStore();
  const dues = (
    time: string,
  ): { dueAt: null; finalAt: null; dueFrom: null; effectAt: ReturnType<typeof moment> } => ({
    dueAt: null,
    finalAt: null,
    dueFrom: null,
    effectAt: moment(`2026-03-02T${time}:00`),
  });
  saved(store, aChange(null, aCase({ n: 1 }), { dues: dues('12:00') }));
  const second = saved(store, aChange(null, aCase({ n: 2 }), { dues: dues('11:00') }));
  saved(store, aChange(null, aCase({ n: 3 })));
  const due = (time: string): readonly string[] =>
    store.cases.effectsDue(moment(`2026-03-02T${time}:00`), 10);
  expect(due('10:59')).toEqual([]);
  expect(due('12:00')).toEqual(['c-000002', 'c-000001']);
  saved(store, aChange(second, second));
  expect(due('12:00')).toEqual(['c-000001']);
});

test('running receptions are listed oldest first, by branch', () => {
  const { store } = aStore();
  for (const n of [2, 1, 3]) saved(store, aChange(null, aCase({ n })));
  saved(store, aChange(null, aCase({ n: 4, whole: { status: 'registered' } })));
  saved(store, aChange(null, aCase({ n: 5, whole: { branchId: 'b-2' } })));
  expect(store.cases.drafts('b-1').map(({ id }) => id)).toEqual([
    'c-000001',
    'c-000002',
    'c-000003',
  ]);
  expect(store.cases.drafts(null)).toHaveLength(4);
});
