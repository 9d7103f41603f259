import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnpaidView } from '../../../shared/contract/payout-channels.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { formatYuan } from '../../../shared/domain/money.ts';
import { useCodeText } from '../../ui/use-words.ts';

type UnpaidTableProps = {
  readonly items: readonly UnpaidView[];
  readonly chosen: ReadonlySet<CaseId>;
  /** null: this person pays nothing. */
  readonly onChoose: ((chosen: ReadonlySet<CaseId>) => void) | null;
  readonly onPayee: (item: UnpaidView) => void;
};

const HEADS = [
  'caseNo',
  'complainant',
  'payeeName',
  'payeeAccount',
  'payeeBank',
  'summaryCode',
] as const;

function Failed({ reason }: { readonly reason: string | null }) {
  const { t } = useTranslation();
  if (reason === null) return null;
  const words =
    reason === '' ? t('payouts.unpaid.failedPlain') : t('payouts.unpaid.failed', { reason });
  return (
    <span className="payout-failed" title={words}>
      {words}
    </span>
  );
}

function Cells({ item }: { readonly item: UnpaidView }) {
  const { t } = useTranslation();
  const code = useCodeText();
  return (
    <>
      <td className="number">
        {item.caseNo}
        <Failed reason={item.failReason} />
      </td>
      <td>{item.complainant ?? t('common.anonymous')}</td>
      <td>{item.payeeName ?? <span className="note">{t('payouts.unpaid.noPayee')}</span>}</td>
      <td className="number">{item.payeeAccount}</td>
      <td title={item.payeeBank ?? ''}>{item.payeeBank}</td>
      <td>{code('payoutSummary', item.summaryCode)}</td>
      <td className="number payout-amount">{formatYuan(item.amount)}</td>
    </>
  );
}

function Heads({ acts }: { readonly acts: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {HEADS.map((head) => (
        <th key={head} scope="col">
          {t(`payouts.fields.${head}`)}
        </th>
      ))}
      <th scope="col" className="payout-amount">
        {t('payouts.fields.amount')}
      </th>
      {acts ? <th scope="col">{t('pages.staff.actions')}</th> : null}
    </>
  );
}

/** Approved amounts that wait, each with its payee and why the bank refused it last time. */
export function UnpaidTable({ items, chosen, onChoose, onPayee }: UnpaidTableProps) {
  const { t } = useTranslation();
  const all = items.length > 0 && items.every(({ caseId }) => chosen.has(caseId));
  const toggle = (id: CaseId): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  return (
    <div className="panel table-panel payout-unpaid">
      <table className="lines" aria-label={t('payouts.unpaid.list')}>
        <thead>
          <tr>
            {onChoose === null ? null : (
              <th scope="col">
                <Checkbox
                  checked={all}
                  aria-label={t('payouts.unpaid.chooseAll')}
                  onChange={() => {
                    onChoose(new Set(all ? [] : items.map(({ caseId }) => caseId)));
                  }}
                />
              </th>
            )}
            <Heads acts={onChoose !== null} />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.caseId}>
              {onChoose === null ? null : (
                <td>
                  <Checkbox
                    checked={chosen.has(item.caseId)}
                    aria-label={t('payouts.unpaid.choose', { caseNo: item.caseNo })}
                    onChange={() => {
                      toggle(item.caseId);
                    }}
                  />
                </td>
              )}
              <Cells item={item} />
              {onChoose === null ? null : (
                <td className="row-actions">
                  <PayeeButton item={item} onPayee={onPayee} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PayeeButton({
  item,
  onPayee,
}: { readonly item: UnpaidView } & Pick<UnpaidTableProps, 'onPayee'>) {
  const { t } = useTranslation();
  const words = item.payeeName === null ? t('payouts.unpaid.enter') : t('payouts.unpaid.change');
  return (
    <Button
      size="small"
      aria-label={`${words} ${item.caseNo}`}
      onClick={() => {
        onPayee(item);
      }}
    >
      {words}
    </Button>
  );
}
