import { Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_FACT_FIELDS } from '../../../shared/domain/case-fields.ts';
import { timeOf } from '../../../shared/domain/day.ts';
import { CONCERN_FIELDS } from '../../../shared/domain/reception-fields.ts';
import { isRefused } from '../../ui/case-codes.ts';
import type { CaseDraft } from '../../ui/case-draft.ts';
import { useCaseDraft, useCaseScreen } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { LengthNote } from '../../ui/length-note.tsx';
import { countOf } from '../../ui/text-limits.ts';
import { isComposing } from '../../ui/use-hotkey.ts';

type Target = 'narrative' | 'concern';

/** `hh:mm ` before the line and the line break before that. */
const STAMP = 7;

function storyOf(draft: CaseDraft): string {
  const known = draft.get('facts.narrative');
  return typeof known === 'string' ? known : '';
}

/** How many characters the next line may have. */
function roomFor(target: Target, story: string): number {
  if (target === 'concern') return CONCERN_FIELDS.text.max;
  return Math.max(CASE_FACT_FIELDS.narrative.max - countOf(story) - STAMP, 0);
}

/** A line noted while listening: Enter stamps it with the time and puts it into the record, or makes it a concern. */
export function NoteLine() {
  const { t } = useTranslation();
  const id = useId();
  const lengthId = useId();
  const draft = useCaseDraft();
  const { act } = useCaseScreen();
  const now = useNowOnce();
  const [text, setText] = useState('');
  const [target, setTarget] = useState<Target>('narrative');

  const story = storyOf(draft);
  const room = roomFor(target, story);

  const keepConcern = async (line: string): Promise<void> => {
    const refused = await act('concern', { text: line });
    // What was not taken goes back into the box.
    if (isRefused(refused)) setText(line);
  };
  const keep = (): void => {
    const line = text.trim();
    // What does not fit stays in the box, where a sentence says so.
    if (line === '' || countOf(line) > room) return;
    setText('');
    if (target === 'concern') {
      void keepConcern(line);
      return;
    }
    const stamped = `${timeOf(now()).slice(0, 5)} ${line}`;
    const before = story === '' ? '' : `${story}\n`;
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
        autoComplete="off"
        aria-describedby={lengthId}
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
      <LengthNote id={lengthId} text={text} max={room} />
    </div>
  );
}
