import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { useCodeText } from '../../ui/use-words.ts';

type Checks = CaseView['case']['factChecks'];

/** What the checking found: what was answered no or unclear by its name, the rest as a count. */
export function CheckResults({ checks }: { readonly checks: Checks }) {
  const { t } = useTranslation();
  const code = useCodeText();
  const answered = (answer: string): Checks => checks.filter((check) => check.answer === answer);
  const namesOf = (answer: string): string =>
    answered(answer)
      .map((check) => code('factCheck', check.itemCode))
      .join(t('common.listSeparator'));
  const [no, unclear] = [namesOf('否'), namesOf('不清楚')];
  return (
    <>
      {no === '' ? null : (
        <strong className="check-names">{t('desk.approvals.answeredNo', { names: no })}</strong>
      )}
      {unclear === '' ? null : (
        <span className="check-names">
          {t('desk.approvals.answeredUnclear', { names: unclear })}
        </span>
      )}
      <span className="note">
        {t('desk.approvals.checkCount', { count: checks.length, yes: answered('是').length })}
      </span>
    </>
  );
}
