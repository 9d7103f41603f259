import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../shared/contract/api.ts';
import type { SalvageReport as Report } from '../../../shared/contract/salvage.ts';
import { useSetLanguage } from '../../api/language.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { ProofForm } from './proof-form.tsx';
import { SalvageReport } from './salvage-report.tsx';

type SalvageProps = {
  /** Back to what is wrong, or on to the sign-in. */
  readonly onDone: () => void;
};

/** 抢救数据: says what it does, proves a secret, shows how far it is and then what was read and what is missing. */
export function Salvage({ onDone }: SalvageProps) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const { status } = useSession();
  const { run, busy, failure } = useAct('salvage.run');
  const [report, setReport] = useState<Report | null>(null);
  const start = async (proof: Request<'salvage.run'>['proof']): Promise<void> => {
    const answer = await run({ proof });
    if (answer.ok) setReport(answer.value);
  };
  const work = status?.work ?? null;
  if (report !== null) {
    return (
      <GateScreen title={t('salvage.doneTitle')} onLanguage={setLanguage} wide>
        <SalvageReport report={report} onDone={onDone} />
      </GateScreen>
    );
  }
  return (
    <GateScreen title={t('salvage.title')} onLanguage={setLanguage}>
      <div className="stack">
        <p>{t('salvage.intro')}</p>
        <p className="note">{t('salvage.backupFirst')}</p>
        {busy ? (
          <>
            <p>{t('salvage.running')}</p>
            <WorkProgress work={work ?? { kind: 'salvage', done: 0, total: 0 }} />
          </>
        ) : (
          <>
            <ProofForm
              busy={busy}
              failure={failure}
              onProof={(proof) => {
                void start(proof);
              }}
            />
            <PlainButton kind="link" onClick={onDone}>
              {t('salvage.back')}
            </PlainButton>
          </>
        )}
      </div>
    </GateScreen>
  );
}
