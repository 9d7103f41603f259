import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.tsx';
import { useConfirmed } from '../../api/use-confirmed.ts';
import { OwnPasswordDrawer } from './own-password-drawer.tsx';

/** 更换恢复码: after the password the new code is shown and typed back, on the screen that follows. */
export function RecoveryDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { take } = useSession();
  const replace = useConfirmed('setup.replace-recovery');
  const send = async (password: string): Promise<void> => {
    const status = await replace.run(password, {});
    if (status !== null) take(status);
  };
  return (
    <OwnPasswordDrawer
      title={t('access.recovery.replace')}
      send={t('access.recovery.send')}
      note={t('access.recovery.note')}
      act={replace}
      onClose={onClose}
      onSend={(password) => void send(password)}
    />
  );
}
