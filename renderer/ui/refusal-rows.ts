import { createContext, useContext } from 'react';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { RefusalTarget } from './refusal-targets.ts';

/** Where a refusal that concerns one row of a list leads to: that option, task, improvement or check. */
type RowFinder = (code: Refusal) => RefusalTarget | null;

const RowsContext = createContext<RowFinder>(() => null);
export const RefusalRowsProvider = RowsContext.Provider;

export function useRefusalRows(): RowFinder {
  return useContext(RowsContext);
}
