import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { NewPassword, NO_PASSWORD, useNewPasswordGaps } from '../../ui/new-password.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

const PLACES = {
  'wrong-password': 'password.current',
  'password-same': 'newPassword.first',
  'password-too-short': 'newPassword.first',
  'password-weak': 'newPassword.first',
} as const;

/** 修改密码: the old one, and the new one twice. */
export function PasswordDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { take } = useSession();
  const { message } = App.useApp();
  const { run, busy, failure } = useAct('session.set-password');
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState(NO_PASSWORD);
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const gapsOf = useNewPasswordGaps();
  const send = async (): Promise<void> => {
    const found = gapsOf(password);
    setGaps(found);
    if (found.length > 0) return;
    const answer = await run({ current, password: password.first });
    setCurrent('');
    if (!answer.ok) return;
    take(answer.value);
    void message.success(t('access.password.changed'));
    onClose();
  };
  return (
    <FormDrawer
      title={t('access.password.change')}
      busy={busy}
      ready={current !== ''}
      failure={failure}
      places={PLACES}
      onClose={onClose}
      onSend={() => void send()}
    >
      <SecretField
        label={t('access.password.current')}
        place="password.current"
        value={current}
        onChange={setCurrent}
      />
      <NewPassword value={password} onChange={setPassword} />
      <Gaps gaps={gaps} />
    </FormDrawer>
  );
}
