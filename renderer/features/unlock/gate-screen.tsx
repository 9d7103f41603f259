import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useSetLanguage } from '../../api/language.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';

type GateScreenProps = { readonly title: string; readonly children: ReactNode };

/** The one panel in the middle of the page before anybody is signed in. */
export function GateScreen({ title, children }: GateScreenProps) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  return (
    <main className="gate">
      <div className="gate-head">
        <span className="brand">{t('common.appLong')}</span>
        <LanguageSwitch onChange={setLanguage} />
      </div>
      <section className="panel gate-panel" aria-labelledby="gate-title">
        <h1 id="gate-title">{title}</h1>
        {children}
      </section>
    </main>
  );
}
