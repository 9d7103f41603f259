import { useTranslation } from 'react-i18next';
import { chosenOptions } from '../../../shared/domain/approval.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';

/** What the chosen option lacks, told to whoever can fill it in before somebody is asked to sign. */
export function BeforeSigning({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  if (view.choiceGaps.length === 0 || !view.may.includes('option')) return null;
  const seqs = chosenOptions(view.case)
    .map(({ seq }) => seq)
    .join(t('common.listSeparator'));
  return (
    <section className="before-signing" aria-label={t('case.forms.beforeSigning', { seqs })}>
      <strong>{t('case.forms.beforeSigning', { seqs })}</strong>
      <RefusalList standing failure={{ codes: view.choiceGaps }} onGo={onGo} />
    </section>
  );
}
