import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetLanguage } from './api/language.ts';
import { saveEverything } from './api/unsaved-work.ts';
import { GateScreen } from './ui/gate-screen.tsx';
import { PlainButton } from './ui/plain-button.tsx';

/** The program was replaced under the page, or a part of the page failed. */
export type Broken = 'updated' | 'failed';

type ReloadScreenProps = {
  readonly broken: Broken;
  /** The frame of the page still stands around this: the way back is open. */
  readonly inside: boolean;
  readonly reload: () => void;
};

function ReloadText({ broken, inside, reload }: ReloadScreenProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState(false);
  const saveAndReload = async (): Promise<void> => {
    setBusy(true);
    const saved = await saveEverything();
    setBusy(false);
    setLeft(!saved);
    if (saved) reload();
  };
  return (
    <div className="stack" role="alert">
      <p>{t(`pages.reload.${broken}`)}</p>
      <p>{t('pages.reload.kept')}</p>
      {inside ? <p className="note">{t('pages.reload.unsent')}</p> : null}
      {left ? <p className="note note-wrong">{t('pages.reload.left')}</p> : null}
      <PlainButton kind="primary" busy={busy} onClick={() => void saveAndReload()}>
        {t('pages.reload.button')}
      </PlainButton>
    </div>
  );
}

/** What is left to do when a part of the page cannot be shown: save what is typed and load the page anew. */
export function ReloadScreen(props: ReloadScreenProps) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const title = t(props.broken === 'updated' ? 'pages.reload.title' : 'pages.reload.failedTitle');
  if (props.inside) {
    return (
      <section className="panel reload-panel" aria-labelledby="reload-title">
        <h1 id="reload-title">{title}</h1>
        <ReloadText {...props} />
      </section>
    );
  }
  return (
    <GateScreen title={title} onLanguage={setLanguage}>
      <ReloadText {...props} />
    </GateScreen>
  );
}
