import { expect, test } from 'vitest';
import { ToShell } from '../../../electron/link/messages.ts';
import { reminderText } from '../../../electron/link/reminder-text.ts';
import { wordsIn } from '../../../electron/link/shell-words.ts';

test('a notification says its kind and the number, in the language of the host', () => {
  const told = { kind: 'promise', caseNo: 'TS-0101-20260311-0001' } as const;
  expect(reminderText(told, wordsIn('zh-CN'))).toBe('约定回话到时 TS-0101-20260311-0001');
  expect(reminderText({ ...told, caseNo: null }, wordsIn('en'))).toBe('Promised call-back is due');
});

test.each([
  { kind: 'promise', caseNo: '石磊 13900000011' },
  { kind: 'promise', caseNo: '石磊' },
  { kind: 'overdue', caseNo: null, text: '客户要求退款' },
  { kind: '石磊来电', caseNo: null },
])('whatever else might be somebody’s name does not reach the shell: %o', (told) => {
  expect(ToShell.notify.safeParse(told).success).toBe(false);
});
