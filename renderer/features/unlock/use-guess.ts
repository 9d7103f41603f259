import type { Answer, Failure, Request } from '../../../shared/contract/api.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';

/** The two ways in: each wrong guess makes the next one wait. */
type WayIn = 'session.unlock' | 'session.recover';

type Guess<C extends WayIn> = {
  /** Tries once; true when it opened the desk. */
  readonly guess: (request: Request<C>) => Promise<boolean>;
  readonly busy: boolean;
  readonly failure: Failure | null;
};

/** Signing in: a right guess takes over who is signed in, a wrong one asks how the program stands. */
export function useGuess<C extends WayIn>(way: C): Guess<C> {
  const { take, refresh } = useSession();
  const { run, busy, failure } = useAct(way);
  const guess = async (request: Request<C>): Promise<boolean> => {
    const answer: Answer<WayIn> = await run(request);
    if (answer.ok) take(answer.value);
    // A database that cannot be opened has a screen of its own; the status knows.
    else refresh();
    return answer.ok;
  };
  return { guess, busy, failure };
}
