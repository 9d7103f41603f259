import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isCaseId } from '../../../shared/domain/ids.ts';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { ApprovalCase } from './approval-case.tsx';
import { Queue } from './queue.tsx';

/** 审批: what waits for this person's signature, and what is needed to decide. */
export function Approvals({ id }: { readonly id: string | null }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { data, failure } = useChannel('approvals.queue', {}, { everyMs: 60_000 });
  const rows = data ?? [];
  const chosen = rows.find((row) => row.case.id === id) ?? null;
  return (
    <div className="page">
      <PageHeader title={t('pages.approvals.title')} />
      <RefusalList failure={failure} />
      {data?.length === 0 ? <p className="panel note">{t('pages.approvals.none')}</p> : null}
      {rows.length === 0 ? null : (
        <div className="split">
          <Queue
            rows={rows}
            chosen={chosen?.case.id ?? null}
            onChoose={(row) => {
              go(`/approvals/${row.case.id}`);
            }}
          />
          {chosen === null || !isCaseId(chosen.case.id) ? (
            <p className="panel note">{t('pages.approvals.select')}</p>
          ) : (
            <ApprovalCase key={chosen.case.id} row={chosen} />
          )}
        </div>
      )}
    </div>
  );
}
