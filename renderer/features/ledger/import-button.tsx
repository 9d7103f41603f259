import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useChannel } from '../../api/use-channel.ts';

/** The way to the import of an old ledger, for those who may. */
export function ImportButton() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { data } = useChannel('app.status', {});
  if (data?.me?.pages.includes('import') !== true) return null;
  return (
    <Button
      onClick={() => {
        go('/import');
      }}
    >
      {t('ledgerImport.open')}
    </Button>
  );
}
