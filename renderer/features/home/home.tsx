import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../shared/contract/views.ts';
import { useOpenReception } from '../../api/open-reception.ts';
import { useChannel } from '../../api/use-channel.ts';
import { BatchPrintButton } from '../../ui/batch-print-button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { Alerts } from './alerts.tsx';
import { FirstDay } from './first-day.tsx';
import { MyCases } from './my-cases.tsx';
import { PromisedCalls } from './promised-calls.tsx';
import { Receptions } from './receptions.tsx';
import { Tasks } from './tasks.tsx';
import { Waiting } from './waiting.tsx';
import './home.css';

function StartButton() {
  const { t } = useTranslation();
  const { open, busy, failure } = useOpenReception();
  return (
    <>
      <RefusalList failure={failure} />
      <span className="note">{t('pages.home.startNote')}</span>
      <Button
        type="primary"
        size="large"
        icon={<PlusOutlined aria-hidden="true" />}
        loading={busy}
        onClick={() => void open()}
      >
        {t('pages.home.start')}
        <KeyHint keys="F2" />
      </Button>
    </>
  );
}

/** 今日: what is due for me, who is being received now, what waits. */
export function Home({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const { data, failure } = useChannel('home.page', {}, { everyMs: 60_000 });
  const receives = me.pages.includes('reception');
  return (
    <div className="page">
      <PageHeader
        title={t('pages.home.title')}
        {...(data === null ? {} : { note: data.now.slice(0, 10) })}
        actions={
          <>
            {me.pages.includes('printing') ? <BatchPrintButton ids={[]} /> : null}
            {receives ? <StartButton /> : null}
          </>
        }
      />
      <RefusalList failure={failure} />
      <FirstDay me={me} />
      {data === null ? null : (
        <div className="home-grid home-today">
          <Tasks me={me} todos={data.todos.filter(({ kind }) => kind !== 'TD4')} now={data.now} />
          <div className="stack">
            <Receptions cases={data.receptions} />
            <Alerts me={me} />
            <MyCases />
            <PromisedCalls todos={data.todos.filter(({ kind }) => kind === 'TD4')} />
            <Waiting
              me={me}
              approvals={data.approvals}
              followUps={data.followUps}
              payouts={data.payouts}
            />
          </div>
        </div>
      )}
    </div>
  );
}
