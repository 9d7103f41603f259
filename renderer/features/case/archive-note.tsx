import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useWords } from '../../ui/use-words.ts';

/** What stands before the last acts on a case: the papers still to be signed, or what will stay after the purge. */
export function ArchiveNote({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { forms } = useWords();
  if (name === 'purge' || name === 'purge-request') {
    return <p className="note">{t('case.archive.purge')}</p>;
  }
  if (name !== 'archive') return null;
  const titles: Readonly<Record<string, string>> = forms.title;
  const open = view.unsignedForms.map((form) => `${form} ${titles[form] ?? ''}`.trim());
  return (
    <p className="note">
      {open.length === 0
        ? t('case.archive.complete')
        : t('case.archive.unsigned', { forms: open.join(' · ') })}
    </p>
  );
}
