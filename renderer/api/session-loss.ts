import type { Failure } from '../../shared/contract/api.ts';

type Listener = () => void;
const listeners = new Set<Listener>();

/** True when the desk no longer knows who is asking: the status must be read again. */
export function isSessionLoss(failure: Failure): boolean {
  return failure.codes.includes('locked') || failure.codes.includes('not-logged-in');
}

export function announceSessionLoss(): void {
  for (const listener of listeners) listener();
}

/** Called when any answer shows that the session is over; returns the remover. */
export function onSessionLoss(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
