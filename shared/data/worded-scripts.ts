import type { ScriptChange } from '../domain/configuration.ts';
import { SCRIPT_KINDS, SCRIPT_STEPS } from '../domain/entry-checks.ts';
import { overlaid } from '../domain/overlay.ts';
import type { ScriptEntry } from './script-entry.ts';

function isScriptKind(kind: string): kind is ScriptEntry['kind'] {
  return SCRIPT_KINDS.some((one) => one === kind);
}

function isStep(scene: string): scene is (typeof SCRIPT_STEPS)[number] {
  return SCRIPT_STEPS.some((one) => one === scene);
}

function ownScript({ code, kind, scene, zh, en }: ScriptChange): readonly ScriptEntry[] {
  return isScriptKind(kind) && isStep(scene) ? [{ code, kind, scene, zh, en }] : [];
}

/** The sentences of the guide as this institution words them, those switched off left out. */
export function scriptsWith(
  shipped: readonly ScriptEntry[],
  changes: readonly ScriptChange[],
): readonly ScriptEntry[] {
  if (changes.length === 0) return shipped;
  const worded = overlaid<ScriptEntry, ScriptChange, readonly ScriptEntry[]>(shipped, changes, {
    over: (entry, change) => {
      if (change === undefined) return [entry];
      return change.active ? [{ ...entry, zh: change.zh, en: change.en }] : [];
    },
    own: (change) => (change.active ? ownScript(change) : []),
  });
  return worded.flat();
}
