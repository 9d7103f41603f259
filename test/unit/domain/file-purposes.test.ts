import { expect, test } from 'vitest';
import { FILE_PURPOSES, acceptOf, strangeName } from '../../../shared/domain/file-purposes.ts';

test('each dialog takes the files of its own purpose, in capitals too, and no other', () => {
  const names = ['流水.pdf', '回盘.TXT', '回盘.csv', '配置.JSON', '程序.exe', 'toString', ''];
  const taken = FILE_PURPOSES.map((purpose) => [
    purpose,
    names.filter((name) => strangeName(name, purpose) === null).join(' '),
  ]);
  expect(Object.fromEntries(taken)).toEqual({
    evidence: '流水.pdf 回盘.TXT 回盘.csv',
    result: '回盘.TXT 回盘.csv',
    calendar: '回盘.TXT 回盘.csv 配置.JSON',
    package: '配置.JSON',
    ledger: '回盘.TXT 回盘.csv',
  });
  expect(acceptOf('package')).toBe('.json');
});

test('a strange file is refused in the words of what was asked for', () => {
  expect(FILE_PURPOSES.map((purpose) => strangeName('程序.exe', purpose))).toEqual([
    'attachment-type-unknown',
    'result-file-unreadable',
    'file-unreadable',
    'package-unreadable',
    'import-file-strange',
  ]);
});
