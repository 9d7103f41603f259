import { createContext, useContext } from 'react';
import type { ActionName } from '../../../shared/domain/actions.ts';

/** A form of the case: one of its acts, or a new piece of evidence. `preset` is what it starts with. */
export type OpenAct = {
  readonly name: ActionName | 'evidence';
  readonly preset: Readonly<Record<string, unknown>>;
};

type Opener = (name: OpenAct['name'], preset?: OpenAct['preset']) => void;

const OpenContext = createContext<Opener>(() => undefined);
export const OpenActProvider = OpenContext.Provider;

/** Opens the form of an act beside the case. */
export function useOpenAct(): Opener {
  return useContext(OpenContext);
}
