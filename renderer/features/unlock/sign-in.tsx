import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { RefusalSentences } from '../../ui/refusal-sentences.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useGuess } from './use-guess.ts';

/** 工号 and password. After wrong guesses the desk makes one wait; the list of refusals counts down. */
export function SignIn({ onForgotten }: { readonly onForgotten: () => void }) {
  const { t } = useTranslation();
  const { guess, busy, failure } = useGuess('session.unlock');
  const [staffNo, setStaffNo] = useState('');
  const [password, setPassword] = useState('');
  const needed = (name: 'staffNo' | 'password', typed: string): readonly Gap[] => {
    const text = t('pages.setup.needed', { field: t(`pages.unlock.${name}`) });
    return typed.trim() === '' ? [{ place: `unlock.${name}`, text }] : [];
  };
  const numberId = useId();
  const passwordId = useId();
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const submit = async (): Promise<void> => {
    const found = [...needed('staffNo', staffNo), ...needed('password', password)];
    setGaps(found);
    if (found.length > 0) return;
    setPassword('');
    const opened = await guess({ staffNo, password });
    if (!opened) document.getElementById(passwordId)?.focus();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Labelled label={t('pages.unlock.staffNo')} controlId={numberId} place="unlock.staffNo">
        <TextInput id={numberId} value={staffNo} onChange={setStaffNo} max={20} plain first />
      </Labelled>
      <Labelled label={t('pages.unlock.password')} controlId={passwordId} place="unlock.password">
        <SecretInput id={passwordId} value={password} onChange={setPassword} />
      </Labelled>
      <Gaps gaps={gaps} />
      <PlainButton kind="primary" submit busy={busy}>
        {t('pages.unlock.unlock')}
      </PlainButton>
      <RefusalSentences failure={failure} />
      <PlainButton kind="link" onClick={onForgotten}>
        {t('pages.unlock.forgotten')}
      </PlainButton>
    </form>
  );
}
