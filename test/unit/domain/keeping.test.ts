import { expect, test } from 'vitest';
import { CREDIT_RECORD } from '../../../shared/domain/credit-fields.ts';
import { moment } from '../../../shared/domain/day.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { keepUntil } from '../../../shared/domain/keeping.ts';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import { aBook } from '../../support/branch-world.ts';
import { aCase } from '../../support/sample-case.ts';

const CLOSED = moment('2028-02-29T10:00:00');

function kept(retentionYears = 3, c = aCase(), procedureId = 'P1') {
  const book = aBook({ retentionYears });
  const procedure = PROCEDURES.find(({ id }) => id === procedureId) ?? book.procedure;
  return keepUntil(c, { now: CLOSED, book: { ...book, procedure } });
}

test('E14: three years from a leap day end on the last of February', () => {
  expect(kept()).toBe('2031-02-28');
});

test('a longer time of the institution counts, a shorter one does not', () => {
  expect(kept(5)).toBe('2033-02-28');
  expect(kept(1)).toBe('2031-02-28');
});

test('a credit dispute is kept ten years, also when the case went on under another procedure', () => {
  const dispute = fill(CREDIT_RECORD, {
    applicationNo: 'ZX-1',
    receivedAt: CLOSED,
    takenInBy: staffId('lin'),
  });
  expect(kept(3, aCase(), 'P6')).toBe('2038-02-28');
  expect(kept(3, aCase({ creditDispute: dispute }))).toBe('2038-02-28');
  expect(kept(12, aCase({ creditDispute: dispute }))).toBe('2040-02-29');
});
