import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { I18nextProvider } from 'react-i18next';
import { createPageWords } from '../../renderer/language-choice.ts';
import { EntityForm } from '../../renderer/ui/entity-form.tsx';
import { RefusalList } from '../../renderer/ui/refusal-list.tsx';
import { REFUSAL_TARGETS } from '../../renderer/ui/refusal-targets.ts';
import type { RefusalTarget } from '../../renderer/ui/refusal-targets.ts';
import { CASE_FACT_FIELDS } from '../../shared/domain/case-fields.ts';
import { zhCN } from '../../shared/words/zh-cn.ts';

function Form({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  return (
    <I18nextProvider i18n={createPageWords()}>
      <EntityForm
        fields={CASE_FACT_FIELDS}
        names={['narrative', 'bizCategory']}
        labels={zhCN.fields.facts}
        scope="facts"
        value={{}}
        onChange={() => undefined}
      />
      <RefusalList
        failure={{ codes: ['narrative-too-short', 'category-missing', 'option-not-chosen'] }}
        onGo={onGo}
      />
    </I18nextProvider>
  );
}

test('each thing that is missing leads to the field that mends it', async () => {
  const user = userEvent.setup();
  render(<Form onGo={() => undefined} />);
  await user.click(screen.getByRole('button', { name: '事件经过不少于10个字' }));
  expect(document.activeElement).toBe(screen.getByLabelText('事件经过'));
  await user.click(screen.getByRole('button', { name: '请选择业务大类' }));
  expect(document.activeElement).toBe(screen.getByLabelText('业务大类'));
});

test('what is missing on another part of the case is handed to the page, which goes there', async () => {
  const gone: RefusalTarget[] = [];
  const user = userEvent.setup();
  render(<Form onGo={(target) => gone.push(target)} />);
  await user.click(screen.getByRole('button', { name: '客户尚未选择方案' }));
  expect(gone).toEqual([REFUSAL_TARGETS['option-not-chosen']]);
});

test('the refusals are one calm list that is read out, not a dialog', () => {
  render(<Form onGo={() => undefined} />);
  expect(screen.getByRole('alert').querySelectorAll('li')).toHaveLength(3);
  expect(screen.queryByRole('dialog')).toBeNull();
});
