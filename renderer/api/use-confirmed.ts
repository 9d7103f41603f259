import type { ChannelName, Failure, Request, Response } from '../../shared/contract/api.ts';
import { useAct } from './use-channel.ts';

export type Confirmed<C extends ChannelName> = {
  /** First the person proves who they are, then the act is sent; null when either was refused. */
  readonly run: (password: string, request: Request<C>) => Promise<Response<C> | null>;
  /** Why the person was not proved. */
  readonly proof: Failure | null;
  /** Why the act was refused. */
  readonly failure: Failure | null;
  readonly busy: boolean;
};

/** An act that takes the person's own password right before it. */
export function useConfirmed<C extends ChannelName>(channel: C): Confirmed<C> {
  const confirm = useAct('session.confirm');
  const act = useAct(channel);
  return {
    run: async (password, request) => {
      const proved = await confirm.run({ password });
      if (!proved.ok) return null;
      const answer = await act.run(request);
      return answer.ok ? answer.value : null;
    },
    proof: confirm.failure,
    failure: act.failure,
    busy: confirm.busy || act.busy,
  };
}
