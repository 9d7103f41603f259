import { expect, test } from 'vitest';
import { moment } from '../../../shared/domain/day.ts';
import { caseId } from '../../../shared/domain/ids.ts';
import { remindersBetween } from '../../../shared/domain/reminders.ts';

const CASE = { id: caseId('c-1'), caseNo: 'TS-0101-20260311-0001' };

function at(time: string) {
  return moment(`2026-03-11T${time}`);
}

function todo(kind: string, dueAt: string, finalAt: string) {
  return { kind, dueAt: at(dueAt), finalAt: at(finalAt), case: CASE };
}

test('a promised call-back is said when its time has come, once', () => {
  const promise = [todo('TD4', '10:00:00', '10:00:00')];
  expect(remindersBetween(promise, at('09:58:00'), at('09:59:00'))).toEqual([]);
  expect(remindersBetween(promise, at('09:59:00'), at('10:00:00'))).toEqual([
    { kind: 'promise', caseNo: CASE.caseNo, caseId: CASE.id },
  ]);
  expect(remindersBetween(promise, at('10:00:00'), at('10:01:00'))).toEqual([]);
});

test('a thing is overdue a second after its final moment', () => {
  const due = [todo('TD1', '16:00:00', '17:00:00')];
  expect(remindersBetween(due, at('15:59:00'), at('17:00:00'))).toEqual([]);
  expect(remindersBetween(due, at('17:00:00'), at('17:01:00'))).toMatchObject([
    { kind: 'overdue' },
  ]);
  expect(remindersBetween(due, at('17:01:00'), at('17:02:00'))).toEqual([]);
});

test('several things missed on one case are said once; what the branch missed has no number', () => {
  const due = todo('TD1', '17:00:00', '17:00:00');
  const branch = { ...due, kind: 'TD8', case: null };
  const all = remindersBetween(
    [due, { ...due, kind: 'TD10' }, branch],
    at('16:59:00'),
    at('17:01:00'),
  );
  expect(all.map(({ caseNo }) => caseNo)).toEqual([CASE.caseNo, null]);
});
