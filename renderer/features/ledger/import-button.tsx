import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useSession } from '../../api/session.tsx';

/** The way to the import of an old ledger, for those who may. */
export function ImportButton() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { me } = useSession();
  if (me?.pages.includes('import') !== true) return null;
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
