import { expect, test } from 'vitest';
import { verifyCodesIn } from '../../../shared/domain/verify-code.ts';

const MEANT: readonly (readonly [typed: string, code: string])[] = [
  ['ABCD2345', 'ABCD2345'],
  [' abcd 2345 ', 'ABCD2345'],
  ['ＡＢＣＤ２３４５', 'ABCD2345'],
  ['ABCD-2345', 'ABCD2345'],
  ['0BCD2345', 'OBCD2345'],
  ['8BCD2345', 'BBCD2345'],
  ['1BCD2345', 'IBCD2345'],
  ['1BCD2345', 'LBCD2345'],
  ['ABCD2345 F02 TS-0101-20260311-0001', 'ABCD2345'],
  ['abcd2345 f02 ts-0101-20260311-0001', 'ABCD2345'],
];

test('a code is understood however it was typed or scanned', () => {
  for (const [typed, code] of MEANT) expect(verifyCodesIn(typed), typed).toContain(code);
});

test('what was typed as it stands comes first; doubt about one sign asks for few codes', () => {
  expect(verifyCodesIn('ABCD2345')).toEqual(['ABCD2345']);
  expect(verifyCodesIn('1B1D2345')).toEqual(['IBID2345', 'IBLD2345', 'LBID2345', 'LBLD2345']);
});

test('what is too short is no code', () => {
  expect(verifyCodesIn('ABCD234')).toEqual([]);
  expect(verifyCodesIn('  ')).toEqual([]);
});
