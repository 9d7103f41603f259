import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';

/** 工号 and password. After wrong guesses the desk makes one wait; the list of refusals counts down. */
export function SignIn({ onForgotten }: { readonly onForgotten: () => void }) {
  const { t } = useTranslation();
  const { take, refresh } = useSession();
  const { run, busy, failure } = useAct('session.unlock');
  const [staffNo, setStaffNo] = useState('');
  const [password, setPassword] = useState('');
  const numberId = useId();
  const passwordId = useId();
  const submit = async (): Promise<void> => {
    setPassword('');
    const answer = await run({ staffNo, password });
    if (answer.ok) {
      take(answer.value);
      return;
    }
    // A database that cannot be opened has a screen of its own; the status knows.
    refresh();
    document.getElementById(passwordId)?.focus();
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
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={busy}
        disabled={staffNo.trim() === '' || password === ''}
      >
        {t('pages.unlock.unlock')}
      </Button>
      <RefusalList failure={failure} />
      <Button type="link" onClick={onForgotten}>
        {t('pages.unlock.forgotten')}
      </Button>
    </form>
  );
}
