import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { createPageWords } from '../../renderer/language-choice.ts';
import { MoneyInput } from '../../renderer/ui/money-input.tsx';
import { TextInput } from '../../renderer/ui/text-input.tsx';
import { useHotkey } from '../../renderer/ui/use-hotkey.ts';
import { fen } from '../../shared/domain/money.ts';
import type { Fen } from '../../shared/domain/money.ts';

test('half-composed text is not handed on; the chosen characters are', () => {
  const given: string[] = [];
  render(<TextInput name="经过" value="" onChange={(text) => given.push(text)} />);
  const box = screen.getByLabelText('经过');
  fireEvent.compositionStart(box);
  fireEvent.change(box, { target: { value: 'li cai' } });
  expect(given).toEqual([]);
  fireEvent.change(box, { target: { value: '理财' } });
  fireEvent.compositionEnd(box);
  expect(given).toEqual(['理财']);
});

test('full-width digits become plain when the box is left', async () => {
  const given: string[] = [];
  const user = userEvent.setup();
  render(<TextInput name="电话" value="" plain onChange={(text) => given.push(text)} />);
  await user.type(screen.getByLabelText('电话'), '１３８');
  await user.tab();
  expect(given.at(-1)).toBe('138');
});

function Keys({ act }: { readonly act: (key: string) => void }) {
  useHotkey('Enter', () => {
    act('Enter');
  });
  useHotkey('F2', () => {
    act('F2');
  });
  useHotkey('Ctrl+Enter', () => {
    act('Ctrl+Enter');
  });
  return null;
}

test('a key pressed while an input method composes starts nothing', async () => {
  const pressed: string[] = [];
  render(<Keys act={(key) => pressed.push(key)} />);
  const composing = createEvent.keyDown(document.body, { key: 'Enter' });
  Object.defineProperty(composing, 'isComposing', { value: true });
  fireEvent(document.body, composing);
  fireEvent.keyDown(document.body, { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(document.body, { key: 'F2', keyCode: 229 });
  expect(pressed).toEqual([]);
  await userEvent.keyboard('{F2}{Control>}{Enter}{/Control}');
  expect(pressed).toEqual(['F2', 'Ctrl+Enter']);
});

test('an amount shows its capitals while it is typed, and what is no amount is not taken', async () => {
  const given: (Fen | null)[] = [];
  const user = userEvent.setup();
  render(
    <I18nextProvider i18n={createPageWords()}>
      <MoneyInput name="金额" value={null} onChange={(value) => given.push(value)} />
    </I18nextProvider>,
  );
  const box = screen.getByLabelText('金额');
  await user.type(box, '2000.01');
  expect(screen.getByText('人民币贰仟元零壹分')).toBeDefined();
  expect(given.at(-1)).toBe(fen(200_001));
  await user.clear(box);
  await user.type(box, '两千');
  expect(screen.getByText('请输入金额，如 1,234.50')).toBeDefined();
  expect(given.at(-1)).toBeNull();
});
