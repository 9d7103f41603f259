import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import { useSession } from '../../api/session.tsx';
import type { Status } from '../../api/session.tsx';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { useFirstWords } from '../../ui/use-language.ts';

function isKeyOf<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key);
}

/** The data folder cannot be opened: what is wrong, what to do, and that nothing was touched. Never a fresh start. */
export function ProblemScreen({ status }: { readonly status: Status }) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const { refusals, pages } = useFirstWords();
  const { refresh } = useSession();
  const problem = status.problem ?? 'internal';
  const { wayOut } = pages.unlock;
  return (
    <GateScreen onLanguage={setLanguage} title={t('pages.unlock.problemTitle')}>
      <div className="stack" role="alert" data-refusal={problem}>
        <p>
          <strong>{refusals[problem]}</strong>
        </p>
        <p>{isKeyOf(wayOut, problem) ? wayOut[problem] : wayOut.other}</p>
        <p className="note">{t('pages.unlock.dataFolder', { folder: status.dataFolder })}</p>
        <p className="note">{t('pages.unlock.untouched')}</p>
        <PlainButton kind="primary" onClick={refresh}>
          {t('pages.unlock.again')}
        </PlainButton>
      </div>
    </GateScreen>
  );
}
