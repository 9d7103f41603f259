import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../shared/contract/views.ts';
import { useCodeText } from './use-words.ts';

/** A case on a line of a list: its number whole, who complains (masked), beneath it what it is about. */
export function CaseLine({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation();
  const code = useCodeText();
  const who = row.isAnonymous ? t('common.anonymous') : (row.complainant ?? '');
  const about = code('bizCategory', row.bizCategory);
  return (
    <span className="case-line">
      <span className="case-line-top">
        <span className="number">{row.caseNo ?? t('common.noNumber')}</span>
        <span className="case-line-who" title={who}>
          {who}
        </span>
      </span>
      {about === '' ? null : (
        <span className="case-line-about" title={about}>
          {about}
        </span>
      )}
    </span>
  );
}
