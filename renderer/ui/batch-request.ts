import { useSyncExternalStore } from 'react';
import type { CaseId } from '../../shared/domain/ids.ts';

/** The cases chosen in a list to be printed together; empty = none were, the page asks for a day. */
let chosen: readonly CaseId[] = [];
const listeners = new Set<() => void>();

/** Hands a selection to the print centre, which stands at `/printing`. */
export function requestBatch(ids: readonly CaseId[]): void {
  chosen = ids;
  for (const listener of listeners) listener();
}

export function useBatchRequest(): readonly CaseId[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => chosen,
  );
}
