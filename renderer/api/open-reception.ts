import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Failure } from '../../shared/contract/api.ts';
import { useAct } from './use-channel.ts';

/** Starts a reception and goes there; the desk fills time, branch and first receiver. */
export function useOpenReception(): {
  readonly open: () => Promise<void>;
  readonly busy: boolean;
  readonly failure: Failure | null;
} {
  const { run, busy, failure } = useAct('cases.open');
  const [, go] = useLocation();
  const open = useCallback(async () => {
    const answer = await run({ input: {} });
    if (answer.ok) go(`/reception/${answer.value.case.id}`);
  }, [run, go]);
  return { open, busy, failure };
}
