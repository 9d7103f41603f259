import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCaseNumber, parseCaseNumber } from '../../../shared/domain/case-number.ts';
import { addDays, day } from '../../../shared/domain/day.ts';

test('the first case of a day is number one of its branch', () => {
  const number = { branchCode: '0101', day: day('2026-03-11'), counter: 1, terminal: '' };
  expect(formatCaseNumber(number)).toBe('TS-0101-20260311-0001');
});

test('a branch with several machines ends the number with the letter of the machine', () => {
  const number = { branchCode: '0101', day: day('2026-03-11'), counter: 12, terminal: 'B' };
  expect(formatCaseNumber(number)).toBe('TS-0101-20260311-0012B');
});

test('a number is read as people type it', () => {
  const typed = ' ts-0101-20260311-0012b ';
  expect(parseCaseNumber(typed)).toEqual({
    branchCode: '0101',
    day: '2026-03-11',
    counter: 12,
    terminal: 'B',
  });
  expect(parseCaseNumber('ＴＳ－0101－20260311－0012')?.counter).toBe(12);
});

test.each([
  'TS-0101-20260230-0001',
  'TS-0101-20260311-0000',
  'TS-0101-20260311-1',
  'TS-0101-20260311-000012',
  'FK-0101-20260311-01',
  'TS-0101-20260311-0001BB',
  '',
])('%j is no case number', (text) => {
  expect(parseCaseNumber(text)).toBeNull();
});

test('every number that is printed can be read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('0101', '9', 'HZ01'),
      fc.nat(40_000),
      fc.integer({ min: 1, max: 12_000 }),
      fc.constantFrom('', 'A', 'Z'),
      (branchCode, gone, counter, terminal) => {
        const number = { branchCode, day: addDays(day('2000-01-01'), gone), counter, terminal };
        expect(parseCaseNumber(formatCaseNumber(number))).toEqual(number);
      },
    ),
  );
});
