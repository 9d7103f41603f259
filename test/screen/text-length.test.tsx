import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { createPageWords } from '../../renderer/language-choice.ts';
import { FieldInput } from '../../renderer/ui/field-input.tsx';
import { TextInput } from '../../renderer/ui/text-input.tsx';
import { CASE_FACT_FIELDS, NARRATIVE_MOST } from '../../shared/domain/case-fields.ts';
import { isInput } from '../../shared/domain/fields.ts';

const { narrative } = CASE_FACT_FIELDS;
const LABEL = '经过';

/** The box for what happened; answers what it handed on. */
function openNarrative(): { readonly box: HTMLElement; readonly given: unknown[] } {
  const given: unknown[] = [];
  render(
    <I18nextProvider i18n={createPageWords()}>
      <label htmlFor="story">{LABEL}</label>
      <FieldInput
        field={narrative}
        id="story"
        value={null}
        onChange={(value) => given.push(value)}
      />
    </I18nextProvider>,
  );
  return { box: screen.getByLabelText(LABEL), given };
}

function textIn(box: HTMLElement): string {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement ? box.value : '';
}

test('a pasted text over the limit stays whole, is handed on whole, and is said to be too long', async () => {
  const user = userEvent.setup();
  const { box, given } = openNarrative();
  const letter = '字'.repeat(6500);
  await user.click(box);
  await user.paste(letter);
  expect(textIn(box)).toBe(letter);
  expect(given.at(-1)).toBe(letter);
  expect(isInput(CASE_FACT_FIELDS, { narrative: letter })).toBe(true);
  const said = screen.getByText('已写 6500 字，超过 4000 字的上限，请删减 2500 字');
  expect(box.getAttribute('aria-describedby')).toBe(said.id);
  fireEvent.change(box, { target: { value: '字'.repeat(NARRATIVE_MOST) } });
  expect(screen.getByText('4000/4000 字')).toBeDefined();
  fireEvent.change(box, { target: { value: '字'.repeat(100) } });
  expect(screen.queryByText(/字的上限|\/4000 字/u)).toBeNull();
});

test('what even the store cannot hold stays on the screen; the sentence says how much is not kept', async () => {
  const user = userEvent.setup();
  const { box, given } = openNarrative();
  const book = '𠮷'.repeat(narrative.max + 3);
  await user.click(box);
  await user.paste(book);
  expect(textIn(box)).toBe(book);
  expect(given.at(-1)).toBe('𠮷'.repeat(narrative.max));
  expect(isInput(CASE_FACT_FIELDS, { narrative: given.at(-1) })).toBe(true);
  const said =
    '已写 20003 字，超过 4000 字的上限，请删减 16003 字；只能保存前 20000 字，后 3 字不会保存';
  expect(screen.getByText(said, { exact: false })).toBeDefined();
});

test('a short field says the same, counts characters rather than bytes, and waits for the input method', () => {
  const given: string[] = [];
  render(
    <I18nextProvider i18n={createPageWords()}>
      <TextInput name="编号" value="" max={5} onChange={(text) => given.push(text)} />
    </I18nextProvider>,
  );
  const box = screen.getByLabelText('编号');
  fireEvent.change(box, { target: { value: '𠮷𠮷𠮷𠮷𠮷' } });
  expect(given).toEqual(['𠮷𠮷𠮷𠮷𠮷']);
  expect(screen.queryByText(/不会保存/u)).toBeNull();
  fireEvent.compositionStart(box);
  fireEvent.change(box, { target: { value: '𠮷𠮷𠮷𠮷𠮷jia' } });
  expect(given).toHaveLength(1);
  fireEvent.change(box, { target: { value: '𠮷𠮷𠮷𠮷𠮷家' } });
  fireEvent.compositionEnd(box);
  expect(textIn(box)).toBe('𠮷𠮷𠮷𠮷𠮷家');
  expect(given).toHaveLength(1);
  expect(screen.getByText(/超过 5 字的上限，请删减 1 字；.*后 1 字不会保存/u)).toBeDefined();
});
