import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CaseId } from '../../shared/domain/ids.ts';
import { requestBatch } from './batch-request.ts';

/** 批量打印: takes the chosen cases of a list to the print centre; without any it opens there for a day. */
export function BatchPrintButton({ ids }: { readonly ids: readonly CaseId[] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Button
      icon={<PrinterOutlined aria-hidden="true" />}
      onClick={() => {
        requestBatch(ids);
        go('/printing');
      }}
    >
      {t('sheets.batch.open')}
    </Button>
  );
}
