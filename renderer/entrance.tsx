import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { momentOfDate, secondsBetween } from '../shared/domain/day.ts';
import { SessionProvider } from './api/session.tsx';
import type { Status } from './api/session.tsx';
import { ProblemScreen } from './features/unlock/problem-screen.tsx';
import { SetPassword } from './features/unlock/set-password.tsx';
import { StoppedScreen } from './features/unlock/stopped-screen.tsx';
import { Unlock } from './features/unlock/unlock.tsx';
import { ClockProvider } from './ui/clock.tsx';
import { useStatus } from './use-status.ts';
import type { Standing } from './use-status.ts';

const Look = lazy(async () => ({ default: (await import('./look.tsx')).Look }));
const Setup = lazy(async () => ({ default: (await import('./features/setup/setup.tsx')).Setup }));
const RenewRecovery = lazy(async () => ({
  default: (await import('./features/setup/renew-recovery.tsx')).RenewRecovery,
}));
const Salvage = lazy(async () => ({
  default: (await import('./features/salvage/salvage.tsx')).Salvage,
}));
const Rescue = lazy(async () => ({
  default: (await import('./features/rescue/rescue.tsx')).Rescue,
}));
const TakeKey = lazy(async () => ({
  default: (await import('./features/salvage/take-key.tsx')).TakeKey,
}));
const Workspace = lazy(async () => ({ default: (await import('./workspace.tsx')).Workspace }));

/** How far the desk's clock is ahead of the page's; a second or two is only the way of the answer. */
function offsetOf(status: Status | null): number {
  if (status === null) return 0;
  const seconds = secondsBetween(momentOfDate(new Date()), status.now);
  return Math.abs(seconds) < 3 ? 0 : seconds * 1000;
}

function SignedIn({ status }: { readonly status: Status }) {
  if (status.me === null) return null;
  if (status.mustSetPassword) return <SetPassword me={status.me} />;
  const mayRenew = status.me.pages.includes('staff');
  if (status.recoveryUnconfirmed && mayRenew) {
    return (
      <Look>
        <RenewRecovery />
      </Look>
    );
  }
  return (
    <Look>
      <Workspace me={status.me} />
    </Look>
  );
}

function screenOf(
  { session, failure, ended }: Standing,
  locked: boolean,
  onMend: (way: Mending) => void,
): ReactNode {
  const { status } = session;
  if (status === null && failure === null) return locked ? <Unlock ended={null} /> : null;
  if (status === null) return failure === null ? null : <StoppedScreen failure={failure} />;
  if (status.vault === 'unusable') {
    return (
      <ProblemScreen
        status={status}
        onWayOut={{
          salvage: () => {
            onMend('salvage');
          },
          takeKey: () => {
            onMend('takeKey');
          },
          restore: () => {
            onMend('restore');
          },
        }}
      />
    );
  }
  if (status.vault === 'locked' || status.me === null) {
    return failure === null ? <Unlock ended={ended} /> : <StoppedScreen failure={failure} />;
  }
  return <SignedIn status={status} />;
}

type Mending = 'salvage' | 'takeKey' | 'restore' | null;
type MendingProps = { readonly way: Mending; readonly onDone: () => void };

/** A way out of trouble keeps the screen until the person leaves it: its report comes when the trouble is over. */
function MendingScreen({ way, onDone }: MendingProps) {
  if (way === null) return null;
  const screens = {
    salvage: <Salvage onDone={onDone} />,
    takeKey: <TakeKey onDone={onDone} />,
    restore: <Rescue onDone={onDone} />,
  };
  return <Look>{screens[way]}</Look>;
}

type FirstStart = 'not-yet' | 'now' | 'done';

/** Whether the set-up is to be shown: from the first start until its last step, or until a backup took its place. */
function useFirstStart(status: Status | null, mending: Mending) {
  const [step, setStep] = useState<FirstStart>('not-yet');
  const isNew = status?.vault === 'none';
  // The desk opens the vault at step three; the page stays with the set-up until its last step.
  if (isNew && step === 'not-yet') setStep('now');
  if (!isNew && step === 'now' && mending === 'restore') setStep('done');
  const end = (): void => {
    setStep('done');
  };
  return { isFirst: status !== null && (isNew || step === 'now'), end };
}

/** Decides what may be shown: set-up, a problem and its way out, sign-in, or the work itself. */
export function Entrance({ locked }: { readonly locked: boolean }) {
  const standing = useStatus();
  const { status, refresh } = standing.session;
  const [mending, setMending] = useState<Mending>(null);
  const { isFirst, end } = useFirstStart(status, mending);
  const screen = (): ReactNode => {
    if (mending !== null) {
      return (
        <MendingScreen
          way={mending}
          onDone={() => {
            setMending(null);
            refresh();
          }}
        />
      );
    }
    if (status === null || !isFirst) return screenOf(standing, locked, setMending);
    return (
      <Look>
        <Setup
          status={status}
          onDone={() => {
            end();
            refresh();
          }}
          onRescue={() => {
            setMending('restore');
          }}
        />
      </Look>
    );
  };
  return (
    <SessionProvider value={standing.session}>
      <ClockProvider offsetMs={offsetOf(status)}>
        <Suspense fallback={<div className="first-paint" />}>{screen()}</Suspense>
      </ClockProvider>
    </SessionProvider>
  );
}
