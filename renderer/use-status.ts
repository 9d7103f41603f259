import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../shared/contract/api.ts';
import { call, listen } from './api/client.ts';
import type { Session, Status } from './api/session.tsx';
import { onSessionLoss } from './api/session-loss.ts';
import { keepDraftsFor } from './api/typed-drafts.ts';
import { useCaseRefresh } from './api/use-channel.ts';

const RETRY_MS = 1_500;

export type Standing = {
  readonly session: Session;
  /** Why the desk does not answer; null while it does. */
  readonly failure: Failure | null;
  /** Why the sign-in is asked again; null at the first one of this window. */
  readonly ended: Ended | null;
};

/** Locked by a person, the clock or the system; or the desk process was started anew. */
type Ended = 'locked' | 'restarted';

type Known = {
  readonly status: Status | null;
  readonly failure: Failure | null;
  readonly ended: Ended | null;
};

/** Another person at the desk starts at home; what the former one typed is dropped. */
function welcome(status: Status): void {
  if (status.me !== null && keepDraftsFor(status.me.staff.id)) location.hash = '#/';
}

function endedOf(before: Known, { me }: Status): Ended | null {
  if (me !== null) return null;
  const wasIn = before.status !== null && before.status.me !== null;
  return before.ended ?? (wasIn ? 'locked' : null);
}

function useKnown() {
  const [known, setKnown] = useState<Known>({ status: null, failure: null, ended: null });
  const take = useCallback((status: Status) => {
    welcome(status);
    setKnown((before) => ({ status, failure: null, ended: endedOf(before, status) }));
  }, []);
  const refresh = useCallback(async () => {
    const answer = await call('app.status', {});
    if (answer.ok) take(answer.value);
    else setKnown((before) => ({ ...before, failure: answer.failure }));
  }, [take]);
  return { known, setKnown, take, refresh };
}

/** How the program stands and who is signed in, kept true by what the desk announces. */
export function useStatus(): Standing {
  const client = useQueryClient();
  const refreshCase = useCaseRefresh();
  const { known, setKnown, take, refresh } = useKnown();
  const drop = useCallback(
    (restarted: boolean) => {
      client.clear();
      if (restarted) setKnown((before) => ({ ...before, ended: 'restarted' }));
      void refresh();
    },
    [client, refresh, setKnown],
  );
  useEffect(() => {
    void refresh();
    const removers = [
      listen('locked', () => {
        drop(false);
      }),
      listen('desk-restarted', () => {
        drop(true);
      }),
      listen('case-changed', refreshCase),
      listen('work', () => void refresh()),
      onSessionLoss(() => {
        drop(false);
      }),
    ];
    return () => {
      for (const remove of removers) remove();
    };
  }, [refresh, drop, refreshCase]);
  const { failure } = known;
  useEffect(() => {
    if (failure === null) return undefined;
    const timer = setTimeout(() => void refresh(), RETRY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [failure, refresh]);
  const lock = useCallback(async () => {
    await call('session.lock', {});
    drop(false);
  }, [drop]);
  const { status } = known;
  const refreshNow = useCallback(() => void refresh(), [refresh]);
  return {
    session: { status, me: status?.me ?? null, take, refresh: refreshNow, lock },
    failure,
    ended: known.ended,
  };
}
