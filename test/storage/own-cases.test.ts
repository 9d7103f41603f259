import { expect, test } from 'vitest';
import { staffId } from '../../shared/domain/ids.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { Store } from '../../electron/storage/store.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { aDatabase, aStore } from '../support/database.ts';
import { migrate } from '../../electron/storage/migrate.ts';

const LIN = staffId('lin');
const HE = staffId('he');

function ids(store: Store, who: StaffId, size = 50, cursor: string | null = null): string[] {
  const page = store.ownCases.of(who, cursor, size);
  if (!page.ok) throw new Error(page.failure);
  return page.value.rows.map((row) => row.case.id);
}

test('a case is there as soon as it is registered, and gone when it ends', () => {
  const { store } = aStore();
  const draft = saved(store, aChange(null, aCase({ facts: { firstReceiverId: LIN } })));
  expect(ids(store, LIN)).toEqual([]);
  const open = saved(store, aChange(draft, { ...draft, status: 'registered' }));
  expect(ids(store, LIN)).toEqual([draft.id]);
  const given = saved(store, aChange(open, { ...open, handlerId: HE }));
  expect(ids(store, HE)).toEqual([draft.id]);
  saved(store, aChange(given, { ...given, status: 'closed' }));
  expect([ids(store, LIN), ids(store, HE)]).toEqual([[], []]);
});

test('the pages hold every case once, the last received first', () => {
  const { store } = aStore();
  const wish = { status: 'investigating', handlerId: LIN } as const;
  const all = Array.from({ length: 23 }, (_, place) => {
    const n = ((place * 7) % 23) + 1;
    return saved(store, aChange(null, aCase({ n, whole: wish }))).id;
  });
  const seen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page = store.ownCases.of(LIN, cursor, 5);
    if (!page.ok) throw new Error(page.failure);
    seen.push(...page.value.rows.map((row) => row.case.id));
    cursor = page.value.next;
    if (cursor === null) break;
  }
  expect(seen).toEqual(all.toSorted().toReversed());
  expect(store.ownCases.of(LIN, 'nonsense', 5)).toEqual({ ok: false, failure: 'cursor-invalid' });
});

test('the open cases of a person are found by key, however many there are', () => {
  const { db } = aDatabase();
  const plan = db
    .prepare(
      `EXPLAIN QUERY PLAN SELECT received_at, case_seq FROM case_people
       WHERE staff_id = ? AND (received_at, case_seq) < (?, ?)
       ORDER BY received_at DESC, case_seq DESC LIMIT 7`,
    )
    .all('lin', '9999', 0);
  expect(JSON.stringify(plan)).toContain('SEARCH case_people USING PRIMARY KEY');
  expect(plan).toHaveLength(1);
});

test('cases stored before there was a list of people are found too', () => {
  const { store } = aStore();
  const whole = { status: 'proposing', handlerId: LIN, openedBy: HE } as const;
  const facts = { involvedStaffIds: [staffId('shen')], firstReceiverId: staffId('shen') };
  const c = saved(store, aChange(null, aCase({ facts, whole })));
  const old = aDatabase(50);
  const at = "'2026-03-02T09:00:00'";
  old.db
    .exec(`INSERT INTO cases (seq, id, rev, branch_id, terminal, status, stage, procedure_id, opened_by,
    opened_at, updated_at, received_at, on_spot_resolved, is_anonymous, handler_id, first_receiver_id)
    VALUES (1, 'c-1', 1, 'b-1', 'A', 'proposing', 1, 'P1', 'he', ${at}, ${at}, ${at}, 0, 0, 'lin', 'shen')`);
  old.db.prepare('INSERT INTO case_records (seq, content) VALUES (1, ?)').run(JSON.stringify(c));
  migrate(old.db);
  const rows = old.db
    .prepare('SELECT staff_id, capacity FROM case_people ORDER BY staff_id')
    .raw()
    .all();
  expect(rows).toEqual([
    ['he', 'other'],
    ['lin', 'handler'],
  ]);
});

test('no list, count or search shows a case to the person it is about', () => {
  const { store } = aStore();
  const about = { involvedStaffIds: [HE] };
  const one = saved(store, aChange(null, aCase({ n: 1, facts: about })));
  const other = saved(store, aChange(null, aCase({ n: 2 })));
  const listed = (search: string): readonly string[] => {
    const filter = { branchId: null, hiddenFrom: HE };
    const page = store.cases.page({ filter, search, cursor: null, size: 20 });
    if (!page.ok) throw new Error(page.failure);
    return page.value.rows.map(({ id }) => id);
  };
  expect(listed('')).toEqual([other.id]);
  const { phone } = one.complainant;
  expect(listed(phone ?? '')).not.toContain(one.id);
  expect(store.cases.count({ filter: { branchId: null, hiddenFrom: HE }, search: '' }).count).toBe(
    1,
  );
  expect([...store.ownCases.naming(HE)]).toEqual([one.id]);
  const cleared = { ...one, facts: { ...one.facts, involvedStaffIds: [] } };
  saved(store, aChange(one, cleared));
  expect(listed('')).toHaveLength(2);
});
