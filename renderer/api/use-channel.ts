import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Answer, ChannelName, Failure, Request, Response } from '../../shared/contract/api.ts';
import { call } from './client.ts';
import { LISTS_OF_CASES, useForget } from './forget.ts';
import { announceSessionLoss, isSessionLoss } from './session-loss.ts';

const OPTIONS = { networkMode: 'always', retry: false } as const;

/** One cache for what the desk answered; nothing is asked twice because a window gained focus. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { ...OPTIONS, refetchOnWindowFocus: false, staleTime: 2_000 },
      mutations: OPTIONS,
    },
  });
}

async function ask<C extends ChannelName>(channel: C, request: Request<C>): Promise<Answer<C>> {
  const answer = await call(channel, request);
  if (!answer.ok && isSessionLoss(answer.failure)) announceSessionLoss();
  return answer;
}

export type Asked<C extends ChannelName> = {
  /** null until the first answer. */
  readonly data: Response<C> | null;
  readonly failure: Failure | null;
  /** True only while nothing can be shown yet. */
  readonly loading: boolean;
  readonly refresh: () => void;
};

type AskOptions = {
  readonly enabled?: boolean;
  /** Ask again every so many milliseconds. */
  readonly everyMs?: number;
  /** Show the former answer while the next one is on its way (paging). */
  readonly keepPrevious?: boolean;
};

/** What the desk answers to a question, kept in the cache under channel and request. */
export function useChannel<C extends ChannelName>(
  channel: C,
  request: Request<C>,
  options: AskOptions = {},
): Asked<C> {
  const query = useQuery<Answer<C>>({
    queryKey: [channel, request],
    queryFn: async () => await ask(channel, request),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    ...(options.keepPrevious === true ? { placeholderData: (previous) => previous } : {}),
  });
  const { data: answer, refetch } = query;
  const refresh = useCallback(() => void refetch(), [refetch]);
  return {
    data: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.failure : null,
    loading: answer === undefined,
    refresh,
  };
}

/** Forgets what is shown of cases: one case and every list, or everything of cases. */
export function useCaseRefresh(): (caseId: string | null) => void {
  const client = useQueryClient();
  const forgetLists = useForget(LISTS_OF_CASES);
  return useCallback(
    (caseId) => {
      forgetLists();
      const key = caseId === null ? ['cases.view'] : ['cases.view', { id: caseId }];
      void client.invalidateQueries({ queryKey: key });
    },
    [client, forgetLists],
  );
}

export type Act<C extends ChannelName> = {
  /** Sends once; resolves with the answer, which also shows in `failure`. */
  readonly run: (request: Request<C>) => Promise<Answer<C>>;
  readonly busy: boolean;
  /** Why the last attempt was refused; null after a success or `clear`. */
  readonly failure: Failure | null;
  readonly clear: () => void;
};

function caseIdIn(request: unknown): string | null {
  if (typeof request !== 'object' || request === null) return null;
  const id: unknown = Reflect.get(request, 'id');
  return typeof id === 'string' ? id : null;
}

function isCaseView(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.has(value, 'may');
}

/**
 * Something to do at the desk. A case that comes back is shown at once; lists are asked again. `after` follows every
 * attempt, as a page that shows what is stored now whatever came of it.
 */
export function useAct<C extends ChannelName>(channel: C, after?: () => void): Act<C> {
  const client = useQueryClient();
  const refresh = useCaseRefresh();
  const forgetLists = useForget(LISTS_OF_CASES);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(
    async (request: Request<C>) => {
      setBusy(true);
      const answer = await ask(channel, request);
      setBusy(false);
      setFailure(answer.ok ? null : answer.failure);
      after?.();
      if (!answer.ok) return answer;
      const id = caseIdIn(request);
      if (id !== null && isCaseView(answer.value)) {
        client.setQueryData(['cases.view', { id }], answer);
        forgetLists();
      } else if (channel.startsWith('case')) {
        refresh(id);
      }
      return answer;
    },
    [channel, client, refresh, forgetLists, after],
  );
  const clear = useCallback(() => {
    setFailure(null);
  }, []);
  return { run, busy, failure, clear };
}
