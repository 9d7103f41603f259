import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-channel.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

const PLACES = { 'wrong-password': 'store.own' } as const;

type StoreDrawerProps = { readonly on: boolean; readonly onClose: () => void };

/** 系统密钥库: whether it opens the database up to the sign-in, after the administrator's password. */
export function StoreDrawer({ on, onClose }: StoreDrawerProps) {
  const { t } = useTranslation();
  const confirm = useAct('session.confirm');
  const choose = useAct('staff.key-store');
  const [password, setPassword] = useState('');
  const send = async (): Promise<void> => {
    setPassword('');
    const proved = await confirm.run({ password });
    if (!proved.ok) return;
    const answer = await choose.run({ on });
    if (answer.ok) onClose();
  };
  return (
    <FormDrawer
      title={t(on ? 'access.store.use' : 'access.store.stop')}
      send={t('common.confirm')}
      busy={confirm.busy || choose.busy}
      ready={password !== ''}
      failure={confirm.failure ?? choose.failure}
      places={PLACES}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('access.store.note')}</p>
      <SecretField
        label={t('access.ownPassword')}
        place="store.own"
        value={password}
        onChange={setPassword}
      />
    </FormDrawer>
  );
}
