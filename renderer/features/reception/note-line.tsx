import { Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../../shared/domain/day.ts';
import { isRefused } from '../../ui/case-codes.ts';
import { useCaseDraft, useCaseScreen } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { isComposing } from '../../ui/use-hotkey.ts';

type Target = 'narrative' | 'concern';

/** A line noted while listening: Enter stamps it with the time and puts it into the record, or makes it a concern. */
export function NoteLine() {
  const { t } = useTranslation();
  const id = useId();
  const draft = useCaseDraft();
  const { act } = useCaseScreen();
  const now = useNowOnce();
  const [text, setText] = useState('');
  const [target, setTarget] = useState<Target>('narrative');

  const keepConcern = async (line: string): Promise<void> => {
    const refused = await act('concern', { text: line });
    // What was not taken goes back into the box.
    if (isRefused(refused)) setText(line);
  };
  const keep = (): void => {
    const line = text.trim();
    if (line === '') return;
    setText('');
    if (target === 'concern') {
      void keepConcern(line);
      return;
    }
    const known = draft.get('facts.narrative');
    const stamped = `${timeOf(now()).slice(0, 5)} ${line}`;
    const before = typeof known === 'string' && known !== '' ? `${known}\n` : '';
    draft.set('facts.narrative', `${before}${stamped}`);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    keep();
  };

  return (
    <div className="note-line">
      <label htmlFor={id}>{t('reception.note.label')}</label>
      <Input
        id={id}
        value={text}
        maxLength={500}
        autoComplete="off"
        placeholder={t('reception.note.hint')}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={press}
      />
      <Segmented<Target>
        aria-label={t('reception.note.target')}
        value={target}
        options={[
          { value: 'narrative', label: t('reception.note.narrative') },
          { value: 'concern', label: t('reception.note.concern') },
        ]}
        onChange={setTarget}
      />
    </div>
  );
}
