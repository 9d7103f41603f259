import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseField } from '../../ui/case-field.tsx';
import { useCaseDraft, useCaseScreen, useDraftValue } from '../../ui/case-screen.tsx';
import { isBlank } from '../../../shared/domain/guard.ts';

const PLACE = 'facts.evidenceNoneReason';

/** While there is no material at all: the other way, the reason why there is none. */
export function EvidenceReason({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const draft = useCaseDraft();
  const reason = useDraftValue(PLACE);
  if (view.case.evidence.length > 0 || !view.may.includes('edit-case')) return null;
  const keep = async (): Promise<void> => {
    const refused = await draft.settle();
    if (refused.length === 0) onDone();
  };
  return (
    <section className="evidence-reason" aria-label={t('case.forms.noEvidence')}>
      <strong>{t('case.forms.noEvidence')}</strong>
      <CaseField place={PLACE} look={{ rows: 2, wide: true }} />
      <Button disabled={typeof reason !== 'string' || isBlank(reason)} onClick={() => void keep()}>
        {t('case.forms.keepReason')}
      </Button>
    </section>
  );
}
