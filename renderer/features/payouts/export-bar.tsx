import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnpaidView } from '../../../shared/contract/payout-channels.ts';
import { capitals } from '../../../shared/domain/capitals.ts';
import { isFen, NO_MONEY } from '../../../shared/domain/money.ts';
import type { Fen } from '../../../shared/domain/money.ts';
import { PAYOUT_TYPES } from '../../../shared/domain/payout-fields.ts';
import type { PayoutType } from '../../../shared/domain/payout-fields.ts';
import { useAct } from '../../api/use-channel.ts';
import { useListOptions } from '../../ui/code-select.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useWords } from '../../ui/use-words.ts';
import { RefusedLines } from './refused-lines.tsx';

/** The sum, or nothing when it passes what an amount may be: the desk then refuses the batch. */
function totalOf(items: readonly UnpaidView[]): Fen {
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  return isFen(total) ? total : NO_MONEY;
}

function Total({ items }: { readonly items: readonly UnpaidView[] }) {
  const { t } = useTranslation();
  const money = useMoney();
  const total = totalOf(items);
  return (
    <span className="payout-total">
      <span>{t('payouts.unpaid.chosen', { count: items.length })}</span>
      <strong className="amount amount-large">{money(total)}</strong>
      {items.length === 0 ? null : (
        <span className="note">{t('common.inCapitals', { capitals: capitals(total) })}</span>
      )}
    </span>
  );
}

type ExportBarProps = {
  /** In the order of the list: it becomes the order of the batch. */
  readonly items: readonly UnpaidView[];
  readonly onExported: (id: string) => void;
};

/** What was chosen, its sum, the type, and the one button that makes a batch of it. */
export function ExportBar({ items, onExported }: ExportBarProps) {
  const { t } = useTranslation();
  const { payouts } = useWords();
  const id = useId();
  const { run, busy, failure } = useAct('payouts.export');
  const [type, setType] = useState<PayoutType>('PB-C1');
  const options = useListOptions('payoutType', PAYOUT_TYPES);
  const send = async (): Promise<void> => {
    const wish = items.map(({ caseId, amount }) => ({ caseId, amount }));
    const answer = await run({ type, items: wish });
    if (answer.ok) onExported(answer.value.id);
  };
  return (
    <>
      <RefusedLines
        failure={failure}
        title={t('payouts.refused.exportTitle')}
        lineName={(line) =>
          t('payouts.refused.item', { line, caseNo: items[line - 1]?.caseNo ?? '' })
        }
        wordings={payouts.refused.onExport}
      />
      <section className="panel payout-bar">
        <span id={id}>{t('payouts.fields.type')}</span>
        <Radio.Group
          aria-labelledby={id}
          value={type}
          options={[...options]}
          onChange={(event) => {
            const next = PAYOUT_TYPES.find((one) => one === event.target.value);
            if (next !== undefined) setType(next);
          }}
        />
        <div className="payout-bar payout-bar-end">
          <span className="note">
            {items.length === 0 ? t('payouts.unpaid.noneChosen') : t('payouts.unpaid.exportNote')}
          </span>
          <Total items={items} />
          <Button
            type="primary"
            disabled={items.length === 0}
            loading={busy}
            onClick={() => void send()}
          >
            {t('payouts.unpaid.export')}
          </Button>
        </div>
      </section>
    </>
  );
}
