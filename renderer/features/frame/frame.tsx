import {
  KeyOutlined,
  LockOutlined,
  QuestionCircleOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../shared/contract/views.ts';
import { useBook } from '../../api/book.ts';
import { useOpenReception } from '../../api/open-reception.ts';
import { useSession } from '../../api/session.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { useWords } from '../../ui/use-words.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { useSetLanguage } from '../../api/language.ts';
import { usePolicy } from '../../api/policy.ts';
import { CheckForm } from './check-form.tsx';
import { KeysDrawer } from './keys-drawer.tsx';
import { Navigation } from './navigation.tsx';
import { PasswordDrawer } from './password-drawer.tsx';
import { PolicyLine } from './policy-line.tsx';
import { ReminderLine } from './reminder-line.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import './reminder-line.css';

/** Branch and person at the top, with the one click that locks. */
function Bar({ me, onKeys, onCheck, onPassword }: BarProps) {
  const { t } = useTranslation();
  const { roles } = useWords();
  const book = useBook();
  const { lock } = useSession();
  const setLanguage = useSetLanguage();
  const { fixed } = usePolicy();
  const names = me.staff.roles.map((role) => roles.names[role]).join(t('common.listSeparator'));
  return (
    <header className="bar">
      <span className="bar-branch">{book?.branch.name ?? ''}</span>
      <span className="bar-person">
        {t('common.sideBySide', { first: me.staff.name, second: names })}
      </span>
      <Button type="text" icon={<KeyOutlined aria-hidden="true" />} onClick={onPassword}>
        {t('access.password.change')}
      </Button>
      <Button type="text" icon={<SafetyCertificateOutlined aria-hidden="true" />} onClick={onCheck}>
        {t('pages.frame.check')}
      </Button>
      <Button type="text" icon={<QuestionCircleOutlined aria-hidden="true" />} onClick={onKeys}>
        {t('pages.frame.keys')}
        <KeyHint keys="F1" />
      </Button>
      <LanguageSwitch onChange={setLanguage} fixed={fixed.includes('language')} />
      <Button icon={<LockOutlined aria-hidden="true" />} onClick={() => void lock()}>
        {t('pages.frame.lock')}
      </Button>
    </header>
  );
}

type BarProps = {
  readonly me: Me;
  readonly onKeys: () => void;
  readonly onCheck: () => void;
  readonly onPassword: () => void;
};

/** What was said to one person is gone when the desk locks or another person sits down. */
function useOwnMessages(): void {
  const { message } = App.useApp();
  useEffect(
    () => () => {
      message.destroy();
    },
    [message],
  );
}

/** Everybody sees what holds up the whole program; the quarter-hourly backup holds up nobody. */
function WorkLine() {
  const work = useSession().status?.work ?? null;
  return work === null || work.kind === 'backup' ? null : <WorkProgress work={work} />;
}

type FrameProps = { readonly me: Me; readonly children: ReactNode };

/** What stands around every page: the menu, the bar, the keys that work anywhere, the idle lock. */
export function Frame({ me, children }: FrameProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'keys' | 'check' | 'password' | null>(null);
  const reception = useOpenReception();
  const mayReceive = me.pages.includes('reception');
  useIdleLock();
  useOwnMessages();
  useHotkey('F1', () => {
    setShown('keys');
  });
  useHotkey('F2', () => void reception.open(), mayReceive && !reception.busy);
  const close = (): void => {
    setShown(null);
  };
  return (
    <div className="frame">
      <a className="skip" href="#content" onClick={skipToContent}>
        {t('pages.nav.skip')}
      </a>
      <Navigation me={me} onReceive={mayReceive ? reception.open : null} busy={reception.busy} />
      <Bar
        me={me}
        onKeys={() => {
          setShown('keys');
        }}
        onCheck={() => {
          setShown('check');
        }}
        onPassword={() => {
          setShown('password');
        }}
      />
      <main id="content" tabIndex={-1}>
        <PolicyLine />
        <ReminderLine />
        <WorkLine />
        {reception.failure === null ? null : <RefusalList failure={reception.failure} />}
        {children}
      </main>
      <KeysDrawer open={shown === 'keys'} onClose={close} />
      {shown === 'password' ? <PasswordDrawer onClose={close} /> : null}
      <CheckForm open={shown === 'check'} onClose={close} />
    </div>
  );
}

/** The address belongs to the pages, so the jump is made by hand. */
function skipToContent(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
