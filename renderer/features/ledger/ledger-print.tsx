import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Response } from '../../../shared/contract/api.ts';
import { MOST_PRINTED } from '../../../shared/contract/ledger-channels.ts';
import { download } from '../../api/files.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { PaperDrawer } from '../../ui/paper-drawer.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import type { LedgerFilter } from './ledger-filter.ts';

type Wish = { readonly filter: LedgerFilter; readonly search: string };
type Done = Response<'ledger.print'>;

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
  const paper = {
    title: data?.title ?? '',
    markup: data?.markup ?? '',
    done,
    waiting: data === null,
    printing: print.busy,
    saving: save.busy,
    failure: print.failure ?? save.failure ?? failure,
    print: () => {
      void print.run(wish).then(finish);
    },
    save: () => {
      void save.run(wish).then(finish);
    },
  };
  return (
    <PaperDrawer title={t('ledger.print.open')} size={1240} onClose={onClose}>
      <PaperSheet paper={paper} across>
        <p className="note">{t('ledger.print.note')}</p>
        {data === null ? null : <Extent rows={data.rows} cases={data.cases} />}
      </PaperSheet>
    </PaperDrawer>
  );
}
