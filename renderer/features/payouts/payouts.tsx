import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Response } from '../../../shared/contract/api.ts';
import { SHOWN_OF_PAYOUTS, useForget } from '../../api/forget.ts';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { BatchList } from './batch-list.tsx';
import { BatchPage } from './batch-page.tsx';
import { UnpaidList } from './unpaid-list.tsx';
import './payouts.css';

type Page = Response<'payouts.page'>;
type Part = 'unpaid' | 'batches';

/** Where the work is: what waits to be released first, then what waits to be paid. */
function firstPart({ unpaid, toRelease, mayExport }: Page): Part {
  return toRelease > 0 || unpaid.length === 0 || !mayExport ? 'batches' : 'unpaid';
}

function Parts({ page }: { readonly page: Page }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const refresh = useForget(SHOWN_OF_PAYOUTS);
  const [part, setPart] = useState<Part>(() => firstPart(page));
  const label = (name: Part, count: number): string =>
    t('payouts.counted', { name: t(`payouts.tabs.${name}`), count });
  return (
    <Tabs
      activeKey={part}
      onChange={(key) => {
        setPart(key === 'batches' ? 'batches' : 'unpaid');
      }}
      items={[
        {
          key: 'unpaid',
          label: label('unpaid', page.unpaidCount),
          children: (
            <UnpaidList
              page={page}
              onChanged={refresh}
              onExported={(id) => {
                refresh();
                go(`/payouts/${id}`);
              }}
            />
          ),
        },
        {
          key: 'batches',
          label: label('batches', page.batches.length),
          children: <BatchList page={page} onChanged={refresh} />,
        },
      ]}
    />
  );
}

function Overview() {
  const { t } = useTranslation();
  const { data, failure } = useChannel('payouts.page', {}, { everyMs: 60_000 });
  const note = data?.mayExport === false ? t('payouts.officerNote') : t('payouts.note');
  return (
    <div className="page payouts">
      <PageHeader title={t('payouts.title')} note={note} />
      <RefusalList failure={failure} />
      {data === null ? null : <Parts page={data} />}
    </div>
  );
}

/** 付费批次: what waits to be paid and the batches, or one of them. */
export function Payouts({ id }: { readonly id: string | null }) {
  return id === null ? <Overview /> : <BatchPage key={id} id={id} />;
}
