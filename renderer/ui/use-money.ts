import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../shared/domain/money.ts';
import type { Fen } from '../../shared/domain/money.ts';

/** An amount as every page writes it: `8,000.00 元`, in English `CNY 8,000.00`; '' for none. */
export function useMoney(): (amount: Fen | null) => string {
  const { t } = useTranslation();
  return (amount) => (amount === null ? '' : t('common.yuan', { amount: formatYuan(amount) }));
}
