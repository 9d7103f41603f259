import { expect, test } from 'vitest';
import { passwordProblem, plainStaffNo } from '../../../electron/services/passwords.ts';

test('a password has at least eight characters, counted as people count them', () => {
  expect(passwordProblem('七个字的密码啊', '0031')).toBe('password-too-short');
  expect(passwordProblem('八个字的密码好记', '0031')).toBeNull();
  expect(passwordProblem('𠮷𠮷𫖮𫖮㐂㐂上', '0031')).toBe('password-too-short');
  expect(passwordProblem('𠮷𠮷𫖮𫖮㐂㐂上下', '0031')).toBeNull();
});

test('a password that is guessed first is refused in any writing', () => {
  expect(passwordProblem('Password123', '0031')).toBe('password-weak');
  expect(passwordProblem('１２３４５６７８', '0031')).toBe('password-weak');
  expect(passwordProblem('啊啊啊啊啊啊啊啊啊', '0031')).toBe('password-weak');
});

test('a password that holds the 工号 is refused', () => {
  expect(passwordProblem('rain-g0031-rain', 'G0031')).toBe('password-weak');
  expect(passwordProblem('rain-g0032-rain', 'G0031')).toBeNull();
});

test('a 工号 is the same number full-width, small, or with blanks around it', () => {
  expect(plainStaffNo(' ｇ００３１ ')).toBe('G0031');
});
