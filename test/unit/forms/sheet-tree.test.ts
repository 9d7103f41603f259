import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderForm } from '../../../shared/forms/catalog.ts';
import { html } from '../../../shared/forms/markup.ts';
import { FORM_CODES } from '../../../shared/forms/record.ts';
import { changedCells, sheetCells } from '../../../shared/forms/sheet-cells.ts';
import { sheetTree, textOf, wordsOf } from '../../../shared/forms/sheet-tree.ts';
import { aCase } from '../../support/sample-case.ts';
import { aFormRecord } from '../../support/sample-record.ts';

const f01 = (facts: object): string =>
  renderForm('F01', aFormRecord({ case: aCase({ facts }) })).content;

test('whatever a person typed is read back from the markup letter by letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (first, second) => {
      const { markup } = html`<p class="said">${first}<b>${second}</b><wbr /></p>`;
      expect(textOf(sheetTree(markup))).toBe(first + second);
    }),
  );
});

test('every form is read back whole, with a name for its cells', () => {
  for (const code of FORM_CODES) {
    const { content } = renderForm(code, aFormRecord());
    const cells = sheetCells(content);
    expect(cells.length).toBeGreaterThan(3);
    const all = wordsOf(sheetTree(content));
    for (const { value } of cells) expect(all).toContain(value);
  }
});

test('cells are told by label, and those of a list by its title and column', () => {
  const cells = sheetCells(renderForm('F02', aFormRecord()).content);
  const valueOf = (label: string, line = 1): string | undefined =>
    cells.find((cell) => cell.label === label && cell.line === line)?.value;
  expect(valueOf('投诉人')).toBe('赵雨桐');
  expect(valueOf('核实情况 · 核实项', 2)).toBe('是否收到合同并签收回执');
  expect(valueOf('网点负责人')).toBe('（何岚）');
});

test('a changed record is told cell by cell; the language of the labels is no change', () => {
  const before = f01({ requestText: '退还手续费' });
  expect(changedCells(before, before)).toEqual([]);
  const after = f01({ requestText: '退还手续费并道歉' });
  const changes = changedCells(before, after);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.label).toBe('客户要求');
  expect(changes[0]?.before).toContain('退还手续费');
  expect(changes[0]?.after).toContain('退还手续费并道歉');
  const one = renderForm('F02', aFormRecord()).content;
  const both = renderForm('F02', aFormRecord({ bilingual: true })).content;
  expect(changedCells(one, both)).toEqual([]);
});

test('a line that came or went is told with the side that has it', () => {
  const { content: two } = renderForm('F02', aFormRecord());
  const fewer = aCase({ factChecks: aCase().factChecks.slice(0, 3) });
  const { content: three } = renderForm('F02', aFormRecord({ case: fewer }));
  const gone = changedCells(two, three).filter(({ label }) => label === '核实情况 · 核实项');
  expect(gone.length).toBe(aCase().factChecks.length - 3);
  expect(gone.every(({ before, after }) => before !== null && after === null)).toBe(true);
});
