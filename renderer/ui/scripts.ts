import { useMemo } from 'react';
import type { ScriptEntry } from '../../shared/data/script-entry.ts';
import { SCRIPTS } from '../../shared/data/scripts.ts';
import { scriptsWith } from '../../shared/data/worded-scripts.ts';
import { useScriptChanges } from './wording.ts';

/** The sentences of the guide as this institution words them. */
export function useScripts(): readonly ScriptEntry[] {
  const changes = useScriptChanges();
  return useMemo(() => scriptsWith(SCRIPTS, changes), [changes]);
}
