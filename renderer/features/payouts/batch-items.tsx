import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../shared/contract/payout-channels.ts';
import { formatYuan } from '../../../shared/domain/money.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useCodeText, useWords } from '../../ui/use-words.ts';

type Item = BatchView['items'][number];

const HEADS = ['seq', 'caseNo', 'payeeName', 'payeeAccount', 'payeeBank', 'summaryCode'] as const;
const RESULT_HEADS = ['result', 'voucherNo', 'paidAt'] as const;

/** What the bank answered: the voucher and the time, or why it did not pay. */
function ResultCells({ item }: { readonly item: Item }) {
  const { payouts } = useWords();
  const { result } = item;
  if (result === null) return null;
  if (result === '失败') {
    return (
      <>
        <td>{payouts.results[result]}</td>
        <td colSpan={2} title={item.failReason ?? ''}>
          {item.failReason}
        </td>
      </>
    );
  }
  return (
    <>
      <td>{payouts.results[result]}</td>
      <td className="number">{item.voucherNo}</td>
      <td className="number">{showMoment(item.paidAt)}</td>
    </>
  );
}

function Line({ item, answered }: { readonly item: Item; readonly answered: boolean }) {
  const code = useCodeText();
  return (
    <tr>
      <td className="number">{item.seq}</td>
      <td className="number">{item.caseNo}</td>
      <td>{item.payeeName}</td>
      <td className="number">{item.payeeAccount}</td>
      <td title={item.payeeBank ?? ''}>{item.payeeBank}</td>
      <td>{code('payoutSummary', item.summaryCode)}</td>
      <td className="number payout-amount">{formatYuan(item.amount)}</td>
      {answered ? <ResultCells item={item} /> : null}
    </tr>
  );
}

/** The items as they were exported, with what the bank answered. */
export function BatchItems({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation();
  const answered = batch.status === '已回盘';
  return (
    <div className="panel table-panel">
      <table className="lines" aria-label={t('payouts.batch.items')}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(`payouts.fields.${head}`)}
              </th>
            ))}
            <th scope="col" className="payout-amount">
              {t('payouts.fields.amount')}
            </th>
            {answered
              ? RESULT_HEADS.map((head) => (
                  <th key={head} scope="col">
                    {t(`payouts.fields.${head}`)}
                  </th>
                ))
              : null}
          </tr>
        </thead>
        <tbody>
          {batch.items.map((item) => (
            <Line key={item.seq} item={item} answered={answered} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
