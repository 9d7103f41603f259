import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetLanguage } from '../../api/language.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { Recover } from './recover.tsx';
import { SignIn } from './sign-in.tsx';

type UnlockProps = {
  /** Why somebody must sign in again; null at the first sign-in of this window. */
  readonly ended: 'locked' | 'restarted' | null;
};

/** 解锁: sign-in by 工号 and password, or by the recovery code when the password is forgotten. */
export function Unlock({ ended }: UnlockProps) {
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
      {ended === null ? null : (
        <output className="notice">
          {ended === 'locked' ? t('pages.unlock.locked') : t('pages.frame.restarted')}
        </output>
      )}
      <SignIn
        onForgotten={() => {
          setWay('recovery');
        }}
      />
    </GateScreen>
  );
}
