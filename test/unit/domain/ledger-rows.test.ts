import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LISTS } from '../../../shared/data/lists.ts';
import { LEDGER_WORDS } from '../../../shared/data/ledger-words.ts';
import { moment } from '../../../shared/domain/day.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { codeWords, levelWords, wordKey } from '../../../shared/domain/ledger-cells.ts';
import { LEDGER_FIELD_NAMES } from '../../../shared/domain/ledger-fields.ts';
import type { LedgerField } from '../../../shared/domain/ledger-fields.ts';
import { isNote } from '../../../shared/domain/ledger-problems.ts';
import { readRow } from '../../../shared/domain/ledger-rows.ts';
import type { LedgerReading, ReadRow } from '../../../shared/domain/ledger-rows.ts';

const READING: LedgerReading = {
  words: LEDGER_WORDS,
  codes: (list) => codeWords(LISTS[list]),
  levels: levelWords(LISTS),
  staff: new Map([
    [wordKey('何岚'), staffId('he')],
    [wordKey('王小明'), null],
  ]),
  keepWords: false,
  branchNames: new Set([wordKey('滨江支行')]),
  now: moment('2026-03-11T09:00:00'),
};

type Row = Partial<Record<LedgerField, string>>;

function rowOf(cells: Row, reading = READING): ReadRow {
  const whole: Row = { receivedAt: '2026-03-01', name: '余知远', ...cells };
  const entries = Object.entries(whole);
  const mapping = LEDGER_FIELD_NAMES.filter((name) => Object.hasOwn(whole, name));
  const values = mapping.map((name) => whole[name] ?? '');
  expect(values).toHaveLength(entries.length);
  return readRow({ row: 5, cells: values }, mapping, reading);
}

function codes(cells: Row, reading = READING): readonly string[] {
  return rowOf(cells, reading).problems.map(({ field, code }) => `${String(field)} ${code}`);
}

test('lists are read by code, by either name, and by both together', () => {
  for (const text of ['C03', 'c03', '服务态度', 'C03 服务态度', '服务态度(C03)', 'Ｃ０３']) {
    const entry = LISTS.reason.find(({ code }) => code === 'C03');
    const written = text.replace('服务态度', entry?.zh ?? '');
    expect(rowOf({ reasonCode: written }).value?.texts.reasonCode).toBe('C03');
  }
  expect(codes({ reasonCode: '没有这个' })).toEqual(['reasonCode not-in-list']);
});

test('yes and no are read as people tick them', () => {
  for (const text of ['是', '√', '✓', 'Y', 'true', '1']) {
    expect(rowOf({ isRepeat: text }).value?.flags.isRepeat).toBe(true);
  }
  for (const text of ['否', '×', 'x', 'N', '0', '无']) {
    expect(rowOf({ isRepeat: text }).value?.flags.isRepeat).toBe(false);
  }
  expect(codes({ isRepeat: '也许' })).toEqual(['isRepeat not-yes-or-no']);
});

test('levels of three kinds stand in one cell', () => {
  expect(rowOf({ level: 'G2/L1' }).value?.levels).toEqual({
    grievanceLevel: 'G2',
    regLevel: 'L1',
    urgency: null,
  });
  expect(rowOf({ level: 'U3 GX' }).value?.levels).toMatchObject({
    grievanceLevel: 'GX',
    urgency: 'U3',
  });
  expect(codes({ level: 'G1/G2' })).toEqual(['level not-a-level']);
  expect(codes({ level: '很高' })).toEqual(['level not-a-level']);
});

test('a row has ended when it says so, or says when', () => {
  expect(rowOf({ state: '处理中' }).value?.state).toBe('open');
  expect(rowOf({ closedAt: '2026-03-05' }).value?.state).toBe('closed');
  expect(rowOf({ state: '已撤回', closedAt: '2026-03-05' }).value?.state).toBe('withdrawn');
  expect(rowOf({ state: '不予受理', notifiedAt: '2026-03-05' }).value?.state).toBe('rejected');
  expect(rowOf({ state: '', closedAt: '' }).value?.state).toBe('open');
  expect(codes({ state: '已办结', closedAt: '' })).toEqual(['closedAt closing-day-missing']);
  expect(codes({ state: '搁置' })).toEqual(['state state-unknown']);
});

test('days that cannot be are named', () => {
  expect(codes({ receivedAt: '2026-03-12' })).toEqual(['receivedAt date-ahead']);
  expect(codes({ closedAt: '2026-02-28' })).toEqual(['closedAt before-received']);
  expect(codes({ dueOn: '2026-12-31' })).toEqual([]);
});

test('whoever received an open case must work here; of the past a name is enough', () => {
  expect(rowOf({ firstReceiver: '何岚' }).value?.staff.firstReceiver).toBe('he');
  expect(codes({ firstReceiver: '离职的人' })).toEqual(['firstReceiver staff-unknown']);
  expect(codes({ firstReceiver: '王小明' })).toEqual(['firstReceiver staff-unknown']);
  expect(codes({ firstReceiver: '离职的人', closedAt: '2026-03-05' })).toEqual([
    'firstReceiver name-kept',
  ]);
});

test('a row of another branch is read, and noted', () => {
  expect(codes({ unit: ' 滨江支行 ' })).toEqual([]);
  expect(codes({ unit: '' })).toEqual([]);
  expect(codes({ unit: '城南支行' })).toEqual(['unit other-branch']);
  expect(rowOf({ unit: '城南支行' }).value?.texts.unit).toBe('城南支行');
});

test('anonymous, masked and empty cells are what they are', () => {
  expect(rowOf({ name: '匿名' }).value?.isAnonymous).toBe(true);
  expect(codes({ name: '' })).toEqual(['name value-missing']);
  expect(rowOf({ phone: '138****1234' })).toMatchObject({
    value: { texts: {} },
    problems: [{ code: 'phone-masked' }],
  });
  expect(rowOf({ companyCost: '—', phone: '无' }).value).toMatchObject({ amounts: {} });
});

test('a total or a signature below the table is no row', () => {
  expect(
    readRow({ row: 9, cells: ['', '合计：12件'] }, ['receivedAt', 'name'], READING),
  ).toMatchObject({
    value: null,
    problems: [{ code: 'foot-row', row: 9 }],
  });
});

test('whatever stands in the cells, a row is read or every reason against it is named', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('2026-03-01', '是', 'C03', '1,2元', '匿名', '-'),
  );
  const row = fc.array(cell, {
    minLength: LEDGER_FIELD_NAMES.length,
    maxLength: LEDGER_FIELD_NAMES.length,
  });
  fc.assert(
    fc.property(row, fc.boolean(), (cells, keepWords) => {
      const { value, problems } = readRow({ row: 1, cells }, LEDGER_FIELD_NAMES, {
        ...READING,
        keepWords,
      });
      const isFoot = problems.some(({ code }) => code === 'foot-row');
      expect(value === null).toBe(isFoot || !problems.every(isNote));
    }),
  );
});
