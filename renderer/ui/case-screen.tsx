import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Response } from '../../shared/contract/api.ts';
import type { CaseView, StaffView } from '../../shared/contract/views.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { CaseDraft, DraftPlace } from './case-draft.ts';

/** What every part of a page about one case needs. */
export type CaseScreen = {
  readonly view: CaseView;
  readonly me: StaffView;
  readonly book: Response<'book.read'>;
  /** Saves what is typed, then carries out the act; the codes that refuse it, none when it is done. */
  readonly act: (name: ActionName, input: object) => Promise<readonly Refusal[]>;
  readonly busy: boolean;
};

const ScreenContext = createContext<CaseScreen | null>(null);
const DraftContext = createContext<CaseDraft | null>(null);

export const CaseScreenProvider = ScreenContext.Provider;
export const CaseDraftProvider = DraftContext.Provider;

export function useCaseScreen(): CaseScreen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new TypeError('no case above');
  return screen;
}

/** The record being typed; the same object for the life of the page, so that no save renders anything. */
/** The case and the record around this part, where the page is about one. */
export function useCaseAround(): {
  readonly screen: CaseScreen | null;
  readonly draft: CaseDraft | null;
} {
  return { screen: useContext(ScreenContext), draft: useContext(DraftContext) };
}

export function useCaseDraft(): CaseDraft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new TypeError('no record above');
  return draft;
}

/** One value of the record as it is being typed. */
export function useDraftValue(place: DraftPlace): unknown {
  const draft = useCaseDraft();
  return useSyncExternalStore(draft.subscribe, () => draft.get(place));
}
