import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import './sheet-changes.css';

type Changes = NonNullable<NonNullable<Response<'forms.check'>['record']>['changes']>;

/** What a printed sheet says and what it would say now, field by field. */
export function SheetChanges({ changes }: { readonly changes: Changes }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <table className="lines sheet-changes">
      <thead>
        <tr>
          <th scope="col">{t('sheets.check.field')}</th>
          <th scope="col">{t('sheets.check.before')}</th>
          <th scope="col">{t('sheets.check.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ label, line, before, after }) => (
          <tr key={`${label} ${String(line)}`}>
            <th scope="row">{line === 1 ? label : t('sheets.check.line', { label, line })}</th>
            <td>{before ?? t('sheets.check.absent')}</td>
            <td>{after ?? t('sheets.check.absent')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
