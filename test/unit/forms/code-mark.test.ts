import { expect, test } from 'vitest';
import { codeMark, markText } from '../../../shared/forms/code-mark.ts';
import { renderForm } from '../../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../../shared/forms/record.ts';
import { moment } from '../../../shared/domain/day.ts';
import { verifyCodesIn } from '../../../shared/domain/verify-code.ts';
import { aFormRecord } from '../../support/sample-record.ts';

const MARK = { code: 'ABCD2345', form: 'F02', caseNo: 'TS-0101-20260311-0001' };
const PRINT = { count: 1, at: moment('2026-03-18T11:30:00'), by: '何岚', code: 'ABCD2345' };

test('a mark says code, form and number, in the letters that need the fewest squares', () => {
  expect(markText(MARK)).toBe('ABCD2345 F02 TS-0101-20260311-0001');
  expect(markText({ ...MARK, caseNo: null })).toBe('ABCD2345 F02');
  expect(markText(MARK)).toMatch(/^[0-9A-Z $%*+./:-]+$/u);
  expect(verifyCodesIn(markText(MARK))).toEqual(['ABCD2345']);
});

test('its squares stay larger than half a millimetre, its three corners are there', () => {
  const { markup } = codeMark(MARK, '校验码');
  const size = Number(/viewBox="0 0 (\d+) \1"/u.exec(markup)?.[1]);
  expect(14 / size).toBeGreaterThanOrEqual(0.48);
  const long = codeMark({ ...MARK, caseNo: 'TS-0101ABCD0101-20260311-0001A' }, '校验码');
  expect(14 / Number(/viewBox="0 0 (\d+)/u.exec(long.markup)?.[1])).toBeGreaterThanOrEqual(0.48);
  const path = /d="([^"]+)"/u.exec(markup)?.[1] ?? '';
  for (const corner of ['M0 0h7', `M${String(size - 7)} 0h7`, `M0 ${String(size - 7)}h7`]) {
    expect(path).toContain(corner);
  }
});

test('every print of every form carries one, a preview none; it is no part of what the code covers', () => {
  for (const code of FORM_CODES) {
    const form = renderForm(code, aFormRecord());
    expect(form.page(PRINT).split('class="code-mark"')).toHaveLength(2);
    expect(form.page(null)).not.toContain('code-mark');
    expect(form.content).not.toContain('svg');
  }
});
