import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_DUES } from '../../shared/domain/case-index.ts';
import { caseId } from '../../shared/domain/ids.ts';
import { rebuildCases } from '../../electron/storage/rebuild.ts';
import { aCase } from '../support/a-case.ts';
import { aChange, saved } from '../support/a-change.ts';
import { aStore } from '../support/database.ts';
import { followingRows } from '../support/following-rows.ts';
import { randomCase } from '../support/random-case.ts';

function rebuilt({ db, sql }: ReturnType<typeof aStore>): readonly number[] {
  const unfit: number[] = [];
  db.transaction(() => {
    rebuildCases(sql, (seq) => {
      unfit.push(seq);
    });
  })();
  return unfit;
}

test('list rows and search are the same after they were made anew from the documents', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(randomCase(), randomCase()), { minLength: 1, maxLength: 5 }),
      (pairs) => {
        const whole = aStore();
        for (const [n, [first, second]] of pairs.entries()) {
          const id = caseId(`c-${String(n)}`);
          const before = saved(whole.store, aChange(null, { ...first, id, caseNo: null }));
          const caseNo = `TS-0101-20260302-000${String(n)}`;
          saved(whole.store, aChange(before, { ...second, id, caseNo }));
        }
        const rows = followingRows(whole.db);
        expect(rebuilt(whole)).toEqual([]);
        expect(followingRows(whole.db)).toEqual(rows);
      },
    ),
    { numRuns: 15 },
  );
});

test('what is missing or wrong in what follows from a case is put right', () => {
  const whole = aStore();
  for (const n of [1, 2, 3]) {
    const phone = `1380000562${String(n)}`;
    const facts = { narrative: `第${String(n)}位客户要求退款` };
    saved(whole.store, {
      ...aChange(null, aCase({ n, facts, complainant: { phone } })),
      dues: NO_DUES,
    });
  }
  const rows = followingRows(whole.db);
  whole.db
    .exec(`DELETE FROM case_keys; DELETE FROM case_fts WHERE rowid = 2; DELETE FROM case_arrivals;
    UPDATE cases SET complainant = '别人' WHERE seq = 3; DELETE FROM case_people`);
  expect(followingRows(whole.db)).not.toEqual(rows);
  expect(rebuilt(whole)).toEqual([]);
  expect(followingRows(whole.db)).toEqual(rows);
});

test('a document that does not fit stays as it is and is named', () => {
  const whole = aStore();
  for (const n of [1, 2]) saved(whole.store, aChange(null, aCase({ n })));
  whole.db.exec(`UPDATE case_records SET content = '{"half":1}' WHERE seq = 1`);
  expect(rebuilt(whole)).toEqual([1]);
  expect(whole.db.prepare('SELECT content FROM case_records WHERE seq = 1').pluck().get()).toBe(
    '{"half":1}',
  );
  expect(whole.store.cases.index(aCase({ n: 1 }).id)).not.toBeNull();
});
