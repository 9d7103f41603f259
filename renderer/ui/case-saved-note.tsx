import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseDraft } from './case-screen.tsx';
import { RefusalList } from './refusal-list.tsx';

/** Says quietly that what is typed is safe, or why some of it is not. */
export function SavedNote() {
  const { t } = useTranslation();
  const draft = useCaseDraft();
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  const savedAt = useSyncExternalStore(draft.subscribe, draft.savedAt);
  if (state.kind === 'refused') return <RefusalList standing failure={{ codes: state.codes }} />;
  if (state.kind === 'waiting') {
    return <span className="note saved-note">{t('case.saved.waiting')}</span>;
  }
  if (savedAt === null) return null;
  return <span className="note saved-note">{t('case.saved.at', { time: savedAt.slice(11) })}</span>;
}
