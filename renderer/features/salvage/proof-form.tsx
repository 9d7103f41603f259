import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Request } from '../../../shared/contract/api.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { PlainField } from '../../ui/plain-field.tsx';
import { RefusalSentences } from '../../ui/refusal-sentences.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { RecoveryField } from './recovery-field.tsx';

type Proof = Request<'salvage.run'>['proof'];

type ProofFormProps = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onProof: (proof: Proof) => void;
};

type PasswordFieldsProps = {
  readonly staffNo: string;
  readonly onStaffNo: (value: string) => void;
  readonly password: string;
  readonly onPassword: (value: string) => void;
};

function PasswordFields({ staffNo, onStaffNo, password, onPassword }: PasswordFieldsProps) {
  const { t } = useTranslation();
  const passwordId = useId();
  return (
    <>
      <PlainField
        label={t('salvage.staffNo')}
        place="salvage.staffNo"
        max={20}
        first
        value={staffNo}
        onChange={onStaffNo}
      />
      <Labelled label={t('salvage.password')} controlId={passwordId} place="salvage.password">
        <SecretInput id={passwordId} value={password} onChange={onPassword} />
      </Labelled>
    </>
  );
}

/** Nobody can sign in, so the recovery code or an administrator's password is proved by the key file alone. */
export function ProofForm({ busy, failure, onProof }: ProofFormProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'code' | 'password'>('code');
  const [recoveryCode, setCode] = useState('');
  const [staffNo, setStaffNo] = useState('');
  const [password, setPassword] = useState('');
  const proof: Proof = way === 'code' ? { recoveryCode } : { staffNo, password };
  const isTyped = Object.values(proof).every((text) => text.trim() !== '');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped) onProof(proof);
      }}
    >
      {way === 'code' ? (
        <RecoveryField value={recoveryCode} onChange={setCode} />
      ) : (
        <PasswordFields
          staffNo={staffNo}
          onStaffNo={setStaffNo}
          password={password}
          onPassword={setPassword}
        />
      )}
      <PlainButton kind="primary" submit busy={busy} disabled={!isTyped}>
        {t('salvage.run')}
      </PlainButton>
      <RefusalSentences failure={failure} />
      <PlainButton
        kind="link"
        onClick={() => {
          setWay(way === 'code' ? 'password' : 'code');
        }}
      >
        {way === 'code' ? t('salvage.byPassword') : t('salvage.byCode')}
      </PlainButton>
    </form>
  );
}
