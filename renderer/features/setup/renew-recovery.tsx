import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBook } from '../../api/book.ts';
import { useSetLanguage } from '../../api/language.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { RecoveryStep } from './recovery-step.tsx';

/** The program was closed before the recovery code was typed back: the administrator gets a new one. */
export function RenewRecovery() {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const { refresh } = useSession();
  const book = useBook();
  const { run, busy, failure } = useAct('setup.renew-recovery');
  const [code, setCode] = useState<string | null>(null);
  const renew = async (): Promise<void> => {
    const answer = await run({});
    if (answer.ok) setCode(answer.value.recoveryCode);
  };
  return (
    <GateScreen title={t('pages.setup.steps.recovery')} onLanguage={setLanguage} wide>
      {code === null ? (
        <div className="stack">
          <p>{t('pages.setup.recoveryUnconfirmed')}</p>
          <RefusalList failure={failure} />
          <Button type="primary" loading={busy} onClick={() => void renew()}>
            {t('pages.setup.recoveryRenew')}
          </Button>
        </div>
      ) : (
        <RecoveryStep
          recoveryCode={code}
          institution={book?.branch.institution ?? ''}
          branch={book?.branch.name ?? ''}
          onConfirmed={refresh}
        />
      )}
    </GateScreen>
  );
}
