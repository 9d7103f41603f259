import { expect, test } from 'vitest';
import { moment } from '../../../shared/domain/day.ts';
import { renderForm } from '../../../shared/forms/catalog.ts';
import { sheetMeant, sheetsOf } from '../../../shared/forms/sheets.ts';
import { aCase, aDraft } from '../../support/sample-case.ts';
import { aFormRecord } from '../../support/sample-record.ts';

const LATEST = { sheet: null, subjectId: null };

/** The sample case called back once more: nobody answered the first time. */
function calledTwice() {
  const [call] = aCase().followUps;
  if (call === undefined) throw new Error('the sample case was never called back');
  const missed = {
    ...call,
    id: 'fu-0',
    reached: false,
    comment: '无人接听',
    loggedAt: moment('2026-03-16T09:00:00'),
  };
  return aCase({ followUps: [missed, call] });
}

test('each call-back has a sheet of its own, the latest where nobody chose', () => {
  const one = calledTwice();
  expect(sheetsOf('F08', one).map(({ subjectId }) => subjectId)).toEqual([
    'fu-0',
    one.followUps[1]?.id,
  ]);
  const latest = renderForm('F08', aFormRecord({ case: one })).content;
  const first = renderForm('F08', aFormRecord({ case: one, subjectId: 'fu-0' })).content;
  expect(first).toContain('无人接听');
  expect(latest).not.toContain('无人接听');
});

test('a form of the whole case is one sheet', () => {
  expect(sheetsOf('F01', aDraft())).toEqual([{ ...LATEST, no: null, at: null }]);
  expect(sheetMeant('F01', aDraft(), LATEST)).toEqual({ ...LATEST, no: null, at: null });
});

test('a sheet the case does not have is none', () => {
  expect(sheetMeant('F08', aCase(), { sheet: null, subjectId: 'other' })).toBeNull();
  expect(sheetMeant('F01', aCase(), { sheet: 'reply', subjectId: null })).toBeNull();
});
