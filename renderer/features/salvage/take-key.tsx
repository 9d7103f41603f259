import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { RefusalSentences } from '../../ui/refusal-sentences.tsx';
import { RecoveryField } from './recovery-field.tsx';

type TakeKeyProps = {
  /** Back to what is wrong, or on to the sign-in. */
  readonly onDone: () => void;
};

/** 取回密钥文件: the key file of a backup in the place of one that is missing or damaged. */
export function TakeKey({ onDone }: TakeKeyProps) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const { take } = useSession();
  const { run, busy, failure } = useAct('salvage.take-key');
  const [recoveryCode, setCode] = useState('');
  const submit = async (): Promise<void> => {
    const answer = await run({ recoveryCode });
    if (!answer.ok) return;
    take(answer.value);
    onDone();
  };
  return (
    <GateScreen title={t('salvage.takeKey.title')} onLanguage={setLanguage}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t('salvage.takeKey.intro')}</p>
        <p className="note">{t('salvage.takeKey.note')}</p>
        <RecoveryField value={recoveryCode} onChange={setCode} />
        <PlainButton kind="primary" submit busy={busy} disabled={recoveryCode.trim() === ''}>
          {t('salvage.takeKey.run')}
        </PlainButton>
        <RefusalSentences failure={failure} />
        <PlainButton kind="link" onClick={onDone}>
          {t('salvage.back')}
        </PlainButton>
      </form>
    </GateScreen>
  );
}
