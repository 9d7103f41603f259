import { useTranslation } from 'react-i18next';
import { useConfirmed } from '../../api/use-confirmed.ts';
import { OwnPasswordDrawer } from './own-password-drawer.tsx';

type StoreDrawerProps = { readonly on: boolean; readonly onClose: () => void };

/** 系统密钥库: whether it opens the database up to the sign-in, after the administrator's password. */
export function StoreDrawer({ on, onClose }: StoreDrawerProps) {
  const { t } = useTranslation();
  const choose = useConfirmed('staff.key-store');
  const send = async (password: string): Promise<void> => {
    if ((await choose.run(password, { on })) !== null) onClose();
  };
  return (
    <OwnPasswordDrawer
      title={t(on ? 'access.store.use' : 'access.store.stop')}
      send={t('common.confirm')}
      note={t('access.store.note')}
      act={choose}
      onClose={onClose}
      onSend={(password) => void send(password)}
    />
  );
}
