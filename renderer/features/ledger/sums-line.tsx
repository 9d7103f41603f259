import { useTranslation } from 'react-i18next';
import type { LedgerSums } from '../../../shared/contract/ledger-channels.ts';
import { useMoney } from '../../ui/use-money.ts';

type SumsProps = { readonly sums: LedgerSums | null; readonly columns: number };

function Sum({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <span className="sum">
      <span className="quiet">{name}</span> <strong>{value}</strong>
    </span>
  );
}

/** The sums of everything that fits, always in sight under the list; they come after the lines. */
export function SumsLine({ sums, columns }: SumsProps) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <tfoot>
      <tr>
        <td colSpan={columns}>
          <output className="sums" aria-label={t('ledger.sums.label')}>
            <strong>{t('ledger.sums.label')}</strong>
            {sums === null ? (
              <span className="quiet">{t('ledger.sums.waiting')}</span>
            ) : (
              <>
                <Sum name={t('ledger.sums.cases')} value={String(sums.cases)} />
                <Sum name={t('ledger.sums.ended')} value={String(sums.ended)} />
                <Sum name={t('ledger.sums.overdue')} value={String(sums.overdue)} />
                <Sum name={t('ledger.sums.cost')} value={money(sums.cost)} />
                {sums.whole ? null : <span className="quiet">{t('ledger.sums.filling')}</span>}
              </>
            )}
          </output>
        </td>
      </tr>
    </tfoot>
  );
}
