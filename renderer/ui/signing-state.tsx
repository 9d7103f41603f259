import { useTranslation } from 'react-i18next';
import type { SigningView } from '../../shared/contract/views.ts';
import { lackingSlots } from '../../shared/domain/form-signatures.ts';
import { WHOLE_SHEET } from '../../shared/domain/signature-fields.ts';
import { useWords } from './use-words.ts';
import './signing.css';

/** What a place to sign is called on the sheet. */
export function useSlotName(): (key: string) => string {
  const { forms, signing } = useWords();
  const names: Readonly<Record<string, string>> = forms.sign;
  return (key) => (key === WHOLE_SHEET ? signing.wholeSheet : (names[key] ?? key));
}

/** `签名 2/3：缺 受理人`: what is signed, what is missing, what is to be signed again. */
export function useSigningText(): (signing: Pick<SigningView, 'slots'>) => string {
  const { t } = useTranslation();
  const slotName = useSlotName();
  return (signing) => {
    const wanted = signing.slots.filter(({ optional }) => !optional);
    const lacking = lackingSlots(signing);
    const named = (state: string): string =>
      lacking
        .filter((slot) => slot.state === state)
        .map(({ key }) => slotName(key))
        .join(t('common.listSeparator'));
    const signed = wanted.length - lacking.length;
    const parts = [
      named('missing') === '' ? '' : t('signing.lacking', { slots: named('missing') }),
      named('changed') === '' ? '' : t('signing.changedSlots', { slots: named('changed') }),
    ].filter((part) => part !== '');
    const rest = parts.length === 0 ? t('signing.complete') : parts.join(t('signing.and'));
    return `${t('signing.state', { signed, all: wanted.length })}${t('signing.colon')}${rest}`;
  };
}

/** The same as a line on a page. */
export function SigningState({ signing }: { readonly signing: SigningView }) {
  const textOf = useSigningText();
  // What is not asked for yet is no warning.
  const lacks = signing.required && lackingSlots(signing).length > 0;
  return (
    <span className={lacks ? 'signing-state slot-missing' : 'signing-state'}>
      {textOf(signing)}
    </span>
  );
}
