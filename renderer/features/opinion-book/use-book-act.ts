import { useState } from 'react';
import type { ChannelName, Failure, Request } from '../../../shared/contract/api.ts';
import { useAct } from '../../api/use-channel.ts';

export type BookAct<C extends ChannelName> = {
  /** True when it was done; the page is then asked anew. */
  readonly run: (request: Request<C>) => Promise<boolean>;
  readonly busy: boolean;
  readonly failure: Failure | null;
};

/** One act on the book; whatever came of it, the page shows what is stored now. */
export function useBookAct<C extends ChannelName>(channel: C, refresh: () => void): BookAct<C> {
  const act = useAct(channel);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    busy: act.busy,
    failure,
    run: async (request) => {
      const answer = await act.run(request);
      setFailure(answer.ok ? null : answer.failure);
      refresh();
      return answer.ok;
    },
  };
}
