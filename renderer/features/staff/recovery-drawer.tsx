import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

const PLACES = { 'wrong-password': 'recovery.own' } as const;

/** 更换恢复码: after the password the new code is shown and typed back, on the screen that follows. */
export function RecoveryDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { take } = useSession();
  const confirm = useAct('session.confirm');
  const replace = useAct('setup.replace-recovery');
  const [password, setPassword] = useState('');
  const send = async (): Promise<void> => {
    setPassword('');
    const proved = await confirm.run({ password });
    if (!proved.ok) return;
    const answer = await replace.run({});
    if (answer.ok) take(answer.value);
  };
  return (
    <FormDrawer
      title={t('access.recovery.replace')}
      send={t('access.recovery.send')}
      busy={confirm.busy || replace.busy}
      ready={password !== ''}
      failure={confirm.failure ?? replace.failure}
      places={PLACES}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('access.recovery.note')}</p>
      <SecretField
        label={t('access.ownPassword')}
        place="recovery.own"
        value={password}
        onChange={setPassword}
      />
    </FormDrawer>
  );
}
