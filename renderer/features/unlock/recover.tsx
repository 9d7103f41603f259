import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../../ui/labelled.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { RefusalSentences } from '../../ui/refusal-sentences.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { NewPassword, NO_PASSWORD, useNewPasswordGaps } from '../../ui/new-password.tsx';
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
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const ofPassword = useNewPasswordGaps();
  const needed = (name: 'recoveryCode' | 'staffNo', typed: string): readonly Gap[] => {
    const text = t('pages.setup.needed', { field: t(`pages.unlock.${name}`) });
    return typed.trim() === '' ? [{ place: `unlock.${name}`, text }] : [];
  };
  const submit = async (): Promise<void> => {
    const found = [
      ...needed('recoveryCode', recoveryCode),
      ...needed('staffNo', staffNo),
      ...ofPassword(password),
    ];
    setGaps(found);
    if (found.length > 0) return;
    await guess({ recoveryCode, staffNo, password: password.first });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Labelled
        label={t('pages.unlock.recoveryCode')}
        controlId={codeId}
        place="unlock.recoveryCode"
      >
        <TextInput id={codeId} value={recoveryCode} onChange={setCode} max={80} plain first />
      </Labelled>
      <Labelled label={t('pages.unlock.staffNo')} controlId={numberId} place="unlock.staffNo">
        <TextInput id={numberId} value={staffNo} onChange={setStaffNo} max={20} plain />
      </Labelled>
      <NewPassword value={password} onChange={setPassword} />
      <Gaps gaps={gaps} />
      <PlainButton kind="primary" submit busy={busy}>
        {t('pages.unlock.recover')}
      </PlainButton>
      <RefusalSentences failure={failure} />
      <PlainButton kind="link" onClick={onBack}>
        {t('pages.unlock.backToSignIn')}
      </PlainButton>
    </form>
  );
}
