import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useStaff } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';
import { vacantRoles } from './route-acts.ts';

/** Says who is missing on the way to the payment, and what to do about it. */
export function Vacancies() {
  const { t } = useTranslation();
  const { roles } = useWords();
  const { view } = useCaseScreen();
  const vacant = vacantRoles(view, useStaff());
  const signers = vacant.filter((role) => role !== 'finance');
  const names = signers.map((role) => roles.names[role]).join(t('common.listSeparator'));
  if (vacant.length === 0) return null;
  return (
    <output className="case-notes">
      {signers.length === 0 ? null : <p>{t('case.notes.vacantSigner', { role: names })}</p>}
      {vacant.includes('finance') ? <p>{t('case.notes.vacantFinance')}</p> : null}
    </output>
  );
}
