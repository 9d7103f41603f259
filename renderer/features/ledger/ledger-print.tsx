import { Alert, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Response } from '../../../shared/contract/api.ts';
import { MOST_PRINTED } from '../../../shared/contract/ledger-channels.ts';
import { download } from '../../api/files.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { LedgerFilter } from './ledger-filter.ts';

type Wish = { readonly filter: LedgerFilter; readonly search: string };
type Done = Response<'ledger.print'>;

function Outcome({ done }: { readonly done: Done }) {
  const { t } = useTranslation();
  if (!done.printed) return <Alert type="info" title={t('ledger.print.given')} />;
  return (
    <Alert
      type="success"
      title={t('ledger.print.printed', { count: done.count })}
      description={
        <span className="verify-code" data-verify-code={done.verifyCode}>
          {t('ledger.print.code', { code: done.verifyCode })}
        </span>
      }
    />
  );
}

function Extent({ rows, cases }: { readonly rows: number; readonly cases: number }) {
  const { t } = useTranslation();
  return rows < cases ? (
    <Alert type="warning" title={t('ledger.print.cut', { cases, most: MOST_PRINTED })} />
  ) : (
    <p>{t('ledger.print.rows', { count: rows })}</p>
  );
}

/** F09 as it will come out of the printer, for what the filters let through. */
export function LedgerPrint({
  wish,
  onClose,
}: {
  readonly wish: Wish;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { data, failure } = useChannel('ledger.preview', wish);
  const print = useAct('ledger.print');
  const save = useAct('ledger.save');
  const [done, setDone] = useState<Done | null>(null);
  const finish = async (answer: Answer<'ledger.print'>): Promise<void> => {
    if (!answer.ok) return;
    setDone(answer.value);
    await download(answer.value.downloadId);
  };
  return (
    <Drawer
      open
      size={1240}
      placement="right"
      title={t('ledger.print.open')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
      className="print-drawer"
    >
      <div className="print-panel">
        <div className="print-side">
          <p className="note">{t('ledger.print.note')}</p>
          {data === null ? null : <Extent rows={data.rows} cases={data.cases} />}
          <div className="print-buttons">
            <Button
              type="primary"
              disabled={data === null}
              loading={print.busy}
              onClick={() => void print.run(wish).then(finish)}
            >
              {t('ledger.print.print')}
            </Button>
            <Button
              disabled={data === null}
              loading={save.busy}
              onClick={() => void save.run(wish).then(finish)}
            >
              {t('ledger.print.save')}
            </Button>
          </div>
          <RefusalList failure={print.failure ?? save.failure ?? failure} />
          {done === null ? null : <Outcome done={done} />}
          <p className="note">{t('ledger.print.logged')}</p>
        </div>
        <FormFrame title={data?.title ?? ''} markup={data?.markup ?? ''} />
      </div>
    </Drawer>
  );
}
