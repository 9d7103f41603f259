import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/words/languages.ts';
import { LanguageSwitch } from './language-switch.tsx';

type GateScreenProps = {
  readonly title: string;
  /** Absent where the page itself asks for the language. */
  readonly onLanguage?: (language: Language) => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The one panel in the middle of the page while nobody may work yet. */
export function GateScreen({ title, onLanguage, wide, children }: GateScreenProps) {
  const { t } = useTranslation();
  return (
    <main className="gate">
      <div className="gate-head">
        <span className="brand">{t('common.appLong')}</span>
        {onLanguage === undefined ? null : <LanguageSwitch onChange={onLanguage} />}
      </div>
      <section
        className={wide === true ? 'panel gate-panel gate-wide' : 'panel gate-panel'}
        aria-labelledby="gate-title"
      >
        <h1 id="gate-title">{title}</h1>
        {children}
      </section>
    </main>
  );
}
