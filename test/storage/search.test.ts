import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseTexts } from '../../shared/domain/case-index.ts';
import { indexText } from '../../shared/domain/search-terms.ts';
import type { Store } from '../../electron/storage/store.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { aStore } from '../support/database.ts';

function found(store: Store, search: string): readonly string[] {
  const result = store.cases.page({ filter: { branchId: null }, search, cursor: null, size: 200 });
  if (!result.ok) throw new Error(result.failure);
  return result.value.rows.map(({ id }) => id);
}

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => aCase({ n }).id);

function aBranchfull(): Store {
  const { store } = aStore();
  saved(
    store,
    aChange(
      null,
      aCase({
        n: 1,
        facts: { narrative: '客户投诉ETC卡扣款，要求退款２００元', requestText: '赔礼道歉' },
        complainant: { name: '欧阳𠮷', phone: '138 0000 5621' },
        whole: { caseNo: 'TS-0101-20260302-0001' },
      }),
    ),
  );
  saved(
    store,
    aChange(
      null,
      aCase({
        n: 2,
        facts: { narrative: '卡在abc机器里；排队太久' },
        complainant: { name: '李四', phone: '0571-88805621', altPhone: '13900005621' },
        whole: { caseNo: 'TS-0101-20260303-0001A' },
      }),
    ),
  );
  saved(
    store,
    aChange(
      null,
      aCase({
        n: 3,
        facts: { narrative: '理财产品亏损，退还款项被拒' },
        whole: { caseNo: 'TS-0202-20260303-0002' },
      }),
    ),
  );
  return store;
}

test('words of two Chinese characters and more are found, newest first, in story, request and names', () => {
  const store = aBranchfull();
  expect(found(store, '退款')).toEqual([FIRST]);
  expect(found(store, '客户投诉')).toEqual([FIRST]);
  expect(found(store, '道歉')).toEqual([FIRST]);
  expect(found(store, '欧阳𠮷')).toEqual([FIRST]);
  expect(found(store, '退')).toEqual([THIRD, FIRST]);
  expect(found(store, '卡在')).toEqual([SECOND]);
  expect(found(store, 'ＥＴＣ')).toEqual([FIRST]);
  expect(found(store, '退款 道歉')).toEqual([FIRST]);
  expect(found(store, '退款 排队')).toEqual([]);
});

test('signs of the query language mean nothing when typed', () => {
  const store = aBranchfull();
  for (const typed of [
    '"',
    '*',
    '" OR "',
    'NEAR(',
    '退款"',
    "'; DROP TABLE cases; --",
    '-',
    '^退款',
    'names:退款',
  ]) {
    expect(() => found(store, typed)).not.toThrow();
  }
  expect(found(store, '“退款”')).toEqual([FIRST]);
  expect(found(store, '！？')).toEqual([]);
  expect(found(store, '\uD842')).toEqual([]);
});

test('a phone is found by its tail of four digits or more, however it was written', () => {
  const store = aBranchfull();
  expect(found(store, '5621')).toEqual([SECOND, FIRST]);
  expect(found(store, '00005621')).toEqual([SECOND, FIRST]);
  expect(found(store, '88805621')).toEqual([SECOND]);
  expect(found(store, '0571-8880 5621')).toEqual([SECOND]);
  expect(found(store, '５６２１')).toEqual([SECOND, FIRST]);
  expect(found(store, '13800005621')).toEqual([FIRST]);
  expect(found(store, '0000')).toEqual([]);
});

test('a case number is found whole, by its beginning, and without bank and branch', () => {
  const store = aBranchfull();
  expect(found(store, 'TS-0101-20260302-0001')).toEqual([FIRST]);
  expect(found(store, ' ts-0101 '.replace(' ', ''))).toEqual([SECOND, FIRST]);
  expect(found(store, 'TS-')).toEqual([THIRD, SECOND, FIRST]);
  expect(found(store, 'TS-0101-20260303')).toEqual([SECOND]);
  expect(found(store, 'TS-9')).toEqual([]);
  expect(found(store, '20260303')).toEqual([THIRD, SECOND]);
  expect(found(store, '20260303-0002')).toEqual([THIRD]);
  expect(found(store, '２０２６０３０３－０００２')).toEqual([THIRD]);
});

test('a changed text is found by its new words only, a changed phone by its new tail only', () => {
  const { store } = aStore();
  const first = saved(
    store,
    aChange(
      null,
      aCase({ facts: { narrative: '手续费太高' }, complainant: { phone: '13800001111' } }),
    ),
  );
  const facts = { ...first.facts, narrative: '利息算错了' };
  const complainant = { ...first.complainant, phone: '13800002222' };
  const second = saved(store, aChange(first, { ...first, facts, complainant }));
  expect(found(store, '手续费')).toEqual([]);
  expect(found(store, '利息')).toEqual([first.id]);
  expect(found(store, '1111')).toEqual([]);
  expect(found(store, '2222')).toEqual([first.id]);
  saved(store, aChange(second, { ...second, stage: 4 }));
  expect(found(store, '利息')).toEqual([first.id]);
});

test('after any series of saves the index holds what a rebuilt one would', () => {
  const texts = fc.stringMatching(/^[退款客户投诉abc12，。 ]{0,12}$/u);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), texts), { maxLength: 12 }),
      texts,
      (steps, search) => {
        const { store, db } = aStore();
        for (const [n, narrative] of steps) {
          const before = store.cases.load(aCase({ n }).id);
          const given = before ?? aCase({ n });
          const facts = { ...given.facts, narrative };
          saved(store, aChange(before, { ...given, facts }, { audit: [] }));
        }
        const live = found(store, search);
        db.exec("INSERT INTO case_fts (case_fts) VALUES ('delete-all')");
        for (const n of [1, 2, 3, 4]) {
          const whole = store.cases.load(aCase({ n }).id);
          if (whole === null) continue;
          const { narrative, request, handling, names } = caseTexts(whole);
          db.prepare(
            `INSERT INTO case_fts (rowid, narrative, request, handling, names)
           VALUES ((SELECT seq FROM cases WHERE id = ?), ?, ?, ?, ?)`,
          ).run(whole.id, ...[narrative, request, handling, names].map(indexText));
        }
        expect(found(store, search)).toEqual(live);
      },
    ),
    { numRuns: 15 },
  );
});
