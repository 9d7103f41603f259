import { expect, test } from 'vitest';
import { waiverHits } from '../../../shared/domain/waiver.ts';
import { WAIVER_WORDS } from '../../../shared/data/waiver-words.ts';
import { blankRecord } from '../../../shared/forms/blank.ts';
import { FORMS, renderForm } from '../../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../../shared/forms/record.ts';
import type { FormCode, FormRecord } from '../../../shared/forms/record.ts';
import { moment } from '../../../shared/domain/day.ts';
import { aFormRecord } from '../../support/sample-record.ts';

const PRINT = { count: 1, at: moment('2026-03-18T11:30:00'), by: '何岚', code: '' };
/** The contact card is of one case by its nature; every other form is handed out blank too. */
const BLANKS = FORM_CODES.filter((code) => code !== 'CARD');

function blank(code: FormCode, known: Partial<FormRecord> = {}) {
  const [copy = 'internal'] = FORMS[code].copies;
  return renderForm(code, blankRecord({ ...aFormRecord(), copy, ...known }));
}

function words(markup: string): string {
  return markup.replaceAll(/<[^>]*>|\s/gu, '');
}

/** Labels at the head of rows and columns. */
function heads(markup: string): readonly string[] {
  return [...markup.matchAll(/<th[^>]*>(.*?)<\/th>/gsu)].map(([, label = '']) => words(label));
}

test.each(BLANKS)('blank %s has room in place of every gap, and nothing is ticked', (code) => {
  const { content } = blank(code);
  for (const gap of ['（空）', '>—<', '☑', 'nobody', '2000年']) expect(content).not.toContain(gap);
  expect(heads(content).length).toBeGreaterThan(3);
  expect(content).toContain('编号：空白表');
});

test.each(BLANKS)(
  'blank %s is the same form: it has no label that the filled one lacks',
  (code) => {
    const filled = new Set(heads(renderForm(code, aFormRecord()).content));
    const own = heads(blank(code, { copy: 'internal' }).content);
    const added = own.filter((label) => !filled.has(label));
    // A call-back or a correction may be missing from the sample; its form has its labels all the same.
    expect(added).toEqual([]);
  },
);

test('a blank form carries the branch, its phone and the ways open to a customer, but no code to verify', () => {
  const page = words(blank('F15', { copy: 'customer' }).page(PRINT));
  for (const said of ['示例银行滨江支行', '0571-55550100', '12378', '打印人：何岚', 'F15第2版']) {
    expect(page).toContain(said);
  }
  expect(page).not.toContain('校验码');
});

test('the same blank form is the same sheet, whatever is on record', () => {
  expect(blank('F02', { case: aFormRecord().case }).content).toBe(blank('F02').content);
});

test('the record of handling leaves room for level, days and every signature', () => {
  const form = words(blank('F02', { copy: 'internal' }).content);
  expect(form).toContain('抱怨级别投诉等级紧急程度');
  expect(form).toContain('收到至告知共＿＿＿＿＿＿天□期限内□超期');
  expect(form).toContain('客户确认签字：日期：');
});

test('the approval form leaves every approver a place to sign and no amount', () => {
  const form = words(blank('F03').content);
  for (const role of ['渠道总', '运营总监', '首席财务官', '总经理', '首席精算师', '董事会']) {
    expect(form).toContain(role);
  }
  expect(form).not.toContain('¥0.00');
  expect(form).not.toContain('零元');
});

test('no blank form carries wording by which a customer gives up rights', () => {
  for (const code of BLANKS) {
    expect(waiverHits(words(blank(code).content), WAIVER_WORDS)).toEqual([]);
  }
});
