import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../../ui/labelled.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { agrees, NewPassword, NO_PASSWORD } from '../../ui/new-password.tsx';
import { useGuess } from './use-guess.ts';

/** The way in with the printed recovery code: it opens the data and sets a new password. */
export function Recover({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const { guess, busy, failure } = useGuess('session.recover');
  const [recoveryCode, setCode] = useState('');
  const [staffNo, setStaffNo] = useState('');
  const [password, setPassword] = useState(NO_PASSWORD);
  const codeId = useId();
  const numberId = useId();
  const submit = async (): Promise<void> => {
    await guess({ recoveryCode, staffNo, password: password.first });
  };
  const whole = recoveryCode.trim() !== '' && staffNo.trim() !== '' && agrees(password);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Labelled label={t('pages.unlock.recoveryCode')} controlId={codeId}>
        <TextInput id={codeId} value={recoveryCode} onChange={setCode} max={80} plain first />
      </Labelled>
      <Labelled label={t('pages.unlock.staffNo')} controlId={numberId}>
        <TextInput id={numberId} value={staffNo} onChange={setStaffNo} max={20} plain />
      </Labelled>
      <NewPassword value={password} onChange={setPassword} />
      <PlainButton kind="primary" submit busy={busy} disabled={!whole}>
        {t('pages.unlock.recover')}
      </PlainButton>
      <RefusalList failure={failure} />
      <PlainButton kind="link" onClick={onBack}>
        {t('pages.unlock.backToSignIn')}
      </PlainButton>
    </form>
  );
}
