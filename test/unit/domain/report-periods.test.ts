import { expect, test } from 'vitest';
import { day } from '../../../shared/domain/day.ts';
import { namedPeriod } from '../../../shared/domain/report-periods.ts';
import { cellText } from '../../../shared/domain/report-text.ts';

test.each([
  ['thisMonth', '2026-02-14', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
  ['quarter', '2026-05-01', '2026-04-01', '2026-06-30'],
  ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
  ['year', '2028-02-29', '2028-01-01', '2028-12-31'],
] as const)('%s on %s is the whole days from %s to %s', (name, today, from, to) => {
  expect(namedPeriod(name, day(today))).toEqual({ from, to });
});

test.each([
  [null, 'percent', '—'],
  [50, 'percent', '50.0%'],
  [33.3, 'percent', '33.3%'],
  [123_456_789, 'fen', '1,234,567.89'],
  [1_234_567, 'count', '1,234,567'],
  [1234.5, 'figure', '1,234.5'],
  [-12.5, 'percent', '-12.5%'],
] as const)('%s of %s reads %s', (value, unit, text) => {
  expect(cellText({ value, unit })).toBe(text);
});
