import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/files.ts';
import { useAct } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { AuditChain } from './audit-chain.tsx';
import { AuditList } from './audit-list.tsx';
import './audit.css';

function ExportTrail() {
  const { t } = useTranslation();
  const { run, busy, failure } = useAct('audit.export');
  const take = async (): Promise<void> => {
    const answer = await run({});
    if (answer.ok) await download(answer.value.downloadId);
  };
  return (
    <>
      <RefusalList failure={failure} />
      <Button loading={busy} onClick={() => void take()}>
        {t('audit.export')}
      </Button>
    </>
  );
}

/** 审计: what was done by whom, and whether the record of it is whole. */
export function Audit() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageHeader title={t('audit.title')} note={t('audit.note')} actions={<ExportTrail />} />
      <AuditChain />
      <AuditList />
    </div>
  );
}
