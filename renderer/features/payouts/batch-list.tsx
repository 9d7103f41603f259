import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Failure, Response } from '../../../shared/contract/api.ts';
import type { BatchLineView, BatchView } from '../../../shared/contract/payout-channels.ts';
import { formatYuan } from '../../../shared/domain/money.ts';
import { pickFile } from '../../api/files.ts';
import { useAct } from '../../api/use-channel.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { BatchTag } from './batch-tag.tsx';
import { RefusedLines } from './refused-lines.tsx';

function useImport(onChanged: () => void): {
  readonly pick: () => Promise<void>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly booked: BatchView | null;
} {
  const { run } = useAct('payouts.import');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [booked, setBooked] = useState<BatchView | null>(null);
  const pick = async (): Promise<void> => {
    setBusy(true);
    setBooked(null);
    setFailure(null);
    const file = await pickFile('result');
    const answer = file.ok && file.value !== null ? await run({ ticket: file.value.ticket }) : null;
    setBusy(false);
    if (!file.ok) setFailure(file.failure);
    if (answer === null) return;
    setFailure(answer.ok ? null : answer.failure);
    setBooked(answer.ok ? answer.value : null);
    if (answer.ok) onChanged();
  };
  return { pick, busy, failure, booked };
}

function Booked({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation();
  const paid = batch.items.filter(({ result }) => result === '成功').length;
  const failed = batch.count - paid;
  return (
    <output className="panel">
      {t('payouts.batches.imported', { batchNo: batch.batchNo, paid, failed })}
    </output>
  );
}

function ImportPart({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const { payouts } = useWords();
  const { pick, busy, failure, booked } = useImport(onChanged);
  return (
    <>
      <section className="panel payout-bar">
        <Button loading={busy} onClick={() => void pick()}>
          {t('payouts.batches.import')}
        </Button>
        <span className="note">{t('payouts.batches.importNote')}</span>
      </section>
      <RefusedLines
        failure={failure}
        title={t('payouts.refused.title')}
        lineName={(line) => t('payouts.refused.line', { line })}
        wordings={payouts.refused.onFile}
      />
      {booked === null ? null : <Booked batch={booked} />}
    </>
  );
}

const HEADS = ['batchNo', 'type', 'count', 'total', 'createdBy', 'releasedBy', 'status'] as const;

function Line({ batch }: { readonly batch: BatchLineView }) {
  const { t } = useTranslation();
  const code = useCodeText();
  const name = useStaffName();
  return (
    <tr>
      <td className="number">
        <Link
          href={`/payouts/${batch.id}`}
          aria-label={t('payouts.batches.open', { batchNo: batch.batchNo })}
        >
          {batch.batchNo}
        </Link>
      </td>
      <td title={code('payoutType', batch.type)}>{code('payoutType', batch.type)}</td>
      <td className="number">{batch.count}</td>
      <td className="number payout-amount">{formatYuan(batch.total)}</td>
      <td>
        {name(batch.createdBy)} <span className="note">{showMoment(batch.createdAt)}</span>
      </td>
      <td>{name(batch.releasedBy)}</td>
      <td>
        <BatchTag batch={batch} />
      </td>
    </tr>
  );
}

type BatchListProps = {
  readonly page: Response<'payouts.page'>;
  readonly onChanged: () => void;
};

/** The batches, newest first, and the import of what the bank sent back. */
export function BatchList({ page, onChanged }: BatchListProps) {
  const { t } = useTranslation();
  const { batches, mayExport } = page;
  return (
    <div className="stack">
      {mayExport ? <ImportPart onChanged={onChanged} /> : null}
      {batches.length === 0 ? (
        <p className="panel note">{t('payouts.batches.none')}</p>
      ) : (
        <div className="panel table-panel">
          <table className="lines" aria-label={t('payouts.batches.list')}>
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col" className={head === 'total' ? 'payout-amount' : ''}>
                    {t(`payouts.fields.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => (
                <Line key={batch.id} batch={batch} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
