import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { LackingForms } from './signing-gaps.tsx';

/** What stands before the last acts on a case: the papers still to be signed, or what will stay after the purge. */
export function ArchiveNote({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  if (name === 'purge' || name === 'purge-request') {
    return <p className="note">{t('case.archive.purge')}</p>;
  }
  if (name !== 'archive') return null;
  if (view.unsignedForms.length === 0) {
    return <p className="note">{t('case.archive.complete')}</p>;
  }
  return (
    <div className="note">
      {t('case.archive.unsigned')}
      <LackingForms className="archive-forms" />
    </div>
  );
}
