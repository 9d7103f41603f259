import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import type { Me } from '../../../shared/contract/views.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { PlainButton } from '../../ui/plain-button.tsx';
import { RefusalSentences } from '../../ui/refusal-sentences.tsx';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { NewPassword, NO_PASSWORD, useNewPasswordGaps } from '../../ui/new-password.tsx';

/** First sign-in with a one-time code: nothing else is shown before the person has a password of their own. */
export function SetPassword({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const { take, lock } = useSession();
  const { run, busy, failure } = useAct('session.set-password');
  const [password, setPassword] = useState(NO_PASSWORD);
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const gapsOf = useNewPasswordGaps();
  const submit = async (): Promise<void> => {
    const found = gapsOf(password);
    setGaps(found);
    if (found.length > 0) return;
    const answer = await run({ current: null, password: password.first });
    if (answer.ok) take(answer.value);
  };
  return (
    <GateScreen onLanguage={setLanguage} title={t('pages.unlock.setTitle')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t('pages.unlock.setIntro', { name: me.staff.name })}</p>
        <NewPassword value={password} onChange={setPassword} first />
        <Gaps gaps={gaps} />
        <PlainButton kind="primary" submit busy={busy}>
          {t('pages.unlock.setPassword')}
        </PlainButton>
        <RefusalSentences failure={failure} />
        <PlainButton kind="link" onClick={() => void lock()}>
          {t('pages.unlock.backToSignIn')}
        </PlainButton>
      </form>
    </GateScreen>
  );
}
