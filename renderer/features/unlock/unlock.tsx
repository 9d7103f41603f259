import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { Recover } from './recover.tsx';
import { SignIn } from './sign-in.tsx';

type UnlockProps = { readonly restarted: boolean };

/** 解锁: sign-in by 工号 and password, or by the recovery code when the password is forgotten. */
export function Unlock({ restarted }: UnlockProps) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const [way, setWay] = useState<'password' | 'recovery'>('password');
  if (way === 'recovery') {
    return (
      <GateScreen onLanguage={setLanguage} title={t('pages.unlock.recoverTitle')}>
        <Recover
          onBack={() => {
            setWay('password');
          }}
        />
      </GateScreen>
    );
  }
  return (
    <GateScreen onLanguage={setLanguage} title={t('pages.unlock.title')}>
      {restarted ? <output className="notice">{t('pages.frame.restarted')}</output> : null}
      <SignIn
        onForgotten={() => {
          setWay('recovery');
        }}
      />
    </GateScreen>
  );
}
