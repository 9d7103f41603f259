import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChannel } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';

type DriveDrawerProps = {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
};

/** The drives of this computer, where the host has no dialog for folders. */
export function DriveDrawer({ onChoose, onClose }: DriveDrawerProps) {
  const { t } = useTranslation();
  const { data, failure, refresh } = useChannel('backups.candidates', {});
  return (
    <Drawer
      title={t('backup.choose')}
      open
      onClose={onClose}
      closable={{ 'aria-label': t('common.close') }}
      size={520}
    >
      <div className="stack">
        <p className="note">{t('backup.chooseNote')}</p>
        <RefusalList failure={failure} />
        {data?.length === 0 ? <p>{t('backup.noDrives')}</p> : null}
        {data?.map(({ id, folder }) => (
          <Button
            key={id}
            block
            onClick={() => {
              onChoose(id);
            }}
          >
            {folder}
          </Button>
        ))}
        <Button type="link" onClick={refresh}>
          {t('common.refresh')}
        </Button>
      </div>
    </Drawer>
  );
}
