import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WarningSign } from '../../ui/refusal-sentences.tsx';
import { focusField } from '../../ui/refusal-targets.ts';
import { useWords } from '../../ui/use-words.ts';

/** What keeps a form from being sent at all, as places of the page: marked and empty, or not what the field takes. */
export type FormGaps = { readonly missing: readonly string[]; readonly wrong: readonly string[] };

/** The fields of this form that hold something that is no value of theirs, as an amount in letters. */
export function wrongPlaces(form: HTMLElement | null): readonly string[] {
  const marked = form?.querySelectorAll('[aria-invalid="true"]') ?? [];
  return Array.from(marked, (control) => {
    const box = control.closest('[data-field]');
    return box?.getAttribute('data-field') ?? '';
  }).filter((place) => place !== '');
}

/** What is asked for at a place: the field by its label; the password says it of itself. */
function useAsked(): (place: string, kind: 'missing' | 'wrong') => string {
  const { t } = useTranslation();
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = useWords().fields;
  return (place, kind) => {
    if (place === 'session.password') return t('common.confirmPassword');
    const [part = '', name = ''] = place.split('.');
    const label = words[part]?.[name] ?? name;
    return kind === 'missing'
      ? t('case.forms.missing', { label })
      : t('case.forms.wrong', { label });
  };
}

type GapLine = { readonly place: string; readonly words: string };

function Line({ place, words }: GapLine) {
  return (
    <li data-missing={place}>
      <WarningSign />
      <button
        type="button"
        className="link-button"
        onClick={() => {
          focusField(place);
        }}
      >
        {words}
      </button>
    </li>
  );
}

/** Every field to be filled in or put right before the form can be sent; each line leads to its field. */
export function GapList({ missing, wrong }: FormGaps) {
  const asked = useAsked();
  const box = useRef<HTMLDivElement>(null);
  const none = missing.length + wrong.length === 0;
  useEffect(() => {
    if (!none) box.current?.scrollIntoView({ block: 'nearest' });
  }, [none]);
  return (
    <div role="alert" className="refusals" ref={box}>
      {none ? null : (
        <ul>
          {missing.map((place) => (
            <Line key={place} place={place} words={asked(place, 'missing')} />
          ))}
          {wrong.map((place) => (
            <Line key={place} place={place} words={asked(place, 'wrong')} />
          ))}
        </ul>
      )}
    </div>
  );
}
