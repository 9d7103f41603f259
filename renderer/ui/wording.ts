import { createContext, useContext, useMemo } from 'react';
import { listsWith } from '../../shared/data/worded-lists.ts';
import type { Lists } from '../../shared/data/worded-lists.ts';
import { LISTS } from '../../shared/data/lists.ts';
import type { ListChange, ScriptChange } from '../../shared/domain/configuration.ts';

/** How this institution words lists and guide, beside what is shipped. */
export type Wording = {
  readonly lists: readonly ListChange[];
  readonly scripts: readonly ScriptChange[];
};

type Known = { readonly lists: Lists; readonly scripts: readonly ScriptChange[] };

const NO_CHANGES: readonly ScriptChange[] = [];
const WordingContext = createContext<Known>({ lists: LISTS, scripts: NO_CHANGES });

/** Gives every part below the institution's own words; what is shipped until they are known. */
export const WordingProvider = WordingContext.Provider;

/** The lists with the changes laid over them, made once for all parts of the page. */
export function useWorded(wording: Wording | null): Known {
  return useMemo(
    () =>
      wording === null
        ? { lists: LISTS, scripts: NO_CHANGES }
        : { lists: listsWith(wording.lists), scripts: wording.scripts },
    [wording],
  );
}

/** The code lists as this institution words them; entries that are switched off are marked. */
export function useLists(): Lists {
  return useContext(WordingContext).lists;
}

export function useScriptChanges(): readonly ScriptChange[] {
  return useContext(WordingContext).scripts;
}
