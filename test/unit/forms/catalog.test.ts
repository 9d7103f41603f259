import { expect, test } from 'vitest';
import { moment } from '../../../shared/domain/day.ts';
import { FORMS, renderForm } from '../../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../../shared/forms/record.ts';
import type { PrintMark } from '../../../shared/forms/record.ts';
import { aCase, aDraft, priced } from '../../support/sample-case.ts';
import { aFormRecord } from '../../support/sample-record.ts';

const FIRST: PrintMark = {
  count: 1,
  at: moment('2026-03-18T11:30:00'),
  by: '何岚',
  code: 'ABCD2345',
};
const SECOND: PrintMark = {
  count: 2,
  at: moment('2026-03-19T09:00:00'),
  by: '顾予安',
  code: 'ABCD2345',
};

const offered = (one: ReturnType<typeof aCase>) =>
  FORM_CODES.filter((code) => FORMS[code].available(one));
const needed = (one: ReturnType<typeof aCase>) =>
  FORM_CODES.filter((code) => FORMS[code].required(one));

test('what is verified does not change with time, count or person of the print', () => {
  for (const code of FORM_CODES) {
    const form = renderForm(code, aFormRecord());
    expect(renderForm(code, aFormRecord()).content).toBe(form.content);
    expect(form.content).not.toContain('ABCD2345');
    expect(form.content).not.toContain('打印');
  }
});

test('every page of a print says case, form, time, person, code, and that it is a second print', () => {
  const form = renderForm('F02', aFormRecord());
  const first = form.page(FIRST);
  for (const words of [
    'TS-0101-20260311-0001',
    'F02 第4版',
    '打印时间：2026年03月18日 11:30',
    '打印人：何岚',
    '校验码：ABCD2345',
  ]) {
    expect(first).toContain(words);
  }
  expect(first).not.toContain('次打印');
  expect(form.page(SECOND)).toContain('第2次打印');
});

test('a preview says that it is none and carries no code', () => {
  const preview = renderForm('F02', aFormRecord()).page(null);
  expect(preview).toContain('预览件');
  expect(preview).not.toContain('校验码');
});

test('what is previewed is what is printed: the same head and body, letter by letter', () => {
  for (const code of FORM_CODES) {
    const form = renderForm(code, aFormRecord());
    for (const page of [form.page(null), form.page(FIRST)]) {
      expect(page).toContain(form.parts.head);
      expect(page).toContain(form.parts.body);
    }
  }
});

test('a long foot is all there: long names and numbers, many prints, a draft', () => {
  const caseNo = 'TS-0101ABCD0101-20260311-0001A';
  const print = { ...FIRST, count: 12, by: '阿卜杜拉·买买提·艾则孜江·吾斯曼' };
  const long = renderForm('F02', aFormRecord({ case: { ...aCase(), caseNo } })).page(print);
  for (const words of [caseNo, print.by, '第12次打印', '校验码：ABCD2345']) {
    expect(long).toContain(words);
  }
});

test('copies that stay in the house carry the watermark, the customer copy does not', () => {
  const mark = '<div class="watermark" aria-hidden="true">内部</div>';
  expect(renderForm('F01', aFormRecord()).page(FIRST)).toContain(mark);
  expect(renderForm('F01', aFormRecord({ copy: 'archive' })).page(FIRST)).toContain(mark);
  expect(renderForm('F01', aFormRecord({ copy: 'customer' })).page(FIRST)).not.toContain(
    'watermark',
  );
});

test('approval, call-back and correction have no customer copy', () => {
  for (const code of ['F03', 'F08', 'F10'] as const) {
    expect(FORMS[code].copies).toEqual(['internal', 'archive']);
  }
});

test('a reception that has just begun offers its registration, the notice and the card', () => {
  expect(offered(aDraft())).toEqual(['F01', 'F15', 'CARD']);
});

test('a closed case offers what happened in it', () => {
  expect(offered(aCase())).toEqual([
    'F01',
    'F02',
    'F03',
    'F04',
    'F05',
    'F08',
    'F10',
    'F14',
    'F15',
    'F17',
    'F19',
    'CARD',
  ]);
  expect(needed(aCase())).toEqual([
    'F01',
    'F02',
    'F03',
    'F04',
    'F05',
    'F08',
    'F10',
    'F15',
    'F17',
    'F19',
  ]);
});

test('a case solved on the spot needs its summary in place of confirmation and notice', () => {
  const options = aCase().options.map((option) => priced(option, 0));
  const facts = { onSpotResolved: true };
  const one = aCase({ facts, options, approvals: [], payments: [] });
  expect(needed(one)).toEqual(['F01', 'F02', 'F08', 'F10', 'F15', 'F16', 'F17', 'F19']);
});

test('the privacy notice is not asked of an anonymous complainant', () => {
  expect(needed(aCase({ complainant: { isAnonymous: true } }))).not.toContain('F15');
});

test('a running case offers the withdrawal form to be signed', () => {
  const running = aCase({ status: 'investigating', closing: null, decision: null });
  expect(offered(running)).toContain('F12');
  expect(offered(aCase())).not.toContain('F12');
});

test('the sheet of a case that is not registered says draft on every page; the notice of rights is whole', () => {
  for (const copy of ['customer', 'internal'] as const) {
    const draft = aFormRecord({ case: aDraft(), copy });
    const print = renderForm('F01', draft).page({ ...FIRST, count: 0 });
    expect(print).toContain('<div class="watermark" aria-hidden="true">草稿</div>');
    expect(print).toContain('<strong>草稿（未登记）</strong>');
    expect(print).toContain('草稿，未登记，不作凭证');
    expect(renderForm('F15', draft).page(FIRST)).not.toContain('草稿');
    expect(renderForm('F01', aFormRecord({ copy })).page(FIRST)).not.toContain('草稿');
  }
});
