import { createContext, useContext } from 'react';
import type { Response } from '../../shared/contract/api.ts';
import type { Me } from '../../shared/contract/views.ts';

export type Status = Response<'app.status'>;

export type Session = {
  /** null until the desk answered for the first time. */
  readonly status: Status | null;
  readonly me: Me | null;
  /** Takes over an answer that carries the status (sign-in), without asking again. */
  readonly take: (status: Status) => void;
  readonly refresh: () => void;
  /** Locks at once: for leaving the desk and for changing the person. */
  readonly lock: () => Promise<void>;
};

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** Who is signed in and how the program stands. Only below the provider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new TypeError('no session provider above');
  return session;
}
