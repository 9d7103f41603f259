import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../shared/contract/views.ts';
import { useCodeText } from './use-words.ts';

/** A case in a list, in one line: number, customer (masked), what about. */
export function useCaseTitle(): (row: CaseRow) => string {
  const { t } = useTranslation();
  const code = useCodeText();
  return (row) => {
    const who = row.isAnonymous ? t('common.anonymous') : row.complainant;
    const parts = [row.caseNo ?? t('common.noNumber'), who, code('bizCategory', row.bizCategory)];
    return parts.filter((part) => part !== null && part !== '').join(' · ');
  };
}
