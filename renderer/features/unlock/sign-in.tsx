import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../../ui/labelled.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useGuess } from './use-guess.ts';

/** 工号 and password. After wrong guesses the desk makes one wait; the list of refusals counts down. */
export function SignIn({ onForgotten }: { readonly onForgotten: () => void }) {
  const { t } = useTranslation();
  const { guess, busy, failure } = useGuess('session.unlock');
  const [staffNo, setStaffNo] = useState('');
  const [password, setPassword] = useState('');
  const numberId = useId();
  const passwordId = useId();
  const submit = async (): Promise<void> => {
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
      <Labelled label={t('pages.unlock.staffNo')} controlId={numberId}>
        <TextInput id={numberId} value={staffNo} onChange={setStaffNo} max={20} plain first />
      </Labelled>
      <Labelled label={t('pages.unlock.password')} controlId={passwordId}>
        <SecretInput id={passwordId} value={password} onChange={setPassword} />
      </Labelled>
      <PlainButton
        kind="primary"
        submit
        busy={busy}
        disabled={staffNo.trim() === '' || password === ''}
      >
        {t('pages.unlock.unlock')}
      </PlainButton>
      <RefusalList failure={failure} />
      <PlainButton kind="link" onClick={onForgotten}>
        {t('pages.unlock.forgotten')}
      </PlainButton>
    </form>
  );
}
