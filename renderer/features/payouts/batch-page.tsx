import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BatchView } from '../../../shared/contract/payout-channels.ts';
import { capitals } from '../../../shared/domain/capitals.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { useChannel } from '../../api/use-channel.ts';
import { FactList } from '../../ui/case-fact-list.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { ReleasePanel, VoidButton } from './batch-acts.tsx';
import { BatchFiles } from './batch-files.tsx';
import { BatchItems } from './batch-items.tsx';
import { BatchTag } from './batch-tag.tsx';
import './payouts.css';

function Facts({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation();
  const { fields, batch: words } = useWords().payouts;
  const name = useStaffName();
  const money = useMoney();
  const code = useCodeText();
  const by = (id: StaffId | null, at: Moment | null): string =>
    id === null ? '' : t('common.sideBySide', { first: name(id), second: showMoment(at) });
  return (
    <Panel>
      <FactList
        facts={[
          [fields.type, code('payoutType', batch.type)],
          [fields.count, String(batch.count)],
          [fields.total, money(batch.total)],
          [words.capitals, t('common.inCapitals', { capitals: capitals(batch.total) })],
          [fields.createdBy, by(batch.createdBy, batch.createdAt)],
          [fields.releasedBy, by(batch.releasedBy, batch.releasedAt)],
          [fields.importedBy, by(batch.importedBy, batch.importedAt)],
          [fields.voidedBy, by(batch.voidedBy, batch.voidedAt)],
          [fields.voidReason, batch.voidReason ?? ''],
        ]}
      />
    </Panel>
  );
}

/** One batch: what it is, what may be done with it, its files and its items. */
export function BatchPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, failure } = useChannel('payouts.batch', { id });
  return (
    <div className="page payouts">
      <PageHeader
        title={data?.batchNo ?? t('payouts.title')}
        {...(data === null ? {} : { note: <BatchTag batch={data} /> })}
        actions={
          <>
            <Link href="/payouts" asChild>
              <Button>{t('payouts.batch.back')}</Button>
            </Link>
            {data === null ? null : <VoidButton batch={data} />}
          </>
        }
      />
      <RefusalList failure={failure} />
      {data === null ? null : (
        <div className="stack">
          <Facts batch={data} />
          <BatchItems batch={data} />
          <ReleasePanel batch={data} />
          <BatchFiles batch={data} />
        </div>
      )}
    </div>
  );
}
