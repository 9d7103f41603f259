import { expect, test } from 'vitest';
import { LABEL_TEXT } from '../../../shared/domain/form-templates.ts';
import type { FormTemplate } from '../../../shared/domain/form-templates.ts';
import { moment } from '../../../shared/domain/day.ts';
import { renderForm } from '../../../shared/forms/catalog.ts';
import { formWordsOf, wordedForms } from '../../../shared/forms/form-words.ts';
import { aFormRecord } from '../../support/sample-record.ts';

const PRINT = { count: 1, at: moment('2026-03-18T11:30:00'), by: '何岚', code: 'ABCD2345' };
const OWN: readonly FormTemplate[] = [
  {
    code: 'F01',
    version: 2,
    words: [
      { code: 'title', zh: '客户意见登记单', en: 'Customer record' },
      { code: 'label.statedCause', zh: '客户所述原因', en: '' },
    ],
  },
];

test('every form has its titles and labels as places for words, none too long to be kept', () => {
  for (const form of wordedForms()) {
    const words = formWordsOf(form);
    expect(words.length, form).toBeGreaterThan(5);
    expect(words.some(({ code }) => code.startsWith('title'))).toBe(true);
    for (const { code, zh, en } of words) {
      expect(code).toMatch(/^[a-zA-Z][a-zA-Z.-]{0,60}$/u);
      expect(zh.length).toBeLessThanOrEqual(LABEL_TEXT);
      expect(en.length, `${form} ${code}`).toBeLessThanOrEqual(LABEL_TEXT);
    }
  }
  expect(formWordsOf('F99')).toEqual([]);
});

test('a form prints in the words of the institution; what it leaves in English is as shipped', () => {
  const both = renderForm('F01', aFormRecord({ templates: OWN, bilingual: true }));
  expect(both.title).toBe('客户意见登记单');
  expect(both.content).toContain('客户所述原因<span class="en" lang="en">Stated cause</span>');
  expect(both.content).toContain('Customer record');
  expect(both.content).not.toContain('客户投诉登记表');
});

test('only the form that is worded anew changes, and its edition says so', () => {
  const own = aFormRecord({ templates: OWN });
  expect(renderForm('F01', own).page(PRINT)).toContain('F01 第3.2版');
  expect(renderForm('F02', own).page(PRINT)).toContain('F02 第4版');
  expect(renderForm('F02', own).content).toBe(renderForm('F02', aFormRecord()).content);
  expect(renderForm('F01', own).content).not.toBe(renderForm('F01', aFormRecord()).content);
});

test('a word that looks like markup stays a word', () => {
  const words = [{ code: 'label.statedCause', zh: '<b>原因</b>', en: '' }];
  const templates = [{ code: 'F01', version: 1, words }];
  const { content } = renderForm('F01', aFormRecord({ templates }));
  expect(content).toContain('&lt;b&gt;原因&lt;/b&gt;');
});
